import LineBreaker from 'linebreak';
import type { FontFace } from '#shared/models/displayList.ts';
import type { Fonts } from '../fonts.ts';
import { balanced } from './balance.ts';
import { divisionsOf, SOFT_HYPHEN } from './hyphenate.ts';

/** A stretch of text in one face. */
export interface Span {
  text: string;
  face: FontFace;
}

/** A broken line: its stretches with their distance from the line's start, in points. */
export interface Line {
  spans: (Span & { x: number })[];
  width: number;
}

/**
 * Between two break opportunities: cut where the face changes; `width` counts the spaces at its end, `ink` does not.
 * Both in points at size 1, so that one measuring serves every size.
 */
export interface Segment {
  spans: Span[];
  width: number;
  ink: number;
  mustBreak: boolean;
}

/** Characters that no font shows: of control, but those that end a line and the tab; of format; and those that choose a form of the one before. */
const UNSEEN = /[^\P{Cc}\t\n\v\f\r\u0085]|[\p{Cf}\ufe00-\ufe0f]/gu;
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g;

/**
 * What prints: composed characters; none that is not seen, such as come along with what is pasted (the soft hyphen among them would blank
 * the real hyphens of a shared font); and the Greek mu for the micro sign, which has the same glyph and could not be told from it in the file.
 */
export function printable(text: string): string {
  if (/^[ -~\n]*$/.test(text)) return text;
  return text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(LINE_ENDS, '\n').replaceAll('\t', ' ').replaceAll('\u00b5', '\u03bc');
}

/** Our additions to UAX #14: what is read in one go is not torn, and no line begins with the point between two statements. */
const staysTogether = (text: string, at: number): boolean => tornAtDash(text, at) || tornAtNumber(text, at) || text.startsWith('· ', at);

/** Years (2024–34) and words with a short head (X-ray, e-mail) or none (-itis). */
const tornAtDash = (text: string, at: number): boolean =>
  /\d–\d/.test(text.slice(Math.max(0, at - 2), at + 1)) || /(^|[^\p{L}])\p{L}-$|(^|[\s(])-$/u.test(text.slice(Math.max(0, at - 4), at));

/** A number of up to four digits after a name (May 2025, Room 114) or a day (26, 2026), and a phone number after its area: (317) 555-0142. */
const tornAtNumber = (text: string, at: number): boolean =>
  /^\d{1,4}(?!\d)/.test(text.slice(at, at + 5)) &&
  /\p{Lu}\p{Ll}{2,}\s$|\p{L} \d{1,2}, $|\(\d{3}\) $/u.test(text.slice(Math.max(0, at - 20), at));

/** Cuts text where Unicode's line breaking rules (UAX #14) allow a break, and measures the parts. */
export function segmentsOf(spans: readonly Span[], fonts: Fonts): Segment[] {
  const clean = spans.map((span) => ({ ...span, text: printable(span.text) }));
  const text = clean.map((span) => span.text).join('');
  const breaker = new LineBreaker(text);
  const found: Segment[] = [];
  let [index, offset, from] = [0, 0, 0];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.required !== true && staysTogether(text, next.position)) continue;
    const pieces: Span[] = [];
    let left = next.position - from;
    while (left > 0) {
      const span = clean[index];
      if (!span) break;
      const piece = span.text.slice(offset, offset + left);
      if (piece) pieces.push({ text: piece.replace(/[\n\r]+$/, ' '), face: span.face });
      left -= piece.length;
      offset += piece.length;
      if (offset === span.text.length) [index, offset] = [index + 1, 0];
    }
    from = next.position;
    found.push(measured(pieces, fonts, next.required === true));
  }
  return found;
}

function measured(spans: Span[], fonts: Fonts, mustBreak: boolean): Segment {
  const width = spans.reduce((sum, { text, face }) => sum + fonts[face].width(text, 1), 0);
  const last = spans.at(-1);
  const trailing = last ? last.text.length - last.text.trimEnd().length : 0;
  const space = last ? (fonts[last.face].spaceWidth * trailing) / 1000 : 0;
  return { spans, width, ink: width - space, mustBreak };
}

/** Cuts a segment that is wider than a whole line (an address, a chemical's name) between characters: ink never leaves its column. */
function cut(segment: Segment, width: number, fonts: Fonts): Segment[] {
  if (segment.ink <= width) return [segment];
  const parts: Segment[] = [];
  for (const { text, face } of segment.spans) {
    let piece = '';
    for (const character of text) {
      if (piece && fonts[face].width((piece + character).trimEnd(), 1) > width) {
        parts.push(measured([{ text: piece, face }], fonts, false));
        piece = '';
      }
      piece += character;
    }
    if (piece) parts.push(measured([{ text: piece, face }], fonts, false));
  }
  const last = parts.at(-1);
  if (last) last.mustBreak = segment.mustBreak;
  return parts;
}

/** A line that would end with more free paper than this share of it may divide the next word. */
const LEAST_FREE = 0.24;

