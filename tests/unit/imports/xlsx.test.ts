import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#main/refusal.ts';
import { openWorkbook, xlsxLimits, type Row, type XlsxLimits } from '#main/imports/xlsx.ts';
import type { Source } from '#main/imports/zip.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { smallXlsx, xlsxParts } from './smallXlsx.ts';
import { smallZip, type SmallEntry } from './smallZip.ts';

async function collect(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function rowsOf(source: Source, sheet: string, limits: XlsxLimits = xlsxLimits) {
  const book = await openWorkbook(source, limits);
  try {
    return await collect(book.rows(sheet));
  } finally {
    book.close();
  }
}

/** The sentence with which a file is refused; anything else that goes wrong is a failure of the test. */
async function refused(source: Source, limits: XlsxLimits = xlsxLimits): Promise<string> {
  try {
    await rowsOf(source, 'One', limits);
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  throw new Error('The file was not refused.');
}

const oneSheet = {
  One: [
    ['a', 'b'],
    [1, 2.5],
  ],
};
const withSheet = (xml: string): SmallEntry[] =>
  xlsxParts(oneSheet).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, contents: xml } : part));

describe('a workbook', () => {
  test('gives its sheets in order and each row with its number', async () => {
    const book = await openWorkbook(smallXlsx({ One: [['Å & <b>', null, 3]], 'Table 1.2': [['x']] }));
    expect(book.sheets).toEqual(['One', 'Table 1.2']);
    expect(await collect(book.rows('One'))).toEqual([{ number: 1, cells: ['Å & <b>', null, 3] }]);
    book.close();
  });

  test('is read from a path as it is from bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pathsheet-'));
    const path = join(folder, 'small.xlsx');
    await writeFile(path, smallXlsx(oneSheet));
    expect(await rowsOf(path, 'One')).toEqual(await rowsOf(smallXlsx(oneSheet), 'One'));
    await rm(folder, { recursive: true });
  });

  test('understands inline text, formulas with results, truth values, and cells without a reference', async () => {
    const xml =
      '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>two </x:t></x:r><x:r><x:t>runs</x:t></x:r></x:is></x:c>' +
      '<x:c t="str"><x:f>A1&amp;"!"</x:f><x:v>result</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c><x:v>7.0999999999999996</x:v></x:c><x:c/></x:row>' +
      '</x:sheetData></x:worksheet>';
    expect(await rowsOf(smallZip(withSheet(xml)), 'One')).toEqual([{ number: 1, cells: ['two runs', 'result', 'TRUE', 7.1, null] }]);
  });

  test('can be left in the middle of a sheet', async () => {
    const book = await openWorkbook(smallXlsx({ One: Array.from({ length: 5_000 }, (_, i) => [i, 'text']) }));
    for await (const row of book.rows('One')) if (row.number === 3) break;
    expect((await collect(book.rows('One'))).length).toBe(5_000);
    book.close();
  });
});

describe('a file is refused in a sentence when it', () => {
  test('is not a zip', async () => {
    expect(await refused(Buffer.from('OCC_CODE,OCC_TITLE'))).toBe(importProblems.notAZip);
  });

  test('is cut off', async () => {
    const whole = smallXlsx(oneSheet);
    expect(await refused(whole.subarray(0, whole.length - 30))).toBe(importProblems.notAZip);
  });

  test('is an old .xls file or has a password', async () => {
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe(importProblems.oldOrLocked);
    const locked = xlsxParts(oneSheet).map((part) => ({ ...part, locked: true }));
    expect(await refused(smallZip(locked))).toBe(importProblems.locked);
  });

  test('is not there', async () => {
    expect(await refused('/nowhere/at all/wages.xlsx')).toBe(importProblems.notFound('wages.xlsx'));
  });

  test('is a zip of something else', async () => {
    expect(await refused(smallZip([{ name: 'Read Me.txt', contents: 'hello' }]))).toBe(importProblems.notAWorkbook);
  });

  test('names a path outside of itself', async () => {
    for (const name of ['../../evil.xml', '/etc/passwd', 'C:/evil.xml']) {
      expect(await refused(smallZip([...xlsxParts(oneSheet), { name, contents: 'x' }]))).toBe(importProblems.unsafeName);
    }
  });

  test('has the same part twice', async () => {
    const parts = xlsxParts(oneSheet);
    expect(await refused(smallZip([...parts, ...parts.slice(-1)]))).toBe(importProblems.damaged);
  });

  test('has too many parts, rows, columns or texts, or unpacks to too much', async () => {
    const many = smallXlsx({ One: [['a', 'b', 'c'], [1], [2], [3]] });
    expect(await refused(many, { ...xlsxLimits, entries: 3 })).toBe(importProblems.tooManyParts);
    expect(await refused(many, { ...xlsxLimits, rows: 3 })).toBe(importProblems.tooManyRows(3));
    expect(await refused(many, { ...xlsxLimits, columns: 2 })).toBe(importProblems.tooManyColumns(2));
    expect(await refused(many, { ...xlsxLimits, sharedCharacters: 20 })).toBe(importProblems.tooLarge);
    expect(await refused(many, { ...xlsxLimits, entryBytes: 50 })).toBe(importProblems.tooLarge);
    expect(await refused(many, { ...xlsxLimits, totalBytes: 200 })).toBe(importProblems.tooLarge);
  });

  test('unpacks to more than its directory promises', async () => {
    const lying = xlsxParts(oneSheet).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, claimedSize: 10 } : part));
    expect(await refused(smallZip(lying))).toBe(importProblems.damaged);
  });

  test('does not have the checksum that its directory promises', async () => {
    const altered = xlsxParts(oneSheet).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, claimedSum: 12345 } : part));
    expect(await refused(smallZip(altered))).toBe(importProblems.damaged);
  });

  test('holds XML that is broken, declares entities, or is nested without end', async () => {
    expect(await refused(smallZip(withSheet('<worksheet><row><c>')))).toBe(importProblems.damaged);
    expect(await refused(smallZip(withSheet('<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>')))).toBe(importProblems.unsafeXml);
    expect(await refused(smallZip(withSheet('<a>'.repeat(100))))).toBe(importProblems.unsafeXml);
    expect(await refused(smallZip(withSheet(`<a>${'x'.repeat(5_000_000)}</a>`)))).toBe(importProblems.damaged);
  });

  test('points at a text that it does not have, or holds a number that is none', async () => {
    expect(await refused(smallZip(withSheet('<w><row><c t="s"><v>99</v></c></row></w>')))).toBe(importProblems.damaged);
    expect(await refused(smallZip(withSheet('<w><row><c><v>12abc</v></c></row></w>')))).toBe(importProblems.damaged);
  });

  test('has no such sheet', async () => {
    expect(await refused(smallXlsx({ Two: [['a']] }))).toBe(importProblems.noSheet('One'));
  });
});
