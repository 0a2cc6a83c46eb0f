import type { DisplayList } from '#shared/models/displayList.ts';
import type { KeepRank } from '#shared/models/sheet.ts';
import { placeName } from '#shared/models/place.ts';
import { refusal } from '../../refusal.ts';
import { saidInTiles, statementsOf, allSaid } from '../compose/content.ts';
import type { Fact, Pocket } from '../compose/pocket.ts';
import { paragraph, stack, type Box, type Setter, type TypeStyle, type Words } from '../layout/box.ts';
import { impose, type Grid } from '../layout/impose.ts';
import { palettes, typeFor, type SheetType } from './look.ts';
import type { MadeSheet, Order } from './template.ts';

/** Beside a code's symbol, in points: more than the four modules of its quiet zone. */
export const QR_GAP = 10;

/** What one side of a piece is set with. `width` and `height` are those of its inside. */
export interface Inside {
  setter: Setter;
  type: SheetType;
  width: number;
  height: number;
}

/** A part that is not on a piece, by the rank and the name that it has on a sheet. */
export interface LeftOff {
  rank: KeepRank;
  name: string;
}

/** A side that fits, and what was left off it. */
export interface Side {
  box: Box;
  leftOff: LeftOff[];
}

interface Sides {
  /** The free paper inside a piece: cutting and the second side are off by a millimetre or two. */
  padding: { side: number; edge: number };
  /** Undefined when even the least that must be said does not fit. */
  front(pocket: Pocket, inside: Inside): Side | undefined;
  back(pocket: Pocket, inside: Inside): Side | undefined;
}

/**
 * Sets the pieces on the first of these grids on which every side of every piece fits.
 * @throws a refusal when none does: no piece is printed without its sources
 */
export function imposeFitting(
  grids: readonly Grid[],
  pockets: readonly Pocket[],
  { padding, front, back }: Sides,
  { setter, look, text }: Pick<Order, 'setter' | 'look' | 'text'>,
  title: string,
): { list: DisplayList; leftOff: LeftOff[] } {
  const type = typeFor(9.5, palettes[look.ink]);
  let tooLong = '';
  for (const grid of grids) {
    const inside = {
      setter,
      type,
      width: grid.piece.width - 2 * padding.side,
      height: grid.piece.height - 2 * padding.edge,
    };
    const padded = ({ box }: Side): Box => ({
      height: grid.piece.height,
      draw: (page, x, y) => box.draw(page, x + padding.side, y + padding.edge),
    });
    const leftOff: LeftOff[] = [];
    const pieces = pockets.flatMap((pocket) => {
      const [onFront, onBack] = [front(pocket, inside), back(pocket, inside)];
      if (!onFront || !onBack) {
        tooLong = pocket.title;
        return [];
      }
      leftOff.push(...onFront.leftOff, ...onBack.leftOff);
      return [{ title: pocket.title, front: padded(onFront), back: padded(onBack), statements: statementsOf(pocket) }];
    });
    if (pieces.length === pockets.length) {
      const language = pockets[0]?.language ?? '';
      return { list: impose(grid, pieces, { title, language, marks: type.palette.text, text }), leftOff };
    }
  }
  throw refusal(text.sheet.imposed.tooSmall(tooLong));
}

/** What the file and the document are called. */
export function namesOf(
  pockets: readonly Pocket[],
  { careers, text }: Pick<Order, 'careers' | 'text'>,
  words: { fileTitle(careers: string): string; documentTitle(careers: string, place: string): string },
): { file: string; document: string } {
  const what = text.sheet.imposed.careers(pockets[0]?.title ?? '', pockets.length - 1);
  const code = careers[0]?.place ?? '';
  return { file: words.fileTitle(what), document: words.documentTitle(what, placeName(code) ?? code) };
}

export const madeOf = (list: DisplayList, title: string, pockets: readonly Pocket[], leftOff: readonly LeftOff[]): MadeSheet => ({
  list,
  title,
  said: allSaid(...pockets.map(saidInTiles)),
  dropped: [...new Set(leftOff.map(({ rank }) => rank))].toSorted((one, other) => other - one),
  leftOff: [...new Set(leftOff.map(({ name }) => name))],
  overflow: 0,
});

/** The largest of these sizes in which the title takes at most so many lines; else the smallest. */
export function titleBox({ setter, type, width }: Inside, title: string, sizes: readonly number[], lines: number): Box {
  const text = setter.text(title, 'bold');
  const size = sizes.find((one) => text.count(one, width) <= lines) ?? sizes.at(-1) ?? 12;
  return paragraph(setter, title, { ...type.title, size, leading: size * 1.12 }, width, 'H1');
}

interface FactLook extends Pick<Fact, 'tile' | 'hasFigure'> {
  lines: readonly string[];
  style: TypeStyle;
}

/** A figure with its unit, its lines, and its source beneath; without a figure, the reason. */
export function factBox({ setter, type, width }: Inside, { tile: { big, unit, source }, hasFigure, lines, style }: FactLook): Box {
  const figure: Words = [{ text: unit ? `${big} ` : big, face: 'bold' }, ...(unit ? [{ text: unit, face: 'regular' as const }] : [])];
  return stack([
    paragraph(setter, figure, style, width, 'P'),
    ...lines.map((line) => paragraph(setter, line, type.tileLine, width, 'P')),
    ...(hasFigure ? [paragraph(setter, source, type.tileSource, width, 'P')] : []),
  ]);
}

/** A remark after its name. */
export const runIn = ({ setter, type, width }: Inside, label: string, words: string): Box =>
  paragraph(
    setter,
    [
      { text: `${label} `, face: 'bold' },
      { text: words, face: 'regular' },
    ],
    type.body,
    width,
    'P',
  );
