// Where the project is, and how its commands give up.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
