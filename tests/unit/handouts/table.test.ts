import { describe, expect, test } from 'vitest';
import { createSetter, paragraph } from '#main/handouts/layout/box.ts';
import { table, type TableColumn } from '#main/handouts/layout/table.ts';
import { artifacts, draw, elements, paths, rightOf, runs, shape, style, words } from './drawn.ts';
import { typewriter } from './typewriter.ts';

const setter = createSetter(typewriter);
const COLUMNS: TableColumn[] = [
  { heading: '', width: 100, align: 'left' },
  { heading: 'Indiana', width: 60, align: 'right' },
  { heading: 'U.S.', width: 60, align: 'right' },
];
const ROWS = [
  ['Median', '$47,670', '$51,140'],
  ['One in ten earns less than', '$38,270', '$37,000'],
];

const made = (rows: readonly (readonly string[])[] = ROWS, columns = COLUMNS) =>
  table(setter, columns, rows, {
    style,
    headingStyle: style,
    padding: 2,
    corner: paragraph(setter, 'Pay', style, 100, 'H2'),
    ruleColor: '#9a9a9a',
  });

describe('a table', () => {
  test('has a head and a body, and as many cells in every row', () => {
    expect(shape(draw(made()))).toBe('Table(THead(TR(TH(H2) TH TH)) TBody(TR(TH TD TD) TR(TH TD TD)))');
  });

  test('says of each header cell what it heads: a column above, a row at its left', () => {
    const drawn = draw(made());
    const scopes = (tag: 'THead' | 'TBody') => elements(elements(drawn, tag), 'TH').map(({ attributes }) => attributes.scope);
    expect(scopes('THead')).toEqual(['Column', 'Column', 'Column']);
    expect(scopes('TBody')).toEqual(['Row', 'Row']);
    expect(elements(drawn, 'TD').every(({ attributes }) => attributes.scope === undefined)).toBe(true);
  });

  test('is read row by row', () => {
    expect(
      elements(draw(made()), 'TR').map((row) =>
        elements([row], 'TH', 'TD')
          .map((cell) => words(cell))
          .join(' '),
      ),
    ).toEqual(['Pay Indiana U.S.', 'Median $47,670 $51,140', 'One in ten earns less than $38,270 $37,000']);
  });

  test('sets numbers at the right edge of their column, also where they take two lines', () => {
    const rows = [['Median', '$47,670', 'not published here']];
    const drawn = draw(made(rows), 30, 40);
    const [, first, second, third] = runs(elements(drawn, 'TBody'));
    expect(first && rightOf(first)).toBeCloseTo(30 + 160);
    expect([second, third].map((run) => run?.text.trim())).toEqual(['not', 'published']);
    expect([second, third].map((run) => run && rightOf(run))).toEqual([30 + 220, 30 + 220]);
  });

  test('makes a row as high as its highest cell, and begins the next below it', () => {
    const drawn = draw(made());
    const top = (index: number): number => Math.min(...runs([elements(drawn, 'TR')[index] as never]).map(({ y }) => y));
    expect(made([['a', 'b', 'c']]).height).toBe(2 * (12 + 4));
    expect(made([['a', 'b', 'c'], ROWS[1] as string[]]).height).toBe(2 * (12 + 4) + 2 * 12 + 4);
    expect(top(2) - top(1)).toBe(16);
  });

  test('draws its rules as decoration, one under each row, over the whole width', () => {
    const drawn = draw(made(), 30, 40);
    expect(paths(drawn)).toHaveLength(3);
    expect(paths(artifacts(drawn))).toHaveLength(3);
    expect(paths(drawn).map(({ x, d }) => `${x} ${d}`)).toEqual(Array.from({ length: 3 }, () => '30 M 0 0 H 220'));
    expect(paths(drawn).at(-1)?.y).toBe(40 + made().height);
  });

  test('keeps the words of its first column off the numbers', () => {
    const drawn = draw(made([['One in ten earns less than this much', '$1', '$2']]));
    for (const run of runs(elements(elements(drawn, 'TBody'), 'TH'))) expect(rightOf(run)).toBeLessThan(100);
  });
});
