import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SavedSheet } from '#shared/models/savedSheet.ts';
import { FILE, newHome, open, read, write } from './homes.ts';

const OLD = readFileSync(resolve(import.meta.dirname, '../../fixtures/records/records.v1.json'), 'utf8');

const sheetOf = (id: number, part: Partial<SavedSheet> = {}): SavedSheet => ({
  id: String(id).padStart(16, '0'),
  name: `Sheet ${id}`,
  sheet: {
    template: 'one-page',
    careers: ['29-1141'],
    place: 'IN',
    language: 'en',
    look: { paper: 'letter', ink: 'gray' },
    releases: ['oews-2025'],
  },
  savedAt: '2026-11-26T10:00:00.000Z',
  ...part,
});
const names = (sheets: readonly SavedSheet[]): string[] => sheets.map(({ name }) => name);

describe('saved sheets', () => {
  test('are on the disk before they are acknowledged, and there after a new start', async () => {
    const home = newHome();
    const records = await open(home);
    expect(await records.keepSheet(sheetOf(1))).toEqual([sheetOf(1)]);
    expect(JSON.parse(read(home, FILE))).toMatchObject({ version: 2, sheets: [sheetOf(1)] });
    await records.keepSheet(sheetOf(2));
    await records.close();
    expect(names((await open(home)).sheets())).toEqual(['Sheet 1', 'Sheet 2']);
  });

  test('give way to a later one of their id, and can be removed', async () => {
    const records = await open(newHome());
    await records.keepSheet(sheetOf(1));
    await records.keepSheet(sheetOf(2));
    expect(names(await records.keepSheet(sheetOf(1, { name: 'Nurses' })))).toEqual(['Sheet 2', 'Nurses']);
    expect(names(await records.forgetSheet(sheetOf(2).id))).toEqual(['Nurses']);
  });

  test('are told of apart from saved careers', async () => {
    const records = await open(newHome());
    const told: string[] = [];
    records.onChange((change) => told.push(change));
    await records.keepSheet(sheetOf(1));
    await records.setFavourite('29-1141', true);
    await records.forgetSheet('ffffffffffffffff');
    expect(told).toEqual(['sheets', 'favourites']);
  });

  test('come back from a copy; of two with one id the one that was saved later stays', async () => {
    const there = await open(newHome());
    await there.keepSheet(sheetOf(1, { name: 'Old', savedAt: '2026-11-01T10:00:00.000Z' }));
    await there.keepSheet(sheetOf(2));
    const here = await open(newHome());
    await here.keepSheet(sheetOf(1, { name: 'New' }));
    await here.restore(there.copy().bytes);
    expect(names(here.sheets())).toEqual(['New', 'Sheet 2']);
  });

  test('have no place in records of an earlier Pathsheet, whose careers are kept, and its file, too', async () => {
    const home = newHome();
    write(home, FILE, OLD);
    const records = await open(home);
    expect(records.favourites()).toEqual(['29-2072', '47-2111']);
    expect(records.sheets()).toEqual([]);
    expect(records.storage()).toMatchObject({ writable: true, notices: [] });
    expect(read(home, 'records.v1.json')).toBe(OLD);
    await records.keepSheet(sheetOf(1));
    expect(JSON.parse(read(home, FILE))).toMatchObject({ version: 2, favourites: ['29-2072', '47-2111'], sheets: [sheetOf(1)] });
  });
});
