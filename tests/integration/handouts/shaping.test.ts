import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { FontFace, fontFiles } from '#shared/models/displayList.ts';
import { catalog, fonts, FONTS } from './sheets.ts';

/** Every word that a sheet may set: our texts, all titles and other titles, and names. */
const NAMES = 'Nguyễn Łukasz Śliwa Şahin Ñandú Ειρήνη Дмитрий O’Neill Müller-Lüdenscheidt Ħal Ørjan D’Arcy';
const TRICKY =
  'affluent office fjord waffle fifty AVATAR To. Yo, “Wa” (f) f’s ff fff ffi ffl tt tti 1/2 24–34 $47,670 −12.3% O*NET® f-f r: L’T';
const words = [
  ...new Set(
    [
      ...catalog.textSocs().map((soc) => JSON.stringify(catalog.text(soc))),
      ...catalog.occupations().flatMap(({ soc, title }) => [title, ...catalog.career(soc, 'US').also]),
      NAMES,
      TRICKY,
    ]
      .join(' ')
      .split(/\s+/),
  ),
].filter(Boolean);

const round = (value: number): number => Math.round(value * 1000) / 1000;

describe.each(FontFace.options)('words in %s', (name) => {
  const font = fontkit.create(readFileSync(join(FONTS, fontFiles[name]))) as Font;
  const scale = 1000 / font.unitsPerEm;
  // The same fonts, but shaped whole by fontkit, letter by letter in the order of our own face.
  font.layout(Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join(''));

  test('are set as fontkit sets them whole: the same glyphs, the same advances', () => {
    expect(words.length).toBeGreaterThan(5_000);
    const different = words.filter((word) => {
      const ours = fonts[name].shape(word);
      const { glyphs, positions } = font.layout(word);
      return (
        ours.glyphs.map(({ id }) => id).join() !== glyphs.map(({ id }) => id).join() ||
        ours.advances.map(round).join() !== positions.map(({ xAdvance }) => round(xAdvance * scale)).join() ||
        round(ours.width) !== round(ours.advances.reduce((sum, advance) => sum + advance, 0))
      );
    });
    expect(different).toEqual([]);
  });

  test('know the characters of each glyph, in their order', () => {
    const wrong = words.filter((word) => {
      const known = String.fromCodePoint(...fonts[name].shape(word).glyphs.flatMap(({ codePoints }) => [...codePoints]));
      return known.replaceAll('µ', 'μ') !== word.normalize('NFC').replaceAll('µ', 'μ');
    });
    expect(wrong).toEqual([]);
  });
});
