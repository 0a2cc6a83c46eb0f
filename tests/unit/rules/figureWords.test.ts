import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalog } from '#main/catalog/index.ts';
import type { Figure } from '#shared/models/figure.ts';
import { amount, amountWithUnit, explainFigure, figureLabel, hoverWords, sourceOf } from '#shared/rules/figureWords.ts';
import { profileParts, shownFigures } from '../../../renderer/features/careers/profile/parts.ts';

const catalog = openCatalog(join(import.meta.dirname, '../../../data'));

const told = (soc: string, place: string, choose: (figure: Figure) => boolean) => {
  const career = catalog.career(soc, place);
  const figure = shownFigures(profileParts(career)).find(choose);
  if (!figure) throw new Error(`${soc} at ${place} shows no such figure`);
  return { career, figure, ...sourceOf(figure, career, catalog.releases().get(figure.release)) };
};

const row = ({ rows }: { rows: [string, string][] }, label: string): string | undefined => rows.find(([name]) => name === label)?.[1];

test('a figure says what it is, its value with its unit, place, period, release, publisher and day', () => {
  const median = told('29-2072', 'US', ({ statistic }) => statistic === 'median');
  expect(median.what).toBe('Median pay');
  expect(median.value).toBe('$51,140 a year');
  expect(median.explanation).toBe('Half of the workers earn more, half earn less.');
  expect(median.rows).toEqual([
    ['Career', 'Medical Records Specialists'],
    ['Place', 'United States'],
    ['Period', 'May 2025'],
    ['Release', 'Occupational Employment and Wage Statistics, national, May 2025'],
    ['Publisher', 'U.S. Bureau of Labor Statistics'],
    ['Released', 'May 15, 2026'],
    ['Cite as', 'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025'],
    ['File', 'The publisher’s own file'],
  ]);
  expect(median.link).toBe('release/oews-2025');
});

test('a copy is called a copy, and a derived figure says how it was made', () => {
  const hourly = told('29-2072', 'IN', ({ unit }) => unit === 'usdPerHour');
  expect(hourly.value).toBe('$22.90 an hour');
  expect(row(hourly, 'How it was made')).toBe('The yearly figure ÷ 2,080 hours, to ten cents');
  expect(row(hourly, 'File')).toMatch(/^A copy, not the publisher’s own file\. A third party/);
});

test('a release without a day says so', () => {
  const state = told('29-2072', 'IN', ({ measure, place }) => measure === 'growth' && place === 'IN');
  expect(row(state, 'Released')).toBe('The publisher gives no date');
  expect(state.value).toBe('+8.2%');
});

test('a group’s figure names the group, also where it was divided', () => {
  const median = told('51-2092', 'IN', ({ statistic, unit }) => statistic === 'median' && unit === 'usdPerYear');
  expect(row(median, 'Whose figure')).toBe('The whole group: Miscellaneous Assemblers and Fabricators');
  expect(figureLabel(median.figure, median.career)).toContain('Indiana, May 2025, group figure');
  const hourly = told('51-2092', 'IN', ({ unit }) => unit === 'usdPerHour');
  expect(row(hourly, 'Whose figure')).toContain('The whole group');
  expect(row(hourly, 'How it was made')).toContain('2,080');
});

test('the figure of all jobs and that of a related career name whose they are', () => {
  expect(
    row(
      told('29-2072', 'US', ({ soc }) => soc === '00-0000'),
      'Career',
    ),
  ).toBe('All occupations together');
  expect(
    row(
      told('29-2072', 'IN', ({ soc }) => soc === '31-9092'),
      'Career',
    ),
  ).toBe('Medical Assistants');
  const group = told('25-2031', 'IN', ({ soc, basis }) => soc !== '25-2031' && basis === 'group');
  expect(row(group, 'Whose figure')).toMatch(/^The whole group with the code \d\d-\d{4}$/);
});

test('of the projections’ two counts the later is what is expected', () => {
  expect(told('29-2072', 'IN', ({ period, place }) => period === '2034' && place === 'US').what).toBe('Jobs expected');
  expect(told('29-2072', 'IN', ({ period, place }) => period === '2024' && place === 'US').what).toBe('Jobs');
  expect(told('29-2072', 'IN', ({ period, place }) => period === '2032' && place === 'IN').what).toBe('Jobs expected');
});

