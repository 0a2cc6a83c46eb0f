import * as z from 'zod';
import { Place } from '#shared/models/figure.ts';
import { Release } from '#shared/models/release.ts';
import { allSeries, type Series } from '#shared/rules/series.ts';

/** A file of a release, by its path in the release's folder: never upward, never outside. */
const FilePath = z.string().regex(/^[A-Za-z0-9]+(\/[A-Za-z0-9]+)?\.json$/);

/**
 * What a release in the library is: `library/<id>/release.json`. The files beside it are `figures/<place>.json` in the shape of
 * `data/figures`, or others of their kind; all that belong to it are named here, so that one that is gone is missed.
 */
export const LibraryEntry = z.strictObject({
  version: z.literal(1),
  release: Release,
  files: z.array(FilePath),
  /** Names of the places that only this release knows (metros and other areas), as its publisher writes them. */
  placeNames: z.record(Place, z.string()).optional(),
});
export type LibraryEntry = z.infer<typeof LibraryEntry>;

/** `library/inUse.json`: which release of a series the counselor chose in place of the newest. */
export const InUse = z.strictObject({
  version: z.literal(1),
  inUse: z.partialRecord(z.enum(allSeries as [Series, ...Series[]]), z.string()),
});
export type InUse = z.infer<typeof InUse>;
