import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { codeOf } from './reasons.ts';

/** How long a lock may go without a beat. */
const STALE_MS = 60_000;

/** Who has the folder open. `beat`: when it last said so, in milliseconds by the clock of the disk that the folder is on. */
const Holder = z.object({ process: z.int(), host: z.string(), nonce: z.string(), beat: z.number() });
export type Holder = z.infer<typeof Holder>;

/** A lock file as it was found. */
interface Found {
  text: string;
  /** Undefined for a file that is only half written, or no lock of ours. */
  holder: Holder | undefined;
  /** When the file was last written, by the folder's clock. */
  changed: number;
}

/** `lost`: somebody else holds it. `gone`: nobody does, as far as can be seen. */
export type Holding = 'ours' | 'lost' | 'gone';

export interface Lock {
  /** Says that we are still here. */
  beat(): Promise<void>;
  /** Whether the folder is still ours. @throws what the system says when the lock cannot be read */
  look(): Holding;
  /** The same, but waits for a moment where the file is only on its way back from somebody who judged another lock. */
  holds(): Promise<Holding>;
  /** Gives the folder back, if it is still ours. */
  release(): Promise<void>;
}

interface Surroundings {
  host: string;
  now: () => number;
}

/** Locks that this process holds: its own number alone says nothing, since an earlier process may have had the same. */
const heldHere = new Set<string>();

/**
 * Takes `<home>/lock`, or says who has it. This also proves that the folder can be written.
 * @throws what the system says when it cannot
 */
export async function takeLock(home: string, { host, now }: Surroundings): Promise<{ lock: Lock } | { holder: Holder | undefined }> {
  const path = join(home, 'lock');
  const nonce = randomBytes(12).toString('hex');
  const lead = await leadOf(`${path}.${nonce}`, now);
  for (;;) {
    if (await create(path, lockText({ process: process.pid, host, nonce, beat: now() + lead }))) break;
    const found = await find(path);
    if (!found) continue;
    if (!isStale(found, { host, folderNow: now() + lead, lives })) return { holder: found.holder };
    const { text, holder } = found;
    await remove(path, nonce, (moved) => (holder ? parseHolder(moved)?.nonce === holder.nonce : moved === text));
  }
  heldHere.add(nonce);
  return { lock: heldLock(path, { host, now, nonce, lead }) };
}

/**
 * Whether whoever made this lock is gone: dead on this computer, or silent for a minute. A beat that lies ahead was made before the clock
 * was set back. What cannot be read may be in the making, so its age decides.
 */
function isStale(
  { holder, changed }: Pick<Found, 'holder' | 'changed'>,
  { host, folderNow, lives: isAlive }: { host: string; folderNow: number; lives: (holder: Holder) => boolean },
): boolean {
  if (holder && holder.host === host && !isAlive(holder)) return true;
  return Math.abs(folderNow - (holder?.beat ?? changed)) > STALE_MS;
}

function heldLock(path: string, { host, now, nonce, lead }: Surroundings & { nonce: string; lead: number }): Lock {
  const look = (): Holding => {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || !existsSync(dirname(path))) throw error;
      return 'gone';
    }
    const holder = parseHolder(text);
    if (!holder) return 'gone';
    return holder.nonce === nonce ? 'ours' : 'lost';
  };
  return {
    async beat() {
      // Through the open file, not by a new one in its place: if somebody took over a moment ago, this touches only what they threw away.
      // It also needs no room on a full disk.
      const handle = await open(path, 'r+');
      try {
        if (parseHolder(await handle.readFile('utf8'))?.nonce !== nonce) return;
        await handle.write(lockText({ process: process.pid, host, nonce, beat: now() + lead }), 0);
        lead = (await handle.stat()).mtimeMs - now();
      } finally {
        await handle.close();
      }
    },
    look,
    async holds() {
      for (let tries = 0; look() === 'gone' && tries < 10; tries++) await wait(20);
      return look();
    },
    async release() {
      heldHere.delete(nonce);
      if (look() === 'ours') await remove(path, nonce, (moved) => parseHolder(moved)?.nonce === nonce);
    },
  };
}

/** @returns false where there is one already */
async function create(path: string, text: string): Promise<boolean> {
  let handle;
  try {
    handle = await open(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await handle.writeFile(text);
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function find(path: string): Promise<Found | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, holder: parseHolder(text), changed: mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Removes the lock that was judged, and no other: two may judge the same stale lock, and the slower one would remove the lock of the faster.
 * So it is moved aside first, looked at again, and put back if it is another one.
 */
async function remove(path: string, nonce: string, isJudged: (moved: string) => boolean): Promise<void> {
  const aside = `${path}.${nonce}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  if (!isJudged(moved)) await create(path, moved);
  await rm(aside, { force: true });
}

/** How far the folder's clock is ahead of ours: it may be on another computer. */
async function leadOf(probe: string, now: () => number): Promise<number> {
  try {
    await writeFile(probe, 'probe', { flag: 'wx' });
    return (await stat(probe)).mtimeMs - now();
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Always of one length for one holder, so that a beat can be written over the last. */
const lockText = (holder: Holder): string => JSON.stringify({ ...holder, beat: Math.round(holder.beat) });

/** Signal 0 harms nobody; EPERM is the answer of a living process of somebody else. */
function lives({ process: id, nonce }: Holder): boolean {
  if (id === process.pid) return heldHere.has(nonce);
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
