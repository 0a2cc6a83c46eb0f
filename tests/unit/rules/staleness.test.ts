import { describe, expect, test } from 'vitest';
import { isLinkStale, markHistoric, sheetsWithOldWages, staleReleases, stalenessOf } from '#shared/rules/staleness.ts';
import { career, growth, releases, yearly } from '../handouts/careers.ts';

const wages = { id: 'oews-2025', period: 'May 2025' };
const nation = { id: 'projections-2024-34', period: '2024–34' };
const states = { id: 'state-projections-2022-32', period: '2022–32' };

describe('a release', () => {
  test.each([
    ['wages of 23 months', wages, '2027-04-30', undefined],
    ['wages of 24 months', wages, '2027-05-01', { level: 'amber', why: 'aging' }],
    ['wages of 35 months', wages, '2028-04-30', { level: 'amber', why: 'aging' }],
    ['wages of 36 months', wages, '2028-05-01', { level: 'red', why: 'tooOld' }],
    ['projections in the third year', nation, '2027-12-31', undefined],
    ['projections in the fourth year', nation, '2028-01-01', { level: 'red', why: 'tooOld' }],
    ['a state’s projections in the fifth year', states, '2027-12-31', undefined],
    ['a state’s projections in the sixth year', states, '2028-01-01', { level: 'red', why: 'tooOld' }],
    ['one that never grows old', { id: 'soc-2018', period: '2018' }, '2035-01-01', undefined],
  ])('of %s', (_, release, today, staleness) => expect(stalenessOf(release, today)).toEqual(staleness));

  test('is amber from the day after the next one was due, or the month after', () => {
    const due = { level: 'amber', why: 'newerDue' };
    const release = (nextExpected: string) => ({ ...nation, nextExpected });
    expect(stalenessOf(release('2026-08-27'), '2026-08-27')).toBeUndefined();
    expect(stalenessOf(release('2026-08-27'), '2026-08-28')).toEqual(due);
    expect(stalenessOf(release('2026-08'), '2026-08-31')).toBeUndefined();
    expect(stalenessOf(release('2026-08'), '2026-09-01')).toEqual(due);
  });
});

test('a link is to be looked at again twelve months after it was', () => {
  expect([isLinkStale('2026-10', '2027-09-30'), isLinkStale('2026-10', '2027-10-01')]).toEqual([false, true]);
});

const known = new Map([...releases].map(([id, release]) => [id, id === 'wages' ? { ...release, id: 'oews-2025' } : release] as const));

test('of figures, the stale releases are told once each; what has no value uses none', () => {
  const figures = [yearly('US', 'median', 1), yearly('US', 'p10', 2), yearly('IN', 'median', 'withheld'), growth(1)];
  const found = staleReleases(figures, known, '2028-05-01');
  expect(found.map(({ release, staleness }) => [release.id, staleness.level])).toEqual([['oews-2025', 'red']]);
});

test('as historic, each figure that is too old says so in its period, and no other', () => {
  const whole = career({ related: [{ soc: '29-2099', title: 'Others', pay: yearly('US', 'median', 3) }] });
  const marked = markHistoric(whole, known, '2028-05-01', (period) => `${period}!`);
  const periods = new Set(marked.figures.map(({ release, period }) => `${release} ${period}`));
  expect(periods).toContain('wages May 2025!');
  expect(periods).toContain('wages-states May 2025');
  expect(periods).toContain('projections 2024–34');
  expect(marked.related[0]!.pay!.period).toBe('May 2025!');
});

test('saved sheets are counted whose wages are two years old or more, each once, and for wages alone', () => {
  const rounds = new Map(
    [
      { id: 'oews-2025', period: 'May 2025' },
      { id: 'oews-2025-states', period: 'May 2025' },
      { id: 'oews-2027', period: 'May 2027' },
      { id: 'projections-2018-28', period: '2018–28' },
    ].map((release) => [release.id, release]),
  );
  const sheets = [
    ['oews-2025', 'oews-2025-states'],
    ['oews-2027'],
    ['oews-2027', 'oews-2025-states'],
    ['projections-2018-28'],
    ['gone'],
    [],
  ];
  expect(sheetsWithOldWages(sheets, rounds, '2027-04-30')).toBe(0);
  expect(sheetsWithOldWages(sheets, rounds, '2027-05-01')).toBe(2);
  expect(sheetsWithOldWages(sheets, rounds, '2029-05-01')).toBe(3);
});
