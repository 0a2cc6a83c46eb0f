import * as z from 'zod';
import SearchableMap from 'minisearch/SearchableMap';
import { eachSpelling, isStopWord, plainWord } from './words.ts';

/**
 * Titles and their words. `names` are what the titles say: `Emergency Medical Technician (EMT)` is one title with two names.
 *
 * `words` is MiniSearch's radix tree, which finds words by prefix and by distance. Its value is a word's number `w`; the names that have the
 * word are `postings` from `starts[w]` up to `starts[w + 1]`. Everything else is by the name's number. Flat arrays, because an index of objects
 * takes twice as long to make, most of it collecting garbage.
 */
export type TitleIndex = {
  words: SearchableMap<number>;
  starts: Uint32Array;
  postings: Uint32Array;
  /** The number of the title that has this name. */
  titleOf: Uint32Array;
  /** How many different words the name has, without stop words. */
  sizeOf: Uint8Array;
};

/** Checked in one go: a schema for each of two hundred thousand numbers would take longer than all the rest of a start. */
const Numbers = z.custom<number[]>((value) => Array.isArray(value) && value.every((one) => typeof one === 'number'));

/** The index as it ships: small, made of plain lists, and the same bytes for the same titles. */
export const FrozenIndex = z
  .strictObject({
    version: z.literal(1),
    /** What it was made from, see `fingerprint`. */
    titles: z.string(),
    /** A digit a name: 1 where it is the first of its title. */
    firsts: z.string(),
    /** A character a name: its size, counted up from `0`. */
    sizes: z.string(),
    /** All words in order, parted by spaces. */
    words: z.string(),
    /** How many names have the word, word by word; then their numbers, each as the step from the one before. */
    counts: Numbers,
    steps: Numbers,
  })
  .refine(
    ({ firsts, sizes, words, counts, steps }) =>
      firsts.length === sizes.length &&
      words.split(' ').length === counts.length &&
      counts.reduce((sum, count) => sum + count, 0) === steps.length &&
      namesAreKnown(counts, steps, sizes.length),
    'words, counts and steps disagree',
  );
export type FrozenIndex = z.infer<typeof FrozenIndex>;

/** Whether every word's names are among the names that there are. */
function namesAreKnown(counts: readonly number[], steps: readonly number[], names: number): boolean {
  let at = 0;
  return counts.every((count) => {
    let name = 0;
    for (const end = at + count; at < end; at += 1) {
      name += steps[at] ?? Number.NaN;
      if (!(name >= 0 && name < names)) return false;
    }
    return true;
  });
}

/** Tells one list of titles from another well enough to notice that the shipped index was made from an older release. */
export function fingerprint(titles: readonly string[]): string {
  let letters = 0;
  let mixed = 0;
  titles.forEach((title, n) => {
    letters += title.length;
    mixed = (Math.imul(mixed, 31) + title.length * (n + 1) + (title.charCodeAt(0) || 0)) | 0;
  });
  return `${titles.length}-${letters}-${mixed >>> 0}`;
}

export function indexTitles(titles: readonly string[]): TitleIndex {
  const numbers = wordNumbers();
  const pairs: Pairs = { words: [], names: [] };
  const titleOf: number[] = [];
  const sizeOf: number[] = [];
  titles.forEach((title, number) => {
    for (const name of namesIn(title)) {
      sizeOf.push(addWords(name, titleOf.length, numbers.of, pairs));
      titleOf.push(number);
    }
  });
  return {
    words: treeOf(numbers.all),
    ...namesByWord(pairs, numbers.all.size),
    titleOf: new Uint32Array(titleOf),
    sizeOf: new Uint8Array(sizeOf),
  };
}

/** What stands outside of brackets is a name, and so is what stands inside. */
function namesIn(title: string): readonly string[] {
  if (!title.includes('(')) return [title];
  return [title.replace(/\([^)]*\)/g, ' '), ...Array.from(title.matchAll(/\(([^)]*)\)/g), ([, inside]) => inside ?? '')];
}

/** Word `words[n]` is in name `names[n]`; in the order of names. */
type Pairs = { words: number[]; names: number[] };

