import { createReadStream, ReadStream } from 'node:fs';
import { open as openFile, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { importProblems } from '#shared/text/imports.en.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { columnFinder } from './reading.ts';
import { openZip, type Source } from './zip.ts';

export interface CsvLimits {
  /** Once unpacked. */
  bytes: number;
  rows: number;
}

/** Six times the largest completions file that we know of. */
const csvLimits: CsvLimits = { bytes: 400_000_000, rows: 3_000_000 };

export interface CsvRow {
  /** Number of the row in the file, from 1, for messages; the header is the first. */
  number: number;
  cells: string[];
}

interface Csv {
  columns: ReturnType<typeof columnFinder>;
  /** The rows under the header, as many at a time as came in one piece: memory is bounded by a piece. */
  batches: AsyncGenerator<CsvRow[]>;
  /** How much of a file on disk has been read, of its bytes as they lie there; 0 for other sources. */
  share: () => number;
}

/** What is told of the reading while it goes on. */
interface Reading {
  share: number;
}

/** Longest row that is taken, quotes and line ends in it included. */
const LONGEST_ROW = 1_000_000;

/**
 * Opens a comma-separated file with a header row: plain, as gzip, or the one .csv in a zip. Rows are streamed.
 * UTF-8, or the Windows code page that the Department of Education's files were long written in.
 * Throws a refusal for a file that is not there, damaged, or over the limits. `kind` names the file in the refusal of a missing column.
 */
export async function openCsv(source: Source, kind: string, limits: CsvLimits = csvLimits): Promise<Csv> {
  const reading: Reading = { share: 0 };
  const batches = rowBatches(source, limits, reading);
  const first = await batches.next();
  const [header, ...rest] = first.done ? [] : first.value;
  if (!header) throw refusal(importProblems.noRows(kind));
  try {
    return { columns: columnFinder(header.cells, kind), batches: prepended(rest, batches), share: () => reading.share };
  } catch (error) {
    await batches.return(undefined);
    throw error;
  }
}

async function* prepended(first: CsvRow[], others: AsyncGenerator<CsvRow[]>): AsyncGenerator<CsvRow[]> {
  yield first;
  yield* others;
}

async function* rowBatches(source: Source, limits: CsvLimits, reading: Reading): AsyncGenerator<CsvRow[]> {
  let begun = '';
  let number = 0;
  let [width, last] = [0, 0];
  for await (const text of textPieces(source, limits.bytes, reading)) {
    const rows: CsvRow[] = [];
    for (const line of text.split('\n')) {
      const whole = begun === '' ? line : `${begun}\n${line}`;
      // An odd number of quotes: the row goes on in the next line.
      begun = hasOpenQuote(whole) ? whole : '';
      if (begun.length > LONGEST_ROW) throw refusal(importProblems.damagedText);
      if (begun !== '') continue;
      number += 1;
      if (number > limits.rows) throw refusal(importProblems.tooManyRows(limits.rows));
      const row = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
      if (row.trim() === '') continue;
      const cells = cellsOf(row);
      if (width === 0) width = cells.length;
      last = cells.length;
      rows.push({ number, cells });
    }
    if (rows.length > 0) yield rows;
  }
  // Half a download ends in the middle of a row.
  if (begun !== '' || last < width) throw refusal(importProblems.damagedText);
}

function hasOpenQuote(line: string): boolean {
  let isOpen = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isOpen = !isOpen;
  return isOpen;
}

function cellsOf(row: string): string[] {
  if (!row.includes('"')) return row.split(',');
  const cells: string[] = [];
  for (let at = 0; at <= row.length; at += 1) {
    let cell = '';
    if (row[at] === '"') {
      const end = closingQuote(row, at + 1);
      cell = row.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const comma = row.indexOf(',', at);
    cells.push(cell + row.slice(at, comma < 0 ? undefined : comma));
    if (comma < 0) break;
    at = comma;
  }
  return cells;
}

/** Two quotes stand for one that is in the cell. */
function closingQuote(row: string, from: number): number {
  const end = row.indexOf('"', from);
  if (end < 0) throw refusal(importProblems.damagedText);
  return row[end + 1] === '"' ? closingQuote(row, end + 2) : end;
}

/** Text in pieces that end with a line (without its end), so that no character is cut in two. */
async function* textPieces(source: Source, limit: number, reading: Reading): AsyncGenerator<string> {
  let carry: Buffer = Buffer.alloc(0);
  let total = 0;
  for await (const chunk of bytesOf(source, reading)) {
    total += chunk.length;
    if (total > limit) throw refusal(importProblems.tooLarge);
    const end = chunk.lastIndexOf(0x0a);
    const upTo = end < 0 ? carry : Buffer.concat([carry, chunk.subarray(0, end)]);
    if (end < 0) carry = Buffer.concat([carry, chunk]);
    else {
      carry = Buffer.from(chunk.subarray(end + 1));
      yield decoded(upTo);
    }
    if (carry.length > LONGEST_ROW) throw refusal(importProblems.damagedText);
  }
  if (carry.length > 0) yield decoded(carry);
}

function decoded(bytes: Buffer): string {
  if (bytes.includes(0)) throw refusal(importProblems.damagedText);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function* bytesOf(source: Source, reading: Reading): AsyncGenerator<Buffer> {
  const start = await firstBytes(source);
  try {
    if (start.startsWith('504b0304')) yield* csvInZip(source);
    else {
      const plain = typeof source === 'string' ? createReadStream(source) : Readable.from(slices(source));
      // A fault of the file is thrown by what it flows into.
      const stream = start.startsWith('1f8b') ? pipeline(plain, createGunzip(), () => {}) : plain;
      const size = typeof source === 'string' ? (await stat(source)).size : 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        if (plain instanceof ReadStream) reading.share = plain.bytesRead / size;
        yield chunk;
      }
    }
  } catch (error) {
    throw isRefusal(error) ? error : refusal(importProblems.damagedText, error);
  }
}

const SLICE = 65_536;

function* slices(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += SLICE)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(SLICE, bytes.byteLength - at));
}

/** Where a file was revised, its zip holds both: the revised one counts. */
async function* csvInZip(source: Source): AsyncGenerator<Buffer> {
  const zip = await openZip(source);
  try {
    const files = zip.names.filter((name) => /\.csv$/i.test(name));
    const file = files.find((name) => /_rv\.csv$/i.test(name)) ?? files[0];
    if (file === undefined) throw refusal(importProblems.noCsvInZip);
    yield* zip.chunks(file);
  } finally {
    zip.close();
  }
}

async function firstBytes(source: Source): Promise<string> {
  if (typeof source !== 'string') return Buffer.from(source.subarray(0, 4)).toString('hex');
  const name = source.split(/[\\/]/).at(-1) ?? source;
  try {
    const file = await openFile(source);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return buffer.subarray(0, bytesRead).toString('hex');
    } finally {
      await file.close();
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw refusal(isMissing ? importProblems.notFound(name) : importProblems.cannotOpen(name), error);
  }
}