/** The first part of a segment that goes into `room`, with its hyphen, and the rest; undefined where it cannot be divided there. */
function divided(segment: Segment, room: number, fonts: Fonts): [Segment, Segment] | undefined {
  const [span] = segment.spans;
  if (!span || segment.spans.length > 1) return undefined;
  for (const length of divisionsOf(span.text)) {
    const first = measured([{ text: span.text.slice(0, length) + SOFT_HYPHEN, face: span.face }], fonts, false);
    if (first.ink <= room) return [first, measured([{ text: span.text.slice(length), face: span.face }], fonts, segment.mustBreak)];
  }
  return undefined;
}

/** First-fit: as many segments on a line as go in. With fonts, a word that would leave a wide gap before it is divided. */
function fill(all: readonly Segment[], width: number, hyphenating?: Fonts): Segment[][] {
  const lines: Segment[][] = [[]];
  let used = 0;
  for (const segment of all) {
    let line = lines.at(-1) as Segment[];
    let rest = segment;
    if (line.length > 0 && used + segment.ink > width + 1e-6) {
      const room = width - used;
      const parts = hyphenating && room > LEAST_FREE * width ? divided(segment, room, hyphenating) : undefined;
      if (parts) {
        line.push(parts[0]);
        rest = parts[1];
      }
      line = [];
      lines.push(line);
      used = 0;
    }
    line.push(rest);
    used += rest.width;
    if (rest.mustBreak) {
      lines.push([]);
      used = 0;
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** How many lines `linesOf` makes, without making them: while a sheet is being fitted, heights are all that matters. */
export function countLines(segments: readonly Segment[], size: number, width: number, fonts: Fonts, hyphenates = false): number {
  const measure = width / size;
  if (segments.some(({ ink }) => ink > measure)) return linesOf(segments, size, width, fonts, hyphenates).length;
  if (hyphenates) return fill(segments, measure, fonts).length;
  let [count, used, empty] = [1, 0, true];
  for (const segment of segments) {
    if (!empty && used + segment.ink > measure + 1e-6) {
      count += 1;
      used = 0;
    }
    used += segment.width;
    empty = false;
    if (segment.mustBreak) [count, used, empty] = [count + 1, 0, true];
  }
  return empty ? count - 1 : count;
}

/**
 * Where the last line holds one short word, sets the paragraph a little narrower, as long as that costs no line:
 * a lone word at the end reads like a mistake.
 */
function withoutRunt(all: readonly Segment[], width: number, hyphenating?: Fonts): Segment[][] {
  const lines = fill(all, width, hyphenating);
  const isRunt = (candidate: Segment[][]): boolean => candidate.length > 1 && candidate.at(-1)?.length === 1;
  if (!isRunt(lines)) return lines;
  for (const share of [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.78, 0.74]) {
    const narrower = fill(all, width * share, hyphenating);
    if (narrower.length > lines.length) return lines;
    if (!isRunt(narrower)) return narrower;
  }
  return lines;
}

function toLine(segmentsOfLine: readonly Segment[], size: number, fonts: Fonts): Line {
  const merged: Span[] = [];
  for (const { text, face } of segmentsOfLine.flatMap((segment) => segment.spans)) {
    const last = merged.at(-1);
    if (last && last.face === face) last.text += text;
    else merged.push({ text, face });
  }
  const end = merged.at(-1);
  // One space stays at a line's end, unseen: copied text and screen readers need it between the words (ISO 32000-1, 14.8.2.5).
  if (end) end.text = end.text.replace(/\s+$/, ' ');
  let x = 0;
  const spans = merged.map(({ text, face }) => {
    const at = x;
    x += fonts[face].width(text, size);
    return { text, face, x: at };
  });
  const unseen = end?.text.endsWith(' ') ? (fonts[end.face].spaceWidth * size) / 1000 : 0;
  return { spans: spans.filter((span) => span.text.length > 0), width: x - unseen };
}

/**
 * Sets measured text in lines no wider than `width` points. A word that is wider than the line is cut between characters; a last line
 * of one word is avoided where that costs no line. @param hyphenates whether long words may be divided where a line would end early
 */
export function linesOf(segments: readonly Segment[], size: number, width: number, fonts: Fonts, hyphenates = false): Line[] {
  const measure = width / size;
  const whole = segments.some(({ ink }) => ink > measure) ? segments.flatMap((segment) => cut(segment, measure, fonts)) : segments;
  return withoutRunt(whole, measure, hyphenates ? fonts : undefined).map((line) => toLine(line, size, fonts));
}

/** The lines of a title: as many as `linesOf` makes, and about equally long. */
export function titleLinesOf(segments: readonly Segment[], size: number, width: number, fonts: Fonts): Line[] {
  const lines = linesOf(segments, size, width, fonts);
  const isFree = lines.length > 1 && !segments.some(({ mustBreak }) => mustBreak);
  const set = isFree ? balanced(segments, lines.length, width / size) : undefined;
  return set ? set.map((line) => toLine(line, size, fonts)) : lines;
}

/** `segmentsOf` and `linesOf` in one. */
export const breakLines = (spans: readonly Span[], size: number, width: number, fonts: Fonts): Line[] =>
  linesOf(segmentsOf(spans, fonts), size, width, fonts);
