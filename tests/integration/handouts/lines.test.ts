import { describe, expect, test } from 'vitest';
import { createSetter } from '#main/handouts/layout/box.ts';
import { breakLines, printable, type Line } from '#main/handouts/layout/breakLines.ts';
import { catalog, fonts } from './sheets.ts';

/** Every sentence of our texts, and the titles of all careers. */
const texts = [
  ...catalog.textSocs().flatMap((soc) => {
    const text = catalog.text(soc);
    return text
      ? [text.oneLine, ...text.whatTheyDo, ...text.week, ...text.likeItIf, ...text.steps, text.body, text.licenses, text.lead, text.hours]
      : [];
  }),
  ...catalog.occupations().map(({ title }) => title),
  'onetonline.org/link/summary/29-2072.00',
];

const COLUMNS = [24, 60, 139.5, 231, 318, 526];
const settings = COLUMNS.flatMap((width) => [9.5, 10.6, 19].map((size) => ({ width, size })));
const exact = (lines: readonly Line[]): string[] => lines.map(({ spans }) => spans.map(({ text }) => text).join(''));
const words = (lines: readonly Line[]): string[] => exact(lines).map((line) => line.trimEnd());
const closed = (text: string): string => printable(text).replaceAll(/\s+/g, ' ').trim();

describe.each(settings)('all our texts, set at $size points in a column of $width', ({ width, size }) => {
  const set = texts.map((text) => ({ text, lines: breakLines([{ text, face: 'regular' }], size, width, fonts) }));

  test('stay inside it', () => {
    // Parts of a cut word are measured apart: the kerning between them may add three hundredths of the size.
    const over = set.flatMap(({ lines }) => words(lines.filter((line) => line.width > width + 0.03 * size)));
    expect(over).toEqual([]);
  });

  test('are counted as many lines as they are set in', () => {
    const setter = createSetter(fonts);
    expect(
      set.filter(({ text, lines }) => setter.text(text, 'regular').count(size, width) !== lines.length).map(({ text }) => text),
    ).toEqual([]);
  });

  test('lose no letter and no space, and say how wide they are to the eye', () => {
    expect(set.filter(({ text, lines }) => closed(exact(lines).join('')) !== closed(text)).map(({ text }) => text)).toEqual([]);
    const mismeasured = set.flatMap(({ lines }) =>
      lines.filter((line) => Math.abs(line.width - fonts.regular.width(words([line]).join(''), size)) > 0.01),
    );
    expect(mismeasured).toEqual([]);
  });
});

describe('all our texts in the columns of a sheet', () => {
  const set = texts.flatMap((text) => COLUMNS.slice(2).map((width) => words(breakLines([{ text, face: 'regular' }], 10, width, fonts))));

  test('never begin a line with what closes, nor end one with what opens', () => {
    expect(set.flat().filter((line) => /^[,.;:!?)”’%]|[(“$]$/.test(line))).toEqual([]);
  });

  test('never tear years or a word with a short head', () => {
    const torn = set.flatMap((lines) => lines.filter((line, index) => /\d–$/.test(line) && /^\d/.test(lines[index + 1] ?? '')));
    expect(torn).toEqual([]);
    expect(set.flatMap((lines) => lines.slice(0, -1)).filter((line) => /(^|[\s(])[A-Za-z]-$/.test(line))).toEqual([]);
  });

  test.each([
    ['Made November 26, 2026 with Pathsheet', ['November 26, 2026']],
    ['Ms. Ana Rivera, counselor · Room 114 · (317) 555-0142 · arivera@lincoln.example', ['Room 114', '(317) 555-0142']],
    ['Bureau of Labor Statistics, May 2025; Section 504 coordinator', ['May 2025', 'Section 504']],
  ])('never tear what is read in one go, nor begin a line with a point: %s', (text, whole) => {
    for (const width of [90, 105, 120, 135, 150, 165, 180, 195, 210]) {
      const lines = words(breakLines([{ text, face: 'regular' }], 8, width, fonts));
      for (const part of whole) expect(lines.filter((line) => line.includes(part))).toHaveLength(1);
      expect(lines.filter((line) => line.startsWith('·'))).toEqual([]);
    }
  });

  test('seldom end with a word alone', () => {
    const long = set.filter((lines) => lines.length > 2);
    const runts = long.filter((lines) => !/[\s-]/.test(lines.at(-1) ?? ''));
    expect(long.length).toBeGreaterThan(200);
    expect(runts.length / long.length).toBeLessThan(0.05);
  });
});
