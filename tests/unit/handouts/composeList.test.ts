import { describe, expect, test } from 'vitest';
import { composeList, type Listing } from '#main/handouts/compose/list.ts';
import type { Career } from '#shared/models/career.ts';
import type { EducationLevel } from '#shared/models/figure.ts';
import type { Choices } from '#shared/models/facet.ts';
import { noChoices } from '#shared/rules/facets.ts';
import { en } from '#shared/text/en.ts';
import { career, growth, hourly, payRange, releases, TODAY, wayIn, yearly } from './careers.ts';

const making = { today: TODAY, releases };
const words = en.sheet.list;

const one = (title: string, level: EducationLevel, pay = 40_000, more: Partial<Career> = {}): Career =>
  career({ title, figures: [...payRange('IN', pay), growth(7.1), wayIn('entryEducation', level)], ...more });
/** So many careers that they are grouped. */
const many = (level: EducationLevel, count = 13): Career[] =>
  Array.from({ length: count }, (_, n) => one(`Career ${String.fromCodePoint(77 - n)}`, level));

const compose = (careers: readonly Career[], choices: Partial<Choices> = {}): Listing =>
  composeList(careers, en, making, { chosenBy: { ...noChoices, ...choices } });
const listed = (careers: readonly Career[]) => compose(careers).groups.flatMap((group) => group.careers);

describe('A list of careers', () => {
  test('is sorted by title', () => {
    expect(listed([one('Nurses', 'bachelor'), one('Actors', 'none'), one('Éclair makers', 'none')]).map(({ title }) => title)).toEqual([
      'Actors',
      'Éclair makers',
      'Nurses',
    ]);
  });

  test('is grouped by the way in when it is long, in the order of the levels, with those without one last', () => {
    const military = career({ title: 'Infantry', kind: 'military', figures: [] });
    const { groups, columns } = compose([military, ...many('master'), one('Nurses', 'bachelor')]);
    expect(groups.map(({ heading }) => heading)).toEqual([
      words.groupHeading(en.education.bachelor, 1),
      words.groupHeading(en.education.master, 13),
      words.groupHeading(words.noLevel, 1),
    ]);
    expect(columns.education).toBeUndefined();
  });

  test('is one table that names the way in when it is short', () => {
    const { groups, columns } = compose([one('Nurses', 'bachelor')]);
    expect(groups).toHaveLength(1);
    expect(columns.education).toContain('2024–34');
    expect(groups[0]?.careers[0]?.education).toBe(en.education.bachelor);
  });

  test('says in its columns, once, of what statistic, place and period they are', () => {
    const { columns } = compose([one('Nurses', 'bachelor')]);
    expect(columns.pay).toBe('Median pay a year, Indiana, BLS, May 2025');
    expect(columns.growth).toBe('Growth in jobs, U.S., BLS, 2024–34');
  });

  test('keeps what is not published in words, and marks a bound and the figure of a group', () => {
    const figures = (...pay: Career['figures']): Career['figures'] => [...pay, growth(7.1)];
    const rows = listed([
      one('A', 'none', 0, { figures: figures(yearly('IN', 'median', 'withheld')) }),
      one('B', 'none', 0, { figures: figures(yearly('IN', 'median', 'hourlyOnly'), hourly('US', 'median', 29.05)) }),
      one('C', 'none', 0, { figures: figures(yearly('IN', 'median', 239_200, { bound: 'atLeast' })) }),
      one('D', 'none', 0, { figures: figures(yearly('IN', 'median', 39_310, { basis: 'group' })) }),
      one('E', 'none', 0, { figures: figures(yearly('IN', 'median', 39_310, { period: 'May 2024' })) }),
      career({ title: 'F', kind: 'military', figures: [] }),
    ]);
    expect(rows.map(({ pay }) => `${pay.number} ${pay.words}`.trim())).toEqual([
      'not published',
      'by the hour only',
      '$239,200 or more',
      '$39,310 (group)',
      'not published',
      'no official figure',
    ]);
  });

  test('says in words what its careers were chosen by, and of what those figures are', () => {
    const { title, lead } = compose([one('Nurses', 'bachelor')], {
      education: ['associate', 'bachelor'],
      interests: ['C'],
      pay: ['35to50'],
    });
    expect(title).toBe('Careers: associate degree or bachelor’s degree · organizers · pay of $35,000–50,000');
    expect(lead).toContain('median pay a year (Indiana, BLS, May 2025)');
  });

  test('is grouped by career cluster where that is asked, in the framework’s order, with the edition and its credit', () => {
    const careers = [one('Nurses', 'bachelor'), one('Carpenters', 'highSchool', 40_000, { soc: '47-2031' })];
    const { groups, columns, lead, sources } = composeList(careers, en, making, { byCluster: 'earlier' });
    expect(groups.map(({ heading }) => heading)).toEqual([
      words.groupHeading('Architecture & Construction', 1),
      words.groupHeading('Health Science', 1),
    ]);
    expect(columns.education).toContain('2024–34');
    expect(lead).toContain('Grouped by career cluster (earlier edition).');
    expect(sources.text).toContain(en.clusters.credit('earlier'));
  });

  test('chosen by a cluster names its edition and credits the framework', () => {
    const { title, lead, sources } = compose([one('Nurses', 'bachelor')], { cluster: ['healthcareHumanServices'], subject: ['science'] });
    expect(title).toBe('Careers: Healthcare & Human Services · science');
    expect(lead).toContain('career cluster (2024), school subjects (assigned by Pathsheet)');
    expect(sources.text).toContain('Advance CTE');
    expect(() => compose([one('Nurses', 'bachelor')], { cluster: ['construction'] })).toThrow('Nurses');
  });

  test('refuses a heading that is not true of one of its careers', () => {
    const careers = [one('Nurses', 'bachelor'), one('Clerks', 'highSchool')];
    expect(() => compose(careers, { education: ['bachelor'] })).toThrow('Clerks');
    expect(() => compose(careers, { pay: ['100up'] })).toThrow('Clerks');
    expect(() => compose(careers, { interests: ['C'], growth: ['faster'], published: ['yes'], saved: ['yes'] })).not.toThrow();
  });
});
