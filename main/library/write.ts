import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Release } from '#shared/models/release.ts';
import { newerFirst, seriesOf } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { InUse, LibraryEntry } from './entry.ts';
import { readChosen } from './read.ts';

const TAKING = '.taking-';
/** A folder that was left by somebody who was killed: nobody takes for as long as this. */
const LEFT_MS = 60 * 60 * 1000;

/** A release that is to be kept, with the text of each of its files; they are asked for one at a time. */
export interface NewRelease {
  entry: Omit<LibraryEntry, 'version' | 'files'>;
  files: Iterable<readonly [path: string, text: string]>;
}

/** A release that lies whole on the disk, beside the library's others, and is none of them yet. */
export interface Staged {
  /** Its folder in the library's. */
  name: string;
  id: string;
}

/**
 * Writes releases to the disk, to be taken or thrown away. What is in the library stays as it is.
 * @param mark names them for `dropMarked`, letters and figures
 * @throws a refusal when they cannot be written; then nothing is left of them
 */
export async function stageReleases(folder: string, mark: string, releases: Iterable<NewRelease>): Promise<Staged[]> {
  const staged: Staged[] = [];
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    for (const { entry, files } of releases) {
      const one = { name: `${TAKING}${mark}-${randomBytes(6).toString('hex')}`, id: entry.release.id };
      staged.push(one);
      await writeRelease(join(folder, one.name), entry, files);
    }
    return staged;
  } catch (error) {
    await dropStaged(folder, staged);
    throw notKept(error);
  }
}

/** Takes releases into the library, all of them or none: by then a new name is all that they need. @throws a refusal when that fails */
export async function takeStaged(folder: string, staged: readonly Staged[]): Promise<void> {
  const taken: Staged[] = [];
  try {
    for (const { name, id } of staged) {
      await rename(join(folder, name), join(folder, id));
      taken.push({ name: id, id });
    }
    await sync(folder);
  } catch (error) {
    await dropStaged(folder, [...taken, ...staged]);
    throw notKept(error);
  }
}

/** Throws away what was not taken. */
async function dropStaged(folder: string, staged: readonly Staged[]): Promise<void> {
  for (const { name } of staged) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

/** Throws away what somebody staged who was ended meanwhile. */
export async function dropMarked(folder: string, mark: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await dropStaged(
    folder,
    names.filter((name) => name.startsWith(`${TAKING}${mark}-`)).map((name) => ({ name, id: '' })),
  );
}

async function writeRelease(folder: string, entry: NewRelease['entry'], files: NewRelease['files']): Promise<void> {
  const paths: string[] = [];
  for (const [path, text] of files) {
    await writeSynced(join(folder, path), text);
    paths.push(path);
  }
  await writeSynced(join(folder, 'release.json'), `${JSON.stringify(LibraryEntry.parse({ version: 1, ...entry, files: paths }))}\n`);
  for (const inner of new Set(paths.map((path) => dirname(join(folder, path))))) await sync(inner);
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
    throw notKept(error);
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

/** A reader's own refusal says more than that it could not be written. */
const notKept = (error: unknown): Error =>
  isRefusal(error) ? error : refusal(en.library.notKept(reasonOf(error)), error, en.library.notKeptHint);

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return en.records.reasons[code] ?? en.systemErrors[code] ?? code;
};
