import { describe, expect, test } from 'vitest';
import type { Element, Node, Tag, TextRun } from '#shared/models/displayList.ts';
import { outline, titleOf } from '../../../../renderer/features/sheets/outline.ts';

const run = (text: string): TextRun => ({ kind: 'text', page: 0, x: 0, y: 0, text, face: 'regular', size: 10, color: '#000000' });
const element = (tag: Tag, children: (string | Node)[], attributes: Element['attributes'] = {}): Element => ({
  kind: 'element',
  tag,
  attributes,
  children: children.map((child) => (typeof child === 'string' ? run(child) : child)),
});
const outlined = (...children: Node[]) => outline(element('Document', children));

describe('A sheet in words', () => {
  test('has its headings one lower than on paper, under the one of the screen', () => {
    expect(
      outlined(element('H1', ['Nurse']), element('H2', ['Pay']), element('H3', ['More'])).map((part) => (part as { tag: string }).tag),
    ).toEqual(['h2', 'h3', 'h4']);
  });

  test('puts the lines of a paragraph together, with one space between them', () => {
    expect(outlined(element('P', ['Keeps records ', 'in order,  and\u00a0safe']))).toEqual([
      { tag: 'p', children: ['Keeps records in order, and safe'] },
    ]);
  });

  test('leaves out what only decorates, and what has no words', () => {
    const rule: Node = { kind: 'path', page: 0, x: 0, y: 0, d: 'M 0 0 H 9', stroke: '#000000' };
    const artifact: Node = { kind: 'artifact', type: 'Layout', children: [run('Page 1')] };
    expect(outlined(artifact, element('P', [rule, ' ']), element('P', [artifact]))).toEqual([]);
  });

  test('gives a picture’s words, not the labels that are drawn in it', () => {
    expect(outlined(element('Figure', ['$38,270'], { alt: 'Pay from $38,270 to $79,270' }))).toEqual([
      { tag: 'img', children: [], alt: 'Pay from $38,270 to $79,270' },
    ]);
  });

  test('reads a link by its label and does not make one that could be followed', () => {
    const link = element('Link', ['onetonline.org'], { link: { url: 'https://www.onetonline.org/', label: 'Official page at O*NET' } });
    expect(outlined(element('P', ['See ', link, '.']))).toEqual([{ tag: 'p', children: ['See Official page at O*NET.'] }]);
  });

  test.each([
    ['Decimal', 'ol'],
    ['Disc', 'ul'],
    ['None', 'ul'],
  ] as const)('makes a list of numbering %s an %s, without the bullets and numbers that HTML has itself', (numbering, tag) => {
    const item = element('LI', [element('Lbl', ['1']), element('LBody', ['Finish school'])]);
    expect(outlined(element('L', [item], { numbering }))).toEqual([{ tag, children: [{ tag: 'li', children: ['Finish school'] }] }]);
  });

  test('keeps tables as tables, with what each header cell stands for', () => {
    const head = element('THead', [element('TR', [element('TH', ['Career'], { scope: 'Column' })])]);
    const body = element('TBody', [element('TR', [element('TH', ['Coder'], { scope: 'Row' })])]);
    expect(outlined(element('Table', [head, body]))).toEqual([
      {
        tag: 'table',
        children: [
          { tag: 'thead', children: [{ tag: 'tr', children: [{ tag: 'th', children: ['Career'], scope: 'col' }] }] },
          { tag: 'tbody', children: [{ tag: 'tr', children: [{ tag: 'th', children: ['Coder'], scope: 'row' }] }] },
        ],
      },
    ]);
  });

  test('looks through sections, and through spans unless they are in another language', () => {
    const span = element('Span', ['buenos días'], { language: 'es' });
    expect(outlined(element('Sect', [element('P', [element('Span', ['Say ']), span])]))).toEqual([
      { tag: 'p', children: ['Say ', { tag: 'span', children: ['buenos días'], language: 'es' }] },
    ]);
  });
});

describe('What a sheet is about', () => {
  test('is its first heading', () => {
    expect(titleOf(outlined(element('P', ['Name']), element('H1', ['Medical Records ', 'Specialist']), element('H2', ['Pay'])))).toBe(
      'Medical Records Specialist',
    );
  });

  test('is not known where it has none', () => {
    expect(titleOf(outlined(element('P', ['Name'])))).toBeUndefined();
  });
});
