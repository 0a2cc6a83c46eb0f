import { describe, expect, test } from 'vitest';
import { layRows, rowAt, rowsToDraw, scrollStep, scrollToShow, walk } from '../../../../renderer/features/careers/rowWindow.ts';

const VIEW = 600;
/** Every third row is high. */
const heights = Array.from({ length: 879 }, (_, n) => (n % 3 === 0 ? 48 : 34));
const tops = layRows(heights);
const none = layRows([]);

describe('Of a long list', () => {
  test('each row stands beneath the one before', () => {
    expect([...layRows([34, 48, 34])]).toEqual([0, 34, 82, 116]);
  });

  test('the row at a height is found, and the nearest one beyond the ends', () => {
    expect([0, 47, 48, 82].map((y) => rowAt(tops, y))).toEqual([0, 0, 1, 2]);
    expect(rowAt(tops, -100)).toBe(0);
    expect(rowAt(tops, 1_000_000)).toBe(878);
    expect(rowAt(none, 0)).toBe(-1);
  });

  test('wherever it is scrolled, every row in view is drawn, and few others', () => {
    const end = tops.at(-1)!;
    for (let top = 0; top <= end - VIEW; top += 37) {
      const drawn = rowsToDraw(tops, scrollStep(top), VIEW);
      expect(tops[drawn.first]!).toBeLessThanOrEqual(top);
      expect(tops[drawn.end]!).toBeGreaterThanOrEqual(top + VIEW);
      expect(drawn.end - drawn.first).toBeLessThan(32);
    }
  });

  test('nothing is drawn where there are no rows', () => {
    expect(rowsToDraw(none, 0, VIEW)).toEqual({ first: 0, end: 0 });
  });

  test('it scrolls only as far as a row needs', () => {
    const even = layRows([40, 40, 40, 40, 40]);
    expect(scrollToShow(even, 1, 0, 100)).toBe(0);
    expect(scrollToShow(even, 3, 0, 100)).toBe(60);
    expect(scrollToShow(even, 0, 60, 100)).toBe(0);
  });
});

describe('The keys walk', () => {
  const even = layRows(Array.from({ length: 10 }, () => 40));

  test('to the first row from nowhere, and one row at a time from there', () => {
    expect(walk(even, -1, 'down', 100)).toBe(0);
    expect(walk(even, 0, 'down', 100)).toBe(1);
    expect(walk(even, 1, 'up', 100)).toBe(0);
  });

  test('no farther than the ends', () => {
    expect(walk(even, 0, 'up', 100)).toBe(0);
    expect(walk(even, 9, 'down', 100)).toBe(9);
    expect(walk(even, 9, 'pageDown', 100)).toBe(9);
    expect(walk(even, 0, 'pageUp', 100)).toBe(0);
  });

  test('a view at a time, by one row at least, and back', () => {
    expect(walk(even, 0, 'pageDown', 160)).toBe(3);
    expect(walk(even, 3, 'pageUp', 160)).toBe(0);
    expect(walk(even, 4, 'pageDown', 20)).toBe(5);
    expect(walk(even, 4, 'pageUp', 20)).toBe(3);
  });

  test('to both ends', () => {
    expect(walk(even, 5, 'first', 100)).toBe(0);
    expect(walk(even, -1, 'last', 100)).toBe(9);
  });

  test('nowhere in an empty list', () => {
    expect(walk(none, -1, 'down', 100)).toBe(-1);
    expect(walk(none, -1, 'last', 100)).toBe(-1);
  });
});
