import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCatalog } from '#main/catalog/index.ts';
import { openIntake } from '#main/intake/index.ts';
import { isRefusal } from '#main/refusal.ts';
import type { ImportProgress } from '#shared/models/releaseOffer.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const REFERENCE = resolve(ROOT, '../shared/reference');
export const hasReference = existsSync(REFERENCE);

export const TODAY = '2026-11-26';

/** Catalog, library and intake of a home of their own, and a folder for files that a counselor has. */
export function rooms() {
  const home = mkdtempSync(join(tmpdir(), 'pathsheet-intake-'));
  const library = join(home, 'library');
  const catalog = openCatalog(join(ROOT, 'data'), library);
  const progress: ImportProgress[] = [];
  let changes = 0;
  const intake = openIntake({
    root: ROOT,
    library,
    catalog,
    onProgress: (told) => progress.push(told),
    onChange: () => (changes += 1),
  });
  onTestFinished(async () => {
    await intake.close();
    rmSync(home, { recursive: true, force: true });
  });
  const file = (name: string, bytes: Uint8Array | string): string => {
    const path = join(home, 'files', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  };
  return {
    intake,
    catalog,
    library,
    progress,
    changes: () => changes,
    file,
    inspect: (...paths: string[]) => intake.inspect('abc', paths, TODAY),
    /** The sentence with which a file is refused. */
    async refused(path: string): Promise<string> {
      try {
        await intake.inspect('abc', [path], TODAY);
      } catch (error) {
        if (isRefusal(error)) return error.message;
        throw error;
      }
      throw new Error('The file was not refused.');
    },
    /** Every file in the library with its contents: the same twice is a library that nobody touched. */
    contents: (): string[] =>
      existsSync(library)
        ? readdirSync(library, { recursive: true })
            .map((name) => join(library, String(name)))
            .filter((path) => statSync(path).isFile())
            .map((path) => `${path} ${readFileSync(path, 'utf8')}`)
            .toSorted()
        : [],
    median: (soc = '29-2072', place = 'US') =>
      catalog
        .figures(soc, place)
        .filter((one) => one.measure === 'pay' && one.statistic === 'median' && one.unit === 'usdPerYear' && one.place === place)
        .map(({ value, missing, release }) => `${value ?? missing} ${release}`),
  };
}
