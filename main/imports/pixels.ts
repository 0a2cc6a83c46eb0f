import { deflateSync } from 'node:zlib';
import { lightness } from '#shared/drawing/gray.ts';
import { MOST_LOGO_DOTS, type DottedLogo } from '#shared/models/school.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';

/** A picture in dots: red, green and blue, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
  /** As `Exif` has it, from 1 to 8; upright where it is absent. */
  orientation?: number;
}

const MOST_SIDE = 6000;

/** Before anything is unpacked. */
export function refuseLargeSides(width: number, height: number): void {
  if (width > MOST_SIDE || height > MOST_SIDE) throw refusal(importProblems.logo.tooManyDots(MOST_SIDE));
  if (width === 0 || height === 0) throw new Error('the picture has no size');
}

/** Without the white around it, upright, and no larger than it prints. @throws a refusal for white paper */
export function dottedLogo(pixels: Pixels): DottedLogo {
  const { width, height, rgb } = upright(shrunk(cropped(pixels)), pixels.orientation ?? 1);
  const gray = new Uint8Array(width * height);
  for (let dot = 0; dot < gray.length; dot += 1) gray[dot] = lightness(rgb[dot * 3]!, rgb[dot * 3 + 1]!, rgb[dot * 3 + 2]!);
  return { kind: 'dots', width, height, gray: rowsOf(gray, width), color: rowsOf(rgb, width * 3) };
}

/** Rows of PNG, each after a byte that says that it stands as it is. */
function rowsOf(plane: Uint8Array, rowBytes: number): string {
  const rows = plane.length / rowBytes;
  const filtered = new Uint8Array(plane.length + rows);
  for (let row = 0; row < rows; row += 1) filtered.set(plane.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  return deflateSync(filtered, { level: 9 }).toString('base64');
}

/** Lighter than this is paper: scanners and cameras rarely see plain white. */
const PAPER = 250;

/** White around a logo would make it smaller on the sheet than it has to be. */
function cropped({ width, height, rgb }: Pixels): Pixels {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 3) {
      if (rgb[at]! >= PAPER && rgb[at + 1]! >= PAPER && rgb[at + 2]! >= PAPER) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  if (right < 0) throw refusal(importProblems.logo.nothingToSee);
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const kept = new Uint8Array(wide * high * 3);
  for (let y = 0; y < high; y += 1) {
    const from = ((top + y) * width + left) * 3;
    kept.set(rgb.subarray(from, from + wide * 3), y * wide * 3);
  }
  return { width: wide, height: high, rgb: kept };
}

/** Each new dot is the average of the area that it covers. */
function shrunk(pixels: Pixels): Pixels {
  const scale = Math.max(pixels.width, pixels.height) / MOST_LOGO_DOTS;
  if (scale <= 1) return pixels;
  const width = Math.max(1, Math.round(pixels.width / scale));
  const height = Math.max(1, Math.round(pixels.height / scale));
  const sums = new Float64Array(width * height * 3);
  const [across, down] = [sharesOf(pixels.width, width), sharesOf(pixels.height, height)];
  down.forEach((rows, y) => {
    for (const [to, high] of rows)
      across.forEach((columns, x) => {
        const from = (y * pixels.width + x) * 3;
        for (const [column, wide] of columns) {
          const at = (to * width + column) * 3;
          sums[at]! += pixels.rgb[from]! * high * wide;
          sums[at + 1]! += pixels.rgb[from + 1]! * high * wide;
          sums[at + 2]! += pixels.rgb[from + 2]! * high * wide;
        }
      });
  });
  return { width, height, rgb: Uint8Array.from(sums, Math.round) };
}

/** For each of the old dots of a side, the one or two new ones that it goes into, and its share of each. */
function sharesOf(from: number, to: number): [at: number, share: number][][] {
  const size = from / to;
  return Array.from({ length: from }, (_, old) => {
    const first = Math.min(to - 1, Math.floor(old / size));
    const inFirst = Math.min(1, (first + 1) * size - old);
    const shares: [number, number][] = [[first, inFirst / size]];
    if (inFirst < 1 - 1e-9 && first + 1 < to) shares.push([first + 1, (1 - inFirst) / size]);
    return shares;
  });
}

/** Where the dot at x, y of the upright picture stands in the file; `w` and `h` are its last column and row there. */
const TURNS: Readonly<Record<number, (x: number, y: number, w: number, h: number) => [x: number, y: number]>> = {
  2: (x, y, w) => [w - x, y],
  3: (x, y, w, h) => [w - x, h - y],
  4: (x, y, _, h) => [x, h - y],
  5: (x, y) => [y, x],
  6: (x, y, _, h) => [y, h - x],
  7: (x, y, w, h) => [w - y, h - x],
  8: (x, y, w) => [w - y, x],
};

function upright(pixels: Pixels, orientation: number): Pixels {
  const turn = TURNS[orientation];
  if (!turn) return pixels;
  const [width, height] = orientation > 4 ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const rgb = new Uint8Array(pixels.rgb.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = turn(x, y, pixels.width - 1, pixels.height - 1);
      const from = (fromY * pixels.width + fromX) * 3;
      rgb.set(pixels.rgb.subarray(from, from + 3), (y * width + x) * 3);
    }
  return { width, height, rgb };
}
