import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
  ])('refuses %s in one sentence and exits with 2', (_, words, named) => {
    const cwd = folder();
    const { code, out, err } = pathsheet(['sheet', '29-2072', ...words], { cwd });
    expect({ code, out, files: readdirSync(cwd) }).toEqual({ code: 2, out: '', files: [] });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
  });

  test('refuses a school’s name that cannot be printed, and names the characters', () => {
    const cwd = folder();
    const { code, err } = pathsheet(['sheet', '29-2072', '--school', 'Lincoln 王'], { cwd });
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 1, files: [] });
    expect(err.trimEnd()).toMatch(/^[^\n]+: 王$/);
  });
});
