import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner size of an element, without its scroll bar; 0 before it is there. */
export function useBox(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [box, setBox] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const own = element.current;
    if (!own) return;
    const measure = (): void => setBox({ width: own.clientWidth, height: own.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
