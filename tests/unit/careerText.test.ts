import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCareerText } from '#main/catalog/careerText.ts';
import { CareerText } from '#shared/models/career.ts';

const FILE = '29-2072.en.md';
const source = readFileSync(join(import.meta.dirname, '../../data/careers', FILE), 'utf8');

const parse = (text: string): CareerText => parseCareerText(text, FILE);
/** The model text with one stretch replaced; the stretch has to be there. */
function edited(from: string | RegExp, to: string): string {
  expect(source).toMatch(from);
  return source.replace(from, to);
}

describe('a career text', () => {
  const text = parse(source);

  it('has the shape of the model', () => {
    expect(CareerText.parse(text)).toEqual(text);
  });

  it('joins the lines of a paragraph and keeps paragraphs apart', () => {
    expect(text.whatTheyDo).toHaveLength(3);
    expect(text.whatTheyDo[2]).toBe(
      'They also guard privacy. They decide who may see a record, following the law and the rules of the clinic.',
    );
  });

  it('reads lists, numbered steps and front matter', () => {
    expect(text.week[0]).toBe('Check new records for missing pages, signatures or dates');
    expect(text.steps[2]).toBe('Pass a certification exam. Some employers hire first and expect you to pass soon after.');
    expect(text).toMatchObject({ soc: '29-2072', language: 'en', organizations: ['ahima', 'aapc'], checked: '2026-11' });
  });

  it('parts an activity into task and answer', () => {
    expect(text.activities.map(({ kind }) => kind)).toEqual(['math', 'decision', 'communication']);
    expect(text.activities[0]?.task).toMatch(/^A coder finishes .* When will they finish\?$/);
    expect(text.activities[0]?.answer).toMatch(/^90 ÷ 12 = 7\.5 hours/);
  });

  it('makes quotes typographic and takes emphasis off', () => {
    expect(text.activities[2]?.task).toContain('A doctor’s note says “left arm”; the X-ray report');
    expect(text.startNow[0]).toBe('Learn twenty medical word parts, such as cardi- (heart) and -itis (swelling)');
  });

  it.each([
    ["'Yes,' they say", '‘Yes,’ they say'],
    ["the '90s", 'the ’90s'],
    ['("one" and "two")', '(“one” and “two”)'],
    ['"I heard \'no\'," they say', '“I heard ‘no’,” they say'],
    ['a **bold** and *slanted* word, 2 * 3', 'a bold and slanted word, 2 * 3'],
    ['soft\u00ADhyphen and cafe\u0301', 'softhyphen and café'],
  ])('%s → %s', (written, printed) => {
    expect(parse(edited(/Keeps patients' health.*/, written)).oneLine).toBe(printed);
  });

  it('reads a file with Windows line ends and a byte-order mark the same', () => {
    expect(parse(`\uFEFF${source.replace(/\n/g, '\r\n')}`)).toEqual(text);
  });

  it('keeps what looks like a number, a date or no in the front matter as it is written', () => {
    expect(parse(edited('  - Medical coder', '  - No\n  - 2026-11-01\n  - 911')).also.slice(0, 3)).toEqual(['No', '2026-11-01', '911']);
  });
});

describe('a career text that is not right is refused with one sentence', () => {
  it.each([
    [
      'a list under the wrong heading',
      edited('Health information technologist,', '- Technologist'),
      'The section “Where it can lead” of 29-2072.en.md has to be sentences, not a list.',
    ],
    ['a missing section', edited(/# Start now[^#]*/, ''), '29-2072.en.md has no section “Start now”.'],
    [
      'a doubled section',
      edited('# Start now', '# Where it can lead\n\nUp.\n\n# Start now'),
      '29-2072.en.md has the section “Where it can lead” more than once.',
    ],
    [
      'an unknown section',
      edited('# Start now', '# Start here'),
      '29-2072.en.md has a section “Start here”, which is not one of a career text’s headings.',
    ],
    [
      'a heading of the wrong level',
      edited('# Start now', '## Start now'),
      '29-2072.en.md has a section “Start now”, which is not one of a career text’s headings.',
    ],
    ['an empty section', edited(/No state license.*\(AAPC\)\./s, ''), 'The section “Licenses and certificates” of 29-2072.en.md is empty.'],
    [
      'two paragraphs for one',
      edited('No state license.', 'No state license.\n\n'),
      'The section “Licenses and certificates” of 29-2072.en.md has to be a single paragraph.',
    ],
    [
      'sentences for a list',
      edited('- notice small', 'notice small'),
      'Every line of the section “You might like it if you” of 29-2072.en.md has to begin with a hyphen and a space.',
    ],
    [
      'hyphens for numbers',
      edited('2. Earn', '- Earn'),
      'Every step of the section “How to get there” of 29-2072.en.md has to begin with its number, as in “1. ”.',
    ],
    [
      'no answer',
      edited('**Answer:** 90', '90'),
      'The section “Real-life activity: Math” of 29-2072.en.md has to have one paragraph that begins with **Answer:**.',
    ],
    [
      'no task',
      edited(/A coder finishes.*?finish\?/s, ''),
      'The section “Real-life activity: Math” of 29-2072.en.md has an answer and no task.',
    ],
    ['no front matter', edited('---\n', ''), '29-2072.en.md has to begin with its front matter between two lines of three hyphens.'],
    ['front matter that is not YAML', edited('[ahima, aapc]', '[ahima, aapc'), 'The front matter of 29-2072.en.md cannot be read'],
    ['a missing field', edited(/plural:.*\n/, ''), 'The front matter of 29-2072.en.md has no “plural”.'],
    [
      'an unknown field',
      edited('checked:', 'colour: red\nchecked:'),
      'The front matter of 29-2072.en.md has “colour”, which is not one of its fields.',
    ],
    [
      'a word for a list',
      edited('[ahima, aapc]', 'ahima'),
      '“organizations” in the front matter of 29-2072.en.md has to be a list of words or lines of text.',
    ],
    [
      'a list for a word',
      edited('title: Medical Records Specialist', 'title: [a, b]'),
      '“title” in the front matter of 29-2072.en.md has to be a word or a line of text.',
    ],
    [
      'a date for a month',
      edited('2026-11', 'November'),
      '“checked” in the front matter of 29-2072.en.md has to be a year and a month, as in 2026-11.',
    ],
    [
      'another occupation',
      edited('soc: 29-2072', 'soc: 29-2071'),
      'The front matter of 29-2072.en.md gives the occupation code 29-2071, and the file name gives another.',
    ],
  ])('%s', (_, text, sentence) => {
    expect(() => parse(text)).toThrow(sentence);
  });

  it('sections in another order', () => {
    const [head = '', lead = '', start = '', rest = ''] = source.split(
      /(?=# Where it can lead)|(?=# Start now)|(?=# Real-life activity: Math)/,
    );
    expect(() => parse(head + start + lead + rest)).toThrow(
      '29-2072.en.md has the section “Start now” where “Where it can lead” should stand.',
    );
  });

  it('a file name of another form, or a language that is not there yet', () => {
    expect(() => parseCareerText(source, 'coder.md')).toThrow('The file name coder.md is not of the form 29-2072.en.md');
    expect(() => parseCareerText(source, '29-2072.fr.md')).toThrow(
      '29-2072.fr.md is in the language “fr”, which Pathsheet does not have yet.',
    );
  });
});
