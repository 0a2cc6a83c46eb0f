import * as z from 'zod';
import type { Place } from '#shared/models/figure.ts';
import { FigureTable } from '#shared/models/figureTable.ts';
import type { Release } from '#shared/models/release.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import { indexed, type IndexedTable } from './figures.ts';
import { readData } from './files.ts';
import { once } from '#shared/rules/once.ts';

/** Of dates and ids. The order of a language, which titles need, takes the system long to load. */
const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** `figures/places.json`: which places each release has a file for, so that a file that is gone is missed, and never read as "not published". */
const PlacesOfReleases = z.record(z.string(), z.array(z.string()));

/**
 * The tables of a place from every release that has one, the newest release first. Each file is read once.
 * The returned function throws a refusal when a file is missing, damaged, or is of another release or place than its name says.
 */
export function figureTables(folder: string, releases: () => ReadonlyMap<string, Release>): (place: Place) => readonly IndexedTable[] {
  const known = new Map<Place, readonly IndexedTable[]>();
  const places = once(() => Object.entries(readData(folder, 'figures/places.json', PlacesOfReleases)));
  const released = (id: string): string => releases().get(id)?.released ?? '';
  const read = (release: string, place: Place): IndexedTable => {
    const file = `figures/${release}/${place}.json`;
    const table = readData(folder, file, FigureTable);
    if (table.release !== release || table.place !== place) throw refusal(en.data.damaged(file, `${table.release}, ${table.place}`));
    return indexed(table);
  };
  return (place) => {
    const already = known.get(place);
    if (already) return already;
    const found = places()
      .filter(([, of]) => of.includes(place))
      .map(([release]) => release)
      .toSorted((one, other) => inOrder(released(other), released(one)) || inOrder(one, other))
      .map((release) => read(release, place));
    known.set(place, found);
    return found;
  };
}
