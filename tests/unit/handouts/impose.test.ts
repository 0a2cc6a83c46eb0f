import { describe, expect, test } from 'vitest';
import { createSetter, paragraph, type Box } from '#main/handouts/layout/box.ts';
import { behind, cutMarks, impose, placesOf, refuseWithoutBacks, sheetsOf, type Grid, type Piece } from '#main/handouts/layout/impose.ts';
import { startPage } from '#main/handouts/layout/page.ts';
import type { TextRun } from '#shared/models/displayList.ts';
import { en } from '#shared/text/en.ts';
import { runs, style } from './drawn.ts';
import { typewriter } from './typewriter.ts';

const upright: Grid = { paper: { width: 600, height: 800 }, columns: 2, rows: 4, piece: { width: 260, height: 180 } };
const onItsSide: Grid = { paper: { width: 800, height: 600 }, columns: 4, rows: 1, piece: { width: 180, height: 500 } };
const grids = [
  ['upright', upright],
  ['on its side', onItsSide],
] as const;

const setter = createSetter(typewriter);
const words = (text: string, width = 200): Box => {
  const lines = paragraph(setter, text, style, width, 'P');
  return { height: lines.height, draw: (page, x, y) => lines.draw(page, x + 10, y + 10) };
};
const piece = (title: string): Piece => ({
  title,
  front: words(`${title} front`),
  back: words(`${title} back. Sources of ${title}: a survey.`, 100),
  statements: [`Sources of ${title}: a survey.`],
});
const named = (...titles: string[]): Piece[] => titles.map(piece);
const imposed = (grid: Grid, pieces: readonly Piece[]) =>
  impose(grid, pieces, { title: 'Cards', language: 'en-US', marks: '#1a1a1a', text: en });

describe.each(grids)('paper that is %s', (_, grid) => {
  const places = placesOf(grid);
  const { paper, piece: size } = grid;

  test('has its places in the middle, row by row, edge to edge', () => {
    expect(places).toHaveLength(grid.columns * grid.rows);
    const [first, last] = [places[0]!, places.at(-1)!];
    expect(first.x).toBe(paper.width - last.x - size.width);
    expect(first.y).toBe(paper.height - last.y - size.height);
    expect(places[1]!.x - first.x).toBe(size.width);
    expect(last.y - first.y).toBe((grid.rows - 1) * size.height);
  });

  test('has a place of the front behind every place, and behind that the same place again', () => {
    for (const place of places) {
      const back = behind(place, grid);
      expect(places.some(({ x, y }) => x === back.x && y === back.y)).toBe(true);
      expect(behind(back, grid)).toMatchObject({ x: place.x, y: place.y });
    }
  });

  test('is cut along every edge of every piece, with marks that stay off the pieces', () => {
    const marks = cutMarks(grid);
    const edges = {
      x: new Set(places.flatMap(({ x }) => [x, x + size.width])),
      y: new Set(places.flatMap(({ y }) => [y, y + size.height])),
    };
    const isDown = ({ d }: { d: string }): boolean => d.startsWith('M 0 0 V');
    expect(new Set(marks.filter(isDown).map(({ x }) => x))).toEqual(edges.x);
    expect(new Set(marks.filter((mark) => !isDown(mark)).map(({ y }) => y))).toEqual(edges.y);
    for (const mark of marks) {
      const length = Number(mark.d.split(' ').at(-1));
      const [right, bottom] = isDown(mark) ? [mark.x, mark.y + length] : [mark.x + length, mark.y];
      const isInside = places.some(({ x, y }) => right > x && mark.x < x + size.width && bottom > y && mark.y < y + size.height);
      expect(isInside, `${mark.x} ${mark.y} ${mark.d}`).toBe(false);
      // Outside a quarter of an inch, which no laser prints.
      expect(Math.min(mark.x, mark.y, paper.width - right, paper.height - bottom)).toBeGreaterThanOrEqual(18);
    }
  });
});

test('upright paper turns from side to side: the columns of the back change places', () => {
  expect(behind({ x: 40, y: 40, isTurned: false }, upright)).toEqual({ x: 300, y: 40, isTurned: false });
});

