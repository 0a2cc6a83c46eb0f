import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CallOutput } from '#shared/contract.ts';
import { createCareerSearch, type CareerSearch } from '#shared/rules/search/index.ts';
import { searchData } from '../../door/queries.ts';

type SearchData = CallOutput<'careers.searchData'>;

const made = new WeakMap<SearchData, CareerSearch>();

/** Made once from what main gave; every visit of the screen uses the same. */
function searchIn(data: SearchData): CareerSearch {
  const search = made.get(data) ?? createCareerSearch(data.careers, data.index);
  made.set(data, search);
  return search;
}

/** Whether the page has had nothing to do since then. */
function useIsQuiet(since: boolean): boolean {
  const [isQuiet, setIsQuiet] = useState(false);
  useEffect(() => {
    if (!since) return;
    const idle = requestIdleCallback(() => setIsQuiet(true));
    return () => cancelIdleCallback(idle);
  }, [since]);
  return isQuiet;
}

/**
 * The search over the whole index. It is fetched and made when the list stands and nobody waits; or at once, when it is needed.
 * @returns search undefined until it is ready
 */
export function useCareerSearch({ isListShown, isNeeded }: { isListShown: boolean; isNeeded: boolean }) {
  const isQuiet = useIsQuiet(isListShown);
  const { data, error, refetch } = useQuery({ ...searchData, enabled: isQuiet || isNeeded });
  useEffect(() => {
    if (!data) return;
    // The first lookup is slow, since nothing is compiled yet: better before the first letter than at it.
    const idle = requestIdleCallback(() => searchIn(data).find('a'));
    return () => cancelIdleCallback(idle);
  }, [data]);
  return { search: isNeeded && data ? searchIn(data) : undefined, error, retry: () => void refetch() };
}
