import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readOews } from '#main/imports/oews.ts';
import { readOewsRepackaged } from '#main/imports/oewsRepackaged.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { figureAt } from './figureAt.ts';
import { refused } from './refused.ts';
import { smallXlsx, type SmallCell } from './smallXlsx.ts';

const HEADER = [
  'AREA',
  'AREA_TITLE',
  'AREA_TYPE',
  'PRIM_STATE',
  'I_GROUP',
  'OCC_CODE',
  'OCC_TITLE',
  'O_GROUP',
  'TOT_EMP',
  'H_MEAN',
  'A_MEAN',
  'H_PCT10',
  'H_PCT25',
  'H_MEDIAN',
  'H_PCT75',
  'H_PCT90',
  'A_PCT10',
  'A_PCT25',
  'A_MEDIAN',
  'A_PCT75',
  'A_PCT90',
  'ANNUAL',
  'HOURLY',
] as const;

type RowCells = Partial<Record<(typeof HEADER)[number], SmallCell>>;

const NURSE: RowCells = {
  AREA: '99',
  AREA_TITLE: 'U.S.',
  AREA_TYPE: '1',
  PRIM_STATE: 'US',
  I_GROUP: 'cross-industry',
  OCC_CODE: '29-1141',
  OCC_TITLE: 'Registered Nurses',
  O_GROUP: 'detailed',
  TOT_EMP: 3379720,
  H_MEAN: 48.76,
  A_MEAN: 101420,
  H_PCT10: 33.14,
  H_PCT25: 38.619999999999997,
  H_MEDIAN: 46.9,
  H_PCT75: 54.02,
  H_PCT90: 66.09,
  A_PCT10: 68940,
  A_PCT25: 80330,
  A_MEDIAN: 97550,
  A_PCT75: 112350,
  A_PCT90: 137470,
  ANNUAL: '',
  HOURLY: '',
};

const HOURLY_WITHHELD: RowCells = { H_MEAN: '*', H_PCT10: '*', H_PCT25: '*', H_MEDIAN: '*', H_PCT75: '*', H_PCT90: '*' };
const ANNUAL_WITHHELD: RowCells = { A_MEAN: '*', A_PCT10: '*', A_PCT25: '*', A_MEDIAN: '*', A_PCT75: '*', A_PCT90: '*' };

interface WageFile {
  notes?: readonly SmallCell[];
  sheet?: string;
  header?: readonly SmallCell[];
}

function wages(
  rows: readonly RowCells[],
  { notes = ['May 2025 OEWS Estimates'], sheet = 'data', header = HEADER }: WageFile = {},
): Uint8Array {
  return smallXlsx({
    [sheet]: [header, ...rows.map((row) => HEADER.map((name) => ({ ...NURSE, ...row })[name] ?? null))],
    'Field Descriptions': notes.map((note) => [note]),
  });
}

async function pay(row: RowCells, statistic: 'median' | 'p90', unit: 'usdPerYear' | 'usdPerHour', file: WageFile = {}) {
  const { tables } = await readOews(wages([row], file));
  return figureAt(tables[0], { soc: '29-1141', measure: 'pay', statistic, unit });
}

