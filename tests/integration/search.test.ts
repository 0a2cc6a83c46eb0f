import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCareerTexts } from '#main/catalog/careerText.ts';
import type { Occupation } from '#shared/models/career.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import { type CareerSearch, createCareerSearch, indexToShip, searchableCareers } from '#shared/rules/search/index.ts';
import type { FrozenIndex } from '#shared/rules/search/titleIndex.ts';
import { everydayTitles } from '#shared/text/everydayTitles.en.ts';

/** What a counselor expects of a query: the first career (and why it was found), careers among the first few, or exactly these careers. */
type Expectation = { query: string; first?: string; match?: string; inFirst?: number; socs?: string[]; only?: string[] };
const expectations = JSON.parse(await readFile(resolve(import.meta.dirname, '../fixtures/queries.json'), 'utf8')) as Expectation[];

const DATA = resolve(import.meta.dirname, '../../data');
const read = async <T>(path: string): Promise<T> => JSON.parse(await readFile(resolve(DATA, path), 'utf8')) as T;

type Input = Parameters<typeof searchableCareers>[0] & { shipped: FrozenIndex };

async function readInput(): Promise<Input> {
  const [occupations, { titles }, shipped, { texts }, ...counts] = await Promise.all([
    read<Occupation[]>('occupations/occupations.json'),
    read<{ titles: Record<string, string[]> }>('occupations/titles.json'),
    read<FrozenIndex>('occupations/searchIndex.json'),
    readCareerTexts(resolve(DATA, 'careers'), 'en'),
    read<FigureTable>('figures/oews-2025/US.json'),
    read<FigureTable>('figures/projections-2024-34/US.json'),
  ]);
  return { occupations, titles, texts, counts, shipped };
}

describe('the search over all careers', () => {
  let input: Input;
  let search: CareerSearch;
  beforeAll(async () => {
    input = await readInput();
    search = createCareerSearch(searchableCareers(input), input.shipped);
  });

  test.each(expectations)('finds what a counselor means by "$query"', (expected) => {
    const found = search.find(expected.query);
    const codes = found.map(({ soc }) => soc);
    const among = expected.socs?.filter((soc) => codes.slice(0, expected.inFirst).includes(soc));
    expect({ ...expected, first: codes[0], match: found[0]?.match, only: codes, socs: among }).toMatchObject(expected);
  });

  test('the queries cover all major groups of occupations', () => {
    const groups = new Set(
      expectations.flatMap(({ first, socs, only }) => [first ?? [], socs ?? [], only ?? []].flat()).map((soc) => soc.slice(0, 2)),
    );
    expect([...groups].toSorted()).toEqual([...new Set(input.occupations.map(({ soc }) => soc.slice(0, 2)))].toSorted());
  });

  test('every career is the first that its official title finds', () => {
    const others = input.occupations.filter(({ soc, title }) => search.find(title)[0]?.soc !== soc);
    expect(others.map(({ title }) => title)).toEqual([]);
  });

  test('every career is found by its code, alone', () => {
    for (const { soc } of input.occupations) expect(search.find(`${soc}.00`)).toEqual([{ soc, match: 'code' }]);
  });

  test('the titles of our texts are found without being in the shipped index', () => {
    const [text] = input.texts ?? [];
    if (text === undefined) throw new Error('There are no texts.');
    const renamed = [{ ...text, title: 'Zymurgical Wrangler', plural: 'Zymurgical wranglers', also: ['Quaggy Whisperer'] }];
    const withText = createCareerSearch(searchableCareers({ ...input, texts: renamed }), input.shipped);
    expect(withText.find('zymurgical wranglers')).toEqual([{ soc: text.soc, match: 'title' }]);
    expect(withText.find('quaggy')).toEqual([{ soc: text.soc, match: 'prefix', matchedTitle: 'Quaggy Whisperer' }]);
  });

  test('the shipped index is the one of the shipped titles', () => {
    expect(input.shipped, 'run “npm run data”: the index is older than the titles').toEqual(indexToShip(input.titles));
  });

  test('an index of other titles is left aside', () => {
    const [first] = input.occupations;
    if (first === undefined) throw new Error('There are no occupations.');
    const titles = { ...input.titles, [first.soc]: ['Xylotomous Overseer'] };
    const withImported = createCareerSearch(searchableCareers({ ...input, titles }), input.shipped);
    expect(withImported.find('xylotomous')[0]?.soc).toBe(first.soc);
    expect(withImported.find('cna')[0]?.soc).toBe('31-1131');
  });

  test('every everyday word stands for careers that exist, and finds them first', () => {
    const known = new Set(input.occupations.map(({ soc }) => soc));
    for (const [title, ...socs] of everydayTitles) {
      expect(
        socs.filter((soc) => !known.has(soc)),
        title,
      ).toEqual([]);
      expect(
        search
          .find(title)
          .slice(0, socs.length)
          .map(({ soc }) => soc)
          .toSorted(),
        title,
      ).toEqual(socs.toSorted());
    }
  });

  test('whatever is typed, letter by letter, each career is found once', () => {
    for (const { query } of expectations) {
      for (let end = 1; end <= query.length; end += 1) {
        const codes = search.find(query.slice(0, end)).map(({ soc }) => soc);
        expect(new Set(codes).size).toBe(codes.length);
      }
    }
  });
});
