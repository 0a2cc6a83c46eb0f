import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { lineCounter } from './columns.ts';
import { scrollStep } from './rowWindow.ts';
import { useBox } from './useBox.ts';

export interface Scroller {
  element: RefObject<HTMLTableElement | null>;
  width: number;
  height: number;
  /** How far it is scrolled, in coarse steps. */
  step: number;
  onScroll: () => void;
  /** @param to tells the new place from the one where it is */
  scroll: (to: (top: number) => number) => void;
  /** How many lines words take in the element's font and a room; undefined before it is there. */
  linesIn: ReturnType<typeof lineCounter> | undefined;
}

/** What a windowed list must know of the element that scrolls it. */
export function useScroller(): Scroller {
  const element = useRef<HTMLTableElement>(null);
  const { width, height } = useBox(element);
  const [step, setStep] = useState(0);
  const [linesIn, setLinesIn] = useState<ReturnType<typeof lineCounter>>();
  useLayoutEffect(() => {
    // `font` itself is empty in forced colors.
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element.current!);
    setLinesIn(() => lineCounter(`${fontWeight} ${fontSize} ${fontFamily}`));
  }, []);
  // Asking the element itself, after a change, would make the browser lay everything out at once.
  const top = useRef(0);
  const onScroll = useCallback(() => {
    top.current = element.current!.scrollTop;
    setStep(scrollStep(top.current));
  }, []);
  const scroll = useCallback((to: (top: number) => number) => {
    const wanted = to(top.current);
    if (wanted === top.current) return;
    element.current!.scrollTop = wanted;
    // The rows of the new place are drawn at once: the browser's own word of it comes a frame later.
    top.current = wanted;
    setStep(scrollStep(wanted));
  }, []);
  return { element, width, height, step, onScroll, scroll, linesIn };
}