describe('an official wage file', () => {
  test('gives pay and employment with the year that its notes name', async () => {
    const { tables, period } = await readOews(wages([NURSE]));
    expect(period).toBe('May 2025');
    expect(tables.map(({ release, place, soc }) => ({ release, place, soc }))).toEqual([
      { release: 'oews-2025', place: 'US', soc: ['29-1141'] },
    ]);
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'employment' })).toMatchObject({ value: 3379720, period: 'May 2025' });
    expect(await pay({}, 'median', 'usdPerYear')).toMatchObject({ value: 97550, isBound: false });
    expect(await pay({ H_MEDIAN: 34.770000000000003 }, 'median', 'usdPerHour')).toMatchObject({ value: 34.77 });
  });

  test('takes the year from the sheet when there are no notes, and is refused when there is none at all', async () => {
    expect((await readOews(wages([NURSE], { notes: [], sheet: 'state_M2026_dl' }))).period).toBe('May 2026');
    expect(await refused(readOews(wages([NURSE], { notes: [] })))).toBe(importProblems.noPeriod(importProblems.kinds.oews));
  });

  test('keeps a top-coded wage as a bound, at the dollars that the file itself names', async () => {
    expect(await pay({ A_PCT90: '#' }, 'p90', 'usdPerYear')).toMatchObject({ value: 239200, isBound: true });
    expect(await pay({ H_PCT90: '#' }, 'p90', 'usdPerHour')).toMatchObject({ value: 115, isBound: true });
    const notes = ['May 2019 OEWS Estimates', '#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year '];
    expect(await pay({ A_PCT90: '#' }, 'p90', 'usdPerYear', { notes })).toMatchObject({ value: 208000, isBound: true, period: 'May 2019' });
    expect(await pay({ H_PCT90: '#' }, 'p90', 'usdPerHour', { notes })).toMatchObject({ value: 100, isBound: true });
  });

  test('says why a wage is missing: withheld, paid by the year only, paid by the hour only', async () => {
    expect(await pay({ A_MEDIAN: '*' }, 'median', 'usdPerYear')).toMatchObject({ value: null, missing: 'withheld' });
    expect(await pay({ ...HOURLY_WITHHELD, ANNUAL: 'TRUE' }, 'median', 'usdPerHour')).toMatchObject({ missing: 'annualOnly' });
    expect(await pay({ ...ANNUAL_WITHHELD, HOURLY: 'TRUE' }, 'median', 'usdPerYear')).toMatchObject({ missing: 'hourlyOnly' });
    // A file may withhold the annual wage of an occupation that is paid by the year, too.
    expect(await pay({ A_MEDIAN: '*', ANNUAL: 'TRUE' }, 'median', 'usdPerYear')).toMatchObject({ missing: 'withheld' });
  });

  test('keeps different reasons of one column apart', async () => {
    const socs = ['11-0001', '11-0002', '11-0003'];
    const rows = socs.map((soc, i) => ({ ...HOURLY_WITHHELD, OCC_CODE: soc, ANNUAL: i === 1 ? '' : 'TRUE' }));
    const { tables } = await readOews(wages(rows));
    const reasons = socs.map((soc) => figureAt(tables[0], { soc, measure: 'pay', unit: 'usdPerHour' })?.missing);
    expect(reasons).toEqual(['annualOnly', 'withheld', 'annualOnly']);
  });

  test('keeps withheld employment withheld', async () => {
    const { tables } = await readOews(wages([{ TOT_EMP: '**' }]));
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'employment' })).toMatchObject({ value: null, missing: 'withheld' });
  });

  test('passes over wider groups and single industries, and counts them', async () => {
    const rows = [
      { OCC_CODE: '00-0000', O_GROUP: 'total' },
      { OCC_CODE: '13-1020', O_GROUP: 'broad' },
      { OCC_CODE: '13-1020' },
      { OCC_CODE: '29-1141', I_GROUP: 'sector' },
      { OCC_CODE: '29-0000', O_GROUP: 'major' },
    ];
    const { tables, report } = await readOews(wages(rows));
    expect(tables[0]?.soc).toEqual(['00-0000', '13-1020']);
    expect(report).toMatchObject({ rows: 5, skipped: { widerGroup: 2, industry: 1 } });
  });

  test('gives one table a place: states and territories by letters, metros by number', async () => {
    const rows = [
      { AREA: '6', AREA_TYPE: '2', PRIM_STATE: 'CA' },
      { AREA: '72', AREA_TYPE: '3', PRIM_STATE: 'PR' },
    ];
    expect((await readOews(wages(rows))).tables.map(({ place, release }) => [place, release])).toEqual([
      ['CA', 'oews-2025-states'],
      ['PR', 'oews-2025-states'],
    ]);
    const metro = await readOews(
      wages([
        { AREA: '26900', AREA_TYPE: '4', PRIM_STATE: 'IN' },
        { AREA: 'x', AREA_TYPE: '9' },
      ]),
    );
    expect(metro.tables.map(({ place, release }) => [place, release])).toEqual([['26900', 'oews-2025-areas']]);
    expect(metro.report.skipped).toEqual({ unknownPlace: 1 });
  });

  test('is refused whole when a cell holds what it never holds, or an occupation comes twice', async () => {
    expect(await refused(readOews(wages([{ A_MEDIAN: 'about 97,000' }])))).toBe(importProblems.badCell(2, 'A_MEDIAN', 'about 97,000'));
    expect(await refused(readOews(wages([{ A_MEDIAN: -5 }])))).toBe(importProblems.badCell(2, 'A_MEDIAN', '-5'));
    expect(await refused(readOews(wages([NURSE, NURSE])))).toBe(importProblems.twice(3, '29-1141'));
  });

  test('is refused by name when it is another kind of file', async () => {
    const other = readOews(smallXlsx({ Index: [['Occupation.xlsx contents']] }));
    expect(await refused(other)).toBe(importProblems.missingColumn(importProblems.kinds.oews, 'OCC_CODE'));
    expect(await refused(readOews(wages([], { header: HEADER })))).toBe(importProblems.noRows(importProblems.kinds.oews));
  });
});

