import { useSyncExternalStore } from 'react';
import { localDay } from '#shared/rules/localDay.ts';

/** The day by this computer's clock, looked at anew when the counselor comes back to the window: it may have stood open overnight. */
export const useToday = (): string => useSyncExternalStore(onReturn, () => localDay(new Date()));

function onReturn(look: () => void): () => void {
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
}
