import * as z from 'zod';
import type { Place } from '#shared/models/figure.ts';
import { FigureTable } from '#shared/models/figureTable.ts';
import { Release } from '#shared/models/release.ts';
import { once } from '#shared/rules/once.ts';
import { releasesInUse, seriesOf, type Series } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import { readLibrary } from '../library/read.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { indexed, type IndexedTable } from './figures.ts';
import { readData } from './files.ts';

/** `figures/places.json`: which places each release has a file for, so that a file that is gone is missed, and never read as "not published". */
const PlacesOfReleases = z.record(z.string(), z.array(z.string()));

/** Files of the series `programs` (the first two) and `cip-soc`. */
export type ProgramFile = 'institutions' | 'completions' | 'crosswalk';

/** Which release of each series gives its figures. */
export type InUse = ReadonlyMap<Series, string>;

/** All releases that there are, shipped and brought in, and their files. Each file is read once. */
export interface Shelf {
  releases(): ReadonlyMap<string, Release>;
  /** The newest of each series, unless the counselor chose another. */
  inUse(): InUse;
  /** The same with these releases in their series. @throws a refusal for one that is not there */
  inUseWith(ids: readonly string[]): InUse;
  /** The releases that have figures, with their places. */
  places(): ReadonlyMap<string, ReadonlySet<Place>>;
  /** @throws a refusal when the file is missing, damaged, or is of another release or place than its name says */
  table(release: string, place: Place): IndexedTable;
  /** The same, read each time: who goes through all places does not keep them. */
  readTable(release: string, place: Place): FigureTable;
  /** A file of the release of occupations in use. @returns undefined where that release has none of the name */
  occupationFile<T>(inUse: InUse, file: string, schema: z.ZodType<T>): T | undefined;
  /** A file of a release of schools and their programs, or of the fields that lead to a career. Each is read once. */
  programFile<T extends { release: string }>(release: string, file: ProgramFile, schema: z.ZodType<T>): T;
  /** Names of places that only a release knows. */
  placeNames: ReadonlyMap<Place, string>;
  /** Folders of the library that cannot be read as a release. */
  unreadable: readonly string[];
}

/** @param library the library's folder; none for what ships alone */
export function openShelf(folder: string, library?: string): Shelf {
  const { entries, chosen, unreadable } = library === undefined ? nothing : readLibrary(library);
  const releases = once(() => {
    const all = new Map(readData(folder, 'releases.json', z.array(Release)).map((release) => [release.id, release]));
    for (const [id, { release }] of entries) all.set(id, release);
    return all;
  });
  const tables = new Map<string, IndexedTable>();
  const programFiles = new Map<string, unknown>();

  const readOwn = <T>(id: string, file: string, schema: z.ZodType<T>): T => {
    const entry = entries.get(id);
    if (!entry || library === undefined) return readData(folder, file, schema);
    try {
      return readData(`${library}/${id}`, file, schema);
    } catch (error) {
      // A new installation would not bring it back.
      throw isRefusal(error) ? refusal(en.library.damaged(entry.release.title), error, en.library.damagedHint) : error;
    }
  };
  const fileOf = (release: string, place: Place): string =>
    entries.has(release) ? `figures/${place}.json` : `figures/${release}/${place}.json`;

  const readTable = (release: string, place: Place): FigureTable => {
    const file = fileOf(release, place);
    const table = readOwn(release, file, FigureTable);
    if (table.release !== release || table.place !== place) throw refusal(en.data.damaged(file, `${table.release}, ${table.place}`));
    return table;
  };

  const places = once(() => {
    const found = new Map<string, ReadonlySet<Place>>();
    for (const [id, of] of Object.entries(readData(folder, 'figures/places.json', PlacesOfReleases))) found.set(id, new Set(of));
    for (const [id, { files }] of entries) {
      const of = files.flatMap((file) => /^figures\/(\w+)\.json$/.exec(file)?.[1] ?? []);
      if (of.length > 0) found.set(id, new Set(of));
    }
    return found;
  });
  const inUse = once(() => releasesInUse(releases().values(), chosen));

  return {
    releases,
    inUse,
    inUseWith(ids) {
      const changed = new Map(inUse());
      for (const id of ids) {
        const series = seriesOf(id);
        if (!releases().has(id) || !series) throw refusal(en.library.noRelease(id), undefined, en.library.noReleaseHint);
        changed.set(series, id);
      }
      return changed;
    },
    places,
    readTable,
    table(release, place) {
      const key = `${release}/${place}`;
      const known = tables.get(key);
      if (known) return known;
      const read = indexed(readTable(release, place));
      tables.set(key, read);
      return read;
    },
    occupationFile(used, file, schema) {
      const id = used.get('onet') ?? '';
      const entry = entries.get(id);
      if (entry) return entry.files.includes(file) ? readOwn(id, file, schema) : undefined;
      return bundledOccupationFiles.has(file) ? readData(folder, `occupations/${file}`, schema) : undefined;
    },
    programFile<T extends { release: string }>(release: string, file: ProgramFile, schema: z.ZodType<T>): T {
      const key = `${release}/${file}`;
      // Of one file there is one schema.
      const known = programFiles.get(key) as T | undefined;
      if (known) return known;
      const path = entries.has(release) ? `${file}.json` : `programs/${file}.json.gz`;
      const read = readOwn(release, path, schema);
      if (read.release !== release) throw refusal(en.data.damaged(path, read.release));
      programFiles.set(key, read);
      return read;
    },
    placeNames: new Map([...entries.values()].flatMap(({ placeNames = {} }) => Object.entries(placeNames))),
    unreadable,
  };
}

const nothing: ReturnType<typeof readLibrary> = { entries: new Map(), chosen: {}, unreadable: [] };
const bundledOccupationFiles: ReadonlySet<string> = new Set(['occupations.json', 'titles.json', 'searchIndex.json']);