describe('a third party’s copy of the states’ wages', () => {
  const COLUMNS = ['mean', 'median', 'p10', 'p25', 'p75', 'p90', 'count'];
  const copy = (stats: unknown, contents = {}): Uint8Array =>
    gzipSync(JSON.stringify({ year: 2025, stat_cols: COLUMNS, stats, ...contents }));
  const read = (stats: unknown, contents = {}) => readOewsRepackaged(copy(stats, contents), { hourlyOnly: new Set(['27-2011']) });

  test('gives the states and passes over the nation and industries', async () => {
    const row = { '29-1141': [150280, 140270, 101260, 122440, 173170, 213320, 338940] };
    const { tables, report } = await read({ US: row, INDIANA: row, IN: row, CA: row });
    expect(tables.map(({ place }) => place)).toEqual(['CA', 'IN']);
    expect(report.skipped).toEqual({ nation: 1, industry: 1 });
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'pay', statistic: 'p10' })).toMatchObject({ value: 101260, period: 'May 2025' });
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'employment' })?.value).toBe(338940);
  });

  test('never turns a withheld value into 0, and says as much of the reason as is known', async () => {
    const { tables } = await read({ CA: { '27-2011': Array(7).fill(null), '29-1141': Array(7).fill(null) } });
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'pay' })).toMatchObject({ value: null, missing: 'unknown' });
    expect(figureAt(tables[0], { soc: '27-2011', measure: 'pay' })).toMatchObject({ value: null, missing: 'hourlyOnly' });
    expect(figureAt(tables[0], { soc: '27-2011', measure: 'employment' })).toMatchObject({ value: null, missing: 'unknown' });
  });

  test('finds its columns by name', async () => {
    const { tables } = await read({ CA: { '29-1141': [7, 6, 5, 4, 3, 2, 1] } }, { stat_cols: COLUMNS.toReversed() });
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'pay', statistic: 'mean' })?.value).toBe(1);
    const kind = importProblems.kinds.oewsRepackaged;
    expect(await refused(read({ CA: { '29-1141': [1] } }, { stat_cols: ['mean'] }))).toBe(importProblems.missingColumn(kind, 'count'));
  });

  test('is refused when it is damaged or something else', async () => {
    expect(await refused(readOewsRepackaged(Buffer.from('{"year":'), { hourlyOnly: new Set() }))).toBe(importProblems.damagedText);
    expect(await refused(readOewsRepackaged(copy({}).subarray(0, 20), { hourlyOnly: new Set() }))).toBe(importProblems.damagedText);
    expect(await refused(read({ CA: { '29-1141': ['a lot'] } }))).toBe(
      importProblems.missingTable(importProblems.kinds.oewsRepackaged, 'stats'),
    );
  });
});
