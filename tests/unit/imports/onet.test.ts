import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { joinOccupations, joinTitles } from '#main/imports/occupations.ts';
import { readOnet, type OnetReading } from '#main/imports/onet.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refused } from './refused.ts';

const TABLES = {
  'Read Me': ['O*NET 30.1 Database', 'December 2025 Release'],
  Interests: ['O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value', '29-2072.00|1.B.1.f|Conventional|OI|6.97'],
  'Job Zones': ['O*NET-SOC Code|Job Zone|Date', '29-2072.00|3|08/2023', '29-1141.01|5|08/2023'],
  'Related Occupations': ['O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index'],
  'Sample of Reported Titles': ['O*NET-SOC Code|Reported Job Title|Shown in My Next Move'],
  'Alternate Titles': ['O*NET-SOC Code|Alternate Title|Short Title|Source(s)'],
  'Occupation Data': ['O*NET-SOC Code|Title|Description', '29-2072.00|Medical Records Specialists|Compile.'],
};

type Tables = Partial<Record<keyof typeof TABLES, readonly string[]>> & Record<string, readonly string[]>;

/** Reads a folder of small tables; `more` adds rows to a table, `instead` replaces or (with []) removes files. */
async function read(more: Tables, instead: Tables = {}): Promise<OnetReading> {
  const folder = await mkdtemp(join(tmpdir(), 'pathsheet-onet-'));
  try {
    const tables = Object.entries({ ...TABLES, ...instead }).map(([name, rows]) => [name, [...rows, ...(more[name] ?? [])]] as const);
    for (const [name, rows] of tables.filter(([, lines]) => lines.length > 0)) {
      const text = rows.map((row) => row.replaceAll('|', '\t')).join('\r\n');
      if (name === 'Interests') await writeFile(join(folder, `${name}.txt.gz`), gzipSync(text));
      else await writeFile(join(folder, `${name}.txt`), text);
    }
    return await readOnet(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const highPoints = (code: string, ...areas: number[]): string[] =>
  areas.map((area, i) => `${code}|1.B.1.g|${['First', 'Second', 'Third'][i]} Interest High-Point|IH|${area}.00`);

describe('O*NET data', () => {
  test('give the high points of interest, strongest first, without the empty ones', async () => {
    const { interests, version } = await read({ Interests: [...highPoints('29-2072.00', 6, 2, 0), ...highPoints('29-1141.01', 1, 1, 1)] });
    expect(version).toBe('30.1');
    expect([...interests]).toEqual([['29-2072', ['C', 'I']]]);
  });

  test('give job zones as the release numbers them, of the occupation and not of its specialties', async () => {
    expect([...(await read({})).zones]).toEqual([['29-2072', 3]]);
  });

  test('give related occupations closest first, each once, without the occupation itself, ten at most', async () => {
    const other = [
      '15-1299.08|2',
      '29-9021.00|1',
      '29-2072.01|3',
      '15-1299.00|4',
      ...Array.from({ length: 12 }, (_, i) => `43-60${i + 10}.00|${i + 5}`),
    ];
    const rows = other.map((each) => {
      const [code, index] = each.split('|');
      return `29-2072.00|${code}|Primary-Short|${index}`;
    });
    const related = (await read({ 'Related Occupations': rows })).related.get('29-2072');
    expect(related?.slice(0, 3)).toEqual(['29-9021', '15-1299', '43-6010']);
    expect(related?.length).toBe(10);
  });

  test('give other titles: reported ones first (My Next Move’s before others), then alternates, then specialties', async () => {
    const { titles } = await read({
      'Sample of Reported Titles': ['29-2072.00|Coder|N', '29-2072.00|Medical Records Clerk|Y'],
      'Alternate Titles': [
        '29-2072.00|Certified Professional Coder (CPC)|CPC|08',
        '29-2072.00|coder |n/a|02',
        '29-2072.00|Medical Records Specialists|n/a|02',
        '29-2072.01|Document Nurse|n/a|02',
      ],
      'Occupation Data': ['29-2072.01|Document Specialists|Find.'],
    });
    expect(titles.get('29-2072')).toEqual([
      'Medical Records Clerk',
      'Coder',
      'Certified Professional Coder (CPC)',
      'CPC',
      'Document Specialists',
      'Document Nurse',
    ]);
  });

  test('drop rows that O*NET asks not to show', async () => {
    const { zones, report } = await read(
      {},
      {
        'Job Zones': [
          'O*NET-SOC Code|Job Zone|Recommend Suppress|Not Relevant',
          '29-2072.00|3|Y|N',
          '29-1141.00|4|N|Y',
          '15-1252.00|4|N|n/a',
        ],
      },
    );
    expect([...zones]).toEqual([['15-1252', 4]]);
    expect(report.skipped).toEqual({ suppressed: 2 });
  });

  test('are read under the names that tables have from 30.3 on', async () => {
    const { interests, titles, version, zones } = await read(
      {},
      {
        'Read Me': ['O*NET® 30.3 Database'],
        Interests: [],
        'Alternate Titles': [],
        'Career Interest Types': ['O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value', ...highPoints('29-2072.00', 6, 2, 0)],
        'Job Titles': ['O*NET-SOC Code|Job Title|Short Title|Source(s)', '29-2072.00|Fee Coder|n/a|08'],
        'Job Zones': ['O*NET-SOC Code|Job Zone|Date', '29-2072.00|2|05/2026'],
      },
    );
    expect(version).toBe('30.3');
    expect(interests.get('29-2072')).toEqual(['C', 'I']);
    expect(titles.get('29-2072')).toEqual(['Fee Coder']);
    expect(zones.get('29-2072')).toBe(2);
  });

  test('are refused with the name of the table, the column or the row that is wrong', async () => {
    const kind = importProblems.kinds.onet;
    expect(await refused(read({}, { 'Occupation Data': [] }))).toBe(importProblems.missingTable(kind, 'Occupation Data'));
    expect(await refused(read({}, { 'Job Zones': ['O*NET-SOC Code|Zone'] }))).toBe(importProblems.missingColumn(kind, 'Job Zone'));
    expect(await refused(read({ Interests: highPoints('29-2072.00', 7) }))).toBe(
      importProblems.badCell(3, 'Data Value', 'First Interest High-Point 7.00'),
    );
    expect(await refused(read({ 'Job Zones': ['29-2072|3|x'] }))).toBe(importProblems.badCell(4, 'O*NET-SOC Code', '29-2072'));
    expect(await refused(readOnet('/nowhere/onet'))).toBe(importProblems.notFound('onet'));
  });
});

describe('the catalog’s occupations', () => {
  const SOC = new Map([
    ['21-1011', 'Substance Counselors'],
    ['21-1014', 'Mental Health Counselors'],
    ['29-2072', 'Medical Records Specialists'],
    ['55-1011', 'Air Crew Officers'],
  ]);
  const OTHER_GROUPS = [
    '13-1020',
    '13-2020',
    '25-2052',
    '25-9045',
    '29-2010',
    '31-1120',
    '39-7010',
    '47-4090',
    '51-2028',
    '51-2090',
    '53-1047',
  ];
  const groupTitles = new Map([['21-1018', 'All Counselors'], ...OTHER_GROUPS.map((soc): [string, string] => [soc, `Group ${soc}`])]);

  async function joined(more: Tables) {
    const onet = await read(more);
    const occupations = joinOccupations({ soc: SOC, groupTitles, onet, release: 'onet-30-1' });
    return { occupations, titles: joinTitles(occupations, onet), at: (soc: string) => occupations.find((each) => each.soc === soc) };
  }

  test('are sorted and know groups, members and the military', async () => {
    const { occupations, at } = await joined({});
    expect(occupations.map(({ soc }) => soc)).toEqual(occupations.map(({ soc }) => soc).toSorted());
    expect(at('21-1018')).toMatchObject({ kind: 'group', title: 'All Counselors', members: ['21-1011', '21-1014'] });
    expect(at('21-1014')).toMatchObject({ kind: 'groupMember', group: '21-1018' });
    expect(at('55-1011')).toMatchObject({ kind: 'military', interests: [], related: [] });
    expect(at('29-2072')).toMatchObject({ kind: 'occupation', zone: 3 });
  });

  test('give a group interests and a zone only where its members agree', async () => {
    const { at } = await joined({
      Interests: [...highPoints('21-1011.00', 4, 2, 0), ...highPoints('21-1014.00', 4, 2, 3)],
      'Job Zones': ['21-1011.00|5|x', '21-1014.00|5|x'],
    });
    expect(at('21-1018')).toMatchObject({ interests: [], zone: 5 });
  });

  test('relate a group to what its members are related to, closest first, without them; only the catalog’s codes', async () => {
    const related = (code: string, ...others: string[]): string[] => others.map((other, i) => `${code}|${other}|Primary-Short|${i + 1}`);
    const { at } = await joined({
      'Related Occupations': [
        ...related('21-1011.00', '21-1014.00', '29-2072.00', '99-1111.00'),
        ...related('21-1014.00', '55-1011.00', '21-1011.00'),
      ],
    });
    expect(at('21-1018')?.related).toEqual(['55-1011', '29-2072']);
    expect(at('21-1011')?.related).toEqual(['21-1014', '29-2072']);
  });

  test('give a group the titles of its members in turn', async () => {
    const rows = ['21-1011.00|Drug Counselor|Y', '21-1011.00|Counselor|Y', '21-1014.00|Therapist|Y', '21-1014.00|Counselor|Y'];
    expect((await joined({ 'Sample of Reported Titles': rows })).titles['21-1018']).toEqual(['Drug Counselor', 'Therapist', 'Counselor']);
  });
});
