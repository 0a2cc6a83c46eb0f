import { describe, expect, test } from 'vitest';
import { checkStructure } from '#main/handouts/pdf/structure.ts';
import type { DisplayList, Element, ElementAttributes, Node, Tag, TextRun } from '#shared/models/displayList.ts';

const AREA: [number, number, number, number] = [0, 0, 100, 20];
const LINK = { url: 'https://www.onetonline.org/', label: 'Official page' };

const text = (words = 'words'): TextRun => ({
  kind: 'text',
  page: 0,
  x: 0,
  y: 0,
  text: words,
  face: 'regular',
  size: 10,
  color: '#000000',
});
const rule: Node = {
  kind: 'artifact',
  type: 'Layout',
  children: [{ kind: 'path', page: 0, x: 0, y: 0, d: 'M 0 0 H 9', stroke: '#000000' }],
};
const el = (tag: Tag, children: Node[] = [text()], attributes: ElementAttributes = {}): Element => ({
  kind: 'element',
  tag,
  attributes,
  children,
});

const list = (...children: Node[]): DisplayList => ({
  title: 'Nurse: career sheet',
  language: 'en-US',
  pages: [{ width: 612, height: 792 }],
  isTagged: true,
  root: el('Document', children),
});
const check =
  (...children: Node[]) =>
  () =>
    checkStructure(list(el('H1'), ...children));

const th = (scope: 'Column' | 'Row' = 'Column') => el('TH', [text()], { scope });
const table = (head: Element[], ...body: Element[][]) =>
  el('Table', [
    el('THead', [el('TR', head)]),
    el(
      'TBody',
      body.map((cells) => el('TR', cells)),
    ),
  ]);
const item = () => el('LI', [el('Lbl'), el('LBody')]);

describe('a structure of PDF/UA', () => {
  test('passes with headings, lists, tables, figures and links as they should be', () => {
    const ok = check(
      el('P', [text(), el('Link', [text()], { area: AREA, link: LINK })]),
      el('Figure', [text()], { alt: 'QR code', area: AREA }),
      el('Sect', [el('H2'), el('L', [item(), rule, item()]), el('H3'), el('P')]),
      el('Sect', [el('H2'), table([th(), th()], [th('Row'), el('TD')], [th('Row'), el('TD')]), rule]),
    );
    expect(ok).not.toThrow();
  });

  test('may hold a list inside a list, and a table of one column', () => {
    expect(check(el('L', [el('LI', [el('Lbl'), el('LBody', [text(), el('L', [item()])])])]))).not.toThrow();
    expect(check(table([th()], [el('TD')]))).not.toThrow();
  });
});

describe('a document is refused', () => {
  test('without a title', () => {
    expect(() => checkStructure({ ...list(el('H1')), title: ' ' })).toThrow('title');
  });

  test('without a heading', () => {
    expect(() => checkStructure(list(el('P')))).toThrow('heading');
  });

  test('when its root is not a Document', () => {
    expect(() => checkStructure({ ...list(), root: el('Sect', [el('H1')]) })).toThrow('Document');
  });

  test('when an element is empty', () => {
    expect(check(el('P', []))).toThrow('P is empty');
    expect(check(table([th()], [el('TD', [])]))).toThrow('TD is empty');
  });
});

describe('headings are refused', () => {
  test('when the first is not of level 1', () => {
    expect(() => checkStructure(list(el('H2')))).toThrow('H2');
  });

  test('when a level is left out, also across sections', () => {
    expect(check(el('H3'))).toThrow('H3');
    expect(check(el('Sect', [el('H2')]), el('Sect', [el('P')]), el('H2'), el('H3'))).not.toThrow();
    expect(check(el('Sect', [el('Sect', [el('H3')])]))).toThrow('H3');
  });

  test('but may go back up by any number of levels', () => {
    expect(check(el('H2'), el('H3'), el('H1'), el('H2'))).not.toThrow();
    expect(check(el('H2'), el('H3'), el('H1'), el('H3'))).toThrow('H3');
  });
});

describe('a figure is refused', () => {
  test.each([
    ['without words', { area: AREA }],
    ['with blank words', { alt: '  ', area: AREA }],
    ['without an area', { alt: 'Pay range' }],
  ])('%s', (_, attributes) => {
    expect(check(el('Figure', [text()], attributes))).toThrow('Figure');
  });
});

describe('a link is refused', () => {
  test.each([
    ['without an address', { area: AREA }],
    ['without an area', { link: LINK }],
  ])('%s', (_, attributes) => {
    expect(check(el('P', [el('Link', [text()], attributes)]))).toThrow('Link');
  });

  test('without words for a screen reader', () => {
    expect(check(el('P', [el('Link', [text()], { area: AREA, link: { ...LINK, label: ' ' } })]))).toThrow('Link');
  });
});

describe('a table is refused', () => {
  test('when a header cell does not say its scope', () => {
    expect(check(table([el('TH')], [el('TD')]))).toThrow('scope');
  });

  test('when its rows are not equally long', () => {
    expect(check(table([th(), th()], [th('Row')]))).toThrow('equally long');
    expect(check(table([th(), th()], [th('Row'), el('TD')], [th('Row'), el('TD'), el('TD')]))).toThrow('equally long');
  });

  test.each<[string, Element, string | RegExp]>([
    ['a cell outside a row', el('Table', [el('TBody', [el('TD')])]), 'TD'],
    ['a row outside head and body', el('Table', [el('TR', [el('TD')])]), 'TR'],
    ['a paragraph between its rows', el('Table', [el('TBody', [el('TR', [el('TD')]), el('P')])]), /Table|TBody/],
    ['a paragraph in place of a cell', el('Table', [el('TBody', [el('TR', [el('P')])])]), 'P'],
    ['text of its own', el('Table', [text(), el('TBody', [el('TR', [el('TD')])])]), 'Table'],
    ['text in a row, outside its cells', el('Table', [el('TBody', [el('TR', [text(), el('TD')])])]), 'TR'],
  ])('for %s', (_, broken, culprit) => {
    expect(check(broken)).toThrow(culprit);
  });

  test('when it has a head and no body', () => {
    expect(check(el('Table', [el('THead', [el('TR', [th()])])]))).toThrow('TBody');
  });
});

describe('a list is refused', () => {
  test.each<[string, Element, string | RegExp]>([
    ['a paragraph in place of an item', el('L', [item(), el('P')]), 'P'],
    ['a body outside an item', el('L', [el('LBody')]), 'LBody'],
    ['a paragraph in an item', el('L', [el('LI', [el('Lbl'), el('P')])]), 'P'],
    ['text of its own', el('L', [text(), item()]), 'L'],
    ['text in an item, outside its body', el('L', [el('LI', [el('Lbl'), text()])]), 'LI'],
  ])('for %s', (_, broken, culprit) => {
    expect(check(broken)).toThrow(culprit);
  });
});

describe('a part is refused outside its whole', () => {
  test.each<[string, Element]>([
    ['an item outside a list', el('Sect', [item()])],
    ['a label outside an item', el('P', [el('Lbl'), text()])],
    ['a body outside an item', el('Sect', [el('LBody')])],
    ['a row outside a table', el('Sect', [el('TR', [el('TD')])])],
    ['a cell outside a row', el('Sect', [el('TD')])],
    ['a header cell outside a row', el('P', [th()])],
    ['a table’s head outside a table', el('Sect', [el('THead', [el('TR', [th()])])])],
    ['a Document inside the Document', el('Document', [el('P')])],
  ])('%s', (_, broken) => {
    expect(check(broken)).toThrow('stands directly in');
  });
});
