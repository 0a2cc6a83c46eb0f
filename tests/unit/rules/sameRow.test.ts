import { describe, expect, test } from 'vitest';
import { sameRow } from '#shared/rules/sameRow.ts';
import { career, hourly, yearly } from '../handouts/careers.ts';

const MEDIAN = { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: 'IN' } as const;
const of = (...figures: ReturnType<typeof yearly>[]) => career({ figures });
const values = (...careers: ReturnType<typeof of>[]) => {
  const { period, cells } = sameRow(careers, MEDIAN);
  return { period, cells: cells.map(({ figure, onlyIn }) => figure?.value ?? onlyIn ?? figure?.missing ?? 'nothing') };
};
const old = { period: 'May 2024' };

describe('A row of several careers', () => {
  test('has the figures of one statistic, unit, place and period', () => {
    const other = [yearly('IN', 'mean', 9), hourly('IN', 'median', 8), yearly('US', 'median', 7)];
    expect(values(of(...other, yearly('IN', 'median', 1)), of(...other, yearly('IN', 'median', 2)))).toEqual({
      period: 'May 2025',
      cells: [1, 2],
    });
    expect(values(of(...other), of(...other))).toEqual({ period: undefined, cells: ['nothing', 'nothing'] });
  });

  test('is of the newest period in which at least half have a number, and never fills in from another', () => {
    const both = of(yearly('IN', 'median', 1), yearly('IN', 'median', 2, old));
    const only = of(yearly('IN', 'median', 3, old));
    expect(values(both, only, only)).toEqual({ period: 'May 2024', cells: [2, 3, 3] });
    expect(values(only, both, both)).toEqual({ period: 'May 2025', cells: ['May 2024', 1, 1] });
  });

  test('counts only those that have a number at all', () => {
    const none = of();
    expect(values(none, none, none, of(yearly('IN', 'median', 1)), of(yearly('IN', 'median', 2, old))).period).toBe('May 2025');
  });

  test('says why a figure of its period has no number', () => {
    expect(values(of(yearly('IN', 'median', 'withheld')), of(yearly('IN', 'median', 2))).cells).toEqual(['withheld', 2]);
  });
});
