import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCipSoc, readCipTitles } from '#main/imports/cipSoc.ts';
import { readCompletions } from '#main/imports/completions.ts';
import { openCsv } from '#main/imports/csv.ts';
import { readInstitutions } from '#main/imports/institutions.ts';
import { toCompletionTable, toInstitutionTable } from '#main/imports/programs.ts';
import { CompletionTable, InstitutionTable } from '#shared/models/program.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refused } from './refused.ts';
import { smallXlsx } from './smallXlsx.ts';
import { smallZip } from './smallZip.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

async function cellsOf(source: Uint8Array): Promise<string[][]> {
  const { batches } = await openCsv(source, 'a test');
  const cells: string[][] = [];
  for await (const rows of batches) for (const row of rows) cells.push(row.cells);
  return cells;
}

describe('a comma-separated file', () => {
  const text = 'A,B\r\n"one, two","say ""yes"""\r\n\r\n"on two\nlines",\r\n';
  const cells = [
    ['one, two', 'say "yes"'],
    ['on two\nlines', ''],
  ];

  test.each([
    ['plain', bytes(text)],
    ['with a mark in front', bytes(`\uFEFF${text}`)],
    ['as gzip', gzipSync(text)],
    [
      'in a zip',
      smallZip([
        { name: 'readme.txt', contents: '' },
        { name: 'a.csv', contents: text },
      ]),
    ],
    [
      'in a zip beside its revision',
      smallZip([
        { name: 'a.csv', contents: 'A,B\nold,old\n' },
        { name: 'a_rv.csv', contents: text },
      ]),
    ],
  ])('is read %s: quotes, commas and line ends in cells', async (_, source) => {
    expect(await cellsOf(source)).toEqual(cells);
  });

  test('is read in the Windows code page where it is not UTF-8', async () => {
    expect(await cellsOf(Buffer.from('A\nBayamón\n', 'latin1'))).toEqual([['Bayamón']]);
    expect(await cellsOf(bytes('A\nBayamón\n'))).toEqual([['Bayamón']]);
  });

  test.each([
    ['a quote that never ends', bytes('A\n"one\ntwo\n')],
    ['a quote in the wrong place', bytes('A,B\na"b,"c\n')],
    ['half of a gzip', gzipSync('A\none\n'.repeat(1000)).subarray(0, 30)],
    ['bytes that are no text', Buffer.from([0x41, 0x0a, 0x00, 0x01, 0x0a])],
  ])('is refused with %s', async (_, source) => {
    expect(await refused(cellsOf(source))).toBe(importProblems.damagedText);
  });

  test('is refused where it is too large, has too many rows, or is a zip without one', async () => {
    const read = async (limits: { bytes: number; rows: number }): Promise<void> => {
      const { batches } = await openCsv(gzipSync('A\none\ntwo\n'), 'a test', limits);
      for await (const rows of batches) void rows;
    };
    expect(await refused(read({ bytes: 5, rows: 10 }))).toBe(importProblems.tooLarge);
    expect(await refused(read({ bytes: 50, rows: 2 }))).toBe(importProblems.tooManyRows(2));
    expect(await refused(cellsOf(smallZip([{ name: 'a.txt', contents: 'A' }])))).toBe(importProblems.noCsvInZip);
  });
});

const HD = 'UNITID,INSTNM,CITY,STABBR,ZIP,WEBADDR,ICLEVEL,CONTROL,CYACTIVE,LONGITUD,LATITUDE';
const school = (id: number, name: string, rest: string): string => `${id},${name},${rest}`;
const hd = (...rows: string[]): Uint8Array => bytes(`\uFEFF${[HD, ...rows].join('\r\n')}\r\n`);

const IVY = school(150_987, '"Ivy Tech, Bloomington"', 'BLOOMINGTON,IN,47404-1511,www.ivytech.edu/,2,1,1,-86.612345,39.181234');
const IU = school(151_351, 'Indiana University', 'Bloomington,IN,47405,https://www.iu.edu/,1,1,1,-86.522,39.169');

