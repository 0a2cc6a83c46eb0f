import type { Figure, Place } from '../models/figure.ts';

/** A missing figure costs a line that says why; about as much room as this many characters. */
const MISSING = 8;

/**
 * The place that asks most of a sheet's room: the longest name, the widest figures, the most that is missing.
 * Ties go to the first in the order given.
 */
export function hardestPlace(places: readonly { place: Place; name: string; figures: readonly Figure[] }[]): Place | undefined {
  const hardness = ({ name, figures }: (typeof places)[number]): number =>
    figures.reduce((sum, { value }) => sum + (value === null ? MISSING : String(value).length), 3 * name.length);
  let hardest: { place: Place; hardness: number } | undefined;
  for (const candidate of places) {
    const own = hardness(candidate);
    if (!hardest || own > hardest.hardness) hardest = { place: candidate.place, hardness: own };
  }
  return hardest?.place;
}
