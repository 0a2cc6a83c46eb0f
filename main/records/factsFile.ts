import * as z from 'zod';
import { LocalFact } from '#shared/models/localFact.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import type { Format } from './migrations.ts';
import { parseJson, parseKept } from './parse.ts';

/** Says what the file is: a copy of records has a version, too. */
const KIND = 'pathsheet-local-facts';

const FactsFile = z.strictObject({ kind: z.literal(KIND), version: z.literal(1), savedBy: z.string(), facts: z.array(LocalFact) });
type FactsFile = z.infer<typeof FactsFile>;
const factsFormat: Format<FactsFile> = { version: 1, schema: FactsFile, steps: {} };

export const writeFactsFile = (facts: LocalFact[], savedBy: string): Uint8Array =>
  Buffer.from(`${JSON.stringify({ kind: KIND, version: 1, savedBy, facts } satisfies FactsFile, null, 1)}\n`);

/** @throws a refusal for a file that is damaged, of a newer version, or of something else: it is taken whole or not at all */
export function readFactsFile(bytes: Uint8Array): LocalFact[] {
  const text = Buffer.from(bytes).toString('utf8');
  const parsed = isOurs(text) ? parseKept(text, factsFormat) : { kind: 'damaged' as const };
  const words = en.facts.file;
  if (parsed.kind === 'newer') throw refusal(words.newer(parsed.savedBy), undefined, words.newerHint);
  if (parsed.kind === 'damaged') throw refusal(words.damaged, undefined, words.damagedHint);
  return parsed.document.facts;
}

function isOurs(text: string): boolean {
  try {
    return z.looseObject({ kind: z.literal(KIND) }).safeParse(parseJson(text)).success;
  } catch {
    return false;
  }
}
