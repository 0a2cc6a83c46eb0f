import type { Text } from '#shared/text/en.ts';
import type { Setter, TypeStyle } from '../layout/box.ts';
import type { PageWriter } from '../layout/page.ts';
import type { Tile, Tiling } from '../layout/tiling.ts';
import type { Palette } from './look.ts';

/** What printers cut off, in points; marks and labels stand further in. */
const UNPRINTED = 18;
const MARK = 12;
const THIN = 0.25;
const LABEL_SIZE = 8;

/**
 * What the one who glues a poster needs, all of it in margins: a line along each edge that is cut off, a shaded band along each edge
 * that the next page is glued on, marks at its ends that say how far, and what to do in words. The words stand where they are cut
 * off or covered in the end.
 */
export function posterMarks(page: PageWriter, tile: Tile, tiling: Tiling, setter: Setter, palette: Palette, text: Text): void {
  const { paper, margin, overlap, rows, columns } = tiling;
  const { width, height } = paper;
  const cut = { left: tile.column > 0, top: tile.row > 0 };
  const glue = { right: tile.column < columns - 1, bottom: tile.row < rows - 1 };
  const line = (x: number, y: number, d: string): void => page.path({ x, y, d, stroke: palette.text, lineWidth: THIN });
  const band = (x: number, y: number, wide: number, high: number): void =>
    page.path({ x, y, d: `M 0 0 H ${wide} V ${high} H 0 Z`, fill: palette.outer });
  page.artifact(() => {
    const [right, bottom] = [width - margin, height - margin];
    const depth = margin - UNPRINTED;
    if (glue.right) band(right, margin, depth, height - 2 * margin + (glue.bottom ? depth : 0));
    if (glue.bottom) band(margin, bottom, width - 2 * margin, depth);
    // Just outside what is printed, so that the knife takes the line with it.
    if (cut.left) line(margin - THIN / 2, UNPRINTED, `M 0 0 V ${height - 2 * UNPRINTED}`);
    if (cut.top) line(UNPRINTED, margin - THIN / 2, `M 0 0 H ${width - 2 * UNPRINTED}`);
    if (glue.right) for (const y of [UNPRINTED, height - UNPRINTED - MARK]) line(right - overlap, y, `M 0 0 V ${MARK}`);
    if (glue.bottom) for (const x of [UNPRINTED, width - UNPRINTED - MARK]) line(x, bottom - overlap, `M 0 0 H ${MARK}`);
  });
  const words = labelOf(tile, tiling, cut, glue, text);
  const style: TypeStyle = { face: 'regular', size: LABEL_SIZE, leading: LABEL_SIZE, color: palette.text };
  const y = glue.bottom ? height - margin + LABEL_SIZE * 1.35 : margin - LABEL_SIZE * 0.75;
  const x = margin + (width - 2 * margin - setter.fonts[style.face].width(words, style.size)) / 2;
  page.artifact(() => page.text({ x, y, text: words, face: style.face, size: style.size, color: style.color }), 'Pagination');
}

function labelOf(
  { row, column }: Tile,
  { rows, columns }: Tiling,
  cut: { left: boolean; top: boolean },
  glue: { right: boolean; bottom: boolean },
  text: Text,
): string {
  const words = text.sheet.poster.pages;
  const choose = <One>(first: boolean, second: boolean, [one, other, both]: [One, One, One]): One[] =>
    first && second ? [both] : first ? [one] : second ? [other] : [];
  return [
    words.name(row + 1, column + 1, rows, columns),
    ...choose(cut.left, cut.top, [words.cut.left, words.cut.top, words.cut.both]),
    ...choose(glue.right, glue.bottom, [words.glue.right, words.glue.bottom, words.glue.both]),
  ].join(' ');
}
