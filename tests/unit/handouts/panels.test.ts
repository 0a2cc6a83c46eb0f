import { describe, expect, test } from 'vitest';
import type { Box } from '#main/handouts/layout/box.ts';
import { between, filled, panelsOf, sharedOut, type Panel } from '#main/handouts/templates/panels.ts';

const INCH = 72;
const box = (height: number): Box => ({ height, draw: () => {} });
/** Parts of these heights, whatever the width. */
const parts = (...heights: number[]) => heights.map((height) => () => box(height));
const THREE: Panel[] = [0, 1, 2].map((panel) => ({ x: panel * 100, width: 90 }));
const heights = (shared: Box[][]): number[][] => shared.map((boxes) => boxes.map(({ height }) => height));

describe('the panels of a leaflet', () => {
  const { outside, inside, folds } = panelsOf(11 * INCH);

  test('are 3.6875 inches wide on Letter, and the one that is folded in a sixteenth narrower', () => {
    expect(folds.outside).toEqual([3.625 * INCH, (3.625 + 3.6875) * INCH]);
    expect(folds.inside).toEqual([3.6875 * INCH, 2 * 3.6875 * INCH]);
  });

  test('have their folds in the same places of the paper, seen from either side', () => {
    for (const width of [11 * INCH, 841.89]) {
      const { folds: both } = panelsOf(width);
      const fromBehind = both.outside.map((x) => width - x).toReversed();
      both.inside.forEach((x, fold) => expect(x).toBeCloseTo(fromBehind[fold]!, 9));
    }
  });

  test('leave 18 points to each fold and half an inch to the edge', () => {
    for (const [panels, at] of [
      [outside, folds.outside],
      [inside, folds.inside],
    ] as const) {
      const [first, second, third] = panels;
      expect(first.x).toBe(36);
      expect(first.x + first.width).toBeCloseTo(at[0]! - 18);
      expect(second.x).toBeCloseTo(at[0]! + 18);
      expect(second.x + second.width).toBeCloseTo(at[1]! - 18);
      expect(third.x).toBeCloseTo(at[1]! + 18);
      expect(third.x + third.width).toBeCloseTo(11 * INCH - 36);
    }
  });
});

describe('parts that run through panels', () => {
  test('keep their order, and leave the fullest panel as little full as can be', () => {
    expect(heights(sharedOut(parts(50, 50, 90, 40, 40), THREE, 0))).toEqual([[50, 50], [90], [40, 40]]);
    expect(heights(sharedOut(parts(10, 10, 100), THREE, 0)).flat()).toEqual([10, 10, 100]);
  });

  test('are as equal as can be where the fullest panel does not decide', () => {
    expect(heights(sharedOut(parts(100, 30, 30), THREE, 0))).toEqual([[100], [30], [30]]);
  });

  test('count the gaps between them', () => {
    // Without them, all four small parts together are less high than the large one.
    expect(heights(sharedOut(parts(10, 10, 10, 10, 45), THREE.slice(0, 2), 0))).toEqual([[10, 10, 10, 10], [45]]);
    expect(heights(sharedOut(parts(10, 10, 10, 10, 45), THREE.slice(0, 2), 20))).toEqual([
      [10, 10, 10],
      [10, 45],
    ]);
  });

  test('are measured at the width of the panel that they stand in', () => {
    const wide = [
      { x: 0, width: 100 },
      { x: 0, width: 200 },
    ];
    const area = (size: number) => (width: number) => box(size / width);
    expect(heights(sharedOut([area(3000), area(3000), area(3000)], wide, 0))).toEqual([[30], [15, 15]]);
  });
});

test('a panel is filled by wider gaps, up to a measure', () => {
  expect(filled([box(50), box(50)], 10, 140).height).toBe(126);
  expect(filled([box(50), box(50)], 10, 112).height).toBe(112);
  expect(filled([box(50), box(50)], 10, 80).height).toBe(110);
});

test('what stands between top and foot is air, and nothing is hidden where there is none', () => {
  expect(between(box(20), box(30), 100).height).toBe(100);
  expect(between(box(60), box(60), 100).height).toBe(120);
});
