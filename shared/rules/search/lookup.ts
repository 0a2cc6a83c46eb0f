import type { TitleIndex } from './titleIndex.ts';
import type { WordToFind } from './words.ts';

/** Where a title comes from; it decides what finding it is worth. */
export const TitleKind = {
  /** The official title, or the title of our text. */
  official: 0,
  /** An official title with what it leaves out (`…, Except Special Education`): it counts when it is typed whole. */
  officialInFull: 1,
  /** What people say, from our own list. */
  everyday: 2,
  /** An alternate title. */
  alternate: 3,
} as const;
export type TitleKind = (typeof TitleKind)[keyof typeof TitleKind];

/** How well a title fits the words, best first. */
export const Tier = {
  /** The words are the career's title. */
  title: 0,
  /** … are an everyday name of it. */
  everyday: 1,
  /** … are an alternate title. */
  alternate: 2,
  /** Every word begins a word of the career's title. Whole words are not better here: `fire` means firefighters, too. */
  inTitle: 3,
  /** Every word is a word of one other title. */
  inOther: 4,
  /** Every word begins a word of one other title. */
  beginsInOther: 5,
  /** Every word is a word of some title (the last begins one), and one of them begins a word of the career's title. */
  scattered: 6,
} as const;
export type Tier = (typeof Tier)[keyof typeof Tier];

/** Titles that are indexed together. All lists are by the number of the title. */
export type TitleLayer = {
  index: TitleIndex;
  texts: readonly string[];
  careerOf: Uint16Array;
  kindOf: (title: number) => TitleKind;
};

/** A career by its number. `strength`: 0 where many of its titles have the words, 1 where some have, 2 where few have. */
export type Found = { career: number; tier: Tier; strength: number; title: string | undefined };

export type Lookup = (words: readonly WordToFind[]) => Found[];

/** As many words as there are bits in a mark. Further ones are not looked at. */
const MOST_WORDS = 16;

/**
 * Makes the lookup over all layers: careers for which every word is found, best first; among equals the lower number is better.
 * `saysLittle` tells the careers whose titles are weak evidence (those of "all other" are a heap of everything).
 */
export function createLookup(careerCount: number, layers: readonly TitleLayer[], saysLittle: (career: number) => boolean): Lookup {
  const marks = layers.map(({ index }) => newMarks(index.sizeOf.length));
  const namesOf = countNames(careerCount, layers);
  return (words) => {
    const wanted = words.slice(0, MOST_WORDS);
    const tally = newTally(careerCount);
    layers.forEach((layer, n) => {
      markNames(layer.index, wanted, marks[n]!);
      tallyNames(layer, marks[n]!, wanted.length, tally);
    });
    const strength = (career: number): number => {
      const share = tally.titleHasAll[career] === 1 ? 1 : tally.hits[career]! / namesOf[career]!;
      return strengthOf(share, saysLittle(career));
    };
    return foundCareers(tally, wanted.length, strength).toSorted(byFit);
  };
}

const byFit = (one: Found, other: Found): number => one.tier - other.tier || one.strength - other.strength || one.career - other.career;

const allBits = (words: number): number => 2 ** words - 1;
const lastBit = (words: number): number => 2 ** (words - 1);

/** For each name a bit for every word that it has whole, and for every word that begins one of its words. */
type Marks = { whole: Uint16Array; begun: Uint16Array };

const newMarks = (names: number): Marks => ({ whole: new Uint16Array(names), begun: new Uint16Array(names) });

function markNames(index: TitleIndex, words: readonly WordToFind[], { whole, begun }: Marks): void {
  whole.fill(0);
  begun.fill(0);
  words.forEach((word, n) => {
    const bit = 2 ** n;
    for (const spelled of word.whole) {
      markPostings(index, index.words.get(spelled), bit, whole);
      markPostings(index, index.words.get(spelled), bit, begun);
    }
    for (const beginning of word.beginnings) {
      for (const number of index.words.atPrefix(beginning).values()) markPostings(index, number, bit, begun);
    }
  });
}

function markPostings({ starts, postings }: TitleIndex, word: number | undefined, bit: number, marks: Uint16Array): void {
  if (word === undefined) return;
  const end = starts[word + 1]!;
  for (let at = starts[word]!; at < end; at += 1) marks[postings[at]!]! |= bit;
}

