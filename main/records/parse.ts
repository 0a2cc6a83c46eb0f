import * as z from 'zod';
import type { Format } from './migrations.ts';

/** What a kept file turned out to be. `document` of a newer file is what this version understands of it, if it does. */
export type Parsed<T> =
  | { kind: 'good'; document: T; version: number }
  | { kind: 'newer'; document: T | undefined; savedBy: string }
  | { kind: 'damaged' };

const Versioned = z.looseObject({ version: z.int().positive() });
/** Who wrote a newer file, if it still says so in the same place. */
const SavedBy = z.object({ savedBy: z.string() }).catch({ savedBy: '?' });

/** Text → JSON → the present shape, over every step between. Anything that does not get there is damaged. */
export function parseKept<T>(text: string, format: Format<T>): Parsed<T> {
  try {
    const found = Versioned.parse(parseJson(text));
    if (found.version > format.version) {
      const understood = z.object(format.schema.shape).safeParse({ ...found, version: format.version });
      return {
        kind: 'newer',
        document: understood.success ? (understood.data as T) : undefined,
        savedBy: SavedBy.parse(found).savedBy,
      };
    }
    let content: Record<string, unknown> = found;
    for (let version = found.version; version < format.version; version++) {
      const step = format.steps[version];
      if (!step) return { kind: 'damaged' };
      content = { ...step(content), version: version + 1 };
    }
    return { kind: 'good', document: format.schema.parse(content), version: found.version };
  } catch {
    return { kind: 'damaged' };
  }
}

/** An editor may have put a byte order mark in front. @throws a SyntaxError */
export const parseJson = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, ''));
