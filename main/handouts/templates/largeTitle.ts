import { paragraph, type Box, type Setter } from '../layout/box.ts';
import type { Palette } from './look.ts';

/** Large bold lines need less air than text: from baseline to baseline, in parts of the size. */
const LEADING = 1;

interface Room {
  width: number;
  height: number;
}

interface Wish {
  /** Points. */
  most: number;
  least: number;
  /** Lines that are enough where the title is this large in them. */
  lines: number;
  enough: number;
}

/**
 * The largest size at which a title fits its room with no word torn: on the wished number of lines where that is large enough, or
 * else on as many as give the largest. `least` where nothing fits.
 */
export function largestTitle(setter: Setter, title: string, { width, height }: Room, { most, least, lines, enough }: Wish): number {
  const measured = setter.text(title, 'bold');
  // A word may go on after its hyphen or slash.
  const longest = Math.max(...title.split(/\s+|(?<=[-/—])/).map((word) => setter.fonts.bold.width(word, 1)));
  const fits = (size: number, allowed: number): boolean => {
    const count = measured.count(size, width);
    return count <= allowed && count * size * LEADING <= height && longest * size <= width;
  };
  const largest = (allowed: number): number => {
    let size = most;
    while (size > least && !fits(size, allowed)) size -= 1;
    return size;
  };
  const wished = largest(lines);
  const size = wished >= enough ? wished : largest(Infinity);
  // A little smaller, where that leaves no short word alone on a line: "Home Health / Aides".
  const allowed = measured.count(size, width);
  for (let one = size; one >= Math.max(least, size * EASE); one -= 1)
    if (measured.count(one, width) <= allowed && isEven(measured.titleLines(one, width))) return one;
  return size;
}

/** The share of its size that a title may give up for better lines. */
const EASE = 0.82;
/** A line that is shorter than this share of the longest looks forgotten, but for the last, which may be a little shorter. */
const SHORT = { line: 0.5, last: 0.35 };

function isEven(lines: readonly { width: number }[]): boolean {
  const longest = Math.max(...lines.map((line) => line.width));
  return lines.every((line, index) => line.width >= longest * (index === lines.length - 1 ? SHORT.last : SHORT.line));
}

export const largeTitle = (setter: Setter, title: string, size: number, palette: Palette, width: number): Box =>
  paragraph(setter, title, { face: 'bold', size, leading: size * LEADING, color: palette.heading, balances: true }, width, 'H1');
