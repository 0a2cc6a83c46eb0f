import { describe, expect, test } from 'vitest';
import type { PacketCopy } from '#main/handouts/index.ts';
import { elementsOf, wordsOf } from './reading.ts';
import { readList } from './readList.ts';
import { readPdf } from './readPdf.ts';
import { handouts, layOut, pdfOf, TODAY } from './sheets.ts';

const NAMES = ['Nguyễn Thị Ánh', 'Łukasz Śliwa', 'María Ñandú', 'Şahin', 'Мария Щербак', 'Ελένη'];
const one = layOut('29-2072', 'IN');
const other = layOut('51-9141', 'TX');
const copies: PacketCopy[] = NAMES.map((name, nth) => ({ laidOut: nth % 2 === 0 ? one : other, name }));
const packet = handouts.packet(copies, 'Career sheets', TODAY);

describe('a packet', () => {
  test('has a page for each copy, in their order, each read with its own name and as the sheet is read alone', async () => {
    for (const [nth, { laidOut, name }] of copies.entries()) {
      const { pages, root, strays, isMarked } = await readPdf(packet, nth + 1);
      expect([pages, isMarked, strays]).toEqual([NAMES.length, true, []]);
      expect(root.tag).toBe('Document');
      const part = elementsOf(root).find(({ tag }) => tag === 'Part')!;
      expect(part.children.map((child) => (typeof child === 'string' ? child : wordsOf(child)))[0]).toBe(`Name ${name}`);
      const { children } = readList(laidOut.list);
      expect(part.children.slice(1)).toEqual(children.slice(1));
    }
  });

  test('holds what its copies share once: a hundred more copies of a sheet cost their structure, not their words', () => {
    const size = (count: number): number =>
      handouts.packet(
        Array.from({ length: count }, () => ({ laidOut: one, name: 'Ana' })),
        'Career sheets',
        TODAY,
      ).length;
    const [few, many] = [size(1), size(101)];
    expect(many - few).toBeLessThan(100 * 0.25 * pdfOf(one).length);
  });

  test('has the same bytes for the same names on the same day', () => {
    expect(handouts.packet(copies, 'Career sheets', TODAY)).toEqual(packet);
  });

  test('without names has the lines to write on', async () => {
    const { root } = await readPdf(handouts.packet([{ laidOut: one }, { laidOut: other }], 'Career sheets', TODAY), 2);
    expect(elementsOf(root).find(({ tag }) => tag === 'Part')!.children).toEqual(readList(other.list).children);
  });

  test.each([
    ['W'.repeat(40), /longer than the line/],
    ['山田', /cannot be printed: no bundled font has 山 田/],
  ])('is refused for the name %s, which is told', (name, why) => {
    expect(() => handouts.packet([{ laidOut: one, name }], 'Career sheets', TODAY)).toThrow(why);
  });

  test('is refused where it is empty', () => {
    expect(() => handouts.packet([], 'Career sheets', TODAY)).toThrow('There is no sheet to print.');
  });
});
