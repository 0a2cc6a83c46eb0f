import type { CareerText, Occupation, SearchableCareer } from '../../models/career.ts';
import type { Soc } from '../../models/figure.ts';
import type { FigureTable } from '../../models/figureTable.ts';
import { fingerprint, freezeIndex, type FrozenIndex, indexTitles, thawIndex } from './titleIndex.ts';
import { createLookup, type Found, type Lookup, Tier, TitleKind, type TitleLayer } from './lookup.ts';
import { queriesMeant, queryFoundIn } from './typing.ts';
import { everydayTitles } from '../../text/everydayTitles.en.ts';
import { typedWords, type WordToFind, wordsToFind } from './words.ts';

/**
 * Finding a career by what people call it. The rules, strongest first:
 *
 * 1. a code finds its career;
 * 2. the official title, or the title of our text, whole (in singular or plural);
 * 3. an everyday name from our own list, whole; then an alternate title, whole;
 * 4. every word begins a word: of the official title; of one other title (as whole words, then as parts); of several titles;
 * 5. words with a typing error, only where fewer than five careers are found, and none by its title or by a whole name.
 *
 * Within a rule, careers that many of their own titles speak for come first; among those, the ones with more workers.
 */
export type CareerSearch = { find: (query: string) => readonly CareerMatch[] };

export type CareerMatch = {
  soc: Soc;
  match: 'code' | 'title' | 'alternate' | 'prefix' | 'typing';
  /** The title that was found, where it is not the one that the career is listed under. */
  matchedTitle?: string;
};

const ENOUGH = 5;

/**
 * Prepares the search. `shipped` is `data/occupations/searchIndex.json`, parsed; it saves most of the time. It is left aside when it was made from
 * other alternate titles than these careers have. The titles of our texts are never in it.
 */
export function createCareerSearch(careers: readonly SearchableCareer[], shipped?: FrozenIndex): CareerSearch {
  const ranked = careers.toSorted(byWorkers);
  const layers = [alternateTitles(ranked, shipped), ownTitles(ranked)];
  const vocabularies = layers.map(({ index }) => index.words);
  const lookUp = createLookup(ranked.length, layers, (career) => ranked[career]!.title.includes(', All Other'));
  const titleOf = ({ career, title }: Found): string => title ?? ranked[career]!.title;
  const toMatch = ({ career, title }: Found, match: CareerMatch['match']): CareerMatch => {
    const { soc } = ranked[career]!;
    return title === undefined ? { soc, match } : { soc, match, matchedTitle: title };
  };
  const search = (query: string): CareerMatch[] => {
    const code = parseCode(query);
    if (code !== undefined) return withCode(ranked, code);
    const words = wordsToFind(query);
    if (words.length === 0) return [];
    const found = lookUp(typedWords(words));
    const isSure = found.length >= ENOUGH || found.some(({ tier }) => tier <= Tier.inTitle);
    const meant = isSure ? [] : firstNew(queriesMeant(words, vocabularies, found.length === 0), lookUp, found, titleOf);
    return [...found.map((one) => toMatch(one, matchOf(one.tier))), ...meant.map((one) => toMatch(one, 'typing'))];
  };
  // Letters are taken back as often as they are typed: what was found a moment ago is still known.
  const known = new Map<string, CareerMatch[]>();
  return {
    find(query) {
      const found = known.get(query) ?? search(query);
      known.delete(query);
      known.set(query, found);
      if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
      return found;
    },
  };
}

const MOST_KNOWN = 64;

/** More workers first. A group stands before its members, which have its figures; the military, which nobody counts, stands last. */
function byWorkers(one: SearchableCareer, other: SearchableCareer): number {
  return (
    Number(one.kind === 'military') - Number(other.kind === 'military') ||
    other.workers - one.workers ||
    Number(one.kind === 'groupMember') - Number(other.kind === 'groupMember') ||
    bySoc(one, other)
  );
}

const bySoc = (one: { soc: Soc }, other: { soc: Soc }): number => (one.soc < other.soc ? -1 : 1);

/** The titles that the index is made from, in its order. */
const titlesToIndex = (careers: readonly { soc: Soc; also: readonly string[] }[]): string[] =>
  careers.toSorted(bySoc).flatMap(({ also }) => also);

/** What ships for these alternate titles, as `data/occupations/searchIndex.json`. */
export const indexToShip = (titles: AlternateTitles): FrozenIndex =>
  freezeIndex(titlesToIndex(Object.entries(titles).map(([soc, also]) => ({ soc, also }))));

/** The `titles` of `data/occupations/titles.json`. */
type AlternateTitles = Readonly<Record<Soc, readonly string[]>>;

