import { describe, expect, test } from 'vitest';
import type { Figure, Place } from '#shared/models/figure.ts';
import { hardestPlace } from '#shared/rules/hardestPlace.ts';

const pay = (place: Place, value: number | null): Figure => ({
  soc: '29-2072',
  measure: 'pay',
  statistic: 'median',
  value,
  ...(value === null && { missing: 'unknown' }),
  unit: 'usdPerYear',
  place,
  period: 'May 2025',
  release: 'oews-2025',
  basis: 'published',
});

const candidate = (place: Place, name: string, values: readonly (number | null)[]) => ({
  place,
  name,
  figures: values.map((value) => pay(place, value)),
});

describe('the hardest place', () => {
  test('is the one with the longest name where the figures are alike', () => {
    const places = [
      candidate('IN', 'Indiana', [50_000]),
      candidate('DC', 'District of Columbia', [50_000]),
      candidate('UT', 'Utah', [50_000]),
    ];
    expect(hardestPlace(places)).toBe('DC');
  });

  test('is the one with the widest figures where the names are alike', () => {
    expect(hardestPlace([candidate('IA', 'Iowa', [9_000, 12]), candidate('UT', 'Utah', [109_000, 12_500])])).toBe('UT');
  });

  test('is the one with the most missing: the reason takes more room than a number', () => {
    expect(hardestPlace([candidate('IA', 'Iowa', [109_000, 98_000]), candidate('UT', 'Utah', [null, 98_000])])).toBe('UT');
  });

  test('is the first of those that are equally hard', () => {
    expect(hardestPlace([candidate('UT', 'Utah', [1]), candidate('IA', 'Iowa', [1])])).toBe('UT');
    expect(hardestPlace([candidate('IA', 'Iowa', [1]), candidate('UT', 'Utah', [1])])).toBe('IA');
  });

  test('is none where there is no place', () => {
    expect(hardestPlace([])).toBeUndefined();
  });
});
