import { describe, expect, test } from 'vitest';
import { fit, SMALLEST_BODY, type Attempt } from '#main/handouts/layout/fit.ts';
import type { KeepRank } from '#shared/models/sheet.ts';

/** Sets a sheet of parts with these heights on a page of 100 points; the height grows with type and gaps. Remembers each try. */
function sheet(parts: readonly { rank: KeepRank; height: number }[]) {
  const tries: Attempt[] = [];
  const set = (attempt: Attempt) => {
    tries.push(attempt);
    const kept = parts.filter(({ rank }) => !attempt.dropped.has(rank)).reduce((sum, { height }) => sum + height, 0);
    return { result: attempt, overflow: kept * (attempt.bodySize / SMALLEST_BODY) + 10 * attempt.gaps - 100 };
  };
  return { ranks: parts.map(({ rank }) => rank), set, tries };
}

const fitted = (parts: readonly { rank: KeepRank; height: number }[]) => {
  const { ranks, set, tries } = sheet(parts);
  return { ...fit(ranks, set), tries };
};

/** All densities, from airy to tight: what sheets of growing height are set in before anything is left off. */
const densities = [
  ...new Map(
    Array.from({ length: 400 }, (_, index) => fitted([{ rank: 2, height: index / 4 }]))
      .filter(({ overflow }) => overflow === 0)
      .map(({ result: { bodySize, gaps } }) => [`${bodySize} ${gaps}`, { bodySize, gaps }]),
  ).values(),
];

describe('a sheet that is fitted to its page', () => {
  test('is set at its airiest where it fits', () => {
    const { result, dropped, overflow } = fitted([{ rank: 3, height: 50 }]);
    expect([dropped, overflow]).toEqual([[], 0]);
    expect(result).toMatchObject(densities[0] as object);
    expect(result.bodySize).toBeGreaterThan(10);
  });

  test('is tightened in steps, gaps and type together', () => {
    expect(densities.length).toBeGreaterThan(4);
    expect(densities.map(({ gaps }) => gaps)).toEqual(densities.map(({ gaps }) => gaps).toSorted((one, other) => other - one));
    expect(densities.map(({ bodySize }) => bodySize)).toEqual(
      densities.map(({ bodySize }) => bodySize).toSorted((one, other) => other - one),
    );
  });

  test('is tightened only as far as it must be', () => {
    for (let height = 40; height < 96; height += 0.5) {
      const airiest = densities.find(({ bodySize, gaps }) => height * (bodySize / SMALLEST_BODY) + 10 * gaps <= 100);
      const { result, dropped, overflow } = fitted([{ rank: 3, height }]);
      expect({ dropped, overflow, bodySize: result.bodySize, gaps: result.gaps }, `height ${height}`).toEqual({
        dropped: [],
        overflow: 0,
        ...airiest,
      });
    }
  });

  test('fits where it fills the page to the point', () => {
    const { dropped, overflow } = fit([3], (attempt) => ({ result: attempt, overflow: 0 }));
    expect([dropped, overflow]).toEqual([[], 0]);
  });

  test('leaves nothing off as long as tightening is enough', () => {
    const { result, dropped } = fitted([
      { rank: 3, height: 60 },
      { rank: 9, height: 36 },
    ]);
    expect(dropped).toEqual([]);
    expect(result).toMatchObject(densities.at(-1) as object);
    expect(result.dropped.size).toBe(0);
  });

  test('leaves off the highest rank first, and stops when it fits', () => {
    const { result, dropped } = fitted([
      { rank: 3, height: 60 },
      { rank: 9, height: 30 },
      { rank: 5, height: 20 },
      { rank: 7, height: 20 },
    ]);
    expect(dropped).toEqual([9, 7]);
    expect([...result.dropped]).toEqual([9, 7]);
  });

  test('leaves off all of one rank together', () => {
    const { dropped } = fitted([
      { rank: 3, height: 60 },
      { rank: 6, height: 25 },
      { rank: 6, height: 25 },
    ]);
    expect(dropped).toEqual([6]);
    const more = fitted([
      { rank: 3, height: 60 },
      { rank: 9, height: 20 },
      { rank: 9, height: 20 },
      { rank: 6, height: 50 },
    ]);
    expect(more.dropped).toEqual([9, 6]);
  });

  test('takes back a small part when a greater one had to go after it, and lets in air again', () => {
    const { dropped, result, overflow } = fitted([
      { rank: 3, height: 60 },
      { rank: 9, height: 5 },
      { rank: 6, height: 50 },
    ]);
    expect([dropped, overflow]).toEqual([[6], 0]);
    expect(result).toMatchObject(densities[0] as object);
  });

  test('never leaves off title and figures (ranks 1 and 2), and says by how much it runs over', () => {
    const { dropped, overflow, result } = fitted([
      { rank: 1, height: 80 },
      { rank: 2, height: 56 },
      { rank: 4, height: 10 },
    ]);
    expect(dropped).toEqual([4]);
    expect([...result.dropped].every((rank) => rank > 2)).toBe(true);
    expect(overflow).toBeCloseTo(80 + 56 + 10 * result.gaps - 100);
  });

  test('never has body type under 9.5 points, whatever it leaves off', () => {
    const { tries } = fitted([
      { rank: 2, height: 200 },
      { rank: 8, height: 200 },
    ]);
    expect(SMALLEST_BODY).toBe(9.5);
    expect(Math.min(...tries.map(({ bodySize }) => bodySize))).toBe(9.5);
  });

  test('is never laid out twice in the same way', () => {
    const { tries } = fitted([
      { rank: 3, height: 300 },
      { rank: 8, height: 20 },
      { rank: 9, height: 20 },
    ]);
    expect(new Set(tries.map((attempt) => JSON.stringify({ ...attempt, dropped: [...attempt.dropped] }))).size).toBe(tries.length);
  });
});