/** Notes the words of a name and returns how many different ones there are. */
function addWords(text: string, name: number, numberOf: (spelling: string) => number | undefined, pairs: Pairs): number {
  const before = pairs.words.length;
  eachSpelling(text, (spelling) => {
    const word = numberOf(spelling);
    if (word === undefined || pairs.words.includes(word, before)) return;
    pairs.words.push(word);
    pairs.names.push(name);
  });
  return pairs.words.length - before;
}

/** Gives every word a number. A spelling is made plain once: the titles have 167,000 words, and only 11,000 different spellings. */
function wordNumbers(): { of: (spelling: string) => number | undefined; all: ReadonlyMap<string, number> } {
  const all = new Map<string, number>();
  const plain = new Map<string, string>();
  const plainOf = (spelling: string): string => {
    const known = plain.get(spelling);
    if (known !== undefined) return known;
    const word = plainWord(spelling);
    plain.set(spelling, word);
    if (word !== '' && !isStopWord(word) && !all.has(word)) all.set(word, all.size);
    return word;
  };
  return { of: (spelling) => all.get(plainOf(spelling)), all };
}

function treeOf(numbers: Iterable<readonly [word: string, number: number]>): SearchableMap<number> {
  const tree = new SearchableMap<number>();
  for (const [word, number] of numbers) tree.set(word, number);
  return tree;
}

/** Sorts the pairs by word and keeps the order of names: a counting sort. */
function namesByWord(pairs: Pairs, wordCount: number): Pick<TitleIndex, 'starts' | 'postings'> {
  const starts = new Uint32Array(wordCount + 1);
  for (const word of pairs.words) starts[word + 1]! += 1;
  for (let word = 0; word < wordCount; word += 1) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const postings = new Uint32Array(pairs.words.length);
  pairs.words.forEach((word, n) => {
    postings[next[word]!++] = pairs.names[n]!;
  });
  return { starts, postings };
}

/** Makes of an index what ships. */
export function freezeIndex(titles: readonly string[]): FrozenIndex {
  const index = indexTitles(titles);
  const words = [...index.words].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const lists = words.map(([, word]) => index.postings.subarray(index.starts[word], index.starts[word + 1]));
  return {
    version: 1,
    titles: fingerprint(titles),
    firsts: Array.from(index.titleOf, (title, name) => (title === index.titleOf[name - 1] ? '0' : '1')).join(''),
    sizes: Array.from(index.sizeOf, (size) => String.fromCharCode(ZERO + size)).join(''),
    words: words.map(([word]) => word).join(' '),
    counts: lists.map((list) => list.length),
    steps: lists.flatMap((list) => Array.from(list, (name, n) => name - (n === 0 ? 0 : list[n - 1]!))),
  };
}

/** Makes of what ships an index again: a quarter of the time that it takes to make it from the titles. */
export function thawIndex(frozen: FrozenIndex): TitleIndex {
  const words = frozen.words.split(' ');
  const starts = new Uint32Array(words.length + 1);
  const postings = new Uint32Array(frozen.steps.length);
  for (let word = 0, at = 0; word < words.length; word += 1) {
    const end = at + (frozen.counts[word] ?? 0);
    for (let name = 0; at < end; at += 1) {
      name += frozen.steps[at] ?? 0;
      postings[at] = name;
    }
    starts[word + 1] = end;
  }
  return { words: treeOf(words.map((word, number) => [word, number])), starts, postings, ...thawNames(frozen) };
}

function thawNames({ firsts, sizes }: FrozenIndex): Pick<TitleIndex, 'titleOf' | 'sizeOf'> {
  const titleOf = new Uint32Array(sizes.length);
  const sizeOf = new Uint8Array(sizes.length);
  for (let name = 0, title = -1; name < sizes.length; name += 1) {
    title += firsts.charCodeAt(name) - ZERO;
    titleOf[name] = title;
    sizeOf[name] = sizes.charCodeAt(name) - ZERO;
  }
  return { titleOf, sizeOf };
}

const ZERO = '0'.charCodeAt(0);
