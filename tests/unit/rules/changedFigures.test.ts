import { describe, expect, test } from 'vitest';
import type { Figure } from '#shared/models/figure.ts';
import { changedFigures } from '#shared/rules/changedFigures.ts';

const pay = (value: number | null, part: Partial<Figure> = {}): Figure => ({
  soc: '29-2072',
  measure: 'pay',
  statistic: 'median',
  value,
  unit: 'usdPerYear',
  place: 'IN',
  period: 'May 2025',
  release: 'oews-2025-states',
  basis: 'published',
  ...part,
});
const newer = { period: 'May 2026', release: 'oews-2026-states' };
const growth: Partial<Figure> = { measure: 'growth', statistic: 'percent', unit: 'percent', place: 'US', period: '2024–34' };

describe('what an update of a sheet changes', () => {
  test('is nothing where the figures are the same', () => {
    expect(changedFigures([pay(41_020)], [pay(41_020, { release: 'another' })])).toEqual([]);
  });

  test('is a value, or the same value of another period', () => {
    const [before, after, again] = [pay(41_020), pay(42_310, newer), pay(41_020, newer)];
    expect(changedFigures([before], [after])).toEqual([{ before, after }]);
    expect(changedFigures([before], [again])).toEqual([{ before, after: again }]);
  });

  test('is a figure that comes or goes, and one that is no longer published', () => {
    const [before, gone] = [pay(41_020), pay(null, { ...newer, missing: 'withheld' })];
    expect(changedFigures([], [before])).toEqual([{ before: undefined, after: before }]);
    expect(changedFigures([before], [])).toEqual([{ before, after: undefined }]);
    expect(changedFigures([before], [gone])).toEqual([{ before, after: gone }]);
  });

  test('tells places apart, and leads with pay', () => {
    const changes = changedFigures(
      [pay(7.1, growth), pay(41_020), pay(51_140, { place: 'US' })],
      [pay(6.5, growth), pay(42_310, newer), pay(51_140, { place: 'US' })],
    );
    expect(changes.map(({ after }) => `${after?.measure} ${after?.place}`)).toEqual(['pay IN', 'growth US']);
  });

  test('leaves out what nobody would read line by line: hours, and the ends of the range', () => {
    expect(changedFigures([pay(20.1, { unit: 'usdPerHour' })], [pay(21.2, { unit: 'usdPerHour' })])).toEqual([]);
    expect(changedFigures([pay(30_000, { statistic: 'p10' })], [pay(31_000, { statistic: 'p10' })])).toEqual([]);
  });
});