/** What the names say of each career. */
type Tally = {
  /** Bits of the words that are words of any of its names, that begin one, and that begin a word of its title. */
  whole: Uint16Array;
  begun: Uint16Array;
  inTitle: Uint16Array;
  /** 1 where its title has all words whole. */
  titleHasAll: Uint8Array;
  /** How many of its names have all words. */
  hits: Uint16Array;
  /** The tier and the title of the best of those names. */
  best: (Best | undefined)[];
};
type Best = { tier: Tier; size: number; title: string | undefined };

const newTally = (careers: number): Tally => ({
  whole: new Uint16Array(careers),
  begun: new Uint16Array(careers),
  inTitle: new Uint16Array(careers),
  titleHasAll: new Uint8Array(careers),
  hits: new Uint16Array(careers),
  best: Array.from<Best | undefined>({ length: careers }),
});

function tallyNames({ index, careerOf, kindOf, texts }: TitleLayer, { whole, begun }: Marks, words: number, tally: Tally): void {
  const all = allBits(words);
  for (let name = 0; name < begun.length; name += 1) {
    const bits = begun[name]!;
    if (bits === 0) continue;
    const title = index.titleOf[name]!;
    const career = careerOf[title]!;
    const kind = kindOf(title);
    tally.whole[career]! |= whole[name]!;
    tally.begun[career]! |= bits;
    if (kind === TitleKind.official) tally.inTitle[career]! |= bits;
    if (bits !== all) continue;
    if (kind === TitleKind.official && whole[name] === all) tally.titleHasAll[career] = 1;
    tally.hits[career]! += 1;
    const size = index.sizeOf[name]!;
    const tier = tierOf(kind, whole[name] === all, size === words);
    const isListed = kind === TitleKind.official || kind === TitleKind.officialInFull;
    tally.best[career] = better(tally.best[career], { tier, size, title: isListed ? undefined : texts[title] });
  }
}

/** Of two titles in the same tier the one with fewer words says more clearly why the career was found. */
function better(one: Best | undefined, other: Best): Best {
  if (one === undefined) return other;
  const difference = other.tier - one.tier || other.size - one.size || (other.title ?? '').length - (one.title ?? '').length;
  return difference < 0 ? other : one;
}

const wholeTitle: Record<TitleKind, Tier> = {
  [TitleKind.official]: Tier.title,
  [TitleKind.officialInFull]: Tier.title,
  [TitleKind.everyday]: Tier.everyday,
  [TitleKind.alternate]: Tier.alternate,
};

function tierOf(kind: TitleKind, hasWholeWords: boolean, isAll: boolean): Tier {
  if (hasWholeWords && isAll) return wholeTitle[kind];
  if (kind === TitleKind.official) return Tier.inTitle;
  return hasWholeWords ? Tier.inOther : Tier.beginsInOther;
}

/**
 * How much a career's own titles speak for it, by the share that has all words (its own title alone is enough). Of 2,750 titles of production
 * workers one is `coder operator`; of those of medical records specialists every fourth has a coder. Without this, large occupations with long
 * lists would lead every search.
 */
function strengthOf(share: number, saysLittle: boolean): number {
  const strength = share >= 0.1 ? 0 : share >= 0.01 ? 1 : 2;
  return saysLittle ? strength + 1 : strength;
}

function foundCareers(tally: Tally, words: number, strength: (career: number) => number): Found[] {
  const all = allBits(words);
  const found: Found[] = [];
  tally.begun.forEach((begun, career) => {
    if (begun !== all) return;
    const best = tally.best[career];
    const isScattered = best === undefined && (tally.whole[career]! | lastBit(words)) === all && tally.inTitle[career] !== 0;
    if (best !== undefined) found.push({ career, tier: best.tier, strength: strength(career), title: best.title });
    else if (isScattered) found.push({ career, tier: Tier.scattered, strength: strength(career), title: undefined });
  });
  return found;
}

function countNames(careerCount: number, layers: readonly TitleLayer[]): Uint16Array {
  const counts = new Uint16Array(careerCount);
  for (const { index, careerOf } of layers) {
    for (let name = 0; name < index.titleOf.length; name += 1) counts[careerOf[index.titleOf[name]!]!]! += 1;
  }
  return counts;
}
