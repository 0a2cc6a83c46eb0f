import { describe, expect, test } from 'vitest';
import { createSetter, paragraph, type Box } from '#main/handouts/layout/box.ts';
import { flow, flowParagraph, flowSpace, measureFlow, type Flow, type FlowElement, type Piece } from '#main/handouts/layout/flow.ts';
import { startPage } from '#main/handouts/layout/page.ts';
import type { DisplayList, Tag, TextRun } from '#shared/models/displayList.ts';
import { artifacts, elements as elementsIn, paths, runs, shape, style, words } from './drawn.ts';
import { chars, typewriter } from './typewriter.ts';

const setter = createSetter(typewriter);
const LINE = style.leading;

/** A column of this many lines. */
const column = (lines: number) => ({ x: 50, y: 40, height: lines * LINE });

/** A line of text, or something as high as several. */
const line = (text: string, lines = 1): Box => {
  const said = paragraph(setter, text, style, 400);
  return { height: lines * LINE, draw: (page, x, y) => said.draw(page, x, y) };
};
const element = (tag: Tag, ...children: Flow[]): FlowElement => ({ tag, children });
const p = (text: string, lines = 1, more: Partial<Piece> = {}): FlowElement => element('P', { box: line(text, lines), ...more });
const heading = (text: string): FlowElement => element('H2', { box: line(text), keepsWithNext: true });
const gap = (lines: number): Piece => flowSpace(lines * LINE);
/** A paragraph of so many lines, each of one word. */
const lines = (count: number, name = 'line'): FlowElement =>
  flowParagraph(setter, Array.from({ length: count }, (_, n) => `${name}${n + 1}`).join(' '), style, chars(8), 'P');

function set(elements: readonly Flow[], height: number, onPage?: (page: number, of: number) => void): DisplayList {
  const page = startPage({ width: 612, height: 792 });
  flow(page, elements, column(height), onPage);
  return page.finish('Title', 'en-US');
}

/** What is read on each page, in reading order. */
const read = (list: DisplayList): string[][] => {
  const unread = new Set(artifacts(list.root.children).flatMap((artifact) => runs([artifact])));
  return list.pages.map((_, page) =>
    runs(list.root.children)
      .filter((run) => run.page === page && !unread.has(run))
      .map(({ text }) => text.trim()),
  );
};
const pagesOf = (elements: readonly Flow[], height: number): string[][] => read(set(elements, height));
/** Lines from the top of its column to the top of a run's line. */
const depth = ({ y }: TextRun): number => Math.round(((y - 40) / LINE) * 100) / 100 - 0.75;
const find = (list: DisplayList, text: string): TextRun => runs(list.root.children).find((run) => run.text.trim() === text)!;

describe('a flow', () => {
  test('fills a page to its last line, and goes on at the top of the next', () => {
    const list = set([p('A'), p('B'), p('C'), p('D'), p('E')], 2);
    expect(read(list)).toEqual([['A', 'B'], ['C', 'D'], ['E']]);
    expect(['A', 'B', 'C'].map((text) => depth(find(list, text)))).toEqual([0, 1, 0]);
    expect(find(list, 'A').x).toBe(50);
  });

  test('holds a page that is full to the last digit of a sum', () => {
    const third: Box = { ...line('A'), height: LINE * 0.1 };
    expect(
      pagesOf(
        Array.from({ length: 30 }, () => element('P', { box: third })),
        3,
      ),
    ).toHaveLength(1);
  });

  test('sets a piece off the left edge by its own distance', () => {
    expect(find(set([p('A', 1, { x: 18 })], 2), 'A').x).toBe(68);
  });

  test('says how many pages it takes before it draws them', () => {
    const seen: string[] = [];
    set([p('A'), p('B'), p('C')], 1, (page, of) => seen.push(`${page} of ${of}`));
    expect(seen).toEqual(['0 of 3', '1 of 3', '2 of 3']);
    expect(measureFlow([p('A'), p('B'), p('C')], LINE)).toEqual({ pages: 3, overflow: 0, first: LINE });
  });
});

