import type { Font } from 'fontkit';

/** A word as the font sets it: glyphs, and what each moves the pen; all widths in thousandths of the size. */
export interface ShapedWord {
  glyphs: readonly ShapedGlyph[];
  advances: readonly number[];
  width: number;
}

export interface ShapedGlyph {
  id: number;
  codePoints: readonly number[];
  width: number;
}

/** A shaped word holds about 1.75 KB; the cache is emptied when a packet of rare names has filled it. */
const REMEMBERED_WORDS = 20_000;

/**
 * Shapes words without spaces. Most words of Latin script are the sum of their letters and of the kerning between each two, and both
 * are remembered; a word with a ligature, or with a letter that changes beside another, is left to fontkit, which takes ten times as long.
 */
export function createShaper(font: Font): (word: string) => ShapedWord {
  const words = new Map<string, ShapedWord>();
  const fromLetters = letterShaper(font);
  return (word) => {
    const known = words.get(word);
    if (known) return known;
    const shaped = fromLetters(word) ?? shapeWhole(font, word);
    if (words.size >= REMEMBERED_WORDS) words.clear();
    words.set(word, shaped);
    return shaped;
  };
}

function shapeWhole(font: Font, word: string): ShapedWord {
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = font.layout(word);
  const advances = positions.map((position) => position.xAdvance * scale);
  // fontkit's glyph remembers the first character that it was asked for, whoever asked; the word itself knows better.
  const characters = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  const oneEach = glyphs.length === characters.length;
  const inOrder = oneEach || glyphs.reduce((sum, glyph) => sum + glyph.codePoints.length, 0) === characters.length;
  let at = 0;
  return {
    glyphs: glyphs.map((glyph) => {
      const own = characters.slice(at, (at += oneEach ? 1 : glyph.codePoints.length));
      return { id: glyph.id, codePoints: inOrder ? own : glyph.codePoints, width: glyph.advanceWidth * scale };
    }),
    advances,
    width: advances.reduce((sum, advance) => sum + advance, 0),
  };
}

/** Beyond these, marks may combine and scripts may join. */
const isPlain = (code: number): boolean => code <= 0x24f || (code >= 0x2010 && code <= 0x2122);

/** Puts a word together from its letters, or gives undefined where fontkit must look at the whole. */
function letterShaper(font: Font): (word: string) => ShapedWord | undefined {
  const letters = new Map<string, ShapedGlyph | undefined>();
  const pairs = new Map<string, number | undefined>();

  const letter = (character: string): ShapedGlyph | undefined => {
    if (!letters.has(character)) {
      const { glyphs, advances } = shapeWhole(font, character);
      letters.set(character, glyphs.length === 1 && glyphs[0]?.width === advances[0] ? glyphs[0] : undefined);
    }
    return letters.get(character);
  };
  /** What the first of two letters moves the pen before the second; undefined where they are not simply set beside each other. */
  const advance = (pair: string, first: ShapedGlyph, second: ShapedGlyph): number | undefined => {
    if (!pairs.has(pair)) {
      const { glyphs, advances } = shapeWhole(font, pair);
      const simple = glyphs.length === 2 && glyphs[0]?.id === first.id && glyphs[1]?.id === second.id && advances[1] === second.width;
      pairs.set(pair, simple ? advances[0] : undefined);
    }
    return pairs.get(pair);
  };

  return (word) => {
    const glyphs: ShapedGlyph[] = [];
    const advances: number[] = [];
    let width = 0;
    for (let at = 0; at < word.length; at += 1) {
      const glyph = isPlain(word.charCodeAt(at)) ? letter(word.charAt(at)) : undefined;
      if (!glyph) return undefined;
      const before = glyphs.at(-1);
      if (before) {
        const moved = advance(word.slice(at - 1, at + 1), before, glyph);
        if (moved === undefined) return undefined;
        advances.push(moved);
        width += moved;
      }
      glyphs.push(glyph);
    }
    const last = glyphs.at(-1)?.width ?? 0;
    return { glyphs, advances: [...advances, last], width: width + last };
  };
}
