import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
// The exact text of the address: wouter's own `useSearch` decodes it once too often.
import { navigate, useSearch } from 'wouter/use-browser-location';
import { careersPath, parseAddress, type Address } from './address.ts';

/** The address follows the typing when it pauses: a browser lets a page change it only so often, and each change costs a part of a frame. */
const PAUSE_MS = 150;

export interface CareersAddress {
  address: Address;
  /** What is in the search field; the address may be a few letters behind. */
  text: string;
  type: (text: string) => void;
  /** Lets the address catch up with the typing. */
  settle: () => void;
  /** Changes the address; Back undoes it. */
  go: (change: (shown: Address) => Partial<Address>) => void;
}

export function useCareersAddress(): CareersAddress {
  const search = useSearch();
  const address = useMemo(() => parseAddress(search), [search]);
  const [text, setText] = useState(address.q);
  const [lastSearch, setLastSearch] = useState(search);
  if (search !== lastSearch) {
    setLastSearch(search);
    setText(address.q);
  }

  const latest = useRef({ address, text });
  useLayoutEffect(() => {
    latest.current = { address, text };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    const { address: shown, text: typed } = latest.current;
    if (typed === shown.q) return;
    navigate(careersPath({ ...shown, q: typed }), { replace: isTyped(history.state), state: TYPED });
  }, []);
  const type = useCallback(
    (typed: string) => {
      setText(typed);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, PAUSE_MS);
    },
    [settle],
  );
  const go = useCallback(
    (change: (shown: Address) => Partial<Address>) => {
      settle();
      const shown = { ...latest.current.address, q: latest.current.text };
      const path = careersPath({ ...shown, ...change(shown) });
      if (path !== careersPath(shown)) navigate(path);
    },
    [settle],
  );
  return { address, text, type, settle, go };
}

/** Marks the step of the history that typing made: further letters change it, so that one step Back leaves the search. */
const TYPED = { typed: true };
const isTyped = (state: unknown): boolean => typeof state === 'object' && state !== null && 'typed' in state;
