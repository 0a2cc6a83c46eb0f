import { describe, expect, test } from 'vitest';
import { payRange, type DrawnPart, type PayPoints } from '#shared/drawing/payRange.ts';

const points = (p10: number | null, p25: number | null, median: number | null, p75: number | null, p90: number | null): PayPoints => ({
  p10,
  p25,
  median,
  p75,
  p90,
});

const row = (of: PayPoints, top = 0) => ({ points: of, top, height: 8 });

/** Left, right, top and bottom of a rectangle that is drawn as M, H, V, H, Z. */
function box(part: DrawnPart | undefined): { left: number; right: number; top: number; bottom: number } {
  const found = /^M (\S+) (\S+) H (\S+) V (\S+) H (\S+) Z$/.exec(part?.d ?? '');
  const [left, top, right, bottom, back] = (found ?? []).slice(1).map(Number) as [number, number, number, number, number];
  expect(back).toBe(left);
  return { left, right, top, bottom };
}

const part = (parts: readonly DrawnPart[], role: DrawnPart['role']) => box(parts.find((each) => each.role === role));

describe('a pay range', () => {
  test('runs from the 10th percentile at the left edge to the 90th at the right', () => {
    const [drawn] = payRange([row(points(20_000, 30_000, 40_000, 50_000, 70_000))], 100);
    expect(drawn?.at).toEqual({ p10: 0, p25: 20, median: 40, p75: 60, p90: 100 });
    expect(part(drawn?.parts ?? [], 'outer')).toEqual({ left: 0, right: 100, top: 0, bottom: 8 });
  });

  test('has its middle half inside, and the median as a tick that stands out above and below', () => {
    const [drawn] = payRange([row(points(20_000, 30_000, 40_000, 50_000, 70_000), 10)], 100);
    const inner = part(drawn?.parts ?? [], 'inner');
    expect(inner).toEqual({ left: 20, right: 60, top: 10, bottom: 18 });
    const mark = part(drawn?.parts ?? [], 'mark');
    expect((mark.left + mark.right) / 2).toBeCloseTo(40, 3);
    expect(mark.top).toBeLessThan(10);
    expect(mark.bottom).toBeGreaterThan(18);
  });

  test('keeps the order of its points: wide bar first, median last and on top', () => {
    const [drawn] = payRange([row(points(1, 2, 3, 4, 5))], 100);
    expect(drawn?.parts.map(({ role }) => role)).toEqual(['outer', 'inner', 'mark']);
    const at = Object.values(drawn?.at ?? {}) as number[];
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  });

  test('stands on one scale with the other places', () => {
    const [state, nation] = payRange([row(points(30, 35, 40, 45, 50)), row(points(20, 30, 40, 60, 120), 20)], 200);
    expect(state?.at.median).toBe(nation?.at.median);
    expect(state?.at.p10).toBe(20);
    expect(state?.at.p90).toBe(60);
    expect([nation?.at.p10, nation?.at.p90]).toEqual([0, 200]);
    expect(part(nation?.parts ?? [], 'outer').top).toBe(20);
  });

  test('begins or ends at the nearest point that is published, and draws no half where one of its ends is missing', () => {
    const [drawn] = payRange([row(points(null, 30, 40, null, 60))], 30);
    expect(drawn?.at.p10).toBeNull();
    expect(part(drawn?.parts ?? [], 'outer')).toMatchObject({ left: 0, right: 30 });
    expect(drawn?.parts.some(({ role }) => role === 'inner')).toBe(false);
    const [short] = payRange([row(points(10, null, 20, null, null))], 30);
    expect(part(short?.parts ?? [], 'outer')).toMatchObject({ left: 0, right: 30 });
  });

  test('draws no tick for a median that is not published, and nothing at all for nothing', () => {
    const [withoutMedian, empty] = payRange([row(points(10, 20, null, 30, 40)), row(points(null, null, null, null, null))], 100);
    expect(withoutMedian?.parts.map(({ role }) => role)).toEqual(['outer', 'inner']);
    expect(empty).toEqual({ parts: [], at: { p10: null, p25: null, median: null, p75: null, p90: null } });
    expect(payRange([row(points(null, null, null, null, null))], 100)[0]?.parts).toEqual([]);
  });

  test('stands in the middle where all its points are equal, and holds only numbers', () => {
    const [drawn] = payRange([row(points(50, 50, 50, 50, 50))], 100);
    expect(Object.values(drawn?.at ?? {})).toEqual([50, 50, 50, 50, 50]);
    expect(drawn?.parts.map(({ d }) => d).join(' ')).not.toMatch(/NaN|Infinity/);
  });

  test.each([
    ['left', points(10, null, 10, null, 90)],
    ['right', points(10, null, 90, null, 90)],
  ])('keeps the tick inside at its %s end', (_, of) => {
    const mark = part(payRange([row(of)], 100)[0]?.parts ?? [], 'mark');
    expect(mark.left).toBeGreaterThanOrEqual(0);
    expect(mark.right).toBeLessThanOrEqual(100);
  });
});
