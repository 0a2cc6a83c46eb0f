import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCatalog } from '#main/catalog/index.ts';
import { stageReleases, takeStaged, useReleases, type NewRelease } from '#main/library/write.ts';
import { wageRelease } from './releases.ts';

const DATA = resolve(import.meta.dirname, '../../../data');

let home: string;
let library: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'pathsheet-library-'));
  library = join(home, 'library');
});
afterEach(() => rm(home, { recursive: true }));

const putReleases = async (folder: string, releases: NewRelease[]): Promise<void> =>
  takeStaged(folder, await stageReleases(folder, 'test', releases));

const medianOf = (catalog: ReturnType<typeof openCatalog>, place = 'US') =>
  catalog
    .figures('29-2072', place)
    .filter((figure) => figure.measure === 'pay' && figure.statistic === 'median' && figure.unit === 'usdPerYear' && figure.place === place)
    .map(({ value, period, release }) => `${value} ${period} ${release}`);

describe('the library', () => {
  it('is empty where there is no folder: what ships is in use', () => {
    expect(medianOf(openCatalog(DATA, library))).toEqual(['51140 May 2025 oews-2025']);
  });

  it('puts a newer release in use in place of the earlier one, and never both', async () => {
    const catalog = openCatalog(DATA, library);
    medianOf(catalog);
    await putReleases(library, [wageRelease('oews-2026', 'May 2026', { US: 53_000 })]);
    expect(medianOf(catalog)).toEqual(['51140 May 2025 oews-2025']);
    catalog.refresh();
    expect(medianOf(catalog)).toEqual(['53000 May 2026 oews-2026']);
    expect([...catalog.releases().keys()]).toContain('oews-2025');
  });

  it('goes back to an earlier release, and forward again', async () => {
    await putReleases(library, [wageRelease('oews-2026', 'May 2026', { US: 53_000 })]);
    const catalog = openCatalog(DATA, library);
    await useReleases(library, ['oews-2025'], catalog.releases().values());
    catalog.refresh();
    expect(medianOf(catalog)).toEqual(['51140 May 2025 oews-2025']);
    await useReleases(library, ['oews-2026'], catalog.releases().values());
    catalog.refresh();
    expect(medianOf(catalog)).toEqual(['53000 May 2026 oews-2026']);
  });

  it('gives a saved sheet the releases that it was made with', async () => {
    await putReleases(library, [wageRelease('oews-2026', 'May 2026', { US: 53_000 })]);
    const catalog = openCatalog(DATA, library);
    expect(medianOf(catalog.with(['oews-2025', 'onet-30-1']))).toEqual(['51140 May 2025 oews-2025']);
    expect(medianOf(catalog)).toEqual(['53000 May 2026 oews-2026']);
    expect(() => catalog.with(['oews-2019'])).toThrow('The release “oews-2019” is not on this computer.');
  });

  it('has the names of its areas', async () => {
    await putReleases(library, [
      wageRelease('oews-2025-areas', 'May 2025', { 26900: 50_000 }, { 26900: 'Indianapolis-Carmel-Greenwood, IN' }),
    ]);
    const catalog = openCatalog(DATA, library);
    expect([...catalog.placeNames()]).toEqual([['26900', 'Indianapolis-Carmel-Greenwood, IN']]);
    expect(medianOf(catalog, '26900')).toEqual(['50000 May 2025 oews-2025-areas']);
  });

  it('says which release is damaged when one of its files is, and all else still works', async () => {
    await putReleases(library, [wageRelease('oews-2026', 'May 2026', { US: 53_000 })]);
    await writeFile(join(library, 'oews-2026/figures/US.json'), '{"version":1,"rel');
    const catalog = openCatalog(DATA, library);
    expect(() => medianOf(catalog)).toThrow(
      'A file of “Occupational Employment and Wage Statistics, national”, which was brought in, is damaged or missing.',
    );
    expect(medianOf(catalog.with(['oews-2025']))).toEqual(['51140 May 2025 oews-2025']);
  });

  it('passes over a folder that is no release, and tells of it', async () => {
    await putReleases(library, [wageRelease('oews-2026', 'May 2026', { US: 53_000 })]);
    await writeFile(join(library, 'oews-2026/release.json'), '{');
    const catalog = openCatalog(DATA, library);
    expect(medianOf(catalog)).toEqual(['51140 May 2025 oews-2025']);
    expect(catalog.unreadable()).toEqual(['oews-2026']);
  });

  it('takes all releases of a file or none: where one cannot be kept, the others are not there either', async () => {
    await putReleases(library, [wageRelease('oews-2024', 'May 2024', { US: 50_000 })]);
    const taking = putReleases(library, [wageRelease('oews-2026', 'May 2026', { US: 1 }), wageRelease('oews-2024', 'May 2024', { US: 2 })]);
    await expect(taking).rejects.toThrow('The release could not be kept on this computer');
    expect(await readdir(library)).toEqual(['oews-2024']);
    expect(medianOf(openCatalog(DATA, library).with(['oews-2024']))).toEqual(['50000 May 2024 oews-2024']);
  });
});
