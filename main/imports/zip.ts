import { open as openFile } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import * as yauzl from 'yauzl';
import { importProblems } from '#shared/text/imports.en.ts';
import { isRefusal, refusal } from '../refusal.ts';

/** A file on disk by its path, or its bytes. */
export type Source = string | Uint8Array;

export interface ZipLimits {
  entries: number;
  /** Bytes of one entry once unpacked. */
  entryBytes: number;
  /** Bytes of all entries once unpacked. */
  totalBytes: number;
}

/** The largest official file that we know of (all OEWS areas and industries) unpacks to about 0.6 GB in 20 entries. */
export const zipLimits: ZipLimits = { entries: 2_000, entryBytes: 1_000_000_000, totalBytes: 2_000_000_000 };

export interface Zip {
  names: readonly string[];
  /** The entry's bytes as they are unpacked, held to the size and the checksum that the directory promises. */
  chunks: (name: string) => AsyncGenerator<Buffer>;
  /** Bytes of the entry once unpacked, as the directory promises them. */
  size: (name: string) => number;
  close: () => void;
}

/**
 * Opens a zip and reads its directory; entries are unpacked only when they are read. Throws a refusal for anything that is
 * damaged, locked, over the limits, or that names a path outside of itself (yauzl checks each name).
 */
export async function openZip(source: Source, limits: ZipLimits = zipLimits): Promise<Zip> {
  await refuseOtherFormats(source);
  let zip: yauzl.ZipFile;
  try {
    zip = await (typeof source === 'string'
      ? yauzl.openPromise(source, { autoClose: false, lazyEntries: true })
      : yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), { lazyEntries: true }));
  } catch (error) {
    throw refusal(importProblems.notAZip, error);
  }
  try {
    const entries = await directory(zip, limits);
    return {
      names: [...entries.keys()],
      chunks: (name) => chunksOf(zip, entries.get(name)),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw isRefusal(error) ? error : refusal(unsafe(error) ? importProblems.unsafeName : importProblems.damaged, error);
  }
}

async function directory(zip: yauzl.ZipFile, limits: ZipLimits): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > limits.entries) throw refusal(importProblems.tooManyParts);
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (entry.isEncrypted()) throw refusal(importProblems.locked);
    if (entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes) throw refusal(importProblems.tooLarge);
    // Of two entries with one name a reader and a virus scanner may see different ones.
    if (entries.has(entry.fileName)) throw refusal(importProblems.damaged);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** Larger pieces than usual: a wage file of all places has half a gigabyte of them. */
const PIECE = 256 * 1024;
const [STORED, DEFLATED] = [0, 8];

/** Held to the size that the directory promises, so that no bomb goes on, and to the checksum, since one wrong bit can be a wrong wage. */
async function* chunksOf(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw refusal(importProblems.damaged);
  let [sum, size] = [0, 0];
  try {
    for await (const chunk of await unpacked(zip, entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) break;
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw isRefusal(error) ? error : refusal(importProblems.damaged, error);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw refusal(importProblems.damaged);
}

async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<AsyncIterable<Buffer>> {
  if (![STORED, DEFLATED].includes(entry.compressionMethod)) throw refusal(importProblems.damaged);
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) return raw;
  // What goes wrong with either comes out where the pieces are read.
  return pipeline(raw, createInflateRaw({ chunkSize: PIECE }), () => undefined);
}

/** yauzl has no codes for its errors; these are the words of its `validateFileName`. */
const unsafe = (error: unknown): boolean =>
  error instanceof Error && /^(invalid relative path|absolute path|invalid characters in fileName)/.test(error.message);

/** Old .xls files and workbooks with a password are both OLE files; that deserves its own advice. */
async function refuseOtherFormats(source: Source): Promise<void> {
  const start = typeof source === 'string' ? await firstBytes(source) : Buffer.from(source.subarray(0, 4));
  if (start.toString('hex') === 'd0cf11e0') throw refusal(importProblems.oldOrLocked);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await openFile(path).catch((error: unknown) => {
    throw refusal(importProblems.notFound(path.split(/[\\/]/).at(-1) ?? path), error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
