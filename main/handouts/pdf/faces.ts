import { deflateSync } from 'node:zlib';
import type { Font } from 'fontkit';
import { FontFace } from '#shared/models/displayList.ts';
import type { Face, Fonts } from '../fonts.ts';
import { SOFT_HYPHEN } from '../layout/hyphenate.ts';
import type { ShapedGlyph } from '../shaping.ts';
import type { PdfDocument, PdfReference } from './document.ts';
import { raw, type Raw } from './objects.ts';
import { number } from './operators.ts';

/**
 * Fonts in the file. Each face is embedded as a subset whose first few hundred glyphs are always the same, so that the subset
 * is made and deflated once for all sheets; only a text with rarer characters makes a subset of its own.
 */
export interface FaceInFile {
  /** Name in the page's resources. */
  resource: string;
  reference: PdfReference;
  /** Operators that show this text from the current text position. */
  show(text: string): string;
  /** Writes the font's objects; call once, when all text is shown. */
  finish(): void;
}

/** Latin-1 and Latin Extended-A without what `printable` takes out, and the marks that sheets use; ligatures come with them. */
const ALWAYS = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i),
  ...Array.from({ length: 0x180 - 0xa0 }, (_, i) => 0xa0 + i),
  ...[...'–—‘’“”•…−×÷€™μ'].map((character) => character.codePointAt(0) ?? 0),
].filter((codePoint) => codePoint !== 0xad && codePoint !== 0xb5);
const LIGATURES = ['f', 't'].flatMap((first) => [...'fijltbhk'].map((second) => first + second)).concat('ffi', 'ffl', 'fft', 'ftt', 'tti');

interface FixedSubset {
  glyphs: ShapedGlyph[];
  /** `keyOf` a glyph → number in the file. */
  numbers: Map<number, number>;
  program: EncodedStream;
  toUnicode: EncodedStream;
  widths: Raw;
  /** Words whose glyphs are all in the fixed part, ready to show; and lines of such words. */
  shown: Map<string, string>;
  lines: Map<string, string>;
}

interface EncodedStream {
  bytes: Uint8Array;
  length: number;
}

/** What an empty box stands for; no text of ours shows it. */
const NO_CHARACTER = 0xfffd;

const REMEMBERED_WORDS = 20_000;
const REMEMBERED_LINES = 2_000;
/** By which a glyph has its number in the file: its number in the font, but the soft hyphen, which looks like the hyphen, has one of its own. */
const keyOf = ({ id, codePoints }: ShapedGlyph): number => (codePoints[0] === 0xad ? -1 : id);

const fixedSubsets = new WeakMap<Font, FixedSubset>();

function fixedSubset(face: Face): FixedSubset {
  const known = fixedSubsets.get(face.font);
  if (known) return known;
  const numbers = new Map<number, number>([[0, 0]]);
  const glyphs: ShapedGlyph[] = [
    { id: 0, codePoints: [NO_CHARACTER], width: face.font.getGlyph(0).advanceWidth * (1000 / face.font.unitsPerEm) },
  ];
  const available = ALWAYS.filter((codePoint) => face.font.hasGlyphForCodePoint(codePoint)).map((codePoint) =>
    String.fromCodePoint(codePoint),
  );
  for (const text of [...available, ...LIGATURES, SOFT_HYPHEN]) {
    const [glyph, ...more] = face.shape(text).glyphs;
    // What falls apart into several glyphs (ŉ) would give a part the whole's meaning; not every pair is a ligature.
    if (!glyph || more.length > 0 || numbers.has(keyOf(glyph))) continue;
    numbers.set(keyOf(glyph), glyphs.length);
    glyphs.push(glyph);
  }
  const subset = {
    glyphs,
    numbers,
    program: program(face.font, glyphs),
    toUnicode: toUnicode(glyphs),
    widths: widths(glyphs),
    shown: new Map<string, string>(),
    lines: new Map<string, string>(),
  };
  fixedSubsets.set(face.font, subset);
  return subset;
}

/** The TrueType program of these glyphs, in this order, deflated. */
function program(font: Font, glyphs: readonly ShapedGlyph[]): EncodedStream {
  const subset = font.createSubset();
  const { glyphs: included } = subset as unknown as { glyphs: number[] };
  for (const { id } of glyphs.slice(1)) {
    const before = included.length;
    subset.includeGlyph(id as unknown as Parameters<typeof subset.includeGlyph>[0]);
    // fontkit takes no glyph twice, and the soft hyphen is the hyphen once more.
    if (included.length === before) included.push(id);
  }
  return deflated(subset.encode());
}

const deflated = (bytes: Uint8Array): EncodedStream => ({ bytes: deflateSync(bytes), length: bytes.length });

