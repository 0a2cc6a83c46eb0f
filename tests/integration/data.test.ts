import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Occupation } from '#shared/models/career.ts';
import { ALL_OCCUPATIONS } from '#shared/models/figure.ts';
import { FigureTable } from '#shared/models/figureTable.ts';
import { placeCodes } from '#shared/models/place.ts';
import { Release } from '#shared/models/release.ts';
import { committedCell, committedTable, DATA, json } from './imports/committed.ts';

const MADE = ['figures', 'occupations', 'programs', 'releases.json'];
const LARGEST = 12_000_000;

const releases = z.array(Release).parse(json('releases.json'));
const occupations = z.array(Occupation).parse(json('occupations/occupations.json'));
const figureFiles = readdirSync(join(DATA, 'figures'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[^/]+\/[^/]+\.json$/.test(path));
const tables = figureFiles.map((path) => ({ path, table: FigureTable.parse(json(`figures/${path}`)) }));
const titles = z
  .strictObject({ version: z.literal(1), release: z.string(), titles: z.record(z.string(), z.array(z.string())) })
  .parse(json('occupations/titles.json'));

const catalog = new Set(occupations.map(({ soc }) => soc));
const byId = new Map(releases.map((release) => [release.id, release]));

describe('the bundled data', () => {
  test('stay within 12 MB', () => {
    const files = MADE.flatMap((each) => {
      const path = join(DATA, each);
      return statSync(path).isFile() ? [path] : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
    });
    const bytes = files
      .map((file) => statSync(file))
      .filter((stat) => stat.isFile())
      .reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThan(LARGEST);
  });

  test('name a release that exists, in every file', () => {
    expect(byId.size).toBe(releases.length);
    const named = [...tables.map(({ table }) => table.release), ...occupations.map(({ release }) => release), titles.release];
    expect([...new Set(named)].filter((id) => !byId.has(id))).toEqual([]);
  });

  test('lie where their release and place say', () => {
    expect(tables.filter(({ path, table }) => path !== `${table.release}/${table.place}.json`)).toEqual([]);
    expect(tables.filter(({ table }) => !placeCodes.includes(table.place))).toEqual([]);
  });

  test('give figures in the period of their release, or of one of its two years', () => {
    const wrong = tables.flatMap(({ path, table }) => {
      const period = byId.get(table.release)?.period ?? '';
      const allowed = new Set([period, period.slice(0, 4), `${period.slice(0, 2)}${period.slice(-2)}`]);
      return table.columns.filter((column) => !allowed.has(column.period)).map((column) => `${path} ${column.period}`);
    });
    expect(wrong).toEqual([]);
  });

  test('have a value or a reason in every cell, for occupations of the catalog, each once and in order', () => {
    for (const { path, table } of tables) {
      expect(table.soc, path).toEqual([...new Set(table.soc)].toSorted());
      expect(
        table.soc.filter((soc) => soc !== ALL_OCCUPATIONS && !catalog.has(soc)),
        path,
      ).toEqual([]);
      for (const { values, missing, missingUnlessMarked } of table.columns) {
        expect(values.length, path).toBe(table.soc.length);
        expect(
          values.every((value, row) => value !== null || missing?.[row] || missingUnlessMarked),
          path,
        ).toBe(true);
        expect(
          Object.keys(missing ?? {}).every((row) => values[Number(row)] === null),
          path,
        ).toBe(true);
      }
    }
  });

  test('hold no wage and no count of 0, except where the nation’s openings round to 0.0 thousand', () => {
    const counts = new Set(['pay', 'employment', 'jobs', 'openings']);
    const zeros = tables.flatMap(({ table }) =>
      table.columns
        .filter(({ measure }) => counts.has(measure))
        .flatMap(({ measure, values }) =>
          table.soc.filter((_, row) => values[row] === 0).map((soc) => `${table.release} ${measure} ${soc}`),
        ),
    );
    expect(zeros).toEqual([
      'projections-2024-34 openings 29-1024',
      'projections-2024-34 openings 29-1243',
      'projections-2024-34 openings 51-2061',
      'projections-2024-34 openings 51-7032',
    ]);
  });

  test('have 879 careers: 820 occupations, 12 groups with 28 members, and 19 of the military', () => {
    const count = (kind: Occupation['kind']): number => occupations.filter((each) => each.kind === kind).length;
    expect([catalog.size, count('occupation'), count('group'), count('groupMember'), count('military')]).toEqual([879, 820, 12, 28, 19]);
    expect(occupations.map(({ soc }) => soc)).toEqual([...catalog].toSorted());
    for (const { soc, group } of occupations.filter((each) => each.kind === 'groupMember')) {
      expect(occupations.find((each) => each.soc === group)?.members).toContain(soc);
    }
  });

  test('relate occupations to others of the catalog only, at most ten', () => {
    const wrong = occupations.filter(
      ({ soc, related }) =>
        related.length > 10 || new Set(related).size !== related.length || related.some((each) => each === soc || !catalog.has(each)),
    );
    expect(wrong).toEqual([]);
  });

  test('have figures for every career that the projections have, wages for all but two of them', () => {
    const projected = committedTable('projections-2024-34', 'US').soc.filter((soc) => soc !== ALL_OCCUPATIONS);
    const paid = new Set(committedTable('oews-2025', 'US').soc);
    expect(projected.length).toBe(832);
    expect(projected.filter((soc) => !paid.has(soc))).toEqual(['11-1031', '45-3031']);
    const kinds = occupations.filter(({ soc }) => !projected.includes(soc)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['groupMember', 'military']));
  });

  test('have clean search titles of careers only, none of them the career’s own', () => {
    const wrong = Object.entries(titles.titles).filter(([soc, list]) => {
      const keys = list.map((title) => title.toLowerCase());
      const own = occupations.find((each) => each.soc === soc)?.title.toLowerCase();
      return (
        !own ||
        list.length === 0 ||
        new Set(keys).size !== keys.length ||
        keys.includes(own) ||
        list.some((title) => title === '' || title === 'n/a' || title !== title.trim().normalize('NFC'))
      );
    });
    expect(wrong.map(([soc]) => soc)).toEqual([]);
  });

  test('end each file with a line end, so that the same data are the same bytes', () => {
    for (const path of [
      'figures/places.json',
      ...figureFiles.map((each) => `figures/${each}`),
      'occupations/occupations.json',
      'occupations/titles.json',
      'releases.json',
    ]) {
      expect(readFileSync(join(DATA, path), 'utf8').endsWith('\n'), path).toBe(true);
    }
  });
});

