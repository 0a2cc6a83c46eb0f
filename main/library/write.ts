import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Release } from '#shared/models/release.ts';
import { newerFirst, seriesOf } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import { InUse, LibraryEntry } from './entry.ts';
import { readChosen } from './read.ts';

const TAKING = '.taking-';
/** A folder that was left by somebody who was killed: nobody takes for as long as this. */
const LEFT_MS = 60 * 60 * 1000;

/** A release that is to be kept, with the text of each of its files. */
export interface NewRelease {
  entry: Omit<LibraryEntry, 'version' | 'files'>;
  files: ReadonlyMap<string, string>;
}

/**
 * Takes releases into the library, each whole or not at all: written into a folder beside it, on the disk, then renamed.
 * What was there stays as it was. @throws a refusal when it cannot be written
 */
export async function putReleases(folder: string, releases: readonly NewRelease[]): Promise<void> {
  const written: { from: string; to: string }[] = [];
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    for (const { entry, files } of releases) {
      const from = join(folder, `${TAKING}${randomBytes(6).toString('hex')}`);
      written.push({ from, to: join(folder, entry.release.id) });
      await writeRelease(from, LibraryEntry.parse({ version: 1, ...entry, files: [...files.keys()] }), files);
    }
    for (const one of written) {
      await rename(one.from, one.to);
      one.from = one.to;
    }
    await sync(folder);
  } catch (error) {
    for (const { from } of written) await rm(from, { recursive: true, force: true }).catch(() => undefined);
    throw refusal(en.library.notKept(reasonOf(error)), error, en.library.notKeptHint);
  }
}

async function writeRelease(folder: string, entry: LibraryEntry, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) await writeSynced(join(folder, path), text);
  await writeSynced(join(folder, 'release.json'), `${JSON.stringify(entry)}\n`);
  for (const inner of new Set([...files.keys()].map((path) => dirname(join(folder, path))))) await sync(inner);
  await sync(folder);
}

/**
 * Puts a release in use in its series. The newest needs no choice: a newer one then takes its place by itself.
 * @param releases all that there are
 * @throws a refusal when it cannot be kept
 */
export async function useReleases(folder: string, ids: readonly string[], releases: Iterable<Release>): Promise<void> {
  const all = [...releases];
  const inUse = { ...readChosen(folder) };
  for (const id of ids) {
    const series = seriesOf(id);
    if (!series) continue;
    const [newest] = all.filter((release) => seriesOf(release.id) === series).toSorted(newerFirst);
    if (newest?.id === id) delete inUse[series];
    else inUse[series] = id;
  }
  const beside = join(folder, `${TAKING}${randomBytes(6).toString('hex')}.json`);
  try {
    await writeSynced(beside, `${JSON.stringify(InUse.parse({ version: 1, inUse }))}\n`);
    await rename(beside, join(folder, 'inUse.json'));
    await sync(folder);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw refusal(en.library.notKept(reasonOf(error)), error, en.library.notKeptHint);
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that new names outlast a power cut. Not every system can do that, and the files themselves are safe by then. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(TAKING)) continue;
    const path = join(folder, name);
    const changed = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - changed > LEFT_MS) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return en.records.reasons[code] ?? en.systemErrors[code] ?? code;
};
