import type { RecordsDocument } from '#shared/models/records.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import { recordsFormat } from './migrations.ts';
import { parseKept } from './parse.ts';

/** Reads a copy that the counselor saved, of this version or an older one. @throws a refusal for anything else */
export function readCopy(bytes: Uint8Array): RecordsDocument {
  const parsed = parseKept(Buffer.from(bytes).toString('utf8'), recordsFormat);
  if (parsed.kind === 'newer') throw refusal(en.records.newerCopy(parsed.savedBy), undefined, en.records.newerCopyHint);
  if (parsed.kind === 'damaged') throw refusal(en.records.noCopy, undefined, en.records.noCopyHint);
  return parsed.document;
}
