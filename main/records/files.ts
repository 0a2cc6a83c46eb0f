import { existsSync, renameSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { writeFile } from 'atomically';

/** On Windows a virus scanner may hold a file for seconds; elsewhere a refusal is final, and nobody should wait for it. */
const RETRY_MS = process.platform === 'win32' ? 7500 : 500;

/** What a save that was killed leaves behind: the name that atomically gives to a file until it is whole. */
const LEFTOVER = /^(records|settings|logo).*\.tmp-\d{10}[0-9a-f]{6}$/;

/**
 * All of it or nothing, on the disk before this returns.
 * The text goes in as a stream: of a string, atomically writes as much as fits on the disk and calls it done.
 */
export async function saveWhole(path: string, text: string): Promise<void> {
  await writeFile(path, Readable.from([Buffer.from(text)]), { timeout: RETRY_MS });
  await syncFolder(dirname(path));
}

/** So that the new name outlasts a power cut as well. Not every system can do that, and the file itself is safe by then. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Moves a damaged file out of the way, never over another one. @returns its new name */
export function setAside(path: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const kept = freePath(`${path}.damaged-${time}`);
  renameSync(path, kept);
  return basename(kept);
}

/** Only for who holds the lock: nobody else makes files here meanwhile. */
export function freePath(path: string): string {
  let free = path;
  for (let count = 2; existsSync(free); count++) free = `${path}-${count}`;
  return free;
}

/** Only for who holds the lock: nobody else is in the middle of saving. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (LEFTOVER.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
}
