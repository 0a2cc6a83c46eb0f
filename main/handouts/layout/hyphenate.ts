import hyphen from 'hyphen/en-us/index.js';

/** What is printed as a hyphen and read as nothing: ISO 32000-1, 14.8.2.2.3, wants the hyphens of line ends to be told from those of words. */
export const SOFT_HYPHEN = '\u00ad';

/** Shorter words are easier to read whole; and nobody should have to guess a word from two letters of it. */
const SHORTEST_WORD = 8;
const SHORTEST_PART = 3;

const REMEMBERED_WORDS = 5_000;
const remembered = new Map<string, readonly number[]>();

/**
 * Where a word may be divided: lengths of its possible first parts, the longest first. Only plain lower-case words: a name, a code or
 * an address is never torn.
 * @param word may end with punctuation and spaces
 */
export function divisionsOf(word: string): readonly number[] {
  const letters = /^[(“‘]*([a-z]+)[^A-Za-z0-9]*$/.exec(word)?.[1] ?? '';
  if (letters.length < SHORTEST_WORD) return [];
  const known = remembered.get(word);
  if (known) return known;
  const before = word.indexOf(letters);
  const parts = hyphen.hyphenateSync(letters, { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST_WORD }).split(SOFT_HYPHEN);
  let length = 0;
  const divisions = parts
    .slice(0, -1)
    .map((part) => (length += part.length))
    .filter((first) => first >= SHORTEST_PART && letters.length - first >= SHORTEST_PART)
    .map((first) => before + first)
    .toReversed();
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(word, divisions);
  return divisions;
}
