import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Chosen } from '#shared/rules/series.ts';
import { InUse, LibraryEntry } from './entry.ts';

/** Releases that were brought in, as they lie in the library's folder. */
export interface Library {
  /** By release id. */
  entries: ReadonlyMap<string, LibraryEntry>;
  chosen: Chosen;
  /** Folders that cannot be read as a release: they are left alone and give no figures. */
  unreadable: readonly string[];
}

/** The library of a folder of settings and records. */
export const libraryFolder = (home: string): string => join(home, 'library');

/** Reads what is in the library, but none of its figures. A folder that is not there is an empty library. */
export function readLibrary(folder: string): Library {
  const entries = new Map<string, LibraryEntry>();
  const unreadable: string[] = [];
  for (const name of folders(folder)) {
    const entry = readChecked(join(folder, name, 'release.json'), LibraryEntry);
    if (entry?.release.id === name) entries.set(name, entry);
    else unreadable.push(name);
  }
  return { entries, chosen: readChosen(folder), unreadable };
}

/** What the counselor chose; of a file that cannot be read nothing, so that the newest is used. */
export const readChosen = (folder: string): Chosen => readChecked(join(folder, 'inUse.json'), InUse)?.inUse ?? {};

/** Those of releases; one that is only being taken begins with a point. */
function folders(folder: string): string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return found.flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('.') ? entry.name : [])).toSorted();
  } catch {
    return [];
  }
}

function readChecked<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
