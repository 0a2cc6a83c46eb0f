import type { FontFace } from '#shared/models/displayList.ts';
import type { Paper } from '#shared/models/sheet.ts';
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

/** Grays that survive a copier: text never lighter than `muted`, tints never darker than they need be. */
export const ink = {
  text: '#1a1a1a',
  muted: '#4a4a4a',
  rule: '#1a1a1a',
  hairline: '#9a9a9a',
  frame: '#8a8a8a',
  outer: '#d9d9d9',
  inner: '#a6a6a6',
  mark: '#1a1a1a',
  paper: '#ffffff',
} as const;

const style = (face: FontFace, size: number, leading: number, color: string = ink.text): TypeStyle => ({ face, size, leading, color });

/** The type of a sheet whose body has this size; all else keeps its size, so that sheets of a packet look alike. */
export const typeFor = (bodySize: number) => ({
  header: style('regular', 9, 12),
  title: style('bold', 27, 30),
  /** For a title that one line cannot hold. */
  titleLong: style('bold', 19, 21.5),
  official: style('regular', 8.6, 11, ink.muted),
  oneLine: style('regular', 11.6, 14),
  tileHeading: style('semibold', 8.6, 11),
  tileBig: style('bold', 20, 23),
  tileBigWords: style('bold', 14, 16),
  tileUnit: style('regular', 10, 12),
  tileLine: style('regular', 9.5, 12),
  tileSource: style('regular', 8, 9.4, ink.muted),
  chartLabel: style('regular', 8, 9.6, ink.muted),
  heading: style('bold', 10.6, 13),
  body: style('regular', bodySize, bodySize * 1.22),
  cell: style('regular', 9.5, 12),
  cellHeading: style('regular', 8, 10, ink.muted),
  sources: style('regular', 8, 9.4, ink.muted),
});
export type SheetType = ReturnType<typeof typeFor>;
