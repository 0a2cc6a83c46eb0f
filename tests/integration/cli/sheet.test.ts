import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '#shared/text/en.ts';
import { folder, installedCopy, pathsheet, type Ran } from './run.ts';

/** Exactly one line on standard error, none on standard output. */
const sentence = ({ code, out, err }: Ran): { code: number | null; out: string; err: string } => ({ code, out, err: err.trimEnd() });

describe('pathsheet sheet', () => {
  test('writes the page under a name made of career and place', () => {
    const cwd = folder();
    const { code, out, err } = pathsheet(['sheet', 'medical coder', '--place', 'IN'], { cwd });
    expect({ code, err, files: readdirSync(cwd) }).toEqual({ code: 0, err: '', files: ['medical-records-specialist-in.pdf'] });
    expect(out).toContain('medical-records-specialist-in.pdf');
    expect(readFileSync(join(cwd, 'medical-records-specialist-in.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  test('gives the same bytes for the same day, and others for another', () => {
    const cwd = folder();
    const make = (today: string, out: string): Buffer => {
      expect(pathsheet(['sheet', '47-2111', '--place', 'TX', '--paper', 'a4', '--today', today, '--out', out], { cwd }).code).toBe(0);
      return readFileSync(join(cwd, out));
    };
    const first = make('2026-11-23', 'a.pdf');
    expect(make('2026-11-23', 'b.pdf').equals(first)).toBe(true);
    expect(make('2026-11-24', 'c.pdf').equals(first)).toBe(false);
  });

  test('lists the choices where the words mean several careers', () => {
    const cwd = folder();
    const { code, out, err } = pathsheet(['sheet', 'teacher'], { cwd });
    expect({ code, out, files: readdirSync(cwd) }).toEqual({ code: 2, out: '', files: [] });
    expect(err.split('\n')[0]).toContain('“teacher”');
    expect(err).toMatch(/^ {2}25-2021 {2}Elementary School Teachers/m);
  });

  test.each([
    ['an unknown code', ['99-9999'], '99-9999'],
    ['words that find nothing', ['zzzzzzqq'], 'zzzzzzqq'],
    ['an unknown place', ['47-2111', '--place', 'Narnia'], 'Narnia'],
    ['an unknown paper', ['47-2111', '--paper', 'legal'], 'legal'],
    ['a day that is not in the calendar', ['47-2111', '--today', '2026-02-30'], '2026-02-30'],
    ['an unknown option', ['47-2111', '--colour'], '--colour'],
    ['no career', [], 'career'],
    ['an unknown facet', ['--facet', 'color=red'], 'color=red'],
    ['an unknown choice of a facet', ['--facet', 'education=phd'], 'associate'],
    ['careers that are named beside facets', ['47-2111', '--facet', 'education=associate'], 'not both'],
    ['facets that no career fits', ['--facet', 'growth=none', '--facet', 'pay=100up'], 'facets'],
  ])('refuses %s in one sentence and exits with 2', (_, words, named) => {
    const cwd = folder();
    const { code, out, err } = sentence(pathsheet(['sheet', ...words], { cwd }));
    expect({ code, out, lines: err.split('\n').length, files: readdirSync(cwd) }).toEqual({ code: 2, out: '', lines: 1, files: [] });
    expect(err).toContain(named);
  });

  test('lists the careers that facets choose, and says in its title what they are', () => {
    const cwd = folder();
    const words = ['sheet', '--template', 'list', '--facet', 'education=associate', '--facet', 'interests=r', '--place', 'IN'];
    const { code, out, err } = pathsheet(words, { cwd });
    expect({ code, err, files: readdirSync(cwd) }).toEqual({ code: 0, err: '', files: ['careers-associate-degree-doers-in.pdf'] });
    expect(out).toContain('Careers: associate degree · doers; Indiana');
  });

  test('refuses a place that cannot be written, in one sentence, and leaves nothing behind', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), '');
    for (const out of ['missing/x.pdf', 'file/x.pdf', '.']) {
      const ran = sentence(pathsheet(['sheet', '47-2111', '--out', out], { cwd }));
      expect({ out: ran.out, code: ran.code, lines: ran.err.split('\n').length }).toEqual({ out: '', code: 1, lines: 1 });
    }
    expect(readdirSync(cwd)).toEqual(['file']);
  });

  test.each([
    ['cut off in the middle', 'figures/oews-2025/US.json', (text: string) => text.slice(0, text.length / 2)],
    ['of another shape', 'releases.json', () => '[{"id":"oews-2025"}]'],
    ['gone', 'occupations/occupations.json', undefined],
    ['gone, of the nation’s pay', 'figures/oews-2025/US.json', undefined],
    ['shortened by a value', 'figures/oews-2025/US.json', (text: string) => text.replace('"values":[', '"values":[1,')],
    ['of an unknown level', 'figures/projections-2024-34/US.json', (text: string) => text.replace('"bachelor"', '"bachelors"')],
    ['full of zeros', 'figures/oews-2025/US.json', (text: string) => '\0'.repeat(text.length)],
    ['a text with a missing section', 'careers/47-2111.en.md', (text: string) => text.replace('# A typical week', '# A typical year')],
  ])('names a data file that is %s, and writes nothing', (_, file, damage) => {
    const root = installedCopy();
    const path = join(root, 'data', file);
    if (damage) writeFileSync(path, damage(readFileSync(path, 'utf8')));
    else rmSync(path);
    const cwd = folder();
    const ran = sentence(pathsheet(['sheet', '47-2111', '--out', 'x.pdf'], { root, cwd }));
    expect({ code: ran.code, out: ran.out, lines: ran.err.split('\n').length }).toEqual({ code: 1, out: '', lines: 1 });
    expect(ran.err).toContain(file.split('/').at(-1));
    expect(existsSync(join(cwd, 'x.pdf'))).toBe(false);
  });

  test('writes through a link, keeps the permissions of the file, and into what is no ordinary file', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'kept.pdf'), 'old', { mode: 0o600 });
    symlinkSync('kept.pdf', join(cwd, 'link.pdf'));
    expect(pathsheet(['sheet', '47-2111', '--out', 'link.pdf'], { cwd }).code).toBe(0);
    expect(lstatSync(join(cwd, 'link.pdf')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'kept.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(join(cwd, 'kept.pdf')).mode & 0o777).toBe(0o600);
    symlinkSync('/dev/null', join(cwd, 'device'));
    expect(pathsheet(['sheet', '47-2111', '--out', 'device'], { cwd }).code).toBe(0);
    expect(readdirSync(cwd).toSorted()).toEqual(['device', 'kept.pdf', 'link.pdf']);
    expect(statSync('/dev/null').isFile()).toBe(false);
  });

  test('refuses figures that conflict, says why and what to do, and writes nothing', () => {
    const cwd = folder();
    const ran = sentence(pathsheet(['sheet', '29-2072', '--note', 'The average pay is $81,870 a year.', '--out', 'x.pdf'], { cwd }));
    expect({ code: ran.code, out: ran.out, files: readdirSync(cwd) }).toEqual({ code: 1, out: '', files: [] });
    expect(ran.err).toContain('says an average pay in words: “The average pay is $81,870 a year.”');
    expect(ran.err).toContain(en.conflicts.leaveMeanOff);
  });

  test('refuses figures that are too old for the day, unless they are asked for as historic', () => {
    const cwd = folder();
    const words = ['sheet', '29-2072', '--place', 'IN', '--today', '2028-06-01', '--out', 'x.pdf'];
    const refused = sentence(pathsheet(words, { cwd }));
    expect({ code: refused.code, out: refused.out, files: readdirSync(cwd) }).toEqual({ code: 1, out: '', files: [] });
    expect(refused.err).toContain('are too old to print as today’s');
    expect(refused.err).toContain(en.staleness.wayOut);
    const made = pathsheet([...words, '--historic'], { cwd });
    expect({ code: made.code, err: made.err, files: readdirSync(cwd) }).toEqual({ code: 0, err: '', files: ['x.pdf'] });
    expect(made.out).toContain('May 2025: These figures are too old');
  });

  test('tells which figures are getting old, and prints them', () => {
    const { code, out } = pathsheet(['sheet', '29-2072', '--today', '2027-05-01']);
    expect(code).toBe(0);
    expect(out).toContain('These wages are two years old or more.');
  });

  test('says what it left off to fit the page', () => {
    const root = installedCopy();
    const file = join(root, 'data/careers/47-2111.en.md');
    const more = 'They write down what they did and why, so that the next worker can read it. '.repeat(9);
    writeFileSync(file, readFileSync(file, 'utf8').replace('# A typical week', `${more}\n\n# A typical week`));
    const { code, out } = pathsheet(['sheet', '47-2111', '--place', 'District of Columbia'], { root });
    expect(code).toBe(0);
    expect(out).toMatch(/Left off to fit: /);
    expect(out).not.toMatch(/Left off to fit: .*What they do/);
  });

  test.each([[[]], [['careers']], [['sheet']], [['check']]])('shows help for %j', (words) => {
    const { code, out } = pathsheet([...words, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: pathsheet');
  });
});
