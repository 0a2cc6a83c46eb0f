/** Where rows stand in a long list, and which of them are seen. `tops[n]` is the top of row n in px; the last entry is the height of all. */
export type Tops = Float64Array;

export function layRows(heights: readonly number[]): Tops {
  const tops = new Float64Array(heights.length + 1);
  heights.forEach((height, row) => {
    tops[row + 1] = tops[row]! + height;
  });
  return tops;
}

/** The row at this height, or the nearest one. -1 where there are no rows. */
export function rowAt(tops: Tops, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1]! > y) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, tops.length - 2);
}

/** Scrolling within a step draws nothing anew; the margin hides that. At the very top, where one types, only what is seen is drawn: fewer rows change. */
const STEP = 80;
const marginAt = (step: number): number => (step === 0 ? 0 : 2 * STEP);

/** The end of the step in which the list stands. */
export const scrollStep = (scrollTop: number): number => Math.ceil(Math.max(0, scrollTop) / STEP) * STEP;

/** The rows to draw: those in view and a margin around them. `end` is the first row after them. */
export function rowsToDraw(tops: Tops, step: number, viewHeight: number): { first: number; end: number } {
  if (tops.length < 2) return { first: 0, end: 0 };
  const margin = marginAt(step);
  return { first: rowAt(tops, step - STEP - margin), end: rowAt(tops, step + viewHeight + margin) + 1 };
}

/** How far to scroll so that the whole row is in view: not at all where it is. */
export function scrollToShow(tops: Tops, row: number, scrollTop: number, viewHeight: number): number {
  const top = tops[row]!;
  const bottom = tops[row + 1]!;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, bottom - viewHeight);
}

/** The first row that begins at this height or beneath it. */
const firstFrom = (tops: Tops, y: number): number => (y <= 0 ? 0 : rowAt(tops, y - 1) + 1);

export type Step = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** The row that a key leads to. `from` is -1 where no row is active yet. */
export function walk(tops: Tops, from: number, step: Step, viewHeight: number): number {
  const last = tops.length - 2;
  if (from < 0) return step === 'last' ? last : Math.min(0, last);
  switch (step) {
    case 'up':
      return Math.max(0, from - 1);
    case 'down':
      return Math.min(last, from + 1);
    case 'pageUp':
      return Math.max(0, Math.min(from - 1, firstFrom(tops, tops[from + 1]! - viewHeight)));
    case 'pageDown':
      return Math.min(last, Math.max(from + 1, rowAt(tops, tops[from]! + viewHeight) - 1));
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
