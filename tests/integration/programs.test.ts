import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openCatalog } from '#main/catalog/index.ts';
import { InstitutionTable } from '#shared/models/program.ts';
import { awardsOfBits, milesBetween } from '#shared/rules/programs.ts';
import { DATA } from './imports/committed.ts';

const catalog = openCatalog(DATA);
const unpacked = (name: string): unknown => JSON.parse(gunzipSync(readFileSync(join(DATA, `programs/${name}.json.gz`))).toString());
const institutions = InstitutionTable.parse(unpacked('institutions'));
const near = (soc: string, spot: string, asked: Partial<Parameters<typeof catalog.programsNear>[2]> = {}) =>
  catalog.programsNear(soc, spot, { most: 5000, ...asked });

describe('the programs that ship', () => {
  test('take less than half a megabyte for the whole country', () => {
    const sizes = ['institutions', 'completions', 'crosswalk'].map((name) => statSync(join(DATA, `programs/${name}.json.gz`)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
  });

  test('name releases that exist, and fields of careers of the catalog only', () => {
    const { releases } = near('29-1141', 'bloomington-in');
    expect(releases.filter((id) => !catalog.releases().has(id))).toEqual([]);
    const { careers } = unpacked('crosswalk') as { careers: object };
    expect(Object.keys(careers).filter((soc) => !catalog.occupation(soc))).toEqual([]);
  });

  test('have cities with an id of their own', () => {
    const ids = catalog.programs.cities().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(2628);
  });

  test('have 4, 21 and 20 fields for the three careers that the notes name', () => {
    expect(['29-2072', '29-1141', '15-1252'].map((soc) => near(soc, '47401').fields)).toEqual([4, 21, 20]);
  });
});

describe('the schools near a place', () => {
  test('come nearest first, each once, and are counted', () => {
    const { schools, total, within } = near('29-2072', 'indianapolis-in');
    expect(schools.length).toBe(total);
    expect(new Set(schools.map(({ id }) => id)).size).toBe(total);
    expect(schools.map(({ miles }) => miles)).toEqual(schools.map(({ miles }) => miles).toSorted((a, b) => a - b));
    expect(schools.filter(({ miles }) => Math.round(miles) <= 50).length).toBe(within);
    expect(schools[0]).toMatchObject({ name: 'Ivy Tech Community College', city: 'Indianapolis', state: 'IN', control: 'public' });
  });

  test('are fewer with each filter, and show only what was asked for', () => {
    const all = near('29-1141', 'boston-ma', { awards: [] });
    const associate = near('29-1141', 'boston-ma', { awards: ['associate'] });
    const both = near('29-1141', 'boston-ma', { awards: ['associate'], controls: ['public'] });
    expect(all.total).toBeGreaterThan(associate.total);
    expect(associate.total).toBeGreaterThan(both.total);
    expect(new Set(both.schools.map(({ control }) => control))).toEqual(new Set(['public']));
    expect(new Set(both.schools.flatMap(({ programs }) => programs.flatMap(({ awards }) => awards)))).toEqual(new Set(['associate']));
  });

  test('of a group are those of all that it is made of', () => {
    const { fields } = near('21-1018', 'boston-ma');
    const members = ['21-1011', '21-1014'].map((soc) => near(soc, 'boston-ma').fields);
    expect(fields).toBeGreaterThanOrEqual(Math.max(...members));
    expect(fields).toBeLessThanOrEqual(members[0]! + members[1]!);
  });

  test('are none for teachers at colleges, whom nearly every field names', () => {
    expect(near('25-1071', 'boston-ma')).toMatchObject({ fields: 0, total: 0, schools: [] });
  });

  test('are measured from the middle of an area where the ZIP code is not known, and refused where nothing is', () => {
    expect(catalog.programs.spot('47405')).toEqual({ id: '47405', name: '47405', kind: 'zip' });
    expect(catalog.programs.spot('47499')).toEqual({ id: '47499', name: '474', kind: 'area' });
    expect(catalog.programs.spot('00000')).toBeUndefined();
    expect(() => near('29-1141', '00000')).toThrow('“00000” is no city and no ZIP code area');
  });

  test('have sites that can be opened, by the number of the school', () => {
    const { schools } = near('29-1141', 'bloomington-in');
    const pages = schools.filter(({ hasPage }) => hasPage).map(({ id }) => catalog.programs.page(id) ?? '');
    expect(pages.length).toBeGreaterThan(0.99 * schools.length);
    expect(pages.filter((page) => new URL(page).protocol !== 'https:')).toEqual([]);
    expect(catalog.programs.page('1')).toBeUndefined();
  });
});

const REFERENCE = resolve(import.meta.dirname, '../../../shared/reference');
const isHere = existsSync(REFERENCE);

describe.skipIf(!isHere)(`the official files${isHere ? '' : ' (SKIPPED: ../shared/reference is not beside the project)'}`, () => {
  const LEVELS = ['20', '21', '2', '4', '3', '5', '6', '7', '8', '17', '18', '19'];

  test('give the same nurses’ programs, read row by row by other means', () => {
    const { careers } = unpacked('crosswalk') as { careers: Record<string, string[]> };
    const rows = gunzipSync(readFileSync(join(REFERENCE, 'ipeds/c2024_a_from_parquet.csv.gz')))
      .toString()
      .split(/\r?\n/);
    const wanted = new Map<string, Set<string>>();
    for (const row of rows) {
      const [id = '', cip = '', , level = '', count] = row.split(',');
      if (careers['29-1141']!.includes(cip) && Number(count) > 0)
        wanted.set(id, (wanted.get(id) ?? new Set()).add(`${cip} ${awardsOfBits(1 << LEVELS.indexOf(level))[0]}`));
    }
    const found = near('29-1141', 'bloomington-in', { awards: [] });
    const shown = new Set(found.schools.map(({ id }) => id));
    const listed = new Set(institutions.id.map(String));
    expect([...wanted.keys()].filter((id) => listed.has(id) && !shown.has(id))).toEqual([]);
    for (const { id, programs } of found.schools) {
      expect(new Set(programs.flatMap(({ cip, awards }) => awards.map((award) => `${cip} ${award}`))), id).toEqual(wanted.get(id));
    }
  });

  test('give the same position of a school, to a hundred yards', () => {
    const text = gunzipSync(readFileSync(join(REFERENCE, 'ipeds/hd2024.csv.gz'))).toString();
    const row = text.split(/\r?\n/).find((line) => line.startsWith('151351,')) ?? '';
    const [lon = 0, lat = 0] = row.split(',').slice(-4, -2).map(Number);
    const at = institutions.id.indexOf(151_351);
    expect(milesBetween(institutions.lat[at]!, institutions.lon[at]!, lat, lon)).toBeLessThan(0.06);
  });
});
