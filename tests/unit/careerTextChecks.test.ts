import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCareerText } from '#main/catalog/careerText.ts';
import type { Activity, CareerText } from '#shared/models/career.ts';
import { checkCareerText } from '#shared/rules/careerText/check.ts';
import { listFindings, reviewTable } from '#shared/rules/careerText/review.ts';
import { checkSet } from '#shared/rules/careerText/set.ts';
import { findSums } from '#shared/rules/careerText/sums.ts';

const FILE = '29-2072.en.md';
const model = parseCareerText(readFileSync(join(import.meta.dirname, '../../data/careers', FILE), 'utf8'), FILE);
const organizations = new Set(['ahima', 'aapc']);

const messages = (change: Partial<CareerText>): string[] =>
  checkCareerText({ ...model, ...change }, organizations).map(({ section, severity, message }) => `${severity} ${section}: ${message}`);
const words = (count: number): string => `${Array.from({ length: count }, () => 'go').join(' ')}.`;
const withActivity = (kind: Activity['kind'], answer: string): Pick<CareerText, 'activities'> => ({
  activities: model.activities.map((one) => (one.kind === kind ? { ...one, answer } : one)),
});

describe('a career text', () => {
  it('passes as the model stands', () => {
    expect(checkCareerText(model, organizations)).toEqual([]);
  });

  it.each<[string, Partial<CareerText>, string]>([
    ['a long first line', { oneLine: 'a'.repeat(141) }, 'error In one line: The line has 141 characters; 140 fit.'],
    ['too few words', { whatTheyDo: [words(40), words(40)] }, 'error What they do: 80 words; at least 90 are needed.'],
    ['too many words', { whatTheyDo: Array.from({ length: 3 }, () => words(51)) }, 'error What they do: 153 words; up to 150 fit.'],
    ['one paragraph', { whatTheyDo: [words(100)] }, 'error What they do: 1 paragraph; there should be 2 or 3.'],
    ['four lines for a week', { week: model.week.slice(2) }, 'error A typical week: 4 lines; there should be 5 to 7.'],
    ['a long line', { week: [...model.week.slice(1), `Do ${'a'.repeat(78)}`] }, 'error A typical week: Line 6 has 81 characters; 80 fit.'],
    ['three reasons to like it', { likeItIf: model.likeItIf.slice(1) }, 'error You might like it if you: 3 lines; there should be 4.'],
    ['a long place', { whereTheyWork: words(46) }, 'error Where they work: 46 words; up to 45 fit.'],
    ['a long step', { steps: [...model.steps.slice(1), 'b'.repeat(161)] }, 'error How to get there: Step 4 has 161 characters; 160 fit.'],
    ['long licences', { licenses: words(36) }, 'error Licenses and certificates: 36 words; up to 35 fit.'],
    ['a long way up', { lead: words(31) }, 'error Where it can lead: 31 words; up to 30 fit.'],
    ['two lines to start', { startNow: model.startNow.slice(1) }, 'error Start now: 2 lines; there should be 3.'],
    ['praise', { hours: 'An Exciting, fast-paced place.' }, 'error Hours and setting: “Exciting” is praise'],
    ['an exclamation mark', { lead: 'Boss!' }, 'error Where it can lead: Has an exclamation mark.'],
    ['unsuitable', { body: 'It is not suitable for some.' }, 'error What it asks of your body: “not suitable for” is praise or a phrase'],
    ['he or she', { hours: 'Then he or she rests.' }, 'error Hours and setting: “he or she”: the worker is “they”.'],
    ['she', { hours: 'Then she rests.' }, 'doubt Hours and setting: “she”: is this the worker?'],
    ['leftover markup', { hours: 'A *loose star.' }, 'error Hours and setting: Has a leftover sign of markup: *'],
    ['dollars', { hours: 'They make $52,000.' }, 'error Hours and setting: “$52,000” is a figure'],
    ['percent', { hours: 'Some 7 percent are at home.' }, 'error Hours and setting: “7 percent” is a figure'],
    ['jobs', { hours: 'There are 12,300 new jobs.' }, 'error Hours and setting: “12,300 new jobs” is a figure'],
    ['a claim of demand', { hours: 'They are in high demand.' }, 'doubt Hours and setting: “in high demand” may be a claim'],
    ['a price in a scene', withActivity('decision', 'Give back the $20.'), 'doubt Real-life activity: Decision: “$20” may be a claim'],
    [
      'an unknown organization',
      { organizations: ['ahima', 'nobody'] },
      'error Front matter: The organization “nobody” is not in data/organizations.json.',
    ],
    ['an empty list', { clubs: [] }, 'error Front matter: “clubs” is empty.'],
    ['a title twice', { also: ['Medical records specialist'] }, 'error Front matter: “also” has “Medical Records Specialist” twice.'],
    [
      'a capital where the heading goes on',
      { likeItIf: ['Notice', 'b', 'c', 'd'] },
      'error You might like it if you: Line 1 has to complete the heading',
    ],
    ['a week that is not verbs', { week: ['The mail', ...model.week.slice(1)] }, 'error A typical week: Line 1 starts with “The”'],
    [
      'another form of the verb',
      { week: ['Checking mail', ...model.week.slice(1)] },
      'doubt A typical week: Line 1 starts with “Checking”',
    ],
    ['a period in a week', { week: ['Check mail.', ...model.week.slice(1)] }, 'error A typical week: Line 1 ends with a period.'],
    [
      'a lower-case week',
      { week: ['check mail', ...model.week.slice(1)] },
      'error A typical week: Line 1 has to start with a capital letter.',
    ],
    [
      'activities that are missing',
      { activities: model.activities.slice(0, 2) },
      'error Real-life activity: Math: There should be one Math',
    ],
    [
      'a wrong sum',
      withActivity('math', '90 ÷ 12 = 8 hours.'),
      'error Real-life activity: Math: “90 ÷ 12 = 8” is not right: 7.5 on one side, 8 on the other.',
    ],
    ['no sum', withActivity('math', 'A lot.'), 'doubt Real-life activity: Math: The answer has no calculation'],
  ])('is told of %s', (_, change, message) => {
    expect(messages(change).find((one) => one.startsWith(message))).toBeDefined();
  });

  it('is told of hard reading from forty words on', () => {
    const hard = 'Administrative coordination necessitates considerable organizational understanding.';
    const hours = Array.from({ length: 7 }, () => hard).join(' ');
    expect(messages({ hours }).find((one) => /Hours and setting: Reads at grade \d+/.test(one))).toBeDefined();
    expect(messages({ hours: hard }).filter((one) => one.includes('grade'))).toEqual([]);
  });

  it('is told of long sentences', () => {
    expect(messages({ hours: words(41) })).toContain(
      'error Hours and setting: Sentences have 41.0 words on average; they should have fewer than 20.',
    );
  });

  it('may name hard certificates where licences stand', () => {
    const licenses =
      'Certification in administrative organizational responsibility, international communication examination, and veterinary anesthesiology.';
    expect(messages({ licenses })).toEqual([]);
  });

  it('may have dollars and percent in a sum', () => {
    expect(messages(withActivity('math', '40 percent of $1,200 is $480.'))).toEqual([]);
  });
});