describe('a heading', () => {
  test('goes over the page with what it is over', () => {
    expect(pagesOf([p('A'), heading('H'), p('B')], 2)).toEqual([['A'], ['H', 'B']]);
  });

  test('goes with it across gaps, and with a heading under it', () => {
    expect(pagesOf([p('A'), p('B'), heading('H'), gap(0.5), heading('I'), gap(0.5), p('C')], 5)).toEqual([
      ['A', 'B'],
      ['H', 'I', 'C'],
    ]);
  });

  test('takes two lines of a paragraph with it, not one', () => {
    expect(pagesOf([p('A'), heading('H'), lines(4)], 3)).toEqual([['A'], ['H', 'line1', 'line2'], ['line3', 'line4']]);
    expect(pagesOf([p('A'), heading('H'), lines(4)], 4)).toEqual([
      ['A', 'H', 'line1', 'line2'],
      ['line3', 'line4'],
    ]);
  });
});

describe('a paragraph', () => {
  test('never leaves its first line alone at a page’s foot', () => {
    expect(pagesOf([p('A'), lines(4)], 2)).toEqual([['A'], ['line1', 'line2'], ['line3', 'line4']]);
  });

  test('never takes its last line alone over the page', () => {
    expect(pagesOf([p('A'), lines(5)], 5)).toEqual([
      ['A', 'line1', 'line2', 'line3'],
      ['line4', 'line5'],
    ]);
  });

  test('of up to three lines stays whole', () => {
    for (const count of [2, 3]) expect(pagesOf([p('A'), lines(count)], count)).toEqual([['A'], expect.any(Array)]);
    expect(pagesOf([p('A'), lines(1), p('B')], 2)).toEqual([['A', 'line1'], ['B']]);
  });

  test('over several pages is one element, with its lines in their order', () => {
    const list = set([lines(7)], 3);
    expect(shape(list.root.children)).toBe('P');
    expect(words(elementsIn(list.root.children, 'P')[0])).toBe('line1 line2 line3 line4 line5 line6 line7');
    expect(read(list)).toEqual([
      ['line1', 'line2', 'line3'],
      ['line4', 'line5'],
      ['line6', 'line7'],
    ]);
  });

  test('has a line under what is to be seen, on each of its lines, as decoration', () => {
    const part = flowParagraph(setter, 'Half earn more than $47,670 a year.', style, chars(20), 'P', { underlined: 'more than $47,670 a' });
    const { children } = set([part], 3).root;
    expect(runs(children).map(({ text }) => text)).toEqual(['Half earn more than ', '$47,670 a year.']);
    const rules = paths(artifacts(children));
    expect(paths(children)).toEqual(rules);
    expect(rules.map(({ x, d }) => `${x} ${d}`)).toEqual([`${50 + chars(10)} M 0 0 H ${chars(9)}`, `50 M 0 0 H ${chars(9)}`]);
    for (const [n, { y }] of rules.entries()) expect(y).toBeGreaterThan(runs(children)[n]!.y);
  });

  test('without the words that are to be seen has no line', () => {
    expect(paths(set([flowParagraph(setter, 'Half earn less.', style, 100, 'P', { underlined: 'more' })], 2).root.children)).toEqual([]);
  });
});

describe('a gap', () => {
  test('goes at the top of a page, also before a heading', () => {
    const list = set([p('A'), p('B'), gap(1), heading('H'), p('C')], 3);
    expect(read(list)).toEqual([
      ['A', 'B'],
      ['H', 'C'],
    ]);
    expect(depth(find(list, 'H'))).toBe(0);
  });

  test('goes at the top of the first page, too', () => {
    expect(depth(find(set([gap(1), p('A')], 3), 'A'))).toBe(0);
  });

  test('that has no room ends the page: nothing moves up into its place', () => {
    const low = element('P', { box: { ...line('B'), height: LINE / 2 } });
    const list = set([p('A'), gap(1), low], 1.75);
    expect(read(list)).toEqual([['A'], ['B']]);
    expect(depth(find(list, 'B'))).toBe(0);
  });

  test('at the end makes no page of its own', () => {
    expect(pagesOf([p('A'), p('B'), gap(1)], 2)).toEqual([['A', 'B']]);
    expect(measureFlow([p('A'), p('B'), gap(3)], 2 * LINE).pages).toBe(1);
  });

  test('may stand in several places', () => {
    const same = gap(1);
    const list = set([element('Sect', p('A'), same), element('Sect', p('B'), same, p('C')), same, p('D')], 3);
    expect(read(list)).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    expect(depth(find(list, 'D'))).toBe(2);
  });

  test('alone makes no element', () => {
    expect(shape(set([p('A'), element('Sect', gap(1))], 3).root.children)).toBe('P');
  });
});

