import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 1024 * 1024;

/** Notes what went wrong, for whoever mends it: never what somebody typed, and no student's name. */
export type Log = (line: string) => void;

/** `pathsheet.log` in the folder of settings and records, and one that is older. Where that cannot be written, standard error. */
export function createLog(home: string): Log {
  const file = join(home, 'pathsheet.log');
  return (line) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, join(home, 'pathsheet.old.log'));
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      console.error(line);
    }
  };
}
