import type { Place } from '#shared/models/figure.ts';
import type { Release } from '#shared/models/release.ts';
import type { IndexedTable } from './figures.ts';
import type { InUse, Shelf } from './shelf.ts';

/** Of dates and ids. The order of a language, which titles need, takes the system long to load. */
const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * The tables of a place from every release in use that has one, the newest release first.
 * The returned function throws a refusal when a file is missing, damaged, or is of another release or place than its name says.
 */
export function figureTables(shelf: Shelf, inUse: InUse): (place: Place) => readonly IndexedTable[] {
  const known = new Map<Place, readonly IndexedTable[]>();
  // A round that was brought in states no date of release, and is then as new as the day on which it came.
  const released = (id: string): string => dateOf(shelf.releases().get(id));
  return (place) => {
    const already = known.get(place);
    if (already) return already;
    const found = [...inUse.values()]
      .filter((release) => shelf.places().get(release)?.has(place))
      .toSorted((one, other) => inOrder(released(other), released(one)) || inOrder(one, other))
      .map((release) => shelf.table(release, place));
    known.set(place, found);
    return found;
  };
}

function dateOf(release: Release | undefined): string {
  if (!release) return '';
  return release.released ?? (release.origin === 'bundled' ? '' : release.origin.importedOn);
}
