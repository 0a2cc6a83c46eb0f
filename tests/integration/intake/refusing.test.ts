import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importProblems } from '#shared/text/imports.en.ts';
import { smallWages } from '../../unit/imports/smallWages.ts';
import { smallXlsx, xlsxParts } from '../../unit/imports/smallXlsx.ts';
import { smallZip } from '../../unit/imports/smallZip.ts';
import { rooms } from './rooms.ts';

const whole = smallWages(2026, [{ median: 53_000 }, { soc: '29-1141' }]);
const STATES = 'Title\tBase\tProjected\tPercentChange\tAvgAnnualOpenings\tSTFIPS\tOccCode';

/** What a counselor may choose by mistake, and what is said then. */
const wrong: Record<string, [name: string, bytes: Uint8Array | string, sentence: string]> = {
  'a workbook that was cut off': ['national.xlsx', whole.subarray(0, whole.length - 200), importProblems.damaged],
  'half a download of text': [
    'states.tsv',
    `${STATES}\r\nActors\t78100\t80600\t3.2\t9300\t6\t27-2011\r\nActuaries\t300`,
    importProblems.damagedText,
  ],
  'half a download of gzip': [
    'states.tsv.gz',
    gzipSync(`${STATES}\r\n${'Actors\t1\t2\t3\t4\t6\t27-2011\r\n'.repeat(9_000)}`).subarray(0, -30),
    importProblems.damagedText,
  ],
  'a text that was named a workbook': ['wages.xlsx', 'Name,Grade\nSmith,11\n', importProblems.unknown],
  'wages as text that were named a workbook': [
    'wages.xlsx',
    'AREA,AREA_TYPE,OCC_CODE,TOT_EMP,A_MEDIAN\n99,1,29-2072,1,2\n',
    importProblems.wageText,
  ],
  'the page of an error in place of the file': [
    'oesm26nat.zip',
    '<!DOCTYPE html><html><body>Access Denied</body></html>',
    importProblems.webPage,
  ],
  'a picture': ['logo.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), importProblems.unknown],
  'an empty file': ['empty.xlsx', '', importProblems.unknown],
  'a workbook of something else': ['roster.xlsx', smallXlsx({ Grades: [['Name', 'Grade']] }), importProblems.unknown],
  'a workbook with a password': ['locked.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), importProblems.oldOrLocked],
  'a zip with a password': ['locked.zip', smallZip([{ name: 'a.xlsx', contents: 'x', locked: true }]), importProblems.locked],
  'a zip of pictures': ['photos.zip', smallZip([{ name: 'a.jpg', contents: 'x' }]), importProblems.unknown],
  'a zip in a zip': [
    'outer.zip',
    smallZip([{ name: 'inner.gz', contents: '', bytes: smallZip([{ name: 'a.txt', contents: 'x' }]) }]),
    importProblems.notAWorkbook,
  ],
  'a zip with paths upward': ['up.zip', smallZip([{ name: '../../up.xlsx', contents: 'x' }]), importProblems.unsafeName],
  'a zip that unpacks to more than it says': [
    'bomb.zip',
    smallZip([{ name: 'a.csv', contents: 'x'.repeat(100_000), claimedSize: 100 }]),
    importProblems.damaged,
  ],
  'a zip that says that it unpacks to terabytes': [
    'bomb.zip',
    smallZip([{ name: 'a.csv', contents: 'x', claimedSize: 4_000_000_000 }]),
    importProblems.tooLarge,
  ],
  'wages of another country': [
    'canada.xlsx',
    smallWages(2026, [{ areaTitle: 'Canada', area: '1', state: 'CA' }]),
    importProblems.otherCountry('Canada'),
  ],
  'wages of places that are none of ours': [
    'ontario.xlsx',
    smallWages(2026, [{ areaType: '2', areaTitle: 'Ontario', area: '35', state: 'ON' }]),
    importProblems.noRows(importProblems.kinds.oews),
  ],
  'wages with a word for a number': [
    'odd.xlsx',
    smallWages(2026, [{ median: 'about 50,000' }]),
    importProblems.badCell(2, 'A_MEDIAN', 'about 50,000'),
  ],
  'a workbook with entities': [
    'entities.xlsx',
    smallZip(
      xlsxParts({ A: [['x']] }).map((part) =>
        part.name.endsWith('sheet1.xml') ? { ...part, contents: '<!DOCTYPE w [<!ENTITY a "aa">]><w>&a;</w>' } : part,
      ),
    ),
    importProblems.unsafeXml,
  ],
  'projections of the states that do not say which years': [
    'states.tsv',
    `${STATES}\r\nActors\t78100\t80600\t3.2\t9300\t6\t27-2011\r\n`,
    importProblems.noPeriod(importProblems.kinds.stateProjections),
  ],
};

describe('what is refused, in a sentence, with the library as it was:', () => {
  it.each(Object.entries(wrong))('%s', async (_what, [name, bytes, sentence]) => {
    const { file, inspect, intake, refused, contents } = rooms();
    await inspect(file('before.xlsx', smallWages(2024, [{}])));
    await intake.take('abc', true);
    const before = contents();
    expect(await refused(file(name, bytes))).toBe(sentence);
    expect(contents()).toEqual(before);
  });

  it('a file that is not there, and a folder of something else', async () => {
    const { refused, file, contents } = rooms();
    const path = file('folder/notes.txt', 'hello');
    expect(await refused(`${path}.gone`)).toBe(importProblems.notFound('notes.txt.gone'));
    expect(await refused(path.slice(0, -'/notes.txt'.length))).toBe(importProblems.unknownFolder);
    expect(contents()).toEqual([]);
  });

  it('half a gigabyte of rows of text', async () => {
    const { refused, file } = rooms();
    const path = file('states.tsv', `${STATES}\r\n`);
    const writing = createWriteStream(path, { flags: 'a' });
    const piece = 'Actors\t78100\t80600\t3.2\t9300\t6\t27-2011\r\n'.repeat(25_000);
    for (let written = 0; written < 500_000_000; written += piece.length) {
      if (!writing.write(piece)) await once(writing, 'drain');
    }
    await finished(writing.end());
    expect(await refused(path)).toBe(importProblems.tooLarge);
  });
});
