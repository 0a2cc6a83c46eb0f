import { describe, expect, test } from 'vitest';
import { readAttainment } from '#main/imports/attainment.ts';
import { endYear, readProjections } from '#main/imports/projections.ts';
import { readSoc } from '#main/imports/soc.ts';
import { readStateProjections } from '#main/imports/stateProjections.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { figureAt } from './figureAt.ts';
import { refused } from './refused.ts';
import { smallXlsx, type SmallCell } from './smallXlsx.ts';

const headerOf = (base: string, end: string, period: string): SmallCell[] => [
  `${base} National Employment Matrix title`,
  `${base} National Employment Matrix code`,
  'Occupation type',
  `Employment, ${base}`,
  `Employment, ${end}`,
  `Employment change, numeric, ${period}`,
  `Employment change, percent, ${period}`,
  `Occupational openings, ${period} annual average`,
  `Median annual wage, dollars, ${base}[1]`,
  'Typical education needed for entry',
  'Work experience in a related occupation',
  'Typical on-the-job training needed to attain competency in the occupation',
];
const NURSES: SmallCell[] = [
  '  Registered nurses',
  '29-1141',
  'Line item',
  3391,
  3557.0999999999999,
  166.1,
  4.9000000000000004,
  189.1,
  93600,
  "Bachelor's degree",
  'None',
  'None',
];
const ALL: SmallCell[] = ['Total, all occupations', '00-0000', 'Summary', 169956.1, 175167.9, 5211.8, 3.1, 18863.3, 49500, '—', '—', '—'];
const FOOTNOTES: SmallCell[][] = [['Footnotes:'], ['Note: Data is unavailable for values denoted with a "—".']];

const projections = (rows: SmallCell[][], header = headerOf('2024', '2034', '2024–34')): Uint8Array =>
  smallXlsx({
    Index: [['Occupation.xlsx contents']],
    'Table 1.2': [['Table 1.2 Occupational projections'], header, ...rows, ...FOOTNOTES],
  });

describe('the national projections', () => {
  test('turn thousands into jobs exactly and floats into what the file shows', async () => {
    const { tables } = await readProjections(projections([NURSES]));
    const at = (measure: 'jobs' | 'growth' | 'openings', period: string) => figureAt(tables[0], { soc: '29-1141', measure, period })?.value;
    expect([at('jobs', '2024'), at('jobs', '2034'), at('growth', '2024–34'), at('openings', '2024–34')]).toEqual([
      3391000, 3557100, 4.9, 189100,
    ]);
  });

  test('take their years from the headers', async () => {
    const { tables, period } = await readProjections(projections([NURSES], headerOf('2025', '2035', '2025-35')));
    expect(period).toBe('2025–35');
    expect(tables[0]?.release).toBe('projections-2025-35');
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'jobs', period: '2035' })?.value).toBe(3557100);
    expect(endYear('1998–08')).toBe('2008');
  });

  test('give typical education, experience and training as levels', async () => {
    const { tables } = await readProjections(
      projections([[...NURSES.slice(0, 9), 'Postsecondary nondegree award', 'Less than 5 years', 'Moderate-term on-the-job training']]),
    );
    const levels = (['entryEducation', 'experience', 'training'] as const).map(
      (measure) => figureAt(tables[0], { soc: '29-1141', measure })?.value,
    );
    expect(levels).toEqual(['certificate', 'lessThan5Years', 'moderateTerm']);
  });

  test('keep line items and all occupations together; a dash is no figure', async () => {
    const group = ['Health care', '29-0000', 'Summary', ...NURSES.slice(3)];
    const { tables, report } = await readProjections(projections([ALL, group, NURSES]));
    expect(tables[0]?.soc).toEqual(['00-0000', '29-1141']);
    expect(report.skipped).toEqual({ widerGroup: 1 });
    expect(figureAt(tables[0], { soc: '00-0000', measure: 'growth' })?.value).toBe(3.1);
    expect(figureAt(tables[0], { soc: '00-0000', measure: 'entryEducation' })).toMatchObject({ value: null, missing: 'notProduced' });
  });

  test('keep a bound a bound', async () => {
    const bounded = NURSES.map((cell) => (cell === 189.1 ? '>=1,189.1' : cell));
    const { tables } = await readProjections(projections([bounded]));
    const openings = tables[0]?.columns.find(({ measure }) => measure === 'openings');
    expect(openings).toMatchObject({ values: [1_189_100], atLeast: [0] });
  });

  test('are refused for an unknown level, a repeated code, or another file', async () => {
    const strange = [...NURSES.slice(0, 9), 'Some bootcamp', 'None', 'None'];
    expect(await refused(readProjections(projections([strange])))).toBe(
      importProblems.badCell(3, 'typical education needed for entry', 'Some bootcamp'),
    );
    expect(await refused(readProjections(projections([NURSES, NURSES])))).toBe(importProblems.twice(4, '29-1141'));
    const kind = importProblems.kinds.projections;
    expect(await refused(readProjections(smallXlsx({ 'Table 5.3': [['x']] })))).toBe(importProblems.missingTable(kind, 'Table 1.2'));
    expect(await refused(readProjections(projections([], headerOf('2024', '2034', 'lately'))))).toBe(
      importProblems.missingColumn(kind, 'Employment change, percent'),
    );
  });
});