describe('sums', () => {
  it.each([
    '90 ÷ 12 = 7.5 hours',
    '30 × 24 × 10 = 7,200 cubic feet',
    '$20.00 + $19.00 = $39.00',
    '8 + 4 × 2 = 16',
    '(8 + 4) × 2 = 24',
    '200 − 184 = 16 tests',
    '12 trays × 6 rolls = 72 rolls',
    '216 + 9/8 = 217 1/8 inches',
    '1/4 + 1/2 = 3/4',
    '2:40 + 3:35 = 6:15 p.m.',
    '10:30 + 3 = 1:30',
    '40 percent of $1,200 is $480',
    '20% × 50 = 10',
    '16 ÷ 20 = 80%',
    '16 ÷ 20 × 100 = 80%',
    '100 ÷ 3 = 33.3',
    '100 ÷ 3 = about 33',
    '100 ÷ 3 ≈ 33',
    '2 × 3 = 3 × 2 = 6',
    'Of the 40 bolts, 40 - 6 = 34 are left',
    '24 / 6 = 4',
  ])('right: %s', (text) => {
    const sums = findSums(text);
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.every(({ verdict }) => verdict === 'right')).toBe(true);
  });

  it.each([
    '90 ÷ 12 = 8',
    '24 × 2 = 48 − 6 = 42',
    '100 ÷ 3 = 33',
    '100 ÷ 3 = 33.4',
    '2:40 + 3:35 = 6:20 p.m.',
    '216 + 9/8 = 217 7/8',
    '30 percent of 50 is 20',
  ])('wrong: %s', (text) => {
    expect(findSums(text).map(({ verdict }) => verdict)).toContain('wrong');
  });

  it('that end in hours and minutes are left to a person', () => {
    expect(findSums('90 ÷ 12 = 7 hours 30 minutes').map(({ verdict }) => verdict)).toEqual(['unknown']);
  });

  it.each(['The bill is 12 dollars.', 'A mile is 5,280 feet.', 'They work 24/7 on 3-4 cases.', 'x = y'])('are not seen in: %s', (text) => {
    expect(findSums(text)).toEqual([]);
  });
});

