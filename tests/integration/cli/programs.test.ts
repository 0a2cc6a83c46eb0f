import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../handouts/readPdf.ts';
import { asText } from '../handouts/reading.ts';
import { folder, pathsheet } from './run.ts';

describe('pathsheet programs', () => {
  test('shows the nearest schools, what each awarded, and whose figures these are', () => {
    const { code, out, err } = pathsheet(['programs', '29-2072', '--near', 'Bloomington, IN', '--limit', '3']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Medical Records Specialists, 29-2072 · Bloomington, IN · to start after high school');
    expect(out).toContain('46 miles  Indiana University-Indianapolis, Indianapolis, IN (Public)');
    expect(out).toContain('IPEDS, 2023–24 completions');
  });

  test('gives the same as JSON, with the filters that were asked for and the address of each school', () => {
    const { out } = pathsheet([
      'programs',
      '29-1141',
      '--near',
      '55101',
      '--award',
      'associate',
      '--control',
      'public',
      '--limit',
      '2',
      '--json',
    ]);
    const answer = JSON.parse(out) as Record<string, unknown> & { schools: { website: string }[] };
    expect(answer).toMatchObject({ soc: '29-1141', awards: ['associate'], controls: ['public'], period: '2023–24' });
    expect(answer.schools).toHaveLength(2);
    expect(answer.schools[0]!.website).toMatch(/^https:\/\//);
  });

  test('says so where a ZIP code stands for its area', () => {
    expect(pathsheet(['programs', '29-1141', '--near', '47499']).out).toContain('ZIP code 47499 is not in the list');
  });

  test('says why there is none for a teacher at a college', () => {
    expect(pathsheet(['programs', '25-1071', '--near', '47401']).out).toContain('look up the field that they teach');
  });

  test.each([
    ['no place', [], '--near'],
    ['a city of several states', ['--near', 'Bloomington'], 'Bloomington, IN'],
    ['no city', ['--near', 'Narnia'], 'Narnia'],
    ['a ZIP code of nowhere', ['--near', '00000'], '00000'],
    ['an unknown award', ['--near', '47401', '--award', 'phd'], 'graduate'],
    ['an unknown kind of school', ['--near', '47401', '--control', 'state'], 'forProfit'],
  ])('refuses %s and exits with 2', (_, words, named) => {
    const { code, out, err } = pathsheet(['programs', '29-1141', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
  });
});

describe('the two-sided sheet', () => {
  const make = async (...words: string[]): Promise<{ said: string; front: string; back: string }> => {
    const cwd = folder();
    const said = pathsheet(['sheet', '--template', 'two-sided', '--today', '2026-11-23', '--out', 'a.pdf', ...words], { cwd }).out;
    const file = readFileSync(join(cwd, 'a.pdf'));
    const [front, back] = await Promise.all([1, 2].map(async (page) => asText((await readPdf(file, page)).root)));
    return { said, front: front!, back: back! };
  };

  test('names the nearest three on its back, how many more there are, and whose figures these are on both sides', async () => {
    const { back, front } = await make('29-1141', '--place', 'IN', '--near', 'Indianapolis, IN');
    expect(back).toContain('Programs near Indianapolis, IN');
    expect(back).toContain('| Marian University, Indianapolis, IN | Registered Nursing/Registered Nurse: bachelor’s degree | 2 |');
    expect(back).toContain('There are 7 more within 50 miles.');
    for (const side of [front, back]) expect(side).toContain('NCES, IPEDS, 2023–24 completions');
  });

  test('says from where miles are measured where the ZIP code is not known', async () => {
    expect((await make('29-1141', '--place', 'IN', '--near', '47499')).back).toContain('from the middle of ZIP codes 474…');
  });

  test('leaves the schools off with their source where they do not fit, and says so', async () => {
    const { said, front, back } = await make('49-9021', '--place', 'CA', '--near', 'Los Angeles, CA');
    expect(said).toContain('Left off to fit: Programs near Los Angeles, CA.');
    expect(front + back).not.toContain('IPEDS');
  });

  test('says nothing of schools without a place, for a career without a field, and where none is near', async () => {
    for (const words of [['29-1141'], ['25-1071', '--near', '47401'], ['53-2011', '--near', 'Mangilao, GU']]) {
      const { front, back } = await make(...words);
      expect(front + back, words.join(' ')).not.toMatch(/IPEDS|Programs near/);
    }
  });
});
