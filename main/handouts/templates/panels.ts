import { space, stack, type Box } from '../layout/box.ts';
import { MARGIN } from './look.ts';

/** Free paper at each side of a fold, in points. */
const FOLD_MARGIN = 18;

/** The part of a panel that is printed on; left edge and width in points. */
export interface Panel {
  x: number;
  width: number;
}

type Three<T> = [T, T, T];

/** Letter's panels are 3.6875, 3.6875 and 3.625 inches wide: the one that is folded in is narrower by a sixteenth, or it would buckle. */
const SHARE = 3.6875 / 11;

/** The panels of both sides, from left to right, and where the folds are. The sheet is turned over its short edge. */
export function panelsOf(width: number): { outside: Three<Panel>; inside: Three<Panel>; folds: { outside: number[]; inside: number[] } } {
  const wide = width * SHARE;
  const narrow = width - 2 * wide;
  const folds = { outside: [narrow, narrow + wide], inside: [wide, 2 * wide] };
  const between = ([first = 0, second = 0]: number[]): Three<Panel> => [
    printed(0, first, width),
    printed(first, second, width),
    printed(second, width, width),
  ];
  return { outside: between(folds.outside), inside: between(folds.inside), folds };
}

function printed(from: number, to: number, width: number): Panel {
  const x = from + (from === 0 ? MARGIN.edge : FOLD_MARGIN);
  return { x, width: to - (to === width ? MARGIN.edge : FOLD_MARGIN) - x };
}

export type MakeBox = (width: number) => Box;

/**
 * Parts that run through panels in their order, shared out so that the fullest panel is as little full as can be. Gives each panel's
 * parts at its width.
 */
export function sharedOut(parts: readonly MakeBox[], panels: readonly Panel[], gap: number): Box[][] {
  const made = panels.map(({ width }) => parts.map((make) => make(width)));
  const height = (panel: number, from: number, to: number): number => stack(made[panel]!.slice(from, to), gap).height;
  /** For the parts from `from` on in the panels from `panel` on: how high the fullest is, how unequal all are, and where each ends. */
  const best = (panel: number, from: number): Sharing => {
    if (panel === panels.length - 1) return sharing(height(panel, from, parts.length), parts.length);
    return Array.from({ length: parts.length - from + 1 }, (_, taken) =>
      sharing(height(panel, from, from + taken), from + taken, best(panel + 1, from + taken)),
    ).reduce((one, other) => (isBetter(other, one) ? other : one));
  };
  const { ends } = best(0, 0);
  return ends.map((end, panel) => made[panel]!.slice(panel === 0 ? 0 : ends[panel - 1], end));
}

interface Sharing {
  fullest: number;
  /** Sum of the squared heights: the least where panels are equally full. */
  squares: number;
  ends: number[];
}

const sharing = (height: number, end: number, { fullest, squares, ends }: Sharing = { fullest: 0, squares: 0, ends: [] }): Sharing => ({
  fullest: Math.max(height, fullest),
  squares: height ** 2 + squares,
  ends: [end, ...ends],
});

const isBetter = (one: Sharing, other: Sharing): boolean =>
  one.fullest < other.fullest - 1e-6 || (one.fullest < other.fullest + 1e-6 && one.squares < other.squares);

/** Points by which a gap may grow to fill a panel. */
const MOST_SPREAD = 16;

/** A panel's parts from the top down, their gaps widened towards `height` as far as looks well. */
export function filled(parts: readonly Box[], gap: number, height: number): Box {
  const spare = height - stack(parts, gap).height;
  return stack(parts, gap + Math.min(MOST_SPREAD, Math.max(0, spare / Math.max(1, parts.length - 1))));
}

/** One box at the top of this height and one at its foot. */
export const between = (top: Box, bottom: Box, height: number): Box =>
  stack([top, space(Math.max(0, height - top.height - bottom.height)), bottom]);
