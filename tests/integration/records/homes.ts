import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { onTestFinished } from 'vitest';
import { openRecords, type Records } from '#main/records/index.ts';

export const FILE = 'records.json';
export const PREVIOUS = 'records.previous.json';

/** A folder of its own for one test. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'pathsheet-records-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** What a test may set: the usual is this computer, now, and conf as the browser host uses it. */
type Given = Partial<Parameters<typeof openRecords>[0]>;

export async function open(home: string, given: Given = {}): Promise<Records> {
  const records = await openRecords({ home, version: '1.2.3', openSettings: (options) => new Conf(options), ...given });
  onTestFinished(() => records.close());
  return records;
}

/** A home in which these were saved one after another, and closed. */
export async function homeWith(...socs: readonly string[]): Promise<string> {
  const home = newHome();
  const records = await open(home);
  for (const soc of socs) await records.setFavourite(soc, true);
  await records.close();
  return home;
}

export const read = (home: string, name: string): string => readFileSync(join(home, name), 'utf8');
export const write = (home: string, name: string, content: string | Buffer): void => writeFileSync(join(home, name), content);
export const namesIn = (home: string, start: string): string[] => readdirSync(home).filter((name) => name.startsWith(start));
export const favouritesIn = (home: string, name = FILE): unknown => JSON.parse(read(home, name)).favourites;
export const noticesOf = (records: Records): string[] => records.storage().notices.map(({ id }) => id);
/** All that the counselor is told, as one text. */
export const told = (records: Records): string =>
  records
    .storage()
    .notices.flatMap(({ message, hint }) => [message, hint])
    .join('\n');

/** What a rejected change said, with its hint. */
export async function refused(change: Promise<unknown>): Promise<string> {
  return change.then(
    () => expectedRefusal(),
    (error: unknown) => saidBy(error),
  );
}

export const saidBy = (error: unknown): string => {
  if (!(error instanceof Error) || error.name !== 'Refusal') throw error;
  return `${error.message} ${'hint' in error ? String(error.hint) : ''}`;
};

const expectedRefusal = (): never => {
  throw new Error('expected a refusal');
};

/** Codes of careers, as many as needed. */
export const socAt = (count: number): string => `${String(10 + Math.floor(count / 10_000))}-${String(count % 10_000).padStart(4, '0')}`;
