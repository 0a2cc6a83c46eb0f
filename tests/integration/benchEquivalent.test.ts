import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { startApp } from '#main/app.ts';
import { COMMITTED, committedPage } from '../bench/committedPage.ts';
import { equivalentHtml } from '../bench/equivalentHtml.ts';
import { SETTINGS } from '../bench/measures.ts';
import { blocksOf, wordsOfBlocks } from '../bench/rivals/blocks.ts';
import { wordsOf } from '../bench/words.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const app = startApp(ROOT);
const handouts = await app.handouts();

it('the page that the bench prints with a browser is the one that this sheet gives now', async () => {
  const committed = readFileSync(join(ROOT, 'tests/bench/equivalent.html'), 'utf8');
  expect(committed, 'run: node tests/bench/writeEquivalent.ts').toBe(await committedPage(app));
});

describe.each([
  ['a career with our text', COMMITTED.soc, 'IN'],
  ['a career with figures only', '11-9021', 'IN'],
  ['a career of the nation that loses jobs', '43-6011', 'US'],
  ['a career without official pay', '55-1011', 'OH'],
])('the equivalent page of %s', (_, soc, place) => {
  const laidOut = handouts.layOut(
    [app.catalog.career(soc, place)],
    { template: 'one-page', look: { paper: 'letter', ink: 'gray' } },
    COMMITTED.today,
  );
  const page = equivalentHtml(laidOut, 'fonts');
  const pdf = readPdf(handouts.pdf(laidOut, COMMITTED.today));

  it('says the same words as the PDF, in the same order', async () => {
    const printed = wordsOf((await pdf).text);
    const shown = wordsOf(visibleText(page));
    expect(shown.toSorted()).toEqual(printed.toSorted());
    expect(shown).toEqual(printed);
  });

  it('says the same words in the blocks that rivals are given', async () => {
    const given = wordsOf(wordsOfBlocks(blocksOf(laidOut, SETTINGS[0]!)).join('\n'));
    const printed = wordsOf((await pdf).text);
    expect(given.toSorted()).toEqual(printed.toSorted());
  });

  it('has the same headings, pictures in words and link', async () => {
    const { headings, alts, links } = await pdf;
    expect(all(page, /<h\d>(.*?)<\/h\d>/g)).toEqual(headings);
    expect(all(page, /<svg role="img" aria-label="(.*?)"/g)).toEqual(alts);
    expect(all(page, /<a href="(.*?)"/g)).toEqual(links);
  });
});

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' };
const decoded = (html: string): string => html.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => decoded(found));

/** What a reader sees of a page of ours: its body without the names of its pictures. Only these inline tags part no words. */
function visibleText(html: string): string {
  const body = html.slice(html.indexOf('<body>')).replaceAll(/<title>.*?<\/title>/g, '');
  return decoded(body.replaceAll(/<\/?(?:strong|a|span)\b[^>]*>/g, '').replaceAll(/<[^>]*>/g, '\n'));
}

interface StructureNode {
  role: string;
  alt?: string;
  id?: string;
  children?: StructureNode[];
}

/** The first page of a PDF as a program reads it that knows nothing of us. */
async function readPdf(bytes: Uint8Array): Promise<{ text: string; headings: string[]; alts: string[]; links: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const inContent = new Map<string, string>();
  let [open, text] = ['', ''];
  for (const item of items) {
    if ('str' in item) {
      const words = item.hasEOL ? `${item.str}\n` : item.str;
      inContent.set(open, (inContent.get(open) ?? '') + words);
      text += words;
    } else if (item.type === 'beginMarkedContentProps') {
      open = item.id;
      // Cells and charts' labels stand beside each other without a space.
      text += '\n';
    }
  }
  const nodes = flat((await page.getStructTree()) as StructureNode);
  const said = (node: StructureNode): string =>
    (node.children ?? [])
      .map(({ id }) => inContent.get(id ?? '') ?? '')
      .join('')
      .replaceAll('\n', ' ')
      .trim();
  const links = (await page.getAnnotations()).map(({ url }: { url: string }) => url);
  await task.destroy();
  return {
    text,
    headings: nodes.filter(({ role }) => /^H\d$/.test(role)).map(said),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    links,
  };
}

const flat = (node: StructureNode): StructureNode[] => [node, ...(node.children ?? []).flatMap(flat)];
