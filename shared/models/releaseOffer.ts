import * as z from 'zod';
import { Place } from './figure.ts';
import { Release } from './release.ts';

/** How a release in a file differs from the one of its series that is in use. Figures are counted by their cells. */
export const Comparison = z.strictObject({
  /** What is in use. */
  release: Release,
  /** By the round; `same` is the same round once more. */
  age: z.enum(['newer', 'older', 'same']),
  placesAdded: z.array(Place),
  placesGone: z.array(Place),
  /** Of the places that both have. */
  figures: z.strictObject({ same: z.int(), changed: z.int(), added: z.int(), gone: z.int() }),
});
export type Comparison = z.infer<typeof Comparison>;

/** One release that a file holds, before it is taken. */
export const ReleaseOffer = z.strictObject({
  /** As it would be kept, under an id that is free. */
  release: Release,
  places: z.array(Place),
  /** Names of the areas among them. */
  placeNames: z.record(Place, z.string()).optional(),
  occupations: z.int(),
  /** What it holds, a sentence, in place of the number of occupations. */
  holds: z.string().optional(),
  /** Rows of data that were read, and those that were passed over, by reason. */
  rows: z.int(),
  skipped: z.array(z.strictObject({ why: z.string(), rows: z.int() })),
  /** What it lacks, a sentence each. */
  lacks: z.array(z.string()),
  /** Missing where nothing of its series is in use. */
  against: Comparison.optional(),
});
export type ReleaseOffer = z.infer<typeof ReleaseOffer>;

/** What a file is, as the counselor sees it before anything is taken. */
export const Inspection = z.strictObject({
  id: z.string(),
  releases: z.array(ReleaseOffer),
  /** Names of files in a zip that are no release. */
  passedOver: z.array(z.string()),
});
export type Inspection = z.infer<typeof Inspection>;

/** How far the reading of a file is; `share` is of the bytes, from 0 to 1. */
export const ImportProgress = z.strictObject({ id: z.string(), rows: z.int(), share: z.number() });
export type ImportProgress = z.infer<typeof ImportProgress>;
