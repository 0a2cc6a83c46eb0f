import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { localDay } from '#shared/rules/localDay.ts';
import { en } from '#shared/text/en.ts';
import { dailyCopies, keepDailyCopy } from './copies.ts';
import { freePath, saveWhole, setAside } from './files.ts';
import type { Format } from './migrations.ts';
import { cannotRead, cannotUse, newer, noDailyCopy } from './notices.ts';
import { parseKept, type Parsed } from './parse.ts';
import { codeOf } from './reasons.ts';
import type { Status } from './status.ts';

const FILE = 'records.json';
const PREVIOUS = 'records.previous.json';

interface Place<T> {
  home: string;
  format: Format<T>;
  status: Status;
  now: () => Date;
}

/** Where a document was found when `records.json` was not good. */
interface Recovered<T> {
  document: T;
  text: string;
}

/**
 * `records.json` for lowdb. Reading finds the newest good state, and where that is not in the file itself, says so. Writing is whole or not
 * at all, and keeps the state before it. Without the right to write, reading leaves everything as it lies.
 */
export function recordsFile<T>(place: Place<T>): Adapter<T> {
  const { home, format, status, now } = place;
  /** What stands in the file, once it is known to be good: only that may become a copy. */
  let good: string | undefined;

  const keepToday = async (text: string): Promise<void> => {
    try {
      await keepDailyCopy(home, localDay(now()), text);
      status.settle('noDailyCopy');
    } catch (error) {
      status.tell(noDailyCopy(join(home, 'copies'), error));
    }
  };

  return {
    async read() {
      const found = await look(place, FILE);
      if (found.kind === 'unreadable') return null;
      if (found.kind === 'newer') return found.document ?? null;
      if (found.kind === 'good') {
        if (status.isWritable()) await whileWritable(place, () => keepBeforeMigration(place, found.version, found.text));
        if (status.isWritable()) await keepToday(found.text);
        good = found.text;
        return found.document;
      }
      const recovered = await recover(place, found.kind === 'damaged');
      if (!recovered) return null;
      if (status.isWritable()) {
        await whileWritable(place, async () => {
          await saveWhole(join(home, FILE), recovered.text);
          good = recovered.text;
        });
      }
      return recovered.document;
    },

    async write(document) {
      const text = `${JSON.stringify(format.schema.parse(document), null, 1)}\n`;
      if (good !== undefined) {
        await saveWhole(join(home, PREVIOUS), good);
        await keepToday(good);
      }
      await saveWhole(join(home, FILE), text);
      good = text;
    },
  };
}

type Look<T> = (Parsed<T> & { text: string }) | { kind: 'absent' } | { kind: 'unreadable' };

/** What a file holds. One that is newer, or that cannot be read, ends all writing: it must stay as it is. */
async function look<T>({ home, format, status }: Place<T>, name: string): Promise<Look<T>> {
  let text: string;
  try {
    text = await readFile(join(home, name), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return { kind: 'absent' };
    status.stopWriting(cannotRead(name, home, error));
    return { kind: 'unreadable' };
  }
  const parsed = parseKept(text, format);
  if (parsed.kind === 'newer') status.stopWriting(newer(parsed.savedBy));
  return { ...parsed, text };
}

/** The newest good copy, and a notice of what happened. Damaged files are moved aside, so that nothing is ever written over them. */
async function recover<T>(place: Place<T>, isDamaged: boolean): Promise<Recovered<T> | undefined> {
  const { home, status } = place;
  const kept: string[] = [];
  const keepDamaged = (name: string): Promise<void> =>
    whileWritable(place, async () => void kept.push(setAside(join(home, name), place.now())));
  if (isDamaged) await keepDamaged(FILE);
  const days = new Map((await dailyCopies(home)).map(({ name, day }) => [name, day]));
  for (const name of [PREVIOUS, ...days.keys()]) {
    const found = await look(place, name);
    if (found.kind === 'good' || found.kind === 'newer') {
      const day = days.get(name);
      tellOf(place, isDamaged, day === undefined ? en.records.fromPrevious(name) : en.records.fromDay(name, day), kept);
      return found.document === undefined ? undefined : { document: found.document, text: found.text };
    }
    if (found.kind === 'damaged' && name === PREVIOUS) await keepDamaged(name);
  }
  // Nothing at all is the first start.
  if (isDamaged || kept.length > 0)
    tellOf(place, isDamaged, en.records.fromNothing, kept, en.records.emptyHint(kept, status.storage().folder));
  return undefined;
}

function tellOf<T>(
  { home, status }: Place<T>,
  isDamaged: boolean,
  then: string,
  kept: readonly string[],
  hint = en.records.foundHint(kept, home),
): void {
  const what = isDamaged ? en.records.damaged(FILE) : en.records.gone(FILE);
  status.tell({ id: 'recovered', message: `${what} ${then}`, hint });
}

/** An older Pathsheet could not read what we will write, so what it wrote is kept. */
async function keepBeforeMigration<T>({ home, format }: Place<T>, version: number, text: string): Promise<void> {
  if (version === format.version) return;
  const path = join(home, `records.v${version}.json`);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await saveWhole(freePath(path), text);
}

/** Mends what can be mended. Where the folder turns out not to be writable, nothing is written from then on. */
async function whileWritable<T>({ home, status }: Place<T>, mend: () => Promise<void>): Promise<void> {
  if (!status.isWritable()) return;
  try {
    await mend();
  } catch (error) {
    status.stopWriting(cannotUse(home, error));
  }
}
