import type * as z from 'zod';
import { RecordsDocument } from '#shared/models/records.ts';

/** What stood in a file of one version, as the next version says it. Pure. It may throw on what that version never wrote. */
type Step = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** A kept file's present shape, and the way to it from every older one. */
export interface Format<T> {
  version: number;
  schema: z.ZodObject & z.ZodType<T>;
  /** `steps[n]` leads from version n to version n + 1. */
  steps: Readonly<Record<number, Step>>;
}

export const recordsFormat: Format<RecordsDocument> = {
  version: 2,
  schema: RecordsDocument,
  steps: {
    // Version 1 knew no local facts and no saved sheets.
    1: (old) => ({ ...old, facts: [], sheets: [] }),
  },
};
