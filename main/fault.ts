import { randomBytes } from 'node:crypto';

/** @returns what names the fault, for the log and for the counselor who tells us */
export function noteFault(log: (line: string) => void, where: string, error: unknown): string {
  const id = randomBytes(3).toString('hex');
  log(`${id} ${where} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return id;
}
