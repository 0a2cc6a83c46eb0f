import { useEffect, useState } from 'react';

/**
 * The value, a frame late and undefined before: what nobody looks at does not hold up what they look at.
 * @param pause how long a later value must stay the same, in ms
 */
export function useAfterPaint<T>(value: T, pause = 0): T | undefined {
  const [painted, setPainted] = useState<T>();
  const isFirst = painted === undefined;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(() => value), isFirst ? 0 : pause);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value, isFirst, pause]);
  return painted;
}
