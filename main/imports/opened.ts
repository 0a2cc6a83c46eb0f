import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { importProblems } from '#shared/text/imports.en.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { columnFinder, textOf } from './reading.ts';
import { delimiterOf, splitLine } from './tabbed.ts';
import { withWorkbook, type Cell } from './xlsx.ts';
import { openZip, type Zip } from './zip.ts';

/** A file that was offered, opened as far as it takes to see what it is. What it is called says nothing. */
export type Opened =
  | {
      form: 'workbook';
      name: string;
      path: string;
      sheets: readonly string[];
      /** The first rows of a sheet. */
      head: (sheet: string, rows: number) => Promise<Cell[][]>;
    }
  | { form: 'text'; name: string; path: string; columns: ReturnType<typeof columnFinder> }
  /** A folder of tables, or a zip of them. */
  | { form: 'folder'; name: string; path: string; names: readonly string[] };

/** What opening gave: one or more files to look at, and the names of those that are none of ours. */
export interface OpenedAll {
  opened: Opened[];
  passedOver: string[];
}

const HEAD_BYTES = 64 * 1024;
/** Files of a zip that are looked at; the others (lists of fields as PDF, pictures) are passed over. */
const LOOKED_AT = /\.(xlsx|xlsm|csv|tsv|txt|gz)$/i;
/** A text table of the O*NET database. */
const isTable = (name: string): boolean => /\.txt(\.gz)?$/i.test(name);

/**
 * Opens what was offered by its content: a workbook, a text table (plain or gzip), a folder of tables, or a zip of any of these.
 * @param scratch a folder for what a zip holds; whoever made it removes it
 * @throws a refusal for what is none of them, or is damaged
 */
export async function openAll(path: string, scratch: string): Promise<OpenedAll> {
  const name = basename(path);
  const stats = await stat(path).catch((error: unknown) => {
    throw refusal(importProblems.notFound(name), error);
  });
  if (stats.isDirectory()) return openFolder(path, await readdir(path), name);
  const start = await firstBytes(path, 4);
  if (start.toString('latin1').startsWith('PK')) return openPacked(path, name, scratch);
  if (start.toString('hex') === 'd0cf11e0') throw refusal(importProblems.oldOrLocked);
  return { opened: [await openText(path, name)], passedOver: [] };
}

async function openPacked(path: string, name: string, scratch: string): Promise<OpenedAll> {
  const zip = await openZip(path).catch((error: unknown) => {
    // It begins as a zip does: the end is missing.
    if (isRefusal(error) && error.message === importProblems.notAZip) throw refusal(importProblems.damaged, error);
    throw error;
  });
  try {
    if (zip.names.includes('xl/workbook.xml')) return { opened: [await openWorkbookFile(path, name)], passedOver: [] };
    return await openZipped(zip, name, scratch);
  } finally {
    zip.close();
  }
}

async function openZipped(zip: Zip, name: string, scratch: string): Promise<OpenedAll> {
  const files = zip.names.filter((each) => !each.endsWith('/') && !isHidden(each));
  const wanted = files.filter((each) => LOOKED_AT.test(each));
  if (wanted.length === 0) throw refusal(files.some((each) => /\.zip$/i.test(each)) ? importProblems.zipOfZips : importProblems.unknown);
  if (isDatabase(wanted.map((each) => basename(each)))) {
    const folder = join(scratch, 'tables');
    for (const each of wanted.filter(isTable)) await unpack(zip, each, join(folder, basename(each)));
    return openFolder(folder, await readdir(folder), name);
  }
  const all: OpenedAll = { opened: [], passedOver: files.filter((each) => !wanted.includes(each)).map((each) => basename(each)) };
  for (const [at, each] of wanted.entries()) {
    const path = join(scratch, String(at), basename(each));
    await unpack(zip, each, path);
    const inner = await openInner(path);
    if (inner) all.opened.push(inner);
    else all.passedOver.push(basename(each));
  }
  return all;
}

/** A file of a zip. One that cannot be read at all is damage, and of such a zip nothing is taken. */
async function openInner(path: string): Promise<Opened | undefined> {
  const start = (await firstBytes(path, 4)).toString('latin1');
  if (start.startsWith('PK')) return openWorkbookFile(path, basename(path));
  try {
    return await openText(path, basename(path));
  } catch {
    return undefined;
  }
}

/** Of a Mac, and of Excel while it is open. */
const isHidden = (name: string): boolean => /(^|\/)(\.|~\$|__MACOSX)/.test(name);

const isDatabase = (names: readonly string[]): boolean =>
  names.some((name) => /^(Occupation Data|Occupations)\.txt(\.gz)?$/i.test(name)) && names.filter(isTable).length > 3;

function openFolder(path: string, names: readonly string[], name: string): OpenedAll {
  if (!isDatabase(names)) throw refusal(importProblems.unknownFolder);
  return { opened: [{ form: 'folder', name, path, names }], passedOver: [] };
}

async function unpack(zip: Zip, name: string, path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await pipeline(Readable.from(zip.chunks(name)), createWriteStream(path)).catch((error: unknown) => {
    throw isRefusal(error) ? error : refusal(importProblems.damaged, error);
  });
}

async function openWorkbookFile(path: string, name: string): Promise<Opened> {
  const sheets = await withWorkbook(path, async (book) => book.sheets);
  const head = (sheet: string, count: number): Promise<Cell[][]> =>
    withWorkbook(path, async (book) => {
      const rows: Cell[][] = [];
      if (count === 0 || !book.sheets.includes(sheet)) return rows;
      for await (const { cells } of book.rows(sheet)) {
        rows.push(cells);
        if (rows.length >= count) break;
      }
      return rows;
    });
  return { form: 'workbook', name, path, sheets, head };
}

async function openText(path: string, name: string): Promise<Opened> {
  const text = await headText(path);
  if (/^\s*(<!doctype html|<html)/i.test(text)) throw refusal(importProblems.webPage);
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  const header = splitLine(line, delimiterOf(line));
  if (header.length < 2) throw refusal(importProblems.unknown);
  return { form: 'text', name, path, columns: columnFinder(header, name) };
}

/** The first lines of a text, unpacked where it is gzip. @throws a refusal where these bytes are no text */
async function headText(path: string): Promise<string> {
  const start = await firstBytes(path, HEAD_BYTES);
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = isGzip ? await firstUnpacked(path) : start;
  if (bytes.includes(0)) throw refusal(importProblems.unknown);
  return new TextDecoder('utf-8').decode(bytes);
}

async function firstUnpacked(path: string): Promise<Buffer> {
  const gunzip = createGunzip();
  const source = createReadStream(path);
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) return chunk.subarray(0, HEAD_BYTES);
    return Buffer.alloc(0);
  } catch (error) {
    throw refusal(importProblems.damagedText, error);
  } finally {
    source.destroy();
  }
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw refusal(importProblems.cannotOpen(basename(path)), error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether one of the first rows of a sheet has all of these columns. Names are compared as `columnFinder` does. */
export async function hasColumns(opened: Opened, sheet: string, names: readonly string[], rows = 1): Promise<boolean> {
  if (opened.form !== 'workbook') return false;
  const head = await opened.head(sheet, rows);
  return head.some((cells) => {
    const { find } = columnFinder(cells, '');
    return cells.some((cell) => textOf(cell) !== '') && names.every((name) => find(name) >= 0);
  });
}
