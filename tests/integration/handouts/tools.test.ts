import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePdf } from '#main/handouts/pdf/index.ts';
import { readParentTree } from './parentTree.ts';
import { fonts, goldenSheets, handouts, layOutGolden, nameOf, pdfOf, TODAY } from './sheets.ts';
import { smallList } from './smallList.ts';
import { goldenExamples, layOutExample, type Example } from './templates/examples.ts';

const INSTALL = 'apt-get install poppler-utils qpdf';

const isThere = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

/** Whether checks with this program are left out: where it is missing, but never on the machine that decides. */
function leftOut(tool: string): boolean {
  if (isThere(tool) || process.env['CI'] === 'true') return false;
  console.warn(`${tool} is not installed: its checks are left out (${INSTALL}).`);
  return true;
}

interface File {
  path: string;
  pages: number;
  isTagged: boolean;
}

const files: File[] = [];
let folder = '';

const NAMES = ['Nguyễn Thị Ánh', '', 'Łukasz Śliwa', 'Мария Щербак'];

/** A sheet of several pages for a class: each copy with its student's name. */
function keepPacket(example: Example): void {
  const laidOut = layOutExample(example);
  const copies = NAMES.map((name) => ({ laidOut, name }));
  keep(`${example.template}.packet`, handouts.packet(copies, 'Career sheets & <more>', TODAY), laidOut.list.pages.length * copies.length);
}

function keep(name: string, bytes: Uint8Array, pages: number, isTagged = true): void {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  files.push({ path, pages, isTagged });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathsheet-handouts-'));
  for (const sheet of goldenSheets) keep(nameOf(sheet), pdfOf(layOutGolden(sheet)), 1);
  for (const example of goldenExamples) {
    const laidOut = layOutExample(example);
    keep(example.template, pdfOf(laidOut), laidOut.list.pages.length, laidOut.list.isTagged);
    if (example.template !== 'two-sided') continue;
    keep('answers', pdfOf(layOutExample({ ...example, answers: true })), 1);
    keepPacket(example);
  }
  keep('names', writePdf(smallList(['Nguyễn', 'Щербаков'], { title: 'A & B' }), fonts, TODAY), 1);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @throws with the program's own words when it ends with an error */
function run(tool: string, ...words: string[]): { out: string; complaints: string } {
  const { status, stdout, stderr, error } = spawnSync(tool, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw new Error(`${tool} cannot be run: ${INSTALL}`, { cause: error });
  if (status !== 0) throw new Error(`${tool} ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return { out: stdout, complaints: stderr };
}

const tagged = (): File[] => files.filter(({ isTagged }) => isTagged);

describe('programs without our code', () => {
  test.skipIf(leftOut('qpdf'))('qpdf finds nothing wrong with any file', () => {
    for (const { path } of files) {
      const { out, complaints } = run('qpdf', '--check', path);
      expect(`${out}${complaints}`).toContain('No syntax or stream encoding errors found');
      expect(`${out}${complaints}`).not.toMatch(/warning/i);
    }
  });

  test.skipIf(leftOut('qpdf'))('every mark and every link of a tagged file is known to its element, and the element to it', () => {
    for (const { path, pages } of tagged()) {
      const read = readParentTree(run('qpdf', '--json=2', '--json-key=qpdf', path).out);
      expect(read.problems, path).toEqual([]);
      expect(read.pages, path).toBe(pages);
      expect(read.marks, path).toBeGreaterThan(0);
    }
  });

  test.skipIf(leftOut('pdfinfo'))('poppler finds the pages and the title of every file, and says which are tagged', () => {
    for (const { path, pages, isTagged } of files) {
      const { out, complaints } = run('pdfinfo', path);
      expect(out, path).toMatch(isTagged ? /^Tagged:\s+yes$/m : /^Tagged:\s+no$/m);
      expect(out, path).toMatch(new RegExp(`^Pages:\\s+${pages}$`, 'm'));
      expect(out, path).toMatch(/^Title:\s+\S/m);
      expect(complaints, path).toBe('');
    }
  });

  test.skipIf(leftOut('pdfinfo'))('poppler walks through the structure of every tagged file without a complaint', () => {
    for (const { path } of tagged()) {
      const { out, complaints } = run('pdfinfo', '-struct-text', path);
      expect(out, path).toMatch(/^Document/);
      expect(complaints, path).toBe('');
    }
  });

  test.skipIf(leftOut('pdffonts'))('poppler finds every font embedded, as a subset, with its characters', () => {
    for (const { path } of files) {
      const [, , ...rows] = run('pdffonts', path).out.trim().split('\n');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +\d+$/);
    }
  });

  test.skipIf(leftOut('pdftotext'))('poppler reads the figures of a sheet as they are printed', () => {
    const text = run('pdftotext', '-layout', join(folder, '29-2072.IN.letter.pdf'), '-').out;
    for (const words of ['Medical Records Specialist', '$47,670', '$51,140', 'May 2025', '2024–34', 'O*NET®'])
      expect(text).toContain(words);
  });

  test.skipIf(leftOut('pdftotext'))('poppler reads every student’s name in a packet, on both sides of the copy and nowhere else', () => {
    const pages = run('pdftotext', join(folder, 'two-sided.packet.pdf'), '-').out.split('\f');
    for (const [nth, name] of [...NAMES.entries()].filter(([, some]) => some !== ''))
      expect([...pages.keys()].filter((page) => pages[page]!.includes(name))).toEqual([2 * nth, 2 * nth + 1]);
  });
});
