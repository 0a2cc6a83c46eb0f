import * as z from 'zod';
import { Soc } from './figure.ts';
import { SavedSheet } from './savedSheet.ts';
import { LocalFact } from './localFact.ts';

/**
 * What is kept on this computer besides the settings: `records.json` in their folder.
 * Another shape is version + 1 here, one step in `main/records/migrations.ts` and one old fixture.
 */
export const RecordsDocument = z.strictObject({
  version: z.literal(2),
  /** The version of Pathsheet that wrote it. */
  savedBy: z.string(),
  /** Careers that the counselor saved, the latest last. */
  favourites: z.array(Soc),
  /** The latest last. */
  sheets: z.array(SavedSheet),
  /** What the counselor added to careers, the latest last. */
  facts: z.array(LocalFact),
});
export type RecordsDocument = z.infer<typeof RecordsDocument>;
