import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importProblems } from '#shared/text/imports.en.ts';
import { smallXlsx } from '../../unit/imports/smallXlsx.ts';
import { smallZip } from '../../unit/imports/smallZip.ts';
import { hasReference, REFERENCE, rooms } from './rooms.ts';

const DIRECTORY = [
  'UNITID,INSTNM,CITY,STABBR,ZIP,WEBADDR,ICLEVEL,CONTROL,CYACTIVE,LONGITUD,LATITUDE',
  '100001,Elm College,Bloomington,IN,47401,www.elm.edu,1,1,1,-86.526,39.165',
  '100002,Oak College,Springfield,IL,62701,,2,2,1,-89.65,39.8',
  '100003,Old College,Bloomington,IN,47401,,1,1,3,-86.526,39.165',
  '',
].join('\r\n');
/** Registered nurses (51.3801) and a field that leads to no career of ours. */
const AWARDS = ['UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT', '100001,51.3801,1,5,40', '100002,"51.3801",1,3,7', '100002,99,1,3,7', ''].join(
  '\r\n',
);
const crosswalk = (...rows: [cip: string, title: string, soc: string][]): Uint8Array =>
  smallXlsx({
    'CIP-SOC': [['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title'], ...rows.map((row) => [...row, 'A career'])],
  });

const both = (names: [string, string] = ['c2026_a.csv', 'hd2026.csv']): Uint8Array =>
  smallZip([
    { name: names[0], contents: AWARDS },
    { name: names[1], contents: DIRECTORY },
  ]);

/** The schools near Bloomington with programs for nurses. */
const nurses = (catalog: ReturnType<typeof rooms>['catalog']) => catalog.programsNear('29-1141', '47401', { awards: [], most: 9000 });

describe('schools and what they awarded', () => {
  it('come in as two files, are described, and are those near the school once they are taken', async () => {
    const { file, inspect, intake, catalog } = rooms();
    const shipped = nurses(catalog);
    const { releases } = await inspect(file('c2026_a.csv', AWARDS), file('hd2026.csv', DIRECTORY));
    expect(releases).toMatchObject([
      {
        release: {
          id: 'programs-2025-26',
          title: 'Schools and what they awarded (IPEDS: completions 2025–26, institutions 2026)',
          period: '2025–26',
          citation: 'U.S. Department of Education, NCES, IPEDS, 2025–26 completions',
          obtained: 'official',
        },
        holds: '2 schools that awarded a degree or certificate, in one field of study.',
        rows: 6,
        skipped: [
          { why: 'for schools that are closed', rows: 1 },
          { why: 'for wider groups of fields, whose programs are counted one by one', rows: 1 },
        ],
        against: { age: 'newer', release: { id: 'programs-2023-24' } },
      },
    ]);
    expect(nurses(catalog)).toEqual(shipped);

    const { programs } = catalog;
    expect(await intake.take('abc', true)).toEqual(['programs-2025-26']);
    const found = nurses(catalog);
    expect(found.schools.map(({ name, programs: [first] }) => [name, first?.awards])).toEqual([
      ['Elm College', ['bachelor']],
      ['Oak College', ['associate']],
    ]);
    expect([found.period, found.releases]).toEqual(['2025–26', ['programs-2025-26', 'cip-soc-2020']]);
    expect(catalog.programs.cities().map(({ id }) => id)).toEqual(['springfield-il', 'bloomington-in']);
    expect(catalog.programs.page('100001')).toBe('https://www.elm.edu');
    expect(programs.page('100001')).toBeUndefined();
  });

  it('of an earlier release stay those of a sheet that names it', async () => {
    const { file, inspect, intake, catalog } = rooms();
    const shipped = nurses(catalog);
    await inspect(file('both.zip', both()));
    await intake.take('abc', true);
    expect(nurses(catalog.with(['programs-2023-24']))).toEqual(shipped);
    await intake.use('programs-2023-24');
    expect(nurses(catalog)).toEqual(shipped);
    expect(nurses(catalog.with(['programs-2025-26'])).total).toBe(2);
  });

  it('come in a zip as well, of which a revised file counts', async () => {
    const { file, inspect } = rooms();
    const zip = smallZip([
      { name: 'c2026_a.csv', contents: 'UNITID,CIPCODE,AWLEVEL,CTOTALT\r\n100001,01.0000,5,1\r\n' },
      { name: 'c2026_a_rv.csv', contents: AWARDS },
      { name: 'hd2026.csv', contents: DIRECTORY },
      { name: 'readme.pdf', contents: '' },
    ]);
    const { releases, passedOver } = await inspect(file('download.zip', zip));
    expect(releases.map(({ release, rows }) => [release.id, rows])).toEqual([['programs-2025-26', 6]]);
    expect(passedOver).toEqual(['readme.pdf']);
  });

  it.each<[string, string, Uint8Array | string, string]>([
    ['a directory alone', 'hd2026.csv', DIRECTORY, importProblems.awardsMissing],
    ['awards alone', 'c2026_a.csv', AWARDS, importProblems.directoryMissing],
    ['both under other names', 'x.zip', both(['a.csv', 'b.csv']), importProblems.noProgramYear],
    [
      'two directories',
      'x.zip',
      smallZip([
        { name: 'c2026_a.csv', contents: AWARDS },
        { name: 'hd2026.csv', contents: DIRECTORY },
        { name: 'hd2025.csv', contents: DIRECTORY },
      ]),
      importProblems.kindTwice(importProblems.kinds.institutions),
    ],
    [
      'a directory of other schools',
      'x.zip',
      smallZip([
        { name: 'c2026_a.csv', contents: AWARDS },
        { name: 'hd2026.csv', contents: DIRECTORY.replace('100002', '200002') },
      ]),
      importProblems.otherSchools,
    ],
    [
      'awards that were cut off',
      'x.zip',
      smallZip([
        { name: 'c2026_a.csv', contents: AWARDS.slice(0, -9) },
        { name: 'hd2026.csv', contents: DIRECTORY },
      ]),
      importProblems.damagedText,
    ],
    [
      'awards that a spreadsheet saved',
      'x.zip',
      smallZip([
        { name: 'c2026_a.csv', contents: AWARDS.replace('51.3801', '1.01') },
        { name: 'hd2026.csv', contents: DIRECTORY },
      ]),
      importProblems.lostZeros(2, '1.01'),
    ],
    [
      'two zips in a zip',
      'x.zip',
      smallZip([
        { name: 'C2026_A.zip', contents: 'x' },
        { name: 'HD2026.zip', contents: 'x' },
      ]),
      importProblems.zipOfZips,
    ],
    ['a list of fields alone', 'x.csv', 'CIPFamily,CIPCode,Action,CIPTitle\r\n01,01.0000,,A\r\n', importProblems.crosswalkMissing],
  ])('are refused as %s, with the library as it was', async (_what, name, bytes, sentence) => {
    const { file, refused, contents } = rooms();
    expect(await refused(file(name, bytes))).toBe(sentence);
    expect(contents()).toEqual([]);
  });
});

