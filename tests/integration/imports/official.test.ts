import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { committedCell, committedTable, seeded } from './committed.ts';
import { rawSheet } from './rawXlsx.ts';

const REFERENCE = resolve(import.meta.dirname, '../../../../shared/reference');
const isHere = existsSync(REFERENCE);
const at = (path: string): string => resolve(REFERENCE, path);

/** Column of the official file → column of ours. */
const WAGES: Record<string, string> = {
  TOT_EMP: 'employment count jobs May 2025',
  ...Object.fromEntries(
    [
      ['MEAN', 'mean'],
      ['PCT10', 'p10'],
      ['PCT25', 'p25'],
      ['MEDIAN', 'median'],
      ['PCT75', 'p75'],
      ['PCT90', 'p90'],
    ].flatMap(([theirs, ours]) => [
      [`A_${theirs}`, `pay ${ours} usdPerYear May 2025`],
      [`H_${theirs}`, `pay ${ours} usdPerHour May 2025`],
    ]),
  ),
};

describe.skipIf(!isHere)(
  `the committed figures and the official files${isHere ? '' : ' (SKIPPED: ../shared/reference is not beside the project)'}`,
  () => {
    test('agree in 2,000 random cells of the national wages', () => {
      const [header, ...rows] = rawSheet(at('oews/national_M2025_dl.xlsx'), 'xl/worksheets/sheet1.xml');
      const letter = new Map([...(header ?? [])].map(([column, name]) => [name, column]));
      const cell = (row: Map<string, string>, name: string): string => row.get(letter.get(name) ?? '') ?? '';
      const detailed = rows.filter((row) => ['detailed', 'total'].includes(cell(row, 'O_GROUP')));
      expect(detailed.length).toBe(831);
      const table = committedTable('oews-2025', 'US');
      const random = seeded(20_261_123);
      const names = Object.keys(WAGES);
      const different: string[] = [];
      for (let i = 0; i < 2_000; i += 1) {
        const row = detailed[random(detailed.length)] ?? new Map<string, string>();
        const name = names[random(names.length)] ?? '';
        const soc = cell(row, 'OCC_CODE');
        const wanted = expectedWage(cell(row, name), name, cell(row, 'ANNUAL') === 'TRUE', cell(row, 'HOURLY') === 'TRUE');
        const found = committedCell(table, soc, WAGES[name] ?? '');
        if (found !== wanted) different.push(`${soc} ${name}: ${wanted} in the file, ${found} in our figures`);
      }
      expect(different).toEqual([]);
    });

    test('agree in every cell of every state', () => {
      const copy = JSON.parse(gunzipSync(readFileSync(at('oews/us_oews_M2025_national_state_industry.json.gz'))).toString()) as {
        stats: Record<string, Record<string, (number | null)[]>>;
      };
      const names = ['mean', 'median', 'p10', 'p25', 'p75', 'p90']
        .map((each) => `pay ${each} usdPerYear May 2025`)
        .concat('employment count jobs May 2025');
      const states = Object.keys(copy.stats).filter((place) => place !== 'US' && !place.startsWith('IND'));
      expect(states.length).toBe(54);
      for (const state of states) {
        const table = committedTable('oews-2025-states', state);
        const rows = copy.stats[state] ?? {};
        expect(table.soc.length, state).toBe(Object.keys(rows).length);
        const columns = names.map(
          (name) => table.columns.find((each) => `${each.measure} ${each.statistic} ${each.unit} ${each.period}` === name)?.values,
        );
        for (const [row, soc] of table.soc.entries()) {
          expect(
            columns.map((values) => values?.[row]),
            `${state} ${soc}`,
          ).toEqual(rows[soc]);
        }
      }
    });

    test('agree in every row of the national projections', () => {
      const rows = rawSheet(at('ep/occupation_2024-2034.xlsx'), 'xl/worksheets/sheet3.xml');
      const table = committedTable('projections-2024-34', 'US');
      const lines = rows.filter((row) => row.get('C') === 'Line item');
      expect([lines.length, table.soc.length]).toEqual([832, 833]);
      for (const row of lines) {
        const soc = row.get('B') ?? '';
        const found = ['jobs count jobs 2024', 'jobs count jobs 2034', 'growth percent percent 2024–34', 'openings count jobs 2024–34'].map(
          (name) => committedCell(table, soc, name),
        );
        // Thousands with one decimal, as the file shows them, written out without arithmetic.
        const jobs = (letter: string): string => String(Number(`${Number(row.get(letter)).toFixed(1).replace('.', '')}00`));
        expect(found, soc).toEqual([jobs('D'), jobs('E'), String(Number(Number(row.get('I')).toFixed(1))), jobs('K')]);
      }
    });

    test('agree in every row of what workers have studied', () => {
      const rows = rawSheet(at('ep/education.xlsx'), 'xl/worksheets/sheet4.xml').filter((row) => /^\d\d-\d{4}$/.test(row.get('B') ?? ''));
      const table = committedTable('attainment-2022-23', 'US');
      expect(table.soc.length).toBe(rows.length);
      for (const row of rows) {
        const index = table.soc.indexOf(row.get('B') ?? '');
        const shown = ['C', 'D', 'E', 'F', 'G', 'H', 'I'].map((letter) => Number(Number(row.get(letter)).toFixed(1)));
        expect(
          table.columns.map(({ values }) => values[index]),
          row.get('B'),
        ).toEqual(shown);
        expect(table.columns.every(({ notes }) => (notes?.[index] === 'notExactAcsMatch') === (row.get('A') ?? '').endsWith('[1]'))).toBe(
          true,
        );
      }
    });

    test('agree in 2,000 random rows of the states’ projections', () => {
      const lines = gunzipSync(readFileSync(at('state_projections/state_projections_longterm.tsv.gz')))
        .toString()
        .split('\r\n')
        .slice(1);
      const byFips: Record<string, string> = { 1: 'AL', 6: 'CA', 18: 'IN', 36: 'NY', 48: 'TX', 66: 'GU', 72: 'PR', 78: 'VI' };
      const rows = lines.map((line) => line.split('\t')).filter((cells) => byFips[cells[5] ?? '']);
      const random = seeded(7);
      let compared = 0;
      for (let i = 0; i < 2_000; i += 1) {
        const [, base = '', end = '', growth = '', openings = '', fips = '', soc = ''] = rows[random(rows.length)] ?? [];
        const table = committedTable('state-projections-2022-32', byFips[fips] ?? '');
        if (!table.soc.includes(soc)) continue;
        compared += 1;
        const found = ['jobs count jobs 2022', 'jobs count jobs 2032', 'growth percent percent 2022–32', 'openings count jobs 2022–32'].map(
          (name) => committedCell(table, soc, name),
        );
        const shown = [base, end, base === '0' || end === '0' ? '0' : String(Number(growth)), openings];
        expect(found, `${fips} ${soc}`).toEqual(
          shown.map((each, n) => (each === '0' && (n !== 2 || base === '0' || end === '0') ? '(unknown)' : each)),
        );
      }
      expect(compared).toBeGreaterThan(1_900);
    });
  },
);

function expectedWage(text: string, column: string, annualOnly: boolean, hourlyOnly: boolean): string {
  if (text === '#') return column.startsWith('H') ? '≥115' : '≥239200';
  if (text !== '*' && text !== '**') return String(Number(Number(text).toFixed(2)));
  if (column.startsWith('H_') && annualOnly) return '(annualOnly)';
  return column.startsWith('A_') && hourlyOnly ? '(hourlyOnly)' : '(withheld)';
}
