import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { fontFiles, FontFace } from '#shared/models/displayList.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import { SOFT_HYPHEN } from './layout/hyphenate.ts';
import { createShaper, type ShapedWord } from './shaping.ts';

export interface Face {
  font: Font;
  /** Shapes text without spaces; remembered, since sheets use the same few thousand words. */
  shape(word: string): ShapedWord;
  /** Width of a line of text in points at this size. A space is its own glyph: no kerning reaches across it. */
  width(text: string, size: number): number;
  /** The characters of a text that the face cannot print, each once; empty when all is well. */
  missing(text: string): string[];
  /** Thousandths of the size. */
  ascent: number;
  spaceWidth: number;
}

export type Fonts = Record<FontFace, Face>;

/**
 * Reads and parses the four faces once; the result is shared by every document.
 * @throws a refusal, when it is first used, for a font file that is missing or damaged.
 */
export function loadFonts(folder: string): Fonts {
  const face = (name: FontFace): Face => {
    try {
      return createFace(fontkit.create(readFileSync(join(folder, fontFiles[name]))) as Font);
    } catch (error) {
      throw refusal(en.data.missing(fontFiles[name]), error);
    }
  };
  return Object.fromEntries(FontFace.options.map((name) => [name, lazily(() => face(name))])) as Fonts;
}

/** Parsing a face and its first layout cost several milliseconds, and few sheets use all four. */
function lazily(make: () => Face): Face {
  let made: Face | undefined;
  const face = (): Face => (made ??= make());
  return {
    get font() {
      return face().font;
    },
    get ascent() {
      return face().ascent;
    },
    get spaceWidth() {
      return face().spaceWidth;
    },
    shape: (word) => face().shape(word),
    width: (text, size) => face().width(text, size),
    missing: (text) => face().missing(text),
  };
}

/** A divided word: shaped with a hyphen, of which the file says that it is a soft one. */
function withSoftHyphen(shape: Face['shape']): Face['shape'] {
  return (word) => {
    if (!word.endsWith(SOFT_HYPHEN)) return shape(word);
    const { glyphs, advances, width } = shape(`${word.slice(0, -1)}-`);
    return { glyphs: [...glyphs.slice(0, -1), { ...glyphs.at(-1)!, codePoints: [SOFT_HYPHEN.codePointAt(0)!] }], advances, width };
  };
}

function createFace(font: Font): Face {
  // fontkit keeps a glyph with the first character it was asked for: "-" must be met before a soft hyphen, " " before NBSP.
  font.layout(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join(''));
  const scale = 1000 / font.unitsPerEm;
  const shape = withSoftHyphen(createShaper(font));
  const spaceWidth = font.glyphForCodePoint(32).advanceWidth * scale;
  const width = (text: string, size: number): number => {
    const parts = text.split(' ');
    let sum = spaceWidth * (parts.length - 1);
    for (const part of parts) if (part) sum += shape(part).width;
    return (sum * size) / 1000;
  };
  const printable = new Set<string>();
  const missing = (text: string): string[] => {
    // Every face has ASCII, and most texts are nothing else.
    if (/^[\x20-\x7e]*$/.test(text)) return [];
    const lacking = new Set<string>();
    for (const character of text) {
      if (printable.has(character)) continue;
      // A mark that has not become one with its letter would print beside it: there is no composed letter for the two.
      const stands = !/\p{M}/u.test(character);
      if (stands && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) printable.add(character);
      else lacking.add(character);
    }
    return [...lacking];
  };
  return { font, shape, width, missing, ascent: font.ascent * scale, spaceWidth };
}
