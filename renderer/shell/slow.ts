import { useEffect, useState } from 'react';

/** Work below this shows no progress: it would only flicker. */
const PATIENCE_MS = 500;

/** Whether something has been at work for so long that it must be said. */
export function useIsSlow(isAtWork: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isAtWork) return;
    const timer = setTimeout(() => setIsSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isAtWork]);
  return isAtWork && isSlow;
}
