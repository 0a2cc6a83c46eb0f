import { expect, test } from 'vitest';
import { createSetter } from '#main/handouts/layout/box.ts';
import { largestTitle } from '#main/handouts/templates/largeTitle.ts';
import { typewriter } from './typewriter.ts';

const setter = createSetter(typewriter);
/** A bold character of the typewriter is 0.6 of its size wide. */
const WISH = { most: 100, least: 10, lines: 2, enough: 40 };
const size = (title: string, width: number, height: number, wish = WISH): number => largestTitle(setter, title, { width, height }, wish);

test('a title is as large as its room allows: by width, by height, and never above the most', () => {
  expect(size('Cook', 0.6 * 4 * 50, 500)).toBe(50);
  expect(size('Cook', 1000, 60)).toBe(60);
  expect(size('Cook', 1000, 500)).toBe(100);
});

test('two lines do where the title is large enough in them; otherwise it takes as many as make it largest', () => {
  expect(size('aaaa bbbb cccc', 0.6 * 9 * 45 + 0.1, 500)).toBe(45);
  expect(size('aaaa bbbb cccc', 0.6 * 4 * 45 + 0.1, 500)).toBe(45);
});

test('no word is torn for size, but one may go on after its hyphen or slash', () => {
  expect(size('Anesthesiologists', 0.6 * 17 * 30, 500)).toBe(30);
  expect(size('aaaa-bbbb', 0.6 * 5 * 60, 500)).toBe(60);
});

test('where nothing fits it is the least', () => {
  expect(size('Anesthesiologists', 50, 500)).toBe(10);
});

test('a little size is given up for lines that are about equally long, but not much', () => {
  const [title, width] = ['Staffs Library Aides', 0.6 * 13 * 50];
  const lines = (at: number): string[] =>
    setter
      .text(title, 'bold')
      .titleLines(at, width)
      .map(({ spans }) => spans.map(({ text }) => text.trim()).join(' '));
  expect(lines(50)).toEqual(['Staffs', 'Library Aides']);
  expect(size(title, width, 500)).toBe(46);
  expect(lines(46)).toEqual(['Staffs Library', 'Aides']);
  // Here "of" would go to the line above only at two thirds of the size.
  expect(size('aaaaaaaaaaaa bb cccccccccccc', 0.6 * 12 * 50 + 0.1, 500, { ...WISH, lines: 3 })).toBe(50);
});
