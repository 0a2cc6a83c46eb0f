import type { DisplayList, Node, TextRun } from '#shared/models/displayList.ts';
import type { Text } from '#shared/text/en.ts';
import { refusal } from '../../refusal.ts';
import type { Box } from './box.ts';
import { printable } from './breakLines.ts';
import { startPage, type PageWriter } from './page.ts';
import { turned } from './transform.ts';

interface Size {
  width: number;
  height: number;
}

/** Equal pieces edge to edge in the middle of the paper, so that one cut parts two of them. In points. */
export interface Grid {
  paper: Size;
  columns: number;
  rows: number;
  piece: Size;
}

/** Where a piece lies on its side of the paper, by its top left corner. */
export interface Place {
  x: number;
  y: number;
  /** Upside down there. */
  isTurned: boolean;
}

/** What is printed on the two sides of a piece. */
export interface Piece {
  /** Names the piece to the counselor. */
  title: string;
  front: Box;
  back: Box;
  /** What the back must say, each somewhere. */
  statements: readonly string[];
}

const left = ({ paper, columns, piece }: Grid): number => (paper.width - columns * piece.width) / 2;
const top = ({ paper, rows, piece }: Grid): number => (paper.height - rows * piece.height) / 2;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The places of the front, row by row. */
export const placesOf = (grid: Grid): Place[] =>
  range(grid.rows).flatMap((row) =>
    range(grid.columns).map((column) => ({
      x: left(grid) + column * grid.piece.width,
      y: top(grid) + row * grid.piece.height,
      isTurned: false,
    })),
  );

/**
 * The place on the back that lies behind a place of the front when the paper is turned along its long edge. Upright paper turns from side
 * to side, so columns change places. Paper on its side turns over its top: places stay in their column, and the back stands upside
 * down, so that both sides of the piece that is cut out have their head at the same end.
 */
export const behind = ({ x, y }: Place, { paper, piece }: Grid): Place =>
  paper.height >= paper.width
    ? { x: paper.width - x - piece.width, y, isTurned: false }
    : { x, y: paper.height - y - piece.height, isTurned: true };

/** Points: the gap between a mark and the pieces, a mark's length in the margin, and the arm of a cross between pieces. */
const MARK = { gap: 4, length: 13, arm: 4, width: 0.25 };

/**
 * Where to cut: lines in the margin, and small crosses where four pieces meet, which are still there when the margin has been cut off.
 * They lie on the cuts, so that nothing of them stays on a piece.
 */
export function cutMarks(grid: Grid): { x: number; y: number; d: string }[] {
  const { columns, rows, piece } = grid;
  const [x0, y0] = [left(grid), top(grid)];
  const [x1, y1] = [x0 + columns * piece.width, y0 + rows * piece.height];
  const across = range(columns + 1).map((column) => x0 + column * piece.width);
  const down = range(rows + 1).map((row) => y0 + row * piece.height);
  const vertical = (x: number, y: number, length: number) => ({ x, y, d: `M 0 0 V ${length}` });
  const horizontal = (x: number, y: number, length: number) => ({ x, y, d: `M 0 0 H ${length}` });
  const { gap, length, arm } = MARK;
  return [
    ...across.flatMap((x) => [vertical(x, y0 - gap - length, length), vertical(x, y1 + gap, length)]),
    ...down.flatMap((y) => [horizontal(x0 - gap - length, y, length), horizontal(x1 + gap, y, length)]),
    ...across
      .slice(1, -1)
      .flatMap((x) => down.slice(1, -1).flatMap((y) => [vertical(x, y - arm, 2 * arm), horizontal(x - arm, y, 2 * arm)])),
  ];
}

/**
 * The pieces in the order in which they fill the places, sheet after sheet. As many whole sets as one sheet holds: one career fills it, two
 * come four times each. Places that are left stay blank, since half a set more would give some careers to more students than others.
 */
export function sheetsOf<T>(pieces: readonly T[], grid: Pick<Grid, 'columns' | 'rows'>): T[][] {
  const places = grid.columns * grid.rows;
  const sets = Math.max(1, Math.floor(places / pieces.length));
  const all = range(sets).flatMap(() => pieces);
  return range(Math.ceil(all.length / places)).map((sheet) => all.slice(sheet * places, (sheet + 1) * places));
}

/**
 * Sets pieces on sheets of paper, front and back page by turns, each back behind its front.
 * @param marks the colour of the cut marks
 * @throws a refusal when a front would be printed without its back
 */
export function impose(
  grid: Grid,
  pieces: readonly Piece[],
  { title, language, marks, text }: { title: string; language: string; marks: string; text: Text },
): DisplayList {
  const page = startPage(grid.paper);
  const places = placesOf(grid);
  sheetsOf(pieces, grid).forEach((onSheet, sheet) => {
    page.goTo(2 * sheet);
    // On the front only: the two sides of a sheet never meet to the point, and a second mark beside the cut would stay on the piece.
    page.artifact(() => cutMarks(grid).forEach((mark) => page.path({ ...mark, stroke: marks, lineWidth: MARK.width })));
    onSheet.forEach(({ front }, index) => drawAt(page, front, places[index]!, grid));
    page.goTo(2 * sheet + 1);
    onSheet.forEach(({ back }, index) => drawAt(page, back, behind(places[index]!, grid), grid));
  });
  const list = page.finish(title, language, { isTagged: false, duplex: 'longEdge' });
  refuseWithoutBacks(list, grid, pieces, text);
  return list;
}

function drawAt(page: PageWriter, box: Box, { x, y, isTurned }: Place, { piece }: Grid): void {
  page.element('Sect', {}, () => (isTurned ? turned({ ...box, height: piece.height }, piece.width) : box).draw(page, x, y));
}

/**
 * A piece is handed out alone, so its statements must be on the piece itself.
 * @throws a refusal when a page has no other side, or when the statements of a piece are not behind its front
 */
export function refuseWithoutBacks(
  { pages, root }: DisplayList,
  grid: Grid,
  pieces: readonly Pick<Piece, 'title' | 'statements'>[],
  text: Text,
): void {
  const words = text.sheet.imposed;
  if (pages.length % 2 !== 0) throw refusal(words.noOtherSide(pages.length));
  const places = placesOf(grid);
  const runs = runsOf(root);
  sheetsOf(pieces, grid).forEach((onSheet, sheet) => {
    const onBack = runs.filter(({ page }) => page === 2 * sheet + 1);
    onSheet.forEach(({ title, statements }, index) => {
      const { x, y } = behind(places[index]!, grid);
      const isInside = (run: TextRun): boolean =>
        run.x >= x && run.x <= x + grid.piece.width && run.y >= y && run.y <= y + grid.piece.height;
      const said = unspaced(
        onBack
          .filter(isInside)
          .map((run) => run.text)
          .join(''),
      );
      if (statements.length === 0 || !statements.every((one) => said.includes(unspaced(one)))) throw refusal(words.noBack(title));
    });
  });
}

const runsOf = (node: Node): TextRun[] => {
  if (node.kind === 'text') return [node];
  return node.kind === 'element' || node.kind === 'artifact' ? node.children.flatMap(runsOf) : [];
};

/** However the lines were broken. */
const unspaced = (words: string): string => printable(words).replaceAll(/\s+/g, '');
