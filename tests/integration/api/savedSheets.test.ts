import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Conf from 'conf';
import { expect, onTestFinished, test } from 'vitest';
import { changesOf, keepSheet, listSheets, updateSheet } from '#main/api/savedSheets.ts';
import { openCatalog } from '#main/catalog/index.ts';
import { stageReleases, takeStaged } from '#main/library/write.ts';
import { openRecords } from '#main/records/index.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import type { Release } from '#shared/models/release.ts';
import type { Sheet } from '#shared/models/sheet.ts';

const DATA = resolve(import.meta.dirname, '../../../data');
const NOW = new Date('2026-11-26T12:00:00Z');
const sheet: Sheet = {
  template: 'compare',
  careers: ['29-2072', '29-1141'],
  place: 'IN',
  language: 'en',
  look: { paper: 'letter', ink: 'gray' },
};

/** A round in which Indiana's median pay of medical records specialists is $1,290 higher, and nothing else is another. */
async function takeNewerWages(library: string): Promise<void> {
  const releases: Release[] = JSON.parse(readFileSync(join(DATA, 'releases.json'), 'utf8'));
  const old = releases.find(({ id }) => id === 'oews-2025-states')!;
  const table: FigureTable = JSON.parse(readFileSync(join(DATA, 'figures/oews-2025-states/IN.json'), 'utf8'));
  const row = table.soc.indexOf('29-2072');
  const columns = table.columns.map((column) => ({
    ...column,
    period: 'May 2026',
    values: column.values.map((value, at) => (at === row && column.statistic === 'median' ? (value as number) + 1290 : value)),
  }));
  const id = 'oews-2026-states';
  const release = { ...old, id, period: 'May 2026', released: '2027-04-02', origin: { importedOn: '2027-04-03' } };
  const newer = { ...table, release: id, columns };
  const files = new Map([['figures/IN.json', JSON.stringify(newer)]]);
  await takeStaged(library, await stageReleases(library, 'test', [{ entry: { release }, files }]));
}

async function openRooms() {
  const home = mkdtempSync(join(tmpdir(), 'pathsheet-sheets-'));
  const records = await openRecords({ home, version: '1.2.3', openSettings: (options) => new Conf(options) });
  onTestFinished(async () => {
    await records.close();
    rmSync(home, { recursive: true, force: true });
  });
  const library = join(home, 'library');
  return { records, library, catalog: openCatalog(DATA, library) };
}

test('a saved sheet keeps to the releases that it was made with, and says when others are in use', async () => {
  const rooms = await openRooms();
  const { id } = await keepSheet(rooms, { name: 'Two careers', sheet }, NOW);
  expect(listSheets(rooms)).toMatchObject([{ saved: { id, savedAt: NOW.toISOString() }, isCurrent: true, gone: [] }]);
  expect(listSheets(rooms)[0]!.saved.sheet.releases).toContain('oews-2025-states');

  await takeNewerWages(rooms.library);
  rooms.catalog.refresh();
  expect(listSheets(rooms)).toMatchObject([{ isCurrent: false, gone: [] }]);
  expect(listSheets(rooms)[0]!.saved.sheet.releases).not.toContain('oews-2026-states');
});

test('an update says first what it changes, career by career, and then the sheet has the figures in use', async () => {
  const rooms = await openRooms();
  const { id } = await keepSheet(rooms, { name: 'Two careers', sheet }, NOW);
  expect(changesOf(rooms, id)).toEqual([]);
  await takeNewerWages(rooms.library);
  rooms.catalog.refresh();

  const records = changesOf(rooms, id).find(({ soc }) => soc === '29-2072');
  expect(records!.title).toBe('Medical Records Specialist');
  const pay = records!.changes.find(({ after }) => after?.measure === 'pay' && after.place === 'IN')!;
  expect([pay.before!.period, pay.after!.period]).toEqual(['May 2025', 'May 2026']);
  expect((pay.after!.value as number) - (pay.before!.value as number)).toBe(1290);

  await updateSheet(rooms, id, new Date('2027-04-03T12:00:00Z'));
  expect(listSheets(rooms)).toMatchObject([{ saved: { id, savedAt: '2027-04-03T12:00:00.000Z' }, isCurrent: true, gone: [] }]);
  expect(changesOf(rooms, id)).toEqual([]);
});

test('a sheet whose release is gone is named, cannot be compared, and can be updated', async () => {
  const rooms = await openRooms();
  const { id } = await keepSheet(rooms, { name: 'Old', sheet: { ...sheet, releases: ['oews-2019-states'] } }, NOW);
  expect(listSheets(rooms)).toMatchObject([{ isCurrent: false, gone: ['oews-2019-states'] }]);
  expect(() => changesOf(rooms, id)).toThrow(expect.objectContaining({ name: 'Refusal' }));
  await updateSheet(rooms, id, NOW);
  expect(listSheets(rooms)).toMatchObject([{ isCurrent: true, gone: [] }]);
});

test('a sheet of a career that is not in the catalog is not kept, and one that is not there is not updated', async () => {
  const rooms = await openRooms();
  await expect(keepSheet(rooms, { name: 'None', sheet: { ...sheet, careers: ['99-9999'] } }, NOW)).rejects.toThrow('99-9999');
  await expect(updateSheet(rooms, '0'.repeat(16), NOW)).rejects.toThrow('no longer among the saved ones');
  expect(listSheets(rooms)).toEqual([]);
});
