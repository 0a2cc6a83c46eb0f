import { en } from '#shared/text/en.ts';

/** @returns the system's code, such as `ENOSPC`, or undefined for an error that no file gave */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Why the system would not, in words that end a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? '';
  return en.records.reasons[code] ?? en.systemErrors[code] ?? (code || String(error));
}

export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
