import { describe, expect, test } from 'vitest';
import { columns } from '#main/handouts/templates/columns.ts';
import type { Box } from '#main/handouts/layout/box.ts';
import { draw, runs } from './drawn.ts';

const PAGE = { width: 520, gutter: 20, gap: 10, spare: 0 };

interface Part {
  name: string;
  width: number;
  x: number;
  top: number;
  bottom: number;
}

/** A part with so much to say that it covers this area, whatever its column's width. */
const part =
  (name: string, area: number) =>
  (width: number): Box => ({
    height: area / width,
    draw: (page, x, y) =>
      page.element('P', {}, () =>
        page.text({ x, y, text: `${name} ${width} ${area / width}`, face: 'regular', size: 10, color: '#000000' }),
      ),
  });

/** Where the parts stand. */
function placed(left: readonly ReturnType<typeof part>[], right: readonly ReturnType<typeof part>[], options = PAGE) {
  const box = columns(left, right, options);
  const parts = runs(draw(box)).map(({ text, x, y }): Part => {
    const [name, width, height] = text.split(' ') as [string, string, string];
    return { name, width: Number(width), x, top: y, bottom: y + Number(height) };
  });
  const second = Math.max(...parts.map(({ x }) => x));
  const columnOf = (isLeft: boolean): Part[] => parts.filter(({ x }) => x < second === isLeft);
  return { height: box.height, parts, left: columnOf(true), right: columnOf(false) };
}

const bottom = (column: readonly Part[]): number => Math.max(...column.map((each) => each.bottom));

describe('two columns', () => {
  test('keep the order of their parts, the left column read before the right', () => {
    const { parts } = placed([part('a', 30_000), part('b', 30_000)], [part('c', 30_000), part('d', 30_000)]);
    expect(parts.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    const onAnother = parts.filter((each, index) => {
      const before = parts[index - 1];
      return before?.x === each.x && each.top < before.bottom;
    });
    expect(onAnother).toEqual([]);
  });

  test('fill the width with their gutter between them', () => {
    const { left, right } = placed([part('a', 30_000)], [part('b', 20_000)]);
    expect(left[0]?.x).toBe(0);
    expect((left[0]?.width ?? 0) + PAGE.gutter).toBeCloseTo(right[0]?.x ?? 0);
    expect((right[0]?.x ?? 0) + (right[0]?.width ?? 0)).toBeCloseTo(PAGE.width);
  });

  test('have the left one wider where that costs nothing', () => {
    const { left, right } = placed([part('a', 40_000)], [part('b', 29_000)]);
    expect((left[0]?.width ?? 0) / (right[0]?.width ?? 1)).toBeCloseTo(1.38);
  });

  test('take other widths where that is clearly lower', () => {
    const { left, right, height } = placed([part('a', 40_000)], [part('b', 40_000)]);
    expect((left[0]?.width ?? 0) / (right[0]?.width ?? 1)).toBeLessThan(1.1);
    expect(height).toBeLessThan(165);
  });

  test('give one part to the other column where that is clearly lower', () => {
    const { left, right } = placed([part('a', 40_000), part('b', 40_000), part('c', 40_000)], [part('d', 20_000)]);
    expect(left.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(right.map(({ name }) => name)).toEqual(['c', 'd']);
  });

  test('are as high as the higher of them', () => {
    const { height, left, right } = placed([part('a', 90_000)], [part('b', 20_000)]);
    expect(height).toBeCloseTo(Math.max(bottom(left), bottom(right)));
  });

  test('end level with each other', () => {
    const { left, right } = placed([part('a', 30_000), part('b', 34_000)], [part('c', 20_000), part('d', 24_000)]);
    expect(bottom(left)).toBeCloseTo(bottom(right));
  });

  test('are pulled out by what the page has to spare, but no gap is torn open', () => {
    const parts: [ReturnType<typeof part>[], ReturnType<typeof part>[]] = [
      [part('a', 30_000), part('b', 34_000)],
      [part('c', 20_000), part('d', 24_000)],
    ];
    const plain = placed(...parts);
    const pulled = placed(...parts, { ...PAGE, spare: 8 });
    expect(pulled.height).toBeCloseTo(plain.height + 8);
    const torn = placed(...parts, { ...PAGE, spare: 300 });
    for (const column of [torn.left, torn.right]) {
      const gap = (column[1]?.top ?? 0) - (column[0]?.bottom ?? 0);
      expect(gap).toBeGreaterThan(PAGE.gap);
      expect(gap).toBeLessThanOrEqual(PAGE.gap + 14.001);
    }
  });

  test('stand also where there is one part, or none', () => {
    expect(placed([part('a', 30_000)], []).parts).toHaveLength(1);
    expect(placed([], [part('a', 30_000)]).parts).toHaveLength(1);
    expect(columns([], [], PAGE).height).toBe(0);
  });
});