describe('what workers have studied', () => {
  const HEADER = [
    '2024 National Employment Matrix title',
    '2024 National Employment Matrix code',
    'Less than high school diploma',
    'High school diploma or equivalent',
    'Some college, no degree',
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    'Doctoral or professional degree',
  ];
  const TITLE = 'Table 5.3 Educational attainment for workers 25 years and older by detailed occupation, 2022–23 (Percent)';
  const attainment = (rows: SmallCell[][], header: SmallCell[] = HEADER, title = TITLE): Uint8Array =>
    smallXlsx({ 'Table 5.3': [[title], header, ...rows, ['Footnotes:'], ['[1] This occupation is not an exact match with ACS']] });

  test('comes by level, with the period of the title and the footnote of the row', async () => {
    const { tables, period } = await readAttainment(
      attainment([
        ['Chief executives[1]', '11-1011', 1.5, 7.8, 13.1, 5.3, 40.700000000000003, 24.7, 6.9],
        ['Sales managers', '11-2022', 1.7, 10.8, 19.399999999999999, 7.8, 45.9, 12.8, 1.5],
      ]),
    );
    expect(period).toBe('2022–23');
    const bachelor = (soc: string) => figureAt(tables[0], { soc, measure: 'attainment', category: 'bachelor' });
    expect(bachelor('11-1011')).toMatchObject({ value: 40.7, note: 'notExactAcsMatch', period: '2022–23' });
    expect(bachelor('11-2022')).toMatchObject({ value: 45.9, note: undefined });
    expect(figureAt(tables[0], { soc: '11-2022', measure: 'attainment', category: 'someCollege' })?.value).toBe(19.4);
  });

  test('is refused without a period or without all seven levels', async () => {
    const kind = importProblems.kinds.attainment;
    expect(await refused(readAttainment(attainment([], HEADER, 'Table 5.3 Educational attainment')))).toBe(importProblems.noPeriod(kind));
    expect(await refused(readAttainment(attainment([], HEADER.slice(0, -1))))).toBe(importProblems.wrongLevels(kind, 6, 7));
  });
});

describe('the states’ projections', () => {
  const HEADER = 'Title\tBase\tProjected\tPercentChange\tAvgAnnualOpenings\tSTFIPS\tOccCode\t\t';
  const file = (...rows: string[]): Uint8Array =>
    Buffer.from([HEADER, ...rows.map((row) => `${row}\t\t`), '\t\t\t\t\t\t\t\t', ''].join('\r\n'));
  const read = (...rows: string[]) => readStateProjections(file(...rows), { period: '2022–32', catalog: new Set(['29-1141', '41-2031']) });

  test('come by state with both years, and never show the nation’s older round', async () => {
    const { tables, report } = await read(
      'Registered Nurses\t3172500\t3349900\t5.6\t193100\t0\t29-1141',
      'Registered Nurses\t333970\t380760\t14\t25040\t6\t29-1141',
    );
    expect(tables.map(({ place, release }) => [place, release])).toEqual([['CA', 'state-projections-2022-32']]);
    expect(report).toMatchObject({ rows: 2, skipped: { nation: 1 } });
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'jobs', period: '2032' })?.value).toBe(380760);
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'growth', period: '2022–32' })?.value).toBe(14);
  });

  test('leave out codes that are not in the catalog and places that are not ours, and say which', async () => {
    const { report } = await read('A\t10\t10\t0\t10\t6\t29-1141', 'B\t10\t10\t0\t10\t6\t29-9098', 'C\t10\t10\t0\t10\t99\t29-1141');
    expect(report).toMatchObject({ skipped: { outsideCatalog: 1, unknownPlace: 1 }, outside: ['29-9098'] });
  });

  test('do not take a 0 for a figure: the file writes it for "fewer than five" and for "not given"', async () => {
    const { tables } = await read(
      'Retail Salespersons\t242130\t228000\t-5.8\t0\t36\t41-2031',
      'Registered Nurses\t0\t0\t0\t0\t36\t29-1141',
    );
    expect(figureAt(tables[0], { soc: '41-2031', measure: 'openings' })).toMatchObject({ value: null, missing: 'unknown' });
    expect(figureAt(tables[0], { soc: '41-2031', measure: 'growth' })?.value).toBe(-5.8);
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'growth' })).toMatchObject({ value: null, missing: 'unknown' });
  });

  test('keep a growth of exactly 0 where the jobs are known', async () => {
    const { tables } = await read('Registered Nurses\t46230\t46210\t0\t100\t36\t29-1141');
    expect(figureAt(tables[0], { soc: '29-1141', measure: 'growth' })?.value).toBe(0);
  });

  test('are refused for words where numbers belong, and for another file', async () => {
    expect(await refused(read('Registered Nurses\tmany\t1\t1\t1\t6\t29-1141'))).toBe(importProblems.badCell(2, 'Base', 'many'));
    const other = readStateProjections(Buffer.from('a\tb\n1\t2'), { period: '2022–32', catalog: new Set() });
    expect(await refused(other)).toBe(importProblems.missingColumn(importProblems.kinds.stateProjections, 'Base'));
    expect(await refused(readStateProjections(Buffer.from([0xff, 0xfe, 0x41]), { period: '2022–32', catalog: new Set() }))).toBe(
      importProblems.damagedText,
    );
  });
});

test('the SOC structure gives detailed occupations only, by their official titles', async () => {
  const titles = await readSoc(
    smallXlsx({
      '2018 Structure': [
        ['U.S. Bureau of Labor Statistics'],
        ['Major Group', 'Minor Group', 'Broad Group', 'Detailed Occupation', ''],
        ['33-0000', null, null, null, 'Protective Service Occupations'],
        [null, null, '33-3050', null, 'Police Officers'],
        [null, null, null, '33-3051', 'Police and Sheriff’s Patrol Officers'],
      ],
    }),
  );
  expect([...titles]).toEqual([['33-3051', 'Police and Sheriff’s Patrol Officers']]);
  const kind = importProblems.kinds.soc;
  expect(await refused(readSoc(smallXlsx({ a: [['b']] })))).toBe(importProblems.missingColumn(kind, 'Detailed Occupation'));
});
