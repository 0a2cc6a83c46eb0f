import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePdf } from '#main/handouts/pdf/index.ts';
import { fonts, goldenSheets, layOutGolden, nameOf, pdfOf, TODAY } from './sheets.ts';
import { smallList } from './smallList.ts';

const INSTALL = 'apt-get install poppler-utils qpdf';

const isThere = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

/** Whether checks with this program are left out: where it is missing, but never on the machine that decides. */
function leftOut(tool: string): boolean {
  if (isThere(tool) || process.env['CI'] === 'true') return false;
  console.warn(`${tool} is not installed: its checks are left out (${INSTALL}).`);
  return true;
}

const files: string[] = [];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathsheet-handouts-'));
  for (const sheet of goldenSheets) {
    const file = join(folder, `${nameOf(sheet)}.pdf`);
    writeFileSync(file, pdfOf(layOutGolden(sheet)));
    files.push(file);
  }
  const names = join(folder, 'names.pdf');
  writeFileSync(names, writePdf(smallList(['Nguyễn', 'Щербаков'], { title: 'A & B' }), fonts, TODAY));
  files.push(names);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @throws with the program's own words when it ends with an error */
function run(tool: string, ...words: string[]): { out: string; complaints: string } {
  const { status, stdout, stderr, error } = spawnSync(tool, words, { encoding: 'utf8' });
  if (error) throw new Error(`${tool} cannot be run: ${INSTALL}`, { cause: error });
  if (status !== 0) throw new Error(`${tool} ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return { out: stdout, complaints: stderr };
}

describe('programs without our code', () => {
  test.skipIf(leftOut('qpdf'))('qpdf finds nothing wrong with any file', () => {
    for (const file of files) {
      const { out, complaints } = run('qpdf', '--check', file);
      expect(`${out}${complaints}`).toContain('No syntax or stream encoding errors found');
      expect(`${out}${complaints}`).not.toMatch(/warning/i);
    }
  });

  test.skipIf(leftOut('pdfinfo'))('poppler says that every file is tagged, one page, and shows its title', () => {
    for (const file of files) {
      const { out, complaints } = run('pdfinfo', file);
      expect(out).toMatch(/^Tagged:\s+yes$/m);
      expect(out).toMatch(/^Pages:\s+1$/m);
      expect(out).toMatch(/^Title:\s+\S/m);
      expect(complaints).toBe('');
    }
  });

  test.skipIf(leftOut('pdfinfo'))('poppler walks through the structure of every file without a complaint', () => {
    for (const file of files) {
      const { out, complaints } = run('pdfinfo', '-struct-text', file);
      expect(out).toMatch(/^Document/);
      expect(complaints).toBe('');
    }
  });

  test.skipIf(leftOut('pdffonts'))('poppler finds every font embedded, as a subset, with its characters', () => {
    for (const file of files) {
      const [, , ...rows] = run('pdffonts', file).out.trim().split('\n');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +\d+$/);
    }
  });

  test.skipIf(leftOut('pdftotext'))('poppler reads the figures of a sheet as they are printed', () => {
    const text = run('pdftotext', '-layout', join(folder, '29-2072.IN.letter.pdf'), '-').out;
    for (const words of ['Medical Records Specialist', '$47,670', '$51,140', 'May 2025', '2024–34', 'O*NET®'])
      expect(text).toContain(words);
  });
});