test('paper on its side turns over its top: the back stays in its column and stands upside down', () => {
  expect(behind({ x: 40, y: 20, isTurned: false }, onItsSide)).toEqual({ x: 40, y: 80, isTurned: true });
});

test('where four cards meet, a small cross shows the second cut when the margin is gone', () => {
  const crossing = cutMarks(upright).filter(({ x, y }) => x > 40 && x < 560 && y > 40 && y < 760);
  expect(crossing).toHaveLength(2 * 3);
});

describe('the places of a sheet are filled', () => {
  test.each([
    [['A'], [['A', 'A', 'A', 'A', 'A', 'A', 'A', 'A']]],
    [['A', 'B'], [['A', 'B', 'A', 'B', 'A', 'B', 'A', 'B']]],
    [['A', 'B', 'C'], [['A', 'B', 'C', 'A', 'B', 'C']]],
    [['A', 'B', 'C', 'D', 'E'], [['A', 'B', 'C', 'D', 'E']]],
    [[...'ABCDEFGHI'], [[...'ABCDEFGH'], ['I']]],
  ])('with whole sets of %j', (pieces, sheets) => {
    expect(sheetsOf(pieces, upright)).toEqual(sheets);
  });
});

describe('what is imposed', () => {
  const titleOf = ({ text }: TextRun): string => text.slice(0, 1);

  test.each(grids)('has every back behind its front, on paper that is %s', (_, grid) => {
    const list = imposed(grid, named(...'ABCDEFGHIJ'.slice(0, grid.columns * grid.rows + 2)));
    expect(list).toMatchObject({ isTagged: false, duplex: 'longEdge' });
    expect(list.pages).toHaveLength(4);
    const all = runs(list.root.children);
    for (const front of all.filter(({ text }) => text.endsWith('front'))) {
      const back = all.find(({ text }) => text.startsWith(`${titleOf(front)} back`))!;
      expect(back.page).toBe(front.page + 1);
      const place = placesOf(grid).find(
        ({ x, y }) => front.x >= x && front.x < x + grid.piece.width && front.y >= y && front.y < y + grid.piece.height,
      )!;
      const there = behind(place, grid);
      expect(back.turned ?? false).toBe(there.isTurned);
      expect(back.x).toBe(there.isTurned ? there.x + grid.piece.width - 10 : there.x + 10);
      expect(Math.abs(back.y - (there.isTurned ? there.y + grid.piece.height : there.y))).toBeLessThan(30);
    }
  });

  test('has marks on the fronts only, since two sets would not meet', () => {
    const list = imposed(upright, named('A'));
    const marked = list.root.children.flatMap((node) => (node.kind === 'artifact' ? node.children.map(({ page }) => page) : []));
    expect(new Set(marked)).toEqual(new Set([0]));
  });

  test.each([
    ['says something else', words('Sources of B: a survey.')],
    ['is empty', { height: 0, draw: () => {} }],
  ])('is refused where a back %s', (_, back) => {
    const pieces = [piece('A'), { ...piece('B'), statements: ['Sources of B: another survey.'], back }];
    expect(() => imposed(upright, pieces)).toThrow('“B” would be printed without its sources on the back');
  });

  test('is refused where nothing is to be said on the back', () => {
    expect(() => imposed(upright, [{ ...piece('A'), statements: [] }])).toThrow('without its sources');
  });

  test('is refused where the right words are behind another piece', () => {
    const list = imposed(upright, named('A', 'B', 'C', 'D', 'E'));
    expect(() => refuseWithoutBacks(list, upright, named('B', 'A', 'C', 'D', 'E'), en)).toThrow('“B” would be printed');
  });

  test('is refused with a page that has no other side', () => {
    const page = startPage(upright.paper);
    page.element('Sect', {}, () => piece('A').front.draw(page, 40, 40));
    const list = page.finish('Cards', 'en-US', { isTagged: false });
    expect(() => refuseWithoutBacks(list, upright, named('A'), en)).toThrow('has one page');
  });

  test('is refused with fewer sheets than the pieces need', () => {
    const list = imposed(upright, named('A'));
    expect(() => refuseWithoutBacks(list, upright, named(...'ABCDEFGHI'), en)).toThrow('would be printed without');
  });
});
