import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { svg } from '../../unit/imports/smallPictures.ts';
import { folder, pathsheet } from '../cli/run.ts';
import { asText } from './reading.ts';
import { readPdf } from './readPdf.ts';

describe('pathsheet sheet', () => {
  test('prints in gray and for no school, unless it is told otherwise', async () => {
    const cwd = folder();
    for (const [file, ...words] of [['usual.pdf'], ['dressed.pdf', '--ink', 'Color', '--school', ' Lincoln High School ']] as const)
      expect(pathsheet(['sheet', '29-2072', '--place', 'IN', '--out', file, ...words], { cwd })).toMatchObject({ code: 0, err: '' });
    const read = async (file: string) => {
      const { root, colors } = await readPdf(readFileSync(join(cwd, file)));
      return { text: asText(root), isGray: colors.every(([red, green, blue]) => red === green && green === blue) };
    };
    const [usual, dressed] = [await read('usual.pdf'), await read('dressed.pdf')];
    expect([usual.isGray, dressed.isGray]).toEqual([true, false]);
    expect(usual.text).not.toContain('Lincoln');
    expect(dressed.text.replace('Lincoln High School\n', '')).toBe(usual.text);
  });

  test.each([
    ['an ink that it does not have', ['--ink', 'blue'], '“blue”'],
    ['a school’s name of more than 60 characters', ['--school', 'M'.repeat(61)], '60'],
    ['a contact of more than 120 characters', ['--contact', 'M'.repeat(121)], '120'],
    ['a notice of more than 600 characters', ['--notice', 'M'.repeat(601)], '600'],
  ])('refuses %s in one sentence and exits with 2', (_, words, named) => {
    const cwd = folder();
    const { code, out, err } = pathsheet(['sheet', '29-2072', ...words], { cwd });
    expect({ code, out, files: readdirSync(cwd) }).toEqual({ code: 2, out: '', files: [] });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
  });

  test('prints contact, notice and logo of the school', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'logo.svg'), svg('<rect width="9" height="9" fill="red"/>'));
    const words = ['--contact', 'Ms. Rivera, room 112', '--notice', 'Open to all.', '--logo', 'logo.svg', '--ink', 'color'];
    expect(pathsheet(['sheet', '29-2072', '--out', 'a.pdf', ...words], { cwd })).toMatchObject({ code: 0, err: '' });
    const { root, colors } = await readPdf(readFileSync(join(cwd, 'a.pdf')));
    expect(asText(root)).toContain('\nMs. Rivera, room 112\nOpen to all.\n');
    expect(asText(root)).toContain('[Picture: School logo]');
    expect(colors).toContainEqual([255, 0, 0]);
  });

  test.each([
    ['that is not there', 'none.png', 'is not there'],
    ['that is no picture', 'logo.txt', 'no picture that Pathsheet can print'],
  ])('refuses a logo %s, writes nothing, and exits with 1', (_, logo, why) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'logo.txt'), 'Lincoln');
    const { code, err } = pathsheet(['sheet', '29-2072', '--out', 'a.pdf', '--logo', logo], { cwd });
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 1, files: ['logo.txt'] });
    expect(err).toContain(why);
  });

  test('refuses a sheet that cannot hold what must stand on it', () => {
    const cwd = folder();
    const notice = `${'W'.repeat(39)} `.repeat(15);
    const { code, err } = pathsheet(['sheet', '29-2072', '--template', 'tri-fold', '--notice', notice], { cwd });
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 1, files: [] });
    expect(err).toContain('Shorten what your school must say');
  });

  test('refuses a school’s name that cannot be printed, and names the characters', () => {
    const cwd = folder();
    const { code, err } = pathsheet(['sheet', '29-2072', '--school', 'Lincoln 王'], { cwd });
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 1, files: [] });
    expect(err.trimEnd()).toMatch(/^[^\n]+: 王$/);
  });
});
