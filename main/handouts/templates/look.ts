import type { FontFace } from '#shared/models/displayList.ts';
import type { Ink, Paper } from '#shared/models/sheet.ts';
import type { TypeStyle } from '../layout/box.ts';

/** Paper in points, width by height. */
export const PAPER: Record<Paper, { width: number; height: number }> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
};

/**
 * Points of free paper: many office lasers cannot print the outer 0.25 in, so half an inch is safe on all of them;
 * the sides are wider, for a binder's holes.
 */
export const MARGIN = { side: 43, edge: 36 };

/** The colours of a sheet, by their use. */
export interface Palette {
  ink: Ink;
  text: string;
  muted: string;
  /** Headings, and the discs of numbered steps. */
  heading: string;
  /** The rules over headings. */
  rule: string;
  hairline: string;
  frame: string;
  /** The light part of a bar, and the line around it: a copier may lose a light tint, and with it where the bar ends. */
  outer: string;
  edge: string;
  /** The darker part of a bar, and bars to compare with. */
  inner: string;
  mark: string;
  paper: string;
}

/**
 * The usual ink: grays that survive a copier. Words are black: a printer makes every gray of dots, which tear thin letters. Only small words
 * that are not read first are `muted`, so dark that few dots are missing; tints are never darker than they need be.
 */
export const ink: Palette = {
  ink: 'gray',
  text: '#000000',
  muted: '#333333',
  heading: '#000000',
  rule: '#000000',
  hairline: '#9a9a9a',
  frame: '#8a8a8a',
  outer: '#d9d9d9',
  edge: '#767676',
  inner: '#a6a6a6',
  mark: '#000000',
  paper: '#ffffff',
};

/**
 * One blue, in tones that a copier keeps apart. Text differs from the paper by 4.5 to 1 or more, and each part of a bar from what it
 * stands on by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11): there are no four tones for that, so the light part has an edge.
 */
const blues: Palette = {
  ink: 'color',
  text: '#000000',
  muted: '#333333',
  heading: '#1d5f8f',
  rule: '#1d5f8f',
  hairline: '#97a3ad',
  frame: '#7f9fb8',
  outer: '#cfe1ef',
  edge: '#3d7cab',
  inner: '#3d7cab',
  mark: '#0b2a42',
  paper: '#ffffff',
};

export const palettes: Record<Ink, Palette> = { gray: ink, color: blues };

/**
 * The type of a sheet whose body has this size, and the ink that it is printed in; all else keeps its size, so that sheets of a packet
 * look alike.
 */
export const typeFor = (bodySize: number, palette: Palette) => {
  const style = (face: FontFace, size: number, leading: number, color: string = palette.text): TypeStyle => ({
    face,
    size,
    leading,
    color,
  });
  const title = (size: number, leading: number): TypeStyle => ({ ...style('bold', size, leading), balances: true });
  return {
    palette,
    school: style('semibold', 9, 12),
    header: style('regular', 9, 12),
    title: title(27, 30),
    /** For a title that one line cannot hold. */
    titleLong: title(19, 21.5),
    official: style('regular', 8.6, 11, palette.muted),
    oneLine: style('regular', 11.6, 14),
    tileHeading: style('semibold', 8.6, 11, palette.heading),
    tileBig: style('bold', 20, 23),
    tileBigWords: style('bold', 14, 16),
    tileUnit: style('regular', 10, 12),
    tileLine: style('regular', 9.5, 12),
    tileSource: style('regular', 8, 9.4, palette.muted),
    chartLabel: style('regular', 8, 9.6, palette.muted),
    heading: style('bold', 10.6, 13, palette.heading),
    body: { ...style('regular', bodySize, bodySize * 1.22), hyphenates: true } satisfies TypeStyle as TypeStyle,
    cell: style('regular', 9.5, 12),
    cellHeading: style('regular', 8, 10, palette.muted),
    contact: style('semibold', 8.6, 10.6),
    sources: style('regular', 8, 9.4, palette.muted),
  };
};
export type SheetType = ReturnType<typeof typeFor>;
