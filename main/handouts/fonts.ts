import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { FontFace } from '#shared/models/displayList.ts';

/** A word as the font sets it: glyph numbers and what each moves the pen, in thousandths of the size. */
interface ShapedWord {
  glyphs: readonly { id: number; codePoints: readonly number[]; width: number }[];
  advances: readonly number[];
  width: number;
}

export interface Face {
  font: Font;
  /** Shapes text without spaces; remembered, since sheets use the same few thousand words. */
  shape(word: string): ShapedWord;
  /** Width of a line of text in points at this size. A space is its own glyph: no kerning reaches across it. */
  width(text: string, size: number): number;
  /** Thousandths of the size. */
  ascent: number;
  spaceWidth: number;
}

export type Fonts = Record<FontFace, Face>;

/** The font files under the fonts folder, one a face. */
export const FONT_FILES: Record<FontFace, string> = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  bold: 'SourceSans3_700Bold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf',
};

/** A shaped word holds about 1.75 KB; the cache is emptied when a packet of rare names has filled it. */
const REMEMBERED_WORDS = 20_000;

/**
 * Reads and parses the four faces once; the result is shared by every document.
 * @throws when a font file is missing or damaged.
 */
export function loadFonts(folder: string): Fonts {
  const face = (name: FontFace): Face => createFace(fontkit.create(readFileSync(join(folder, FONT_FILES[name]))) as Font);
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
  };
}

function createFace(font: Font): Face {
  const scale = 1000 / font.unitsPerEm;
  // fontkit keeps a glyph with the first character it was asked for: "-" must be met before a soft hyphen, " " before NBSP.
  font.layout(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join(''));
  const words = new Map<string, ShapedWord>();
  const shape = (word: string): ShapedWord => {
    const known = words.get(word);
    if (known) return known;
    const run = font.layout(word);
    const advances = run.positions.map((position) => position.xAdvance * scale);
    const shaped: ShapedWord = {
      glyphs: run.glyphs.map((glyph) => ({ id: glyph.id, codePoints: glyph.codePoints, width: glyph.advanceWidth * scale })),
      advances,
      width: advances.reduce((sum, advance) => sum + advance, 0),
    };
    if (words.size >= REMEMBERED_WORDS) words.clear();
    words.set(word, shaped);
    return shaped;
  };
  const spaceWidth = font.glyphForCodePoint(32).advanceWidth * scale;
  const width = (text: string, size: number): number => {
    const parts = text.split(' ');
    let sum = spaceWidth * (parts.length - 1);
    for (const part of parts) if (part) sum += shape(part).width;
    return (sum * size) / 1000;
  };
  return { font, shape, width, ascent: font.ascent * scale, spaceWidth };
}

/** The characters of a text that the face cannot print, each once; empty when all is well. */
export function missingGlyphs(face: Face, text: string): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (!face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}