describe('what no page holds', () => {
  const kept = (text: string): FlowElement => p(text, 1, { keepsWithNext: true });

  test('is cut where it must be, and begins where it stands', () => {
    const parts = [p('A'), p('B'), kept('1'), kept('2'), kept('3'), kept('4'), p('5')];
    expect(pagesOf(parts, 4)).toEqual([
      ['A', 'B', '1', '2'],
      ['3', '4', '5'],
    ]);
  });

  test('still has no heading at a page’s foot', () => {
    const parts = [p('A'), p('B'), p('C'), heading('H'), kept('1'), kept('2'), kept('3'), p('4')];
    expect(pagesOf(parts, 4)).toEqual([['A', 'B', 'C'], ['H', '1', '2', '3'], ['4']]);
  });

  test('and cannot be cut stands alone on a page, and is told', () => {
    expect(pagesOf([p('A'), p('B', 5), p('C')], 3)).toEqual([['A'], ['B'], ['C']]);
    expect(measureFlow([p('A'), p('B', 5), p('C')], 3 * LINE).overflow).toBeCloseTo(2 * LINE);
  });
});

describe('a table', () => {
  const row = (text: string, rowLines = 1): Piece => ({
    box: { height: rowLines * LINE, draw: (page, x, y) => page.element('TR', {}, () => line(text).draw(page, x, y)) },
  });
  const table = (rows: readonly Piece[], headLines = 1): FlowElement => ({
    tag: 'Table',
    repeated: row('Head', headLines).box,
    children: [element('THead', { ...row('Head', headLines), keepsWithNext: true }), element('TBody', ...rows)],
  });

  test('has its head on each further page, unread', () => {
    const list = set([table([row('1'), row('2'), row('3'), row('4'), row('5')])], 3);
    expect(read(list)).toEqual([['Head', '1', '2'], ['3', '4'], ['5']]);
    const again = artifacts(list.root.children);
    expect(again.map(({ type }) => type)).toEqual(['Pagination', 'Pagination']);
    expect(runs(again).map(({ text, page, y }) => `${text} ${page} ${y}`)).toEqual(
      [1, 2].map((page) => `Head ${page} ${find(list, 'Head').y}`),
    );
    expect(shape(list.root.children)).toBe('Table(THead(TR) TBody(TR TR TR TR TR))');
    expect(depth(find(list, '3'))).toBe(1);
  });

  test('that begins on a new page has its head there once', () => {
    const list = set([p('A'), p('B'), table([row('1'), row('2')])], 3);
    expect(read(list)).toEqual([
      ['A', 'B'],
      ['Head', '1', '2'],
    ]);
    expect(artifacts(list.root.children)).toEqual([]);
  });

  test('that begins on a new page after a gap within it has its head there once, too', () => {
    const first = table([row('1')]);
    const list = set([p('A'), { ...first, children: [gap(0.5), ...first.children] }], 2);
    expect(artifacts(list.root.children)).toEqual([]);
  });

  test('keeps each row whole, and gives up its head over one that fills the page', () => {
    const list = set([table([row('1'), row('2', 3), row('3')])], 3);
    expect(read(list)).toEqual([['Head', '1'], ['2'], ['3']]);
    expect(runs(artifacts(list.root.children)).map(({ page }) => page)).toEqual([2]);
  });
});

describe('many pages', () => {
  test('are read in the order of the paper', () => {
    const parts = Array.from({ length: 40 }, (_, n) => [heading(`H${n}`), gap(0.25), lines(5, `p${n}x`), gap(0.5)]).flat();
    const list = set(parts, 11);
    const order = runs(list.root.children).map(({ page, y }) => page * 1000 + y);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(list.pages.length).toBeGreaterThan(20);
    expect(runs(list.root.children)).toHaveLength(40 * 6);
  });

  test('take each piece in hand a fixed number of times, however many there are', () => {
    const heightsRead = (count: number): number => {
      let reads = 0;
      const counted: Box = {
        get height() {
          reads += 1;
          return LINE;
        },
        draw: () => {},
      };
      measureFlow([{ tag: 'L', children: Array.from({ length: count }, (): Piece => ({ box: counted })) }], 5 * LINE);
      return reads / count;
    };
    expect(heightsRead(4000)).toBeLessThanOrEqual(heightsRead(40) + 0.5);
  });
});
