import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Soc } from '#shared/models/figure.ts';

interface Parts {
  field: RefObject<HTMLInputElement | null>;
  /** Around the profile. */
  pane: RefObject<HTMLElement | null>;
  open: Soc | undefined;
  /** Whether the profile stands in the list's place. */
  coversList: boolean;
}

/** The focus begins in the search field. When the profile closes and the focus was in it, it returns where it was at the opening. */
export function useFocusReturn({ field, pane, open, coversList }: Parts): void {
  const before = useRef<HTMLElement>(null);
  useLayoutEffect(() => field.current!.focus(), [field]);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    const isNowhere = activeElement === body;
    if (open === undefined) {
      if (isNowhere) (before.current?.isConnected ? before.current : field.current!).focus();
      return;
    }
    if (!isNowhere && !pane.current!.contains(activeElement)) before.current = activeElement as HTMLElement;
    if (coversList) pane.current!.querySelector('button')!.focus();
  }, [field, pane, open, coversList]);
}

/** Esc inside the element. A dialog or list that stands over it takes the key first. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const onKey = ({ key, target, defaultPrevented }: KeyboardEvent): void => {
      if (key === 'Escape' && !defaultPrevented && element.current?.contains(target as Node)) onEscape();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [element, onEscape]);
}
