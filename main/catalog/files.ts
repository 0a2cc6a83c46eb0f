import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type * as z from 'zod';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';

/**
 * Reads one shipped data file, unpacks it where its name ends with `.gz`, and checks its shape.
 * @throws a refusal that names the file, when it is missing, is not JSON or has another shape
 */
export function readData<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  let packed: Buffer;
  try {
    packed = readFileSync(join(folder, file));
  } catch {
    throw refusal(en.data.missing(file));
  }
  let content: unknown;
  try {
    content = JSON.parse((file.endsWith('.gz') ? gunzipSync(packed) : packed).toString());
  } catch {
    throw refusal(en.data.damaged(file, file.endsWith('.gz') ? 'gzip' : 'JSON'));
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refusal(en.data.damaged(file, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`));
}
