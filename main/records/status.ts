import type { Notice, Storage } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { cannotSave } from './notices.ts';
import { codeOf } from './reasons.ts';

/** Whether this copy of Pathsheet may write, and what the counselor must know. */
export interface Status {
  storage(): Storage;
  isWritable(): boolean;
  tell(notice: Notice): void;
  /** What was told is no longer so. */
  settle(id: string): void;
  /** From now on nothing is written. For good: only a new start looks at everything afresh. */
  stopWriting(notice: Notice): void;
  /** Nothing is written any more, and nobody needs to be told. */
  close(): void;
  /** What to answer to a change while nothing may be written. */
  refusal(): Refusal;
}

export function createStatus(folder: string, onChange: () => void): Status {
  const notices = new Map<string, Notice>();
  let stopped: Notice | undefined;
  let closed = false;
  const tell = (notice: Notice): void => {
    notices.set(notice.id, notice);
    onChange();
  };
  const isWritable = (): boolean => stopped === undefined && !closed;
  return {
    storage: () => ({ folder, writable: isWritable(), notices: [...notices.values()] }),
    isWritable,
    tell,
    settle(id) {
      if (notices.delete(id)) onChange();
    },
    stopWriting(notice) {
      stopped ??= notice;
      tell(notice);
    },
    close() {
      closed = true;
    },
    refusal: () => (stopped ? refusal(en.records.notSaved(stopped.message), undefined, stopped.hint) : refusal(en.records.closed)),
  };
}

/** What to throw for a save that failed: where the disk would not, the counselor is told. Anything else is passed on as it is. */
export function notSaved(status: Status, error: unknown): unknown {
  if (codeOf(error) === undefined) return error;
  const notice = cannotSave(status.storage().folder, error);
  status.tell(notice);
  return refusal(notice.message, error, notice.hint);
}
