import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { writePdf } from '#main/handouts/pdf/index.ts';
import type { Node, TextRun } from '#shared/models/displayList.ts';
import { asText } from './reading.ts';
import { readPdf } from './readPdf.ts';
import { catalog, fonts, goldenSheets, handouts, layOut, layOutGolden, pdfOf, ROOT, TODAY, type GoldenSheet } from './sheets.ts';
import { smallList } from './smallList.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Makes these sheets in a process of its own, in this order, after running `before`, and gives the hashes of their bytes. */
function hashesFromNewProcess(sheets: readonly GoldenSheet[], before = ''): string[] {
  const app = pathToFileURL(join(ROOT, 'main/app.ts')).href;
  const script = `
    import { createHash } from 'node:crypto';
    const { startApp } = await import(${JSON.stringify(app)});
    const { catalog, handouts } = startApp(${JSON.stringify(ROOT)});
    const made = await handouts();
    ${before}
    for (const { soc, place, paper, dress: { ink = 'gray', school } } of ${JSON.stringify(sheets)}) {
      const bytes = made.pdf(made.layOut([catalog.career(soc, place)], { template: 'one-page', look: { paper, ink }, school }, ${JSON.stringify(TODAY)}), ${JSON.stringify(TODAY)});
      console.log(createHash('sha256').update(bytes).digest('hex'));
    }`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
}

describe('the same sheet on the same day', () => {
  const first = goldenSheets.map((sheet) => hash(pdfOf(layOutGolden(sheet))));

  test('has the same bytes when it is made again', () => {
    expect(goldenSheets.map((sheet) => hash(pdfOf(layOutGolden(sheet))))).toEqual(first);
    expect(new Set(first).size).toBe(goldenSheets.length);
  });

  test('has the same bytes when it is written twice from one layout', () => {
    const laidOut = layOut('29-2072', 'IN');
    expect(hash(pdfOf(laidOut))).toBe(hash(pdfOf(laidOut)));
  });

  test('has the same bytes in another process, whatever was made there before it', () => {
    expect(hashesFromNewProcess([...goldenSheets].toReversed()).toReversed()).toEqual(first);
  });

  test('has the same bytes after a sheet with a rare letter', () => {
    const [sheet] = goldenSheets as [GoldenSheet];
    const career = `catalog.career('29-2072', 'IN')`;
    const before = `const other = ${career}; made.layOut([{ ...other, text: { ...other.text, oneLine: 'Greek: μ' } }], { template: 'one-page', look: { paper: 'letter', ink: 'gray' } }, '${TODAY}');`;
    expect(hashesFromNewProcess([sheet], before)).toEqual([first[0]]);
  });

  test('has other bytes on another day, and says so in print', async () => {
    const laidOut = handouts.layOut(
      [catalog.career('29-2072', 'IN')],
      { template: 'one-page', look: { paper: 'letter', ink: 'gray' } },
      '2026-11-24',
    );
    const { created, root } = await readPdf(handouts.pdf(laidOut, '2026-11-24'));
    expect(created).toMatch(/^D:20261124/);
    expect(asText(root)).toContain('November 24, 2026');
  });
});

describe('a title with signs that XML knows', () => {
  const title = 'Q & A <teachers> "all" ’s: Şahin > Nguyễn';

  test('is in the metadata as well-formed XML, and in the window’s title as it is', async () => {
    const { xmp, title: shown } = await readPdf(writePdf(smallList(['One'], { title }), fonts, TODAY));
    let found = '';
    let inTitle = false;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => (inTitle ||= name === 'dc:title'));
    parser.on('closetag', ({ name }) => (inTitle &&= name !== 'dc:title'));
    parser.on('text', (text) => (found += inTitle ? text : ''));
    parser.write(xmp.replaceAll('\uFEFF', '')).close();
    expect(found.trim()).toBe(title);
    expect(shown).toBe(title);
  });
});

describe('a list that breaks a rule', () => {
  test('is not written', () => {
    const list = smallList(['One']);
    expect(() => writePdf({ ...list, title: '' }, fonts, TODAY)).toThrow('title');
    expect(() => writePdf({ ...list, root: { ...list.root, children: list.root.children.slice(1) } }, fonts, TODAY)).toThrow('heading');
  });

  test('is not written when it speaks of a page that it does not have', () => {
    const list = smallList(['One']);
    const text: TextRun = { kind: 'text', page: 3, x: 50, y: 60, text: 'Far', face: 'regular', size: 10, color: '#000000' };
    const paragraph: Node = { kind: 'element', tag: 'P', attributes: {}, children: [text] };
    const far = { ...list, root: { ...list.root, children: [...list.root.children, paragraph] } };
    expect(() => writePdf(far, fonts, TODAY)).toThrow('page 3');
  });
});
