import { expect, test } from 'vitest';
import { bothSides, foldMarks } from '#main/handouts/layout/fold.ts';
import { startPage } from '#main/handouts/layout/page.ts';
import { paths } from './drawn.ts';

const SIZE = { width: 792, height: 612 };

function sheet(pages: number[], duplex: 'shortEdge' | undefined = 'shortEdge') {
  const page = startPage(SIZE);
  for (const number of pages) {
    page.goTo(number);
    page.element('P', {}, () => page.text({ x: 50, y: 50, text: 'Words', face: 'regular', size: 10, color: '#000000' }));
  }
  return page.finish('Leaflet', 'en-US', { isTagged: false, ...(duplex && { duplex }) });
}

test('a sheet that is printed on both sides passes, and is not changed', () => {
  const list = sheet([0, 1]);
  expect(bothSides(list)).toBe(list);
});

test.each([
  ['one page', sheet([0])],
  ['an empty front', sheet([1])],
  ['three pages', sheet([0, 1, 2])],
])('a leaflet of %s is refused', (_, list) => {
  expect(() => bothSides(list)).toThrow('a leaflet has a front and a back');
});

test('a leaflet that does not say how its paper is turned is refused', () => {
  const { duplex: _, ...list } = sheet([0, 1]);
  expect(() => bothSides(list)).toThrow('a leaflet has a front and a back');
});

test.each([{ x: 261 }, { y: 306 }])('a fold at %j is marked in the margins only, by hairlines', (fold) => {
  const page = startPage(SIZE);
  foldMarks(page, SIZE, fold, '#000000');
  const marks = paths(page.finish('Leaflet', 'en-US').root.children);
  expect(marks).toHaveLength(2);
  for (const { x, y, d, lineWidth } of marks) {
    expect(lineWidth).toBe(0.25);
    const length = Number(d.split(' ').at(-1));
    const [from, edge] = 'x' in fold ? [y, SIZE.height] : [x, SIZE.width];
    expect('x' in fold ? x : y).toBe('x' in fold ? fold.x : fold.y);
    expect(Math.min(from, edge - from - length)).toBeGreaterThanOrEqual(18);
    expect(from + length <= 36 || from >= edge - 36).toBe(true);
  }
});
