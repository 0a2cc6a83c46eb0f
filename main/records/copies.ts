import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { saveWhole } from './files.ts';

/** How many days are kept. */
const KEPT = 14;
const DAILY = /^records-(\d{4}-\d{2}-\d{2})\.json$/;

/** The copy of a day, as a path inside the home folder. */
interface DailyCopy {
  name: string;
  day: string;
}

/** The latest first. */
export async function dailyCopies(home: string): Promise<DailyCopy[]> {
  const names = await readdir(join(home, 'copies')).catch(() => []);
  const found = names.flatMap((name) => {
    const day = DAILY.exec(name)?.[1];
    return day === undefined ? [] : [{ name: join('copies', name), day }];
  });
  return found.toSorted((one, other) => (one.day < other.day ? 1 : -1));
}

/** Keeps `text` as the copy of this day unless there is one, and forgets the oldest. @param day as `YYYY-MM-DD` */
export async function keepDailyCopy(home: string, day: string, text: string): Promise<void> {
  const path = join(home, 'copies', `records-${day}.json`);
  if (existsSync(path)) return;
  await mkdir(join(home, 'copies'), { recursive: true });
  await saveWhole(path, text);
  for (const { name } of (await dailyCopies(home)).slice(KEPT)) await rm(join(home, name), { force: true });
}