/** The figures that `notes/data.md` says must come out. */
describe('the figures that must come out', () => {
  const WAGE = ['employment count jobs', 'pay median usdPerYear', 'pay p10 usdPerYear', 'pay p90 usdPerYear'].map(
    (name) => `${name} May 2025`,
  );
  const OUTLOOK = [
    'jobs count jobs 2024',
    'jobs count jobs 2034',
    'growth percent percent 2024–34',
    'openings count jobs 2024–34',
    'entryEducation typical level 2024–34',
  ];

  test.each([
    ['29-2072', [194720, 51140, 37000, 81150], [61810, 48860], [194800, 208600, 7.1, 14200, 'certificate'], 'CI'],
    ['29-1141', [3379720, 97550, 68940, 137470], [140270, 95970], [3391000, 3557100, 4.9, 189100, 'bachelor'], 'SIC'],
    ['15-1252', [1687890, 135980, 82460, 214670], [174410, 132150], [1693800, 1961400, 15.8, 115200, 'bachelor'], 'ICR'],
  ])('do come out for %s', (soc, national, states, outlook, interests) => {
    const cells = (release: string, place: string, names: string[]) =>
      names.map((name) => committedCell(committedTable(release, place), soc, name));
    expect(cells('oews-2025', 'US', WAGE)).toEqual(national.map(String));
    expect(['CA', 'TX'].flatMap((place) => cells('oews-2025-states', place, WAGE.slice(1, 2)))).toEqual(states.map(String));
    expect(cells('projections-2024-34', 'US', OUTLOOK)).toEqual(outlook.map(String));
    expect(occupations.find((each) => each.soc === soc)?.interests.join('')).toBe(interests);
  });

  test('do come out for all occupations together', () => {
    expect(committedCell(committedTable('projections-2024-34', 'US'), ALL_OCCUPATIONS, 'growth percent percent 2024–34')).toBe('3.1');
    expect(committedCell(committedTable('oews-2025', 'US'), ALL_OCCUPATIONS, 'pay median usdPerYear May 2025')).toBe('50980');
  });
});
