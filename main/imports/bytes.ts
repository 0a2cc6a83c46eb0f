import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import type { Source } from './zip.ts';

/** Three times the largest text file that we read at once. More would not fit in the memory that an import may take. */
const LARGEST_TEXT = 24_000_000;

/**
 * The whole text of a UTF-8 file, unpacked if it is gzip, without a byte order mark.
 * Throws a refusal for a file that is not there, too large (packed or unpacked), damaged, or not UTF-8.
 */
export async function readText(source: Source, limit = LARGEST_TEXT): Promise<string> {
  const bytes = typeof source === 'string' ? await readWithin(source, limit) : source;
  if (bytes.byteLength > limit) throw refusal(importProblems.tooLarge);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isGzip ? gunzip(bytes, limit) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    throw refusal(importProblems.damagedText, error);
  }
}

async function readWithin(path: string, limit: number): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > limit) throw refusal(importProblems.tooLarge);
    return await readFile(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const name = path.split(/[\\/]/).at(-1) ?? path;
    throw refusal(error.code === 'ENOENT' ? importProblems.notFound(name) : importProblems.cannotOpen(name), error);
  }
}

function gunzip(bytes: Uint8Array, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw refusal(tooLarge ? importProblems.tooLarge : importProblems.damagedText, error);
  }
}