describe('a set of texts', () => {
  const other: CareerText = {
    ...model,
    soc: '11-1111',
    title: 'Other',
    oneLine: 'Does another thing.',
    whatTheyDo: ['Unlike the rest.'],
    week: ['Paint a wall', 'Sand a floor', 'Mix some glue', 'Load the van', 'Call a client'],
    likeItIf: ['paint'],
    whereTheyWork: 'Outside.',
    hours: 'Long.',
    body: 'Much.',
    steps: ['Begin.'],
    licenses: 'None.',
    lead: 'Boss.',
    startNow: ['Paint'],
    activities: model.activities.map((one) => ({ ...one, task: `Another ${one.kind}.`, answer: 'Answers vary.' })),
  };
  const told = (texts: CareerText[]): string[] => checkSet(texts).map(({ soc, severity, message }) => `${severity} ${soc}: ${message}`);

  it('passes where texts differ', () => {
    expect(told([model, other])).toEqual([]);
  });

  it('is told of a shared sentence, once, at the later text', () => {
    expect(told([model, { ...other, hours: 'Hard. Most work full time at a computer.' }])).toContain(
      'error 11-1111: Shares a sentence with Medical Records Specialist: “Most work full time at a computer.”',
    );
  });

  it('is told of eight equal words in a row, at their full length', () => {
    const hours = 'Some say clinics use the codes to get paid, and health agencies, too.';
    expect(told([model, { ...other, hours }])).toEqual([
      'error 11-1111: Has eight words or more in a row in common with Medical Records Specialist: “clinics use the codes to get paid and health agencies”',
    ]);
    expect(told([model, { ...other, hours: 'Clinics use the codes to get paid.' }])).toEqual([]);
  });

  it('is told of weeks that begin alike', () => {
    const week = (first: string): string[] => [first, ...other.week];
    const texts = [0, 1, 2, 3, 4, 5].map((number): CareerText => ({
      ...other,
      soc: `11-111${number}`,
      title: `Other ${number}`,
      week: week(number < 3 ? `Test the new part ${number}` : `Do${number} it`),
    }));
    const messagesOfSet = told(texts);
    expect(messagesOfSet).toContain('error 11-1110: 3 of 6 texts begin their week with “test”.');
    expect(messagesOfSet).toContain('doubt 11-1112: Lines in 3 texts begin with “test the new”.');
  });
});

describe('the table for writers', () => {
  it('has a line for each text and counts its findings', () => {
    const findings = checkCareerText({ ...model, lead: 'Boss!' }, organizations);
    const [heads, row] = reviewTable([model], findings).split('\n');
    expect(heads).toMatch(/^Title\s+Words\s+Grade\s+Longest section\s+Errors\s+Doubts$/);
    expect(row).toMatch(/^Medical Records Specialist\s+566\s+\d\.\d\s+What they do \(104\)\s+1\s+0$/);
    expect(listFindings(findings)).toEqual(['ERROR  29-2072  Where it can lead: Has an exclamation mark.']);
  });
});
