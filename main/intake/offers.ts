import type { Place } from '#shared/models/figure.ts';
import { FigureTable, type FigureColumn } from '#shared/models/figureTable.ts';
import { Release } from '#shared/models/release.ts';
import type { Comparison, ReleaseOffer } from '#shared/models/releaseOffer.ts';
import { newerFirst, seriesOf } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import type { Shelf } from '../catalog/shelf.ts';
import type { ReadRelease } from '../imports/kinds.ts';
import type { NewRelease } from '../library/write.ts';

/** A release as it is kept, and what the counselor is told of it. The offer is whole when the files have been asked for. */
export interface Offered {
  kept: NewRelease;
  offer: ReleaseOffer;
}

/**
 * Makes of a release that was read what is kept: under an id that is free, and for a round that is here already, together with those of
 * its places that the new file does not have (metros and nonmetropolitan areas come in files of their own).
 * @param today the day on which it comes in
 */
export function offerOf(read: ReadRelease, shelf: Shelf, today: string): Offered {
  const id = freeId(read.release.id, shelf);
  const release = Release.parse({ ...read.release, id, origin: { importedOn: today } });
  const series = seriesOf(id);
  const inUse = series && shelf.releases().get(shelf.inUse().get(series) ?? '');
  const against = inUse && compared(release, read, inUse, shelf);
  const carried = inUse && isSameRound(inUse.id, id) && read.tables.length > 0 ? placesOf(shelf, inUse.id).filter(isNotIn(read)) : [];
  const offer: ReleaseOffer = {
    release,
    places: read.tables.map(({ place }) => place),
    ...(read.placeNames && { placeNames: Object.fromEntries(read.placeNames) }),
    occupations: read.occupations,
    ...(read.holds !== undefined && { holds: read.holds }),
    rows: read.report.rows,
    skipped: Object.entries(read.report.skipped).map(([why, rows]) => ({
      why: en.library.skipped[why as keyof typeof en.library.skipped],
      rows,
    })),
    lacks: [...read.lacks],
    ...(against && { against }),
  };
  const names = new Map([...shelf.placeNames, ...(read.placeNames ?? [])]);
  const places = [...offer.places, ...carried];
  const placeNames = Object.fromEntries(places.flatMap((place) => (names.has(place) ? [[place, names.get(place) ?? '']] : [])));
  return {
    kept: {
      entry: { release, ...(Object.keys(placeNames).length > 0 && { placeNames }) },
      files: filesOf({ read, id, carried, from: inUse?.id ?? '', shelf, against }),
    },
    offer,
  };
}

/** `oews-2025-states`, and once more `oews-2025-states-r2`: the one that ships, or came before, stays. */
function freeId(id: string, shelf: Shelf): string {
  let free = id;
  for (let revision = 2; shelf.releases().has(free) || shelf.unreadable.includes(free); revision += 1) free = `${id}-r${revision}`;
  return free;
}

const isSameRound = (one: string, other: string): boolean => withoutRevision(one) === withoutRevision(other);
const withoutRevision = (id: string): string => id.replace(/-r\d+$/, '');
const placesOf = (shelf: Shelf, id: string): Place[] => [...(shelf.places().get(id) ?? [])];
const isNotIn = ({ tables }: ReadRelease): ((place: Place) => boolean) => {
  const own = new Set(tables.map(({ place }) => place));
  return (place) => !own.has(place);
};

function compared(release: Release, read: ReadRelease, inUse: Release, shelf: Shelf): Comparison {
  const before = placesOf(shelf, inUse.id);
  const own = new Set(read.tables.map(({ place }) => place));
  const isSame = isSameRound(inUse.id, release.id);
  return {
    release: inUse,
    age: isSame ? 'same' : newerFirst(release, inUse) < 0 ? 'newer' : 'older',
    placesAdded: [...own].filter((place) => !before.includes(place)),
    // Those of the same round are carried over.
    placesGone: isSame ? [] : before.filter((place) => !own.has(place)),
    figures: { same: 0, changed: 0, added: 0, gone: 0 },
  };
}

interface Files {
  read: ReadRelease;
  id: string;
  /** Places that are taken over from the release in use. */
  carried: readonly Place[];
  from: string;
  shelf: Shelf;
  against: Comparison | undefined;
}

/** One at a time, since all of them are large. Counting what changed is done on the way. */
function* filesOf({ read, id, carried, from, shelf, against }: Files): Generator<readonly [string, string]> {
  const before = new Set(placesOf(shelf, from));
  const write = (table: FigureTable): readonly [string, string] => [`figures/${table.place}.json`, `${JSON.stringify(table)}\n`];
  for (const table of read.tables) {
    if (against && before.has(table.place)) count(table, shelf.readTable(from, table.place), against.figures);
    yield write(FigureTable.parse({ ...table, release: id }));
  }
  for (const place of carried) yield write({ ...shelf.readTable(from, place), release: id });
  yield* read.files?.(id) ?? [];
}

/** Adds up which cells of a place are the same in both releases; a figure's period is not compared, since the next round has another. */
function count(now: FigureTable, before: FigureTable, figures: Comparison['figures']): void {
  const rows = new Map(before.soc.map((soc, row) => [soc, row]));
  const columns = matched(now.columns, before.columns);
  const own = new Set(now.soc);
  for (const [column, old] of columns) {
    figures.gone += before.soc.filter((soc, row) => !own.has(soc) && old.values[row] !== null).length;
    now.soc.forEach((soc, row) => {
      const was = rows.get(soc);
      const [value, last] = [column.values[row] ?? null, was === undefined ? null : (old.values[was] ?? null)];
      if (value === last && value !== null) figures.same += 1;
      else if (value !== null) figures[last === null ? 'added' : 'changed'] += 1;
      else if (last !== null) figures.gone += 1;
    });
  }
}

/** Columns of the same figure, in their order: two of jobs are of the first and of the last year in both. */
function matched(now: readonly FigureColumn[], before: readonly FigureColumn[]): [FigureColumn, FigureColumn][] {
  const key = ({ measure, statistic, unit, category }: FigureColumn): string => [measure, statistic, unit, category ?? ''].join(' ');
  const left = [...before];
  return now.flatMap((column) => {
    const at = left.findIndex((other) => key(other) === key(column));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? [[column, found] as [FigureColumn, FigureColumn]] : [];
  });
}
