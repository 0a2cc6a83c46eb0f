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
  return wished >= enough ? wished : largest(Infinity);
}

export const largeTitle = (setter: Setter, title: string, size: number, palette: Palette, width: number): Box =>
  paragraph(setter, title, { face: 'bold', size, leading: size * LEADING, color: palette.heading }, width, 'H1');
