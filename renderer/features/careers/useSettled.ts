import { useEffect, useState } from 'react';

/** The value after it has stayed the same for a while: a screen reader is told the outcome of typing, not each letter's. */
export function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
