import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Files that a page handed over as they came: on the disk, since a hundred megabytes need not wait in memory. */
export function keepOffered(): { keep(body: Readable): Promise<string>; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pathsheet-offered-'));
  return {
    async keep(body) {
      const path = join(folder, randomBytes(16).toString('hex'));
      await pipeline(body, createWriteStream(path, { mode: 0o600 }));
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
