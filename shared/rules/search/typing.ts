import type { TitleIndex } from './titleIndex.ts';
import { eachSpelling, plainWord, singular, typedWords, type WordToFind } from './words.ts';

type Words = TitleIndex['words'];

/** How far a word may be from what was typed. */
type Allowance = { distance: 1 | 2; sameFirstLetter: boolean; letters: number };

/** Longer words and queries are no typing errors, and looking for what they are near takes long. */
const LONGEST_WORD = 24;
const MOST_WORDS = 5;

/** Tried in this order until something is found: most typing errors keep the first letter, and few words have two. */
const ALLOWANCES: readonly Allowance[] = [
  { distance: 1, sameFirstLetter: true, letters: 4 },
  { distance: 1, sameFirstLetter: false, letters: 5 },
  { distance: 2, sameFirstLetter: true, letters: 6 },
  { distance: 2, sameFirstLetter: false, letters: 9 },
];

/**
 * What may have been meant, likeliest first: words parted or joined otherwise (`hair dresser`, `truckdriver`), then unknown words with one letter
 * wrong, missing, too many or swapped with the next. Where nothing was found, words that titles have may be mistyped, too (`trick driver`), and
 * unknown words may have two errors.
 */
export function* queriesMeant(typed: readonly string[], vocabularies: readonly Words[], nothingFound: boolean): Generator<WordToFind[]> {
  if (typed.length > MOST_WORDS) return;
  const isKnown = (word: string): boolean => vocabularies.some((words) => words.has(singular(word)));
  for (const words of [...joined(typed), ...parted(typed, isKnown)]) yield typedWords(words);
  const near = nearWords(vocabularies);
  for (const allowance of ALLOWANCES) {
    const isFar = allowance.distance > 1;
    if (isFar && !nothingFound) return;
    const keepsKnown = isFar || !nothingFound;
    yield typedWords(typed).map((asItIs, n) => {
      const word = typed[n] ?? '';
      return keepsKnown && isKnown(word) ? asItIs : corrected(word, asItIs, allowance, near);
    });
  }
}

/** Two neighbours as one word. */
const joined = (typed: readonly string[]): string[][] =>
  typed.slice(1).map((second, n) => [...typed.slice(0, n), `${typed[n] ?? ''}${second}`, ...typed.slice(n + 2)]);

/** An unknown word as two known ones of at least three letters. */
const parted = (typed: readonly string[], isKnown: (word: string) => boolean): string[][] =>
  typed.flatMap((word, n) => {
    if (isKnown(word)) return [];
    const places = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => at + 3);
    const halves = places.map((at) => [word.slice(0, at), word.slice(at)]).filter((both) => both.every(isKnown));
    return halves.map((both) => [...typed.slice(0, n), ...both, ...typed.slice(n + 1)]);
  });

/** The words that may have been meant. Short words and numbers are taken as they are: nearly every one is near another. */
function corrected(typed: string, asItIs: WordToFind, { distance, sameFirstLetter, letters }: Allowance, near: NearWords): WordToFind {
  if (typed.length < letters || typed.length > LONGEST_WORD || /\d/.test(typed)) return asItIs;
  const mayBe = (word: string): boolean => !sameFirstLetter || word[0] === typed[0];
  return {
    whole: [...asItIs.whole, ...near(typed, distance).filter(mayBe)],
    beginnings: [...asItIs.beginnings, ...swapped(typed).filter(mayBe)],
  };
}

type NearWords = (typed: string, distance: 1 | 2) => string[];

/** Looks up each word once for each distance. */
function nearWords(vocabularies: readonly Words[]): NearWords {
  const known = new Map<string, string[]>();
  return (typed, distance) => {
    const key = `${typed} ${distance}`;
    const words = known.get(key) ?? lookUpNear(typed, distance, vocabularies);
    known.set(key, words);
    return words;
  };
}

/** Two letters swapped are one error; with two errors allowed, another one may come on top. */
function lookUpNear(typed: string, distance: 1 | 2, vocabularies: readonly Words[]): string[] {
  const swaps = swapped(typed).map(singular);
  const near = new Set(swaps);
  for (const words of vocabularies) {
    for (const word of words.fuzzyGet(singular(typed), distance).keys()) near.add(word);
    if (distance === 2) for (const swap of swaps) for (const word of words.fuzzyGet(swap, 1).keys()) near.add(word);
  }
  return [...near];
}

/** The word with each two neighbouring letters swapped. */
const swapped = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));

/** Of all words that may have been meant, those that a found title has: the query as it should have been typed. */
export function queryFoundIn(title: string, meant: readonly WordToFind[]): WordToFind[] {
  const inTitle: string[] = [];
  eachSpelling(title, (spelling) => inTitle.push(plainWord(spelling)));
  return meant.map(({ whole, beginnings }) => ({
    whole: whole.filter((word) => inTitle.includes(word)),
    beginnings: beginnings.filter((beginning) => inTitle.some((word) => word.startsWith(beginning))),
  }));
}
