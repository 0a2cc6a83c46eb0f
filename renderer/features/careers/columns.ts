/** How the columns of the list share its width. */
export interface Columns {
  /** In px; the last one takes the rest. */
  title: number;
  pay: number;
  growth: number;
  showsEducation: boolean;
  /** How wide a line of the title may be, in px. */
  titleRoom: number;
}

const PAY = 140;
const GROWTH = 112;
const EDUCATION = 244;
/** Where there is little room, the heads take another line. */
const NARROW = 500;
const NARROW_PAY = 116;
const NARROW_GROWTH = 108;
/** Between the edges and the words, and between the columns. */
const PADDING = 18 + 14;
/** A title farther from its figures is hard to follow across. */
const WIDEST_TITLE = 520;
const ROOM_FOR_EDUCATION = 820;

/** A broken line is seldom full. */
const FULL = 0.85;

/** How many lines a title of this width takes; what is longer than three is cut. */
export function linesOf(titleWidth: number, room: number): 1 | 2 | 3 {
  if (titleWidth <= room) return 1;
  return titleWidth <= 2 * FULL * room ? 2 : 3;
}

export function columnsFor(width: number): Columns {
  const showsEducation = width >= ROOM_FOR_EDUCATION;
  const isNarrow = width < NARROW;
  const pay = isNarrow ? NARROW_PAY : PAY;
  const growth = isNarrow ? NARROW_GROWTH : GROWTH;
  const title = Math.max(0, Math.min(WIDEST_TITLE, width - pay - growth - (showsEducation ? EDUCATION : 0)));
  return { title, pay, growth, showsEducation, titleRoom: title - PADDING };
}

/** A font may set two letters a little farther apart than each is wide. */
const CLOSE = 0.98;
/** Of those that titles are written with. */
const WIDEST_LETTER = 'W';
/** Codes of the letters that nearly all titles are written with. */
const ASCII = 128;

/**
 * Tells how many lines words take in a room; `font` is a CSS font. The list is laid out anew at every letter: most words fit however wide their letters
 * are, others by the sum of their letters, and only the rest are measured whole, once.
 */
export function lineCounter(font: string): (words: string, room: number) => 1 | 2 | 3 {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const measure = (words: string): number => context.measureText(words).width;
  const widest = measure(WIDEST_LETTER);
  const letters = new Float64Array(ASCII);
  const letterWidth = (code: number): number => {
    if (code >= ASCII) return widest;
    return (letters[code] ||= measure(String.fromCharCode(code)));
  };
  const sumOfLetters = (words: string): number => {
    let sum = 0;
    for (let at = 0; at < words.length; at += 1) sum += letterWidth(words.charCodeAt(at));
    return sum;
  };
  const known = new Map<string, number>();
  const widthOf = (words: string): number => {
    const width = known.get(words) ?? measure(words);
    known.set(words, width);
    return width;
  };
  const fits = (words: string, room: number): boolean => words.length * widest <= room || sumOfLetters(words) <= CLOSE * room;
  return (words, room) => (fits(words, room) ? 1 : linesOf(widthOf(words), room));
}
