import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import { en } from '#shared/text/en.ts';
import { wordsOf, type Read } from '../reading.ts';
import { boundsOf, listElements, pathItems, readList } from '../readList.ts';
import { catalog, handouts, TODAY } from '../sheets.ts';

const words = en.sheet.compare;
const FOUR = ['29-2072', '29-1141', '47-2111', '15-1252'];

const layOut = (socs: readonly string[], note?: string): LaidOut =>
  handouts.layOut(
    socs.map((soc) => catalog.career(soc, 'IN')),
    { template: 'compare', look: { paper: 'letter', ink: 'gray' }, ...(note && { note }) },
    TODAY,
  );
const isRead = (child: string | Read): child is Read => typeof child !== 'string';
const rows = (read: Read): Read[] => (read.tag === 'TR' ? [read] : read.children.filter(isRead).flatMap(rows));
const cells = (row: Read): string[] => row.children.filter(isRead).map(wordsOf);
const allRows = ({ list }: LaidOut): string[][] => rows(readList(list)).map(cells);

describe.each([2, 3, 4])('A comparison of %i careers', (count) => {
  const laidOut = layOut(FOUR.slice(0, count));

  test('has a column for each, on one page', () => {
    expect(laidOut.list.pages).toHaveLength(1);
    expect(laidOut.overflow).toBe(0);
    expect(listElements(laidOut.list, 'Table')).toHaveLength(2);
    for (const row of allRows(laidOut)) expect(row).toHaveLength(count + 1);
    const scopes = listElements(laidOut.list, 'TH').map(({ attributes }) => attributes.scope);
    expect(scopes.filter((scope) => scope === 'Column')).toHaveLength(2 * (count + 1));
  });

  test('has the figures of every career', () => {
    const pay = allRows(laidOut).find(([label]) => label?.startsWith(en.sheet.pay.heading('Indiana')));
    expect(pay?.slice(1).every((cell) => /^\$\d/.test(cell))).toBe(true);
    expect(pay?.[1]).toContain('$47,670');
  });

  test('has numbers to circle for each criterion and career', () => {
    const rated = allRows(laidOut).filter((row) => row[1] === '1 2 3 4 5');
    expect(rated).toHaveLength(words.grid.criteria.length + 2);
    for (const row of rated) expect(row.slice(1).every((cell) => cell === '1 2 3 4 5')).toBe(true);
  });

  test('names every row that it left off, and no other', () => {
    const labels = allRows(laidOut).map(([label]) => label ?? '');
    for (const name of [words.rows.week, words.rows.likeItIf, words.rows.where, words.rows.hours].map(({ label }) => label))
      expect([name, labels.some((label) => label.startsWith(name))]).toEqual([name, !laidOut.leftOff.includes(name)]);
    expect(laidOut.leftOff).toHaveLength(new Set(laidOut.leftOff).size);
  });
});

describe('The bars of a comparison', () => {
  test('are on one scale: twice the distance is twice the pay', () => {
    const { list } = layOut(['29-2072', '15-1252']);
    const [one, other] = list.root.children.length > 0 ? listElements(list, 'Figure').slice(0, 2) : [];
    const span = (figure: typeof one): number => {
      const [, outer] = pathItems({ root: figure! });
      const { left, right } = boundsOf(outer!);
      return right - left;
    };
    const range = (soc: string): number => {
      const at = (statistic: string): number =>
        Number(
          catalog
            .figures(soc, 'IN')
            .find((figure) => figure.statistic === statistic && figure.unit === 'usdPerYear' && figure.place === 'IN')?.value,
        );
      return at('p90') - at('p10');
    };
    expect(span(one) / span(other)).toBeCloseTo(range('29-2072') / range('15-1252'), 2);
  });
});

describe('The counselor’s note', () => {
  test('stands on the page while anything else can go', () => {
    const { list, leftOff } = layOut(FOUR, 'Bring this to our talk on Friday.');
    expect(wordsOf(readList(list))).toContain('Bring this to our talk on Friday.');
    expect(leftOff).not.toContain(en.sheet.sections.note);
  });

  test('is left off by name when the page cannot hold it', () => {
    const { leftOff, overflow } = layOut(FOUR, 'Bring this to our talk on Friday. '.repeat(140));
    expect(leftOff).toContain(en.sheet.sections.note);
    expect(overflow).toBe(0);
  });
});

test.each(['letter', 'a4'] as const)('The lines to write on stand clear of the sources on %s', (paper) => {
  const careers = ['29-2072', '51-4041'].map((soc) => catalog.career(soc, 'OH'));
  const { list } = handouts.layOut(careers, { template: 'compare', look: { paper, ink: 'gray' } }, TODAY);
  const heights = pathItems(list)
    .filter(({ d, stroke }) => stroke !== undefined && /^M 0 0 H [\d.]+$/.test(d))
    .map(({ y }) => y)
    .toSorted((one, other) => one - other);
  // The last rule is that of the sources.
  expect(heights.at(-1)! - heights.at(-2)!).toBeGreaterThan(8);
});
