import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallWages } from '../../unit/imports/smallWages.ts';
import { folder, pathsheet } from './run.ts';

/** A folder with a wage file, and a home of settings and records that several commands share. */
function desk(year: number, median: number) {
  const cwd = folder();
  writeFileSync(join(cwd, 'wages.xlsx'), smallWages(year, [{ median }]));
  return (...words: string[]) => pathsheet(words, { cwd, home: join(cwd, 'home') });
}

const line = ({ out }: { out: string }): string | undefined => out.split('\n').find((each) => each.startsWith('29-2072'));

describe('pathsheet import', () => {
  it('says what a file is, and takes nothing that nobody agreed to', () => {
    const run = desk(2026, 53_000);
    const { code, out } = run('import', 'wages.xlsx');
    expect(code).toBe(0);
    expect(out).toContain(
      'Occupational Employment and Wage Statistics, national, May 2026\n  one occupation in the nation, from one row.\n',
    );
    expect(out).toContain('It is newer than May 2025, which is in use now.');
    expect(out).toContain('Nothing was brought in. To take it, add --yes.');
    expect(line(run('careers', '29-2072'))).toContain('$51,140 (United States, May 2025)');
  });

  it('takes a release with --yes, which careers and sheets then use, and says the way back', () => {
    const run = desk(2026, 53_000);
    const { code, out } = run('import', 'wages.xlsx', '--yes');
    expect(code).toBe(0);
    expect(out).toContain('May 2026: taken, and in use now.\nTo go back: pathsheet releases --use oews-2025\n');
    expect(line(run('careers', '29-2072'))).toContain('$53,000 (United States, May 2026)');
    expect(run('releases', '--use', 'oews-2025').out).toContain('* oews-2025 ');
    expect(line(run('careers', '29-2072'))).toContain('$51,140 (United States, May 2025)');
  });

  it('gives the same as JSON', () => {
    const run = desk(2024, 50_250);
    const { code, out } = run('import', 'wages.xlsx', '--json', '--yes', '--keep', '--today', '2026-11-26');
    expect(code).toBe(0);
    const { releases, taken, inUse } = JSON.parse(out) as { releases: unknown[]; taken: string[]; inUse: string[] };
    expect(releases).toMatchObject([
      { release: { id: 'oews-2024', origin: { importedOn: '2026-11-26' } }, against: { age: 'older' }, places: ['US'] },
    ]);
    expect(taken).toEqual(['oews-2024']);
    expect(inUse).toContain('oews-2025');
    const listed = JSON.parse(run('releases', '--json').out) as { releases: { id: string; series: string; isInUse: boolean }[] };
    expect(listed.releases.filter(({ series }) => series === 'oews-national').map(({ id, isInUse }) => [id, isInUse])).toEqual([
      ['oews-2025', true],
      ['oews-2024', false],
    ]);
  });

  it('refuses with a sentence and 1, and lists what is there for a release that is not', () => {
    const run = desk(2026, 53_000);
    const refused = run('import', 'nowhere.xlsx', '--yes');
    expect([refused.code, refused.err]).toEqual([1, 'The file “nowhere.xlsx” is not there.\n']);
    const unknown = run('releases', '--use', 'oews-2019');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('The release “oews-2019” is not on this computer.\noews-2025\n');
  });
});
