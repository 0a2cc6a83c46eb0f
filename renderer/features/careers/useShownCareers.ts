import { useMemo } from 'react';
import type { CareerList } from '#shared/models/careerList.ts';
import type { Soc } from '#shared/models/figure.ts';
import type { CareerSearch } from '#shared/rules/search/index.ts';
import type { Choices } from '#shared/models/facet.ts';
import { once } from '#shared/rules/once.ts';
import { chooseCareers, countCareers, hasChoices, markCareers, type Counts } from '#shared/rules/facets.ts';
import { allOf, foundIn, numbersOf } from './found.ts';
import { isSearch, sortCareers, sortKeys, usualSort, type Sort } from './order.ts';

export interface ShownCareers {
  /** Numbers of careers in the order in which they are shown; undefined while list or search are not ready. */
  rows: readonly number[] | undefined;
  matchedTitles: ReadonlyMap<number, string>;
  /** Counts the careers that each choice would leave. Not done with the rows: nobody waits for it. */
  count: (() => Counts) | undefined;
  /** How many careers there would be without any choice. */
  unfiltered: number;
  /** What the list is sorted by; undefined: the best match first. */
  sort: Sort | undefined;
}

interface Wanted {
  list: CareerList | undefined;
  search: CareerSearch | undefined;
  saved: readonly Soc[];
  text: string;
  choices: Choices;
  sort: Sort | undefined;
}

const NO_TITLES: ReadonlyMap<number, string> = new Map();

/** What the list shows. Each step is done anew only when something changed that it depends on. */
export function useShownCareers({ list, search, saved, text, choices, sort: chosenSort }: Wanted): ShownCareers {
  const isSearching = isSearch(text);
  const sort = usualSort(chosenSort, text);
  const numbers = useMemo(() => list && numbersOf(list), [list]);
  const keys = useMemo(() => list && sortKeys(list), [list]);
  const marks = useMemo(() => list && once(() => markCareers(list, saved)), [list, saved]);
  const found = useMemo(() => {
    if (!list || !numbers) return undefined;
    if (!isSearching) return allOf(list);
    return search && foundIn(numbers, search.find(text));
  }, [list, numbers, search, isSearching, text]);
  const chosen = useMemo(
    () => found && marks && (hasChoices(choices) ? chooseCareers(found.careers, marks(), choices) : found.careers),
    [found, marks, choices],
  );
  const rows = useMemo(() => chosen && keys && (sort ? sortCareers(chosen, keys, sort) : chosen), [chosen, keys, sort]);
  const count = useMemo(() => (found && marks ? () => countCareers(found.careers, marks(), choices) : undefined), [found, marks, choices]);
  return {
    rows,
    matchedTitles: found?.matchedTitles ?? NO_TITLES,
    count,
    unfiltered: found?.careers.length ?? 0,
    sort,
  };
}
