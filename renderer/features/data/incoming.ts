import { useSyncExternalStore } from 'react';
import type { Inspection, ReleaseOffer } from '#shared/models/releaseOffer.ts';
import { call, listen, offerFile } from '../../door/index.ts';
import { problemOf, type Problem } from '../../shell/problem.ts';

/** What becomes of a file that is brought in. It goes on while the counselor is on another screen. */
export type Incoming =
  | { step: 'nothing' }
  | { step: 'reading'; name: string; rows: number; share: number }
  | { step: 'found'; name: string; inspection: Inspection }
  | { step: 'taking'; name: string; inspection: Inspection }
  | { step: 'taken'; releases: readonly ReleaseOffer[] }
  | { step: 'failed'; problem: Problem };

let state: Incoming = { step: 'nothing' };
/** The file that this is about: what comes of an earlier one is not shown any more. */
let current: { ticket?: string } = {};
const watchers = new Set<() => void>();

function tell(next: Incoming): void {
  state = next;
  for (const watch of watchers) watch();
}

export const useIncoming = (): Incoming =>
  useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => state,
  );

/** Looks at a file. @param file one of the page, or one that main has already, by its ticket */
export async function bringIn(file: File | { name: string; ticket: string }): Promise<void> {
  await cancel();
  const mine: typeof current = (current = {});
  const { name } = file;
  tell({ step: 'reading', name, rows: 0, share: 0 });
  const stop = listen('imports.progress', ({ id, rows, share }) => {
    if (mine === current && id === mine.ticket) tell({ step: 'reading', name, rows, share });
  });
  try {
    const ticket = file instanceof File ? await offerFile(file) : file.ticket;
    if (mine !== current) return;
    mine.ticket = ticket;
    const inspection = await call('imports.inspect', { ticket });
    if (mine === current) tell({ step: 'found', name, inspection });
  } catch (error) {
    if (mine === current) tell({ step: 'failed', problem: problemOf(error) });
  } finally {
    stop();
  }
}

/** Takes what was found. @param isUsed whether it is put in use as well */
export async function take(isUsed: boolean): Promise<void> {
  if (state.step !== 'found') return;
  const { name, inspection } = state;
  tell({ step: 'taking', name, inspection });
  try {
    await call('imports.take', { id: inspection.id, isUsed });
    tell({ step: 'taken', releases: inspection.releases });
  } catch (error) {
    tell({ step: 'failed', problem: problemOf(error) });
  }
}

/** Ends the reading, throws away what was found, or hides what was said of it. */
export async function cancel(): Promise<void> {
  if (state.step === 'taking') return;
  const { ticket } = current;
  const isOpen = state.step === 'reading' || state.step === 'found';
  current = {};
  tell({ step: 'nothing' });
  if (isOpen && ticket !== undefined) await call('imports.cancel', { id: ticket }).catch(() => undefined);
}