describe('the directory of schools', () => {
  test('gives what is shown of a school, its number first', async () => {
    const { institutions } = await readInstitutions(hd(IU, IVY));
    expect(institutions).toEqual([
      {
        id: 150_987,
        name: 'Ivy Tech, Bloomington',
        city: 'BLOOMINGTON',
        state: 'IN',
        zip: '47404',
        lat: 39.181,
        lon: -86.612,
        website: 'https://www.ivytech.edu/',
        control: 'public',
        level: 'twoYears',
      },
      expect.objectContaining({ id: 151_351, website: 'https://www.iu.edu/', level: 'fourYears' }),
    ]);
  });

  test('leaves out what is closed, abroad or online only, and says how many', async () => {
    const { institutions, addresses, report } = await readInstitutions(
      hd(
        IU,
        school(200_001, 'Closed College', 'Gary,IN,46402,,2,2,3,-87,41'),
        school(200_002, 'College of Palau', 'Koror,PW,96940,,2,1,1,134,7'),
        school(200_003, 'Ottawa University-Online', 'Overland Park,KS,66211,,1,2,1,-94,38'),
      ),
    );
    expect(institutions.map(({ id }) => id)).toEqual([151_351]);
    expect(addresses.map(({ city }) => city)).toEqual(['Bloomington', 'Gary', 'Overland Park']);
    expect(report).toEqual({ rows: 4, skipped: { closed: 1, unknownPlace: 1, onlineOnly: 1 }, outside: [] });
  });

  test.each([
    ['www.a.edu OR www.b.edu', 'https://www.a.edu/'],
    ['charlesstuartschool.com./', null],
    ['https://somebody@gmail.com/', null],
    ['', null],
    ['none', null],
  ])('opens the website “%s” as %s', async (website, opened) => {
    const { institutions } = await readInstitutions(hd(school(1e5, 'A', `B,IN,47401,${website},1,1,1,-86,39`)));
    expect(institutions[0]?.website).toBe(opened);
  });

  test('becomes a table in which all spellings of a city are one, in its middle', async () => {
    const reading = await readInstitutions(hd(IU, IVY));
    const table = InstitutionTable.parse(toInstitutionTable(reading, 'programs-2023-24'));
    expect(table.cities).toEqual({ name: ['Bloomington'], state: ['IN'], lat: [39.175], lon: [-86.567] });
    expect(table.city).toEqual([0, 0]);
    expect(table.zips).toEqual({ 47404: [39.181, -86.612], 47405: [39.169, -86.522] });
    expect(table.areas).toEqual({ 474: [39.175, -86.567] });
    expect(table.website).toEqual(['www.ivytech.edu', 'www.iu.edu']);
  });

  test('is refused where a cell is damaged, a school comes twice, or it is another file', async () => {
    expect(await refused(readInstitutions(hd(school(1e5, 'A', 'B,IN,47401,,1,1,1,-86,ninety'))))).toBe(
      importProblems.badCell(2, 'LATITUDE', 'ninety'),
    );
    expect(await refused(readInstitutions(hd(IU, IU)))).toBe(importProblems.twice(3, '151351'));
    expect(await refused(readInstitutions(bytes('A,B\n1,2\n')))).toBe(
      importProblems.missingColumn(importProblems.kinds.institutions, 'UNITID'),
    );
  });
});

const COMPLETIONS = 'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT';
const completions = (...rows: string[]): Uint8Array => bytes([COMPLETIONS, ...rows].join('\r\n'));

describe('completions', () => {
  test('put together what a school awarded in a field, and pass over sums and what nobody finished', async () => {
    const { awarded, report } = await readCompletions(
      completions(
        '151351,51.3801,1,5,80',
        '151351,51.3801,2,7,3',
        '151351,51.3801,1,3,0',
        '151351,99,1,5,80',
        '150987,"=""01.0000""",1,20,1',
      ),
    );
    expect([...awarded].map(([cip, schools]) => [cip, [...schools]])).toEqual([
      ['51.3801', [[151_351, (1 << 5) | (1 << 7)]]],
      ['01.0000', [[150_987, 1]]],
    ]);
    expect(report.skipped).toEqual({ noneAwarded: 1, total: 1 });
  });

  test('heed the column of a copy that says which rows are sums', async () => {
    const copy = bytes('UNITID,CIPCODE,AWLEVEL,CTOTALT,IS_CIP_6DIGIT\n151351,51.3801,5,8,true\n151351,51.3802,5,8,false\n');
    expect([...(await readCompletions(copy)).awarded.keys()]).toEqual(['51.3801']);
  });

  test('are refused where a spreadsheet took the codes for numbers', async () => {
    expect(await refused(readCompletions(completions('151351,1.01,1,5,80')))).toBe(importProblems.lostZeros(2, '1.01'));
  });

  test('become a table of steps from school to school, without schools and fields that are not shown', async () => {
    const reading = await readCompletions(
      completions('151351,51.3801,1,5,80', '150987,51.3801,1,3,9', '999999,51.3801,1,3,9', '151351,24.0101,1,5,80'),
    );
    const { institutions } = await readInstitutions(hd(IU, IVY));
    const table = toCompletionTable(reading, { institutions, fields: new Set(['51.3801']), release: 'r', period: '2023–24' });
    expect(CompletionTable.parse(table).fields).toEqual({ '51.3801': [0, 1 << 4, 1, 1 << 5] });
  });
});

describe('the crosswalk', () => {
  const HEADER = ['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title'];
  const crosswalk = (...rows: string[][]): Uint8Array => smallXlsx({ 'File Guide': [['File Name']], 'CIP-SOC': [HEADER, ...rows] });

  test('gives the fields of each occupation, without college teachers and rows that match nothing', async () => {
    const { fields, titles, report } = await readCipSoc(
      crosswalk(
        ['51.3801', 'Registered Nursing/Registered Nurse.', '29-1141', 'Registered Nurses'],
        ['51.3801', 'Registered Nursing/Registered Nurse.', '25-1072', 'Nursing Instructors'],
        ['01.0508', 'Taxidermy/Taxidermist.', '99-9999', 'NO MATCH'],
        ['01.0000', 'Agriculture, General.', '29-1141', 'Registered Nurses'],
      ),
    );
    expect([...fields]).toEqual([['29-1141', ['01.0000', '51.3801']]]);
    expect(titles.get('51.3801')).toBe('Registered Nursing/Registered Nurse');
    expect(report).toEqual({ rows: 4, skipped: { teachers: 1, noMatch: 1 }, outside: [] });
  });

  test('is refused where its codes are damaged', async () => {
    expect(await refused(readCipSoc(crosswalk(['51.38', 'Nursing.', '29-1141', 'Registered Nurses'])))).toContain('51.38');
  });

  test('takes titles from the list of fields, without families and those that moved', async () => {
    const list =
      'CIPFamily,CIPCode,Action,CIPTitle\n01,01,New,WIDE.\n01,01.00,New,Wider.\n01,01.0000,New,"Agriculture, General."\n01,01.0001,Moved to,Gone.\n';
    expect([...(await readCipTitles(bytes(list)))]).toEqual([['01.0000', 'Agriculture, General']]);
  });
});
