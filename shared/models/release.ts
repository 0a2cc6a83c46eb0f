import * as z from 'zod';

const IsoDate = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);

export const ReleaseId = z.string().regex(/^[a-z0-9-]+$/);
export type ReleaseId = z.infer<typeof ReleaseId>;

/** One round of one official source. Every figure names one by its id. */
export const Release = z.strictObject({
  id: ReleaseId,
  title: z.string(),
  publisher: z.string(),
  /** As printed: `May 2025`, `2024–34`. */
  period: z.string(),
  /** When the publisher released it, to the day or the month; left out where no source says (the states' projections). */
  released: IsoDate.optional(),
  /** When the next round is due, as far as the publisher's calendar tells. */
  nextExpected: IsoDate.optional(),
  url: z.url(),
  licence: z.string(),
  /** The citation as it is printed on a sheet. */
  citation: z.string(),
  /** From the publisher's own file, or from somebody's copy of it (by whom, and what was checked). */
  obtained: z.union([z.literal('official'), z.strictObject({ repackagedBy: z.string() })]),
  /** Shipped with the application, or the day on which it was brought in. */
  origin: z.union([z.literal('bundled'), z.strictObject({ importedOn: IsoDate })]),
});
export type Release = z.infer<typeof Release>;
