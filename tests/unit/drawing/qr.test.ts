import * as QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { qrPath } from '#shared/drawing/qr.ts';

const RUN = /M (\S+) (\S+) H (\S+) V (\S+) H (\S+) Z/g;

/** Which modules a path covers, read back from its rectangles. */
function covered(path: string, size: number, side: number): boolean[][] {
  const unit = side / size;
  const found = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, left, top, right, bottom] of path.matchAll(RUN)) {
    const [x0, x1, y0, y1] = [left, right, top, bottom].map((each) => Number(each) / unit) as [number, number, number, number];
    for (const edge of [x0, x1, y0, y1]) expect(edge).toBeCloseTo(Math.round(edge), 2);
    expect(Math.round(y1 - y0)).toBe(1);
    const row = found[Math.round(y0)] ?? [];
    for (let x = Math.round(x0); x < Math.round(x1); x += 1) {
      expect(row[x], 'a module is covered once').toBe(false);
      row[x] = true;
    }
  }
  return found;
}

const modulesOf = (rows: readonly string[]): boolean[][] => rows.map((row) => [...row].map((one) => one === '#'));

describe('a QR symbol', () => {
  test('covers exactly the dark modules of a real code, to the edges of its side', () => {
    const { modules } = QRCode.create('https://www.onetonline.org/link/summary/29-2072.00', { errorCorrectionLevel: 'M', maskPattern: 2 });
    const rows = Array.from({ length: modules.size }, (_, y) => Array.from({ length: modules.size }, (__, x) => modules.get(y, x) === 1));
    expect(covered(qrPath(rows, 62), modules.size, 62)).toEqual(rows);
  });

  test('is nothing but its runs', () => {
    const path = qrPath(modulesOf(['##.', '...', '#.#']), 30);
    expect(path.replaceAll(RUN, '').trim()).toBe('');
    expect(covered(path, 3, 30)).toEqual(modulesOf(['##.', '...', '#.#']));
  });

  test('merges neighbours in a row into one run, also at the end of a row', () => {
    expect(qrPath(modulesOf(['.###', '....', '....', '....']), 40)).toBe('M 10 0 H 40 V 10 H 10 Z');
    expect([...qrPath(modulesOf(['#.#', '###', '...']), 30).matchAll(RUN)]).toHaveLength(3);
  });

  test('of no dark module is an empty path', () => {
    expect(qrPath(modulesOf(['..', '..']), 20)).toBe('');
  });
});
