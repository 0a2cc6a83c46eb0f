import { describe, expect, test } from 'vitest';
import { barsFromZero, type DrawnBar } from '#shared/drawing/bars.ts';

const draw = (values: readonly number[], width = 100) =>
  barsFromZero(
    values.map((value, index) => ({ value, top: 10 * index, height: 6 })),
    width,
  );

function ends({ d }: DrawnBar): [left: number, right: number] {
  const [, left, right] = (/^M (\S+) \S+ H (\S+) V /.exec(d) ?? []).map(Number);
  return [left ?? NaN, right ?? NaN];
}

describe('bars from zero', () => {
  test('are as long as their values on one scale, the longest as wide as the drawing', () => {
    const { bars, zero } = draw([7.1, 3.55]);
    expect(zero).toBeCloseTo(0);
    expect(bars.map(ends)).toEqual([
      [0, 100],
      [0, 50],
    ]);
  });

  test('stand in their rows, in the order given', () => {
    const { bars } = draw([1, 2, 3]);
    expect(bars.map(({ d }) => / (\S+) H/.exec(d)?.[1])).toEqual(['0', '10', '20']);
    expect(bars.map(({ d }) => /V (\S+)/.exec(d)?.[1])).toEqual(['6', '16', '26']);
  });

  test('go to the left of zero where a number shrinks, on the same scale as those that grow', () => {
    const { bars, zero } = draw([-6, 3]);
    expect(zero).toBeCloseTo(66.667, 3);
    const [shrinking, growing] = bars.map(ends);
    expect(shrinking).toEqual([0, 66.667]);
    expect(growing).toEqual([66.667, 100]);
  });

  test('say where a label may stand: at the end that is away from zero', () => {
    const { bars } = draw([-6, 3]);
    expect(bars.map(({ end }) => Math.round(end))).toEqual([0, 100]);
  });

  test('show no change as a hairline at zero', () => {
    const { bars, zero } = draw([0, 5]);
    const [left, right] = ends(bars[0] as DrawnBar);
    expect(left).toBeCloseTo(zero);
    expect(right - left).toBeGreaterThan(0.25);
    expect(right - left).toBeLessThan(1.5);
  });

  test('are hairlines, and numbers, where every value is zero', () => {
    const { bars, zero } = draw([0, 0]);
    expect(zero).toBeCloseTo(0);
    expect(bars.map(({ d }) => d).join(' ')).not.toMatch(/NaN|Infinity/);
  });

  test('are equally long for equal values, and all shrink from the right edge where all values are negative', () => {
    const { bars, zero } = draw([-2, -2, -4]);
    expect(zero).toBe(100);
    expect(bars.map(ends)).toEqual([
      [50, 100],
      [50, 100],
      [0, 100],
    ]);
  });
});
