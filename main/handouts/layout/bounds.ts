import type { Item, PathItem, TextRun } from '#shared/models/displayList.ts';
import type { Fonts } from '../fonts.ts';

/** Edges in page points. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Source Sans' tallest capital with its accent, and its deepest letter, in parts of the size. */
const [ABOVE, BELOW] = [1, 0.3];

/** A rectangle that holds all ink of an item; it may be a little larger. */
export function boundsOf(item: Item, fonts: Fonts): Bounds {
  const [left, top, right, bottom] = edgesOf(item, fonts);
  const factor = (item.turned ? -1 : 1) * (item.kind === 'path' ? (item.scale ?? 1) : 1);
  const across = [left, right].map((x) => item.x + factor * x);
  const down = [top, bottom].map((y) => item.y + factor * y);
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

function edgesOf(item: Item, fonts: Fonts): Edges {
  if (item.kind === 'text') return textBounds(item, fonts);
  return item.kind === 'path' ? pathBounds(item) : [0, 0, item.width, item.height];
}

type Edges = [left: number, top: number, right: number, bottom: number];

const textBounds = ({ text, face, size }: TextRun, fonts: Fonts): Edges => [0, -ABOVE * size, fonts[face].width(text, size), BELOW * size];

/** Around all points of the path, also those that only pull a curve, and half its line. */
function pathBounds({ d, stroke, lineWidth = 0.5 }: PathItem): Edges {
  let [left, top, right, bottom]: Edges = [Infinity, Infinity, -Infinity, -Infinity];
  const across = (x: number): void => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
  };
  const down = (y: number): void => {
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  const tokens = d.split(/[\s,]+/);
  for (let at = 0, command = ''; at < tokens.length;) {
    const token = tokens[at++]!;
    if (/[A-Z]/.test(token)) command = token;
    else if (command === 'H') across(Number(token));
    else if (command === 'V') down(Number(token));
    else {
      across(Number(token));
      down(Number(tokens[at++]));
    }
  }
  const half = stroke ? lineWidth / 2 : 0;
  return [left - half, top - half, right + half, bottom + half];
}