describe('the fields that lead to a career', () => {
  it('are those of the crosswalk in use, with the titles of the list where that comes with it', async () => {
    const { file, inspect, intake, catalog } = rooms();
    const shipped = nurses(catalog);
    const book = file('any.xlsx', crosswalk(['51.3801', 'Nursing short.', '29-1141'], ['99.9999', 'NO MATCH', '11-1011']));
    expect((await inspect(book)).releases).toMatchObject([
      {
        release: { id: 'cip-soc-2020-r2', period: '2020' },
        holds: 'One field of study, and one career to which these lead.',
        lacks: [expect.stringContaining('Fields then have the titles of the crosswalk.')],
        against: { age: 'same' },
      },
    ]);
    await intake.take('abc', true);
    const found = nurses(catalog);
    expect([found.fields, found.schools[0]?.programs[0]?.title]).toEqual([1, 'Nursing short']);
    expect(nurses(catalog.with(['cip-soc-2020']))).toEqual(shipped);

    const list = file('list.csv', 'CIPFamily,CIPCode,Action,CIPTitle\r\n51,51.3801,No substantive changes,Registered Nursing.\r\n');
    expect((await inspect(book, list)).releases[0]?.lacks).toEqual([]);
    await intake.take('abc', true);
    expect(nurses(catalog).schools[0]?.programs[0]?.title).toBe('Registered Nursing');
  });
});

describe.skipIf(!hasReference)(
  `official files of programs that come in${hasReference ? '' : ' (SKIPPED: ../shared/reference is not beside the project)'}`,
  () => {
    const at = (path: string): string => join(REFERENCE, path);
    const files = ['ipeds/hd2024.csv.gz', 'ipeds/c2024_a_from_parquet.csv.gz', 'crosswalks/CIP2020_SOC2018_Crosswalk.xlsx'].map(at);
    const titles = at('crosswalks/CIPCode2020.csv.gz');

    it('give every career the programs that ship, offered one by one or in a zip', async () => {
      const { inspect, intake, catalog, file, progress } = rooms();
      const socs = catalog.occupations().map(({ soc }) => soc);
      const all = () =>
        socs.map((soc) => {
          const { releases: _, ...found } = catalog.programsNear(soc, '47401', { awards: [], most: 25 });
          return found;
        });
      const shipped = all();
      const cities = catalog.programs.cities();
      const offered = await inspect(...files, titles);
      expect(offered.releases).toMatchObject([
        { release: { id: 'programs-2023-24-r2', obtained: { repackagedBy: expect.any(String) } }, rows: 293_051, lacks: [] },
        { release: { id: 'cip-soc-2020-r2' }, lacks: [] },
      ]);
      const shares = progress.map(({ share }) => share);
      expect(shares.filter((share) => share > 0.2 && share < 0.9).length).toBeGreaterThan(1);
      expect((await intake.take('abc', true)).toSorted()).toEqual(['cip-soc-2020-r2', 'programs-2023-24-r2']);
      expect(nurses(catalog).releases).toEqual(['programs-2023-24-r2', 'cip-soc-2020-r2']);
      expect(all()).toEqual(shipped);
      expect(catalog.programs.cities()).toEqual(cities);

      const entries = files.slice(0, 2).map((path) => ({
        name: basename(path).replace('.gz', ''),
        contents: '',
        bytes: gunzipSync(readFileSync(path)),
      }));
      const zipped = await inspect(file('ipeds.zip', smallZip(entries)));
      expect(zipped.releases[0]).toMatchObject({ release: { id: 'programs-2023-24-r3' }, holds: offered.releases[0]?.holds });
    });
  },
);