/** All glyphs' widths from glyph 0 on. */
function widths(glyphs: readonly ShapedGlyph[]): Raw {
  return raw(`[0 [${glyphs.map(({ width }) => number(width)).join(' ')}]]`);
}

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** The map from glyph numbers back to characters, by which text can be copied and read aloud. */
function toUnicode(glyphs: readonly ShapedGlyph[]): EncodedStream {
  const utf16 = ({ codePoints }: ShapedGlyph): string => {
    // A glyph without a character of its own must not be empty here: readers would count it out and be wrong by one.
    const text = codePoints.length > 0 ? String.fromCodePoint(...codePoints) : '\u200b';
    return Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join('');
  };
  const ranges: string[] = [];
  // A range may not cross the last byte of its code.
  for (let start = 0; start < glyphs.length; start += 256) {
    const part = glyphs.slice(start, start + 256);
    ranges.push(`<${hex4(start)}> <${hex4(start + part.length - 1)}> [${part.map((glyph) => `<${utf16(glyph)}>`).join(' ')}]`);
  }
  const map = [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    `${ranges.length} beginbfrange`,
    ...ranges,
    'endbfrange',
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
  return deflated(Buffer.from(map, 'latin1'));
}

/** Starts a face in a file. Its objects are written by `finish`. */
export function startFace(document: PdfDocument, name: FontFace, fonts: Fonts): FaceInFile {
  const face = fonts[name];
  const fixed = fixedSubset(face);
  const extra: ShapedGlyph[] = [];
  const extraNumbers = new Map<number, number>();

  const numberOf = (glyph: ShapedGlyph): number => {
    if (glyph.id === 0) throw new Error(`no glyph for U+${hex4(glyph.codePoints[0] ?? 0)} in ${name}: ask what is unprintable first`);
    const known = fixed.numbers.get(keyOf(glyph)) ?? extraNumbers.get(glyph.id);
    if (known !== undefined) return known;
    const next = fixed.glyphs.length + extra.length;
    extraNumbers.set(glyph.id, next);
    extra.push(glyph);
    return next;
  };

  /** Glyph numbers in hex, and between them, outside the hex string, the kerning. */
  const wordInHex = (word: string): string => {
    const known = fixed.shown.get(word);
    if (known !== undefined) return known;
    const { glyphs, advances } = face.shape(word);
    let hex = '';
    glyphs.forEach((glyph, index) => {
      hex += hex4(numberOf(glyph));
      const kern = Math.round(glyph.width - (advances[index] ?? glyph.width));
      if (kern !== 0) hex += `>${kern}<`;
    });
    if (glyphs.every((glyph) => fixed.numbers.has(keyOf(glyph)))) {
      if (fixed.shown.size >= REMEMBERED_WORDS) fixed.shown.clear();
      fixed.shown.set(word, hex);
    }
    return hex;
  };

  const space = hex4(fixed.numbers.get(face.font.glyphForCodePoint(32).id) ?? 0);
  const reference = document.ref({});
  return {
    resource: `F${FontFace.options.indexOf(name) + 1}`,
    reference,
    show(text) {
      const known = fixed.lines.get(text);
      if (known !== undefined) return known;
      const shown = `[<${text.split(' ').map(wordInHex).join(space)}>] TJ`;
      // As long as the file has no glyph of its own, the line has none.
      if (extra.length === 0) {
        if (fixed.lines.size >= REMEMBERED_LINES) fixed.lines.clear();
        fixed.lines.set(text, shown);
      }
      return shown;
    },
    finish() {
      const glyphs = extra.length > 0 ? [...fixed.glyphs, ...extra] : fixed.glyphs;
      const parts =
        extra.length > 0 ? { program: program(face.font, glyphs), toUnicode: toUnicode(glyphs), widths: widths(glyphs) } : fixed;
      writeFont(document, reference, face.font, `PS${name.slice(0, 4).toUpperCase()}`, parts);
    },
  };
}

function stream(document: PdfDocument, { bytes, length }: EncodedStream, entries: Record<string, unknown> = {}): PdfReference {
  const reference = document.ref({ Filter: 'FlateDecode', ...entries, ...('Length1' in entries ? { Length1: length } : {}) });
  reference.end(bytes);
  return reference;
}

function object(document: PdfDocument, data: Record<string, unknown>): PdfReference {
  const reference = document.ref(data);
  reference.end();
  return reference;
}

/** ISO 32000-1, 9.7 and 9.8: a composite font with two-byte codes that are glyph numbers. */
function writeFont(
  document: PdfDocument,
  reference: PdfReference,
  font: Font,
  tag: string,
  parts: Pick<FixedSubset, 'program' | 'toUnicode' | 'widths'>,
): void {
  const scale = 1000 / font.unitsPerEm;
  const BaseFont = `${tag}+${font.postscriptName}`;
  const { bbox } = font;
  const FontDescriptor = object(document, {
    Type: 'FontDescriptor',
    FontName: BaseFont,
    Flags: font.italicAngle === 0 ? 4 : 68,
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((value) => value * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    XHeight: font.xHeight * scale,
    StemV: 80,
    FontFile2: stream(document, parts.program, { Length1: 0 }),
  });
  const descendant = object(document, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor,
    CIDToGIDMap: 'Identity',
    W: parts.widths,
  });
  reference.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(document, parts.toUnicode),
  };
  reference.end();
}
