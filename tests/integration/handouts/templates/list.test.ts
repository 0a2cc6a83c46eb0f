import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import type { Node } from '#shared/models/displayList.ts';
import { noChoices } from '#shared/rules/facets.ts';
import { en } from '#shared/text/en.ts';
import { wordsOf } from '../reading.ts';
import { listElements, readList, textRuns } from '../readList.ts';
import { catalog, handouts, TODAY } from '../sheets.ts';

const words = en.sheet.list;
const everyone = catalog.occupations().map(({ soc }) => soc);

const layOut = (socs: readonly string[], note?: string): LaidOut =>
  handouts.layOut(
    socs.map((soc) => catalog.career(soc, 'IN')),
    { template: 'list', look: { paper: 'letter', ink: 'gray' }, ...(note && { note }) },
    TODAY,
  );

const all = layOut(everyone);
const pages = [...all.list.pages.keys()];
const textOn = (page: number): string[] =>
  textRuns(all.list)
    .filter((run) => run.page === page)
    .map(({ text }) => text.trim());
/** What stands on a page outside the structure. */
const repeatedOn = (page: number): string[] => {
  const visit = (node: Node): string[] => {
    if (node.kind === 'element') return node.children.flatMap(visit);
    if (node.kind !== 'artifact' || node.type !== 'Pagination') return [];
    return node.children.flatMap((item) => (item.kind === 'text' && item.page === page ? [item.text.trim()] : []));
  };
  return visit(all.list.root);
};

describe('A list of every career', () => {
  test('has each once, in a table for each way in', () => {
    const titles = listElements(all.list, 'TBody')
      .flatMap((body) => body.children)
      .flatMap((row) => (row.kind === 'element' ? [row] : []))
      .map((row) => wordsOf(readList({ root: { ...row, children: row.children.slice(0, 1) } })));
    expect(titles).toHaveLength(everyone.length);
    expect(new Set(titles).size).toBe(everyone.length);
    expect(listElements(all.list, 'Table')).toHaveLength(listElements(all.list, 'H2').length);
    expect(pages.length).toBeLessThan(24);
  });

  test('numbers its pages and repeats the head of a table that goes on, unread', () => {
    for (const page of pages) {
      expect(repeatedOn(page)).toContain(words.page(page + 1, pages.length));
      expect(wordsOf(readList(all.list, page))).not.toContain(words.page(page + 1, pages.length));
    }
    expect(repeatedOn(1).join(' ')).toContain('continued');
    expect(wordsOf(readList(all.list))).not.toContain('continued');
  });

  test('leaves no heading without two rows beneath it at a page’s foot', () => {
    const runs = textRuns(all.list);
    for (const heading of listElements(all.list, 'H2')) {
      const [head] = textRuns({ root: heading });
      const below = new Set(runs.filter(({ page, y }) => page === head!.page && y > head!.y + 5 && y < 792 - 50).map(({ y }) => y));
      expect(below.size, head!.text).toBeGreaterThanOrEqual(2);
    }
  });

  test('ends with the sources, all on its last page, under at least one career', () => {
    const last = textOn(pages.at(-1)!);
    expect(last).toContain(en.sheet.sources.label);
    expect(last.join(' ')).toContain('Made November 23, 2026');
    expect(pages.slice(0, -1).some((page) => textOn(page).includes(en.sheet.sources.label))).toBe(false);
    expect(last.indexOf(en.sheet.sources.label)).toBeGreaterThan(6);
  });
});

describe('A list of some careers', () => {
  test('stands on one page without a number', () => {
    const { list } = layOut(['29-2072', '47-2111', '27-2011']);
    expect(list.pages).toHaveLength(1);
    expect(textRuns(list).some(({ text }) => text.startsWith('Page '))).toBe(false);
  });

  test('prints a note of any length, whole', () => {
    const sentence = 'Bring this to our talk on Friday. ';
    const { list } = layOut(everyone.slice(0, 40), sentence.repeat(147));
    expect(list.pages.length).toBeGreaterThan(1);
    expect(wordsOf(readList(list)).split(sentence.trim())).toHaveLength(148);
  });

  test('is refused under a heading that is not true of all of them', () => {
    const careers = ['29-2072', '29-1141'].map((soc) => catalog.career(soc, 'IN'));
    const dress = { template: 'list', look: { paper: 'letter', ink: 'gray' } } as const;
    expect(() => handouts.layOut(careers, { ...dress, chosenBy: { ...noChoices, education: ['bachelor'] } }, TODAY)).toThrow(
      'Medical Records',
    );
  });
});