test('attainment tells where the survey’s group is no exact match', () => {
  expect(
    row(
      told('25-2031', 'US', ({ measure }) => measure === 'attainment'),
      'Note',
    ),
  ).toContain('no exact match');
});

test('a bound says “or more”, a missing figure why, and rounded openings are not none', () => {
  const { figure } = told('29-2072', 'US', ({ statistic }) => statistic === 'p90');
  const bound: Figure = { ...figure, value: 239200, bound: 'atLeast' };
  expect(amountWithUnit(bound)).toBe('$239,200 or more a year');
  expect(amount({ ...figure, value: null, missing: 'withheld' })).toBe('not published (withheld by the source)');
  const openings = told('29-2072', 'IN', ({ measure }) => measure === 'openings').figure;
  expect(amountWithUnit(openings)).toBe('14,200 openings a year');
  expect(amountWithUnit({ ...openings, value: 0 })).toBe('Fewer than 50 openings a year');
  expect(amountWithUnit({ ...openings, value: 0, place: 'IN' })).toBe('0 openings a year');
});

test('levels are told in words', () => {
  expect(told('29-2072', 'IN', ({ measure }) => measure === 'entryEducation').value).toBe('Certificate after high school');
  expect(told('27-2011', 'US', ({ measure }) => measure === 'training').value).toBe('On the job: more than a year of training');
});

test('every figure of every career has words and a known release', () => {
  const releases = catalog.releases();
  for (const { soc } of catalog.occupations()) {
    const career = catalog.career(soc, 'IN');
    for (const figure of shownFigures(profileParts(career))) {
      const source = sourceOf(figure, career, releases.get(figure.release));
      const words = [source.what, source.value, source.explanation, figureLabel(figure, career), ...source.rows.flat()];
      expect(
        words.filter((word) => !word || /undefined|null|NaN/.test(word)),
        `${soc} ${figure.measure}`,
      ).toEqual([]);
      expect(source.rows.map(([label]) => label)).toContain('Publisher');
    }
  }
});

/** The first figure of a career that is chosen so, explained for a program. */
function explained(soc: string, place: string, choose: (figure: Figure) => boolean) {
  const career = catalog.career(soc, place);
  const figure = career.figures.find(choose)!;
  return explainFigure(figure, career, catalog.releases().get(figure.release));
}

test('a figure explains itself to a program in the words of the screen', () => {
  expect(explained('29-2072', 'IN', ({ statistic, unit }) => statistic === 'median' && unit === 'usdPerHour')).toEqual({
    statistic: 'Median pay',
    meaning: 'Half of the workers earn more, half earn less.',
    value: '$22.90 an hour',
    placeName: 'Indiana',
    sourceName: 'U.S. Bureau of Labor Statistics: Occupational Employment and Wage Statistics, states and territories',
    citation: 'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025',
    released: '2026-05-15',
    how: 'The yearly figure ÷ 2,080 hours, to ten cents',
    missing: null,
    linkId: 'release/oews-2025-states',
    url: 'https://www.bls.gov/oes/',
  });
  expect(explained('31-1121', 'US', ({ measure }) => measure === 'growth').how).toBe(
    'The whole group: Home Health and Personal Care Aides',
  );
});

test('a figure that is not published says why, as far as the source does', () => {
  const isMissing = (figure: Figure): boolean => figure.measure === 'pay' && figure.value === null;
  expect(explained('25-2021', 'US', isMissing)).toMatchObject({
    value: 'published by the year only',
    missing: 'The source gives this pay by the year only, since the hours of this work vary.',
  });
  expect(explained('27-1013', 'IN', isMissing).missing).toBe('The copy of the file that we have leaves it empty and does not say why.');
});

test('at the pointer a figure says all of that in a few lines', () => {
  const career = catalog.career('29-2072', 'IN');
  const [median] = shownFigures(profileParts(career));
  expect(hoverWords(median!, career, catalog.releases().get(median!.release)).split('\n')).toEqual([
    'Median pay: $47,670 a year',
    'Indiana, May 2025',
    'Occupational Employment and Wage Statistics, states and territories, May 2025; released May 15, 2026',
    'Click it, or press Enter, for its source.',
  ]);
});
