import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import type { Element, TextRun } from '#shared/models/displayList.ts';
import { placeCodes } from '#shared/models/place.ts';
import { Paper } from '#shared/models/sheet.ts';
import { asText, elementsOf, wordsOf } from './reading.ts';
import { boundsOf, listElements, pathItems, textRuns } from './readList.ts';
import { readPdf } from './readPdf.ts';
import { fonts, layOut, pdfOf, WIDEST_SCHOOL } from './sheets.ts';

const SCHOOL = 'Lincoln High School';
const HALF_AN_INCH = 36;
/** The narrowest gap that still shows that two texts are not one. */
const GAP = 8;

const forSchool = (school: string, place = 'IN', paper: Paper = 'letter'): LaidOut =>
  layOut('29-2072', place, paper, { school: { name: school } });

/** The paragraphs above the title, in reading order. */
function head({ list }: LaidOut): Element[] {
  const all = listElements(list, 'P', 'H1');
  return all.slice(
    0,
    all.findIndex(({ tag }) => tag === 'H1'),
  );
}
const wordsOfElement = (element: Element): string =>
  textRuns({ root: element })
    .map(({ text }) => text)
    .join('');
const headWords = (laidOut: LaidOut): string[] => head(laidOut).map(wordsOfElement);
const headRuns = (laidOut: LaidOut): TextRun[] => head(laidOut).flatMap((element) => textRuns({ root: element }));
const title = ({ list }: LaidOut): TextRun => textRuns({ root: listElements(list, 'H1')[0] as Element })[0] as TextRun;
const rightOf = ({ x, text, face, size }: TextRun): number => x + fonts[face].width(text.trimEnd(), size);

/** What stands too near to what on one line of the head: texts, and the lines to write on. */
function collisions(laidOut: LaidOut): string[] {
  const texts = headRuns(laidOut).map((run) => ({ what: run.text, left: run.x, right: rightOf(run), y: run.y }));
  const bottom = Math.max(...texts.map(({ y }) => y)) + 2;
  const blanks = pathItems(laidOut.list)
    .filter(({ y }) => y < bottom)
    .map((path) => ({ ...boundsOf(path), what: 'a blank', y: path.y }));
  expect(blanks).toHaveLength(2);
  const all = [...texts, ...blanks].toSorted((one, other) => one.left - other.left);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => Math.abs(other.y - one.y) < 8 && other.left < one.right + (other.what === 'a blank' ? 3 : GAP))
      .map((other) => `${other.what} on ${one.what}`),
  );
}

describe('a school’s name', () => {
  test('is read once, as a paragraph of its own above the title', async () => {
    for (const school of [SCHOOL, WIDEST_SCHOOL]) {
      const { root } = await readPdf(pdfOf(forSchool(school)));
      const blocks = elementsOf(root).filter(({ tag }) => tag === 'P' || tag === 'H1');
      const at = blocks.findIndex((block) => wordsOf(block) === school);
      expect(blocks[at]?.tag).toBe('P');
      expect(at).toBeLessThan(blocks.findIndex(({ tag }) => tag === 'H1'));
      expect(asText(root).split(school)).toHaveLength(2);
    }
  });

  test('stands between the blanks and the words for the sheet where it fits, and takes no room from it', () => {
    const laidOut = forSchool(SCHOOL);
    expect(headWords(laidOut)).toEqual(['Name ', 'Date ', SCHOOL, 'CAREER SHEET · INDIANA']);
    expect(new Set(headRuns(laidOut).map(({ y }) => y)).size).toBe(1);
    expect(title(laidOut)).toEqual(title(layOut('29-2072', 'IN')));
  });

  test('stands above them where it is longer, whole, at the right edge', () => {
    for (const paper of Paper.options) {
      const laidOut = forSchool(WIDEST_SCHOOL, 'DC', paper);
      expect(headWords(laidOut)).toEqual([WIDEST_SCHOOL, 'Name ', 'Date ', 'CAREER SHEET · DISTRICT OF COLUMBIA']);
      const [school, , , kind] = headRuns(laidOut) as [TextRun, TextRun, TextRun, TextRun];
      expect(rightOf(school)).toBeCloseTo(rightOf(kind));
      expect(kind.y - school.y).toBeGreaterThan(10);
    }
  });

  test('never touches the blanks or the words for the sheet, however long it is, at any place', () => {
    for (const place of placeCodes)
      for (const paper of Paper.options)
        for (let length = 1; length <= 60; length += place === 'IN' ? 1 : 9) {
          const school = WIDEST_SCHOOL.slice(0, length).trim();
          const laidOut = forSchool(school, place, paper);
          const what = `${length} letters, ${place}, ${paper}`;
          expect(collisions(laidOut), what).toEqual([]);
          expect(headWords(laidOut), what).toContain(school);
          const right = (laidOut.list.pages[0]?.width ?? 0) - HALF_AN_INCH;
          expect(
            headRuns(laidOut).filter((run) => run.x < HALF_AN_INCH || rightOf(run) > right),
            what,
          ).toEqual([]);
        }
  });

  test('that is wider than the sheet goes on in a second line', () => {
    const school = '‱'.repeat(60);
    for (const paper of Paper.options) {
      const laidOut = forSchool(school, 'IN', paper);
      const [element] = head(laidOut) as [Element];
      expect(wordsOfElement(element)).toBe(school);
      const lines = textRuns({ root: element });
      expect(lines).toHaveLength(2);
      expect(rightOf(lines[0] as TextRun)).toBeCloseTo(rightOf(lines[1] as TextRun));
      expect(Math.min(...lines.map(({ x }) => x))).toBeGreaterThan(HALF_AN_INCH);
      expect(collisions(laidOut)).toEqual([]);
      expect(laidOut.overflow).toBe(0);
    }
  });

  test('is printed on one line with composed letters and single spaces, whatever was pasted', () => {
    expect(headWords(forSchool('  Escuela\nBenito  Jua\u0301rez '))).toContain('Escuela Benito Juárez');
  });

  test('with characters that no font has is told before it prints', () => {
    expect(forSchool('Lincoln 王 School').unprintable).toEqual(['王']);
    expect(forSchool('Nguyễn Đình Chiểu').unprintable).toEqual([]);
  });

  test.each([
    ['empty', ''],
    ['blank', '  \n'],
    ['nothing that prints', '\u00ad'],
  ])('that is %s changes nothing', (_, school) => {
    expect(forSchool(school).list).toEqual(layOut('29-2072', 'IN').list);
  });
});