function alternateTitles(ranked: readonly SearchableCareer[], shipped?: FrozenIndex): TitleLayer {
  const texts = titlesToIndex(ranked);
  const places = new Map(ranked.map(({ soc }, place) => [soc, place]));
  const careerOf = new Uint16Array(texts.length);
  let next = 0;
  for (const { soc, also } of ranked.toSorted(bySoc)) {
    careerOf.fill(places.get(soc)!, next, next + also.length);
    next += also.length;
  }
  const index = shipped?.titles === fingerprint(texts) ? thawIndex(shipped) : indexTitles(texts);
  return { index, texts, careerOf, kindOf: () => TitleKind.alternate };
}

/** Official titles, the titles of our texts, and what people say: few enough to index at every start. */
function ownTitles(ranked: readonly SearchableCareer[]): TitleLayer {
  const places = new Map(ranked.map(({ soc }, place) => [soc, place]));
  const titles = ranked.flatMap((career, place) => titlesOf(career).map((title) => ({ ...title, place })));
  for (const [text, ...socs] of everydayTitles) {
    for (const place of socs.map((soc) => places.get(soc))) if (place !== undefined) titles.push({ text, kind: TitleKind.everyday, place });
  }
  const texts = titles.map(({ text }) => text);
  const kinds = titles.map(({ kind }) => kind);
  return { index: indexTitles(texts), texts, careerOf: Uint16Array.from(titles, ({ place }) => place), kindOf: (title) => kinds[title]! };
}

function titlesOf({ title, text }: SearchableCareer): { text: string; kind: TitleKind }[] {
  const withoutExceptions = title.replace(/,? except .*$/i, '');
  return [
    { text: withoutExceptions, kind: TitleKind.official },
    ...(withoutExceptions === title ? [] : [{ text: title, kind: TitleKind.officialInFull }]),
    ...(text === undefined ? [] : [text.title, text.plural].map((own) => ({ text: own, kind: TitleKind.official }))),
    ...(text?.also ?? []).map((other) => ({ text: other, kind: TitleKind.alternate })),
  ];
}

/** `29-2072`, `29-2072.00`, `292072`, or the beginning of a code up to its hyphen at least. */
export function parseCode(query: string): string | undefined {
  const [, major, minor] =
    /^(\d\d)[-\u2010-\u2013](\d{0,4})(?:\.\d{0,2})?$/.exec(query.trim()) ?? /^(\d\d)(\d{4})$/.exec(query.trim()) ?? [];
  return major === undefined ? undefined : `${major}-${minor ?? ''}`;
}

const withCode = (careers: readonly SearchableCareer[], code: string): CareerMatch[] =>
  careers
    .filter(({ soc }) => soc.startsWith(code))
    .toSorted(bySoc)
    .map(({ soc }) => ({ soc, match: 'code' }));

function matchOf(tier: Tier): CareerMatch['match'] {
  if (tier === Tier.title) return 'title';
  return tier === Tier.everyday || tier === Tier.alternate ? 'alternate' : 'prefix';
}

/**
 * What the first of these queries finds beyond what was found already, with the corrections that its best career needs: `lawer` finds what `lawyer`
 * does, and no layers. Titles only as a whole: scattered words prove nothing once they are guessed.
 */
function firstNew(queries: Iterable<WordToFind[]>, lookUp: Lookup, found: readonly Found[], titleOf: (found: Found) => string): Found[] {
  const already = new Set(found.map(({ career }) => career));
  const isNew = ({ career, tier }: Found): boolean => tier < Tier.scattered && !already.has(career);
  for (const query of queries) {
    const fresh = lookUp(query).filter(isNew);
    if (fresh[0] === undefined) continue;
    const corrected = lookUp(queryFoundIn(titleOf(fresh[0]), query)).filter(isNew);
    return corrected.length > 0 ? corrected : fresh;
  }
  return [];
}

/**
 * The careers to search, from what ships. `counts` are the nation's tables of employment and of jobs; the first that has a career decides, and a
 * member of a group has the workers of the group.
 */
export function searchableCareers(input: {
  occupations: readonly Occupation[];
  titles: AlternateTitles;
  counts: readonly FigureTable[];
  texts?: readonly Pick<CareerText, 'soc' | 'title' | 'plural' | 'also'>[];
}): SearchableCareer[] {
  const workers = new Map(input.counts.toReversed().flatMap(workersOf));
  const texts = new Map(input.texts?.map((text) => [text.soc, text]));
  return input.occupations.map(({ soc, title, kind, group }) => {
    const text = texts.get(soc);
    return {
      soc,
      title,
      kind,
      also: [...(input.titles[soc] ?? [])],
      ...(text && { text: { title: text.title, plural: text.plural, also: text.also } }),
      workers: workers.get(soc) ?? workers.get(group ?? '') ?? 0,
    };
  });
}

function workersOf(table: FigureTable): (readonly [Soc, number])[] {
  const column = table.columns.find(({ measure, statistic }) => (measure === 'employment' || measure === 'jobs') && statistic === 'count');
  return table.soc.flatMap((soc, row) => {
    const count = column?.values[row];
    return typeof count === 'number' ? [[soc, count] as const] : [];
  });
}
