import { describe, expect, test } from 'vitest';
import { listElements, marginWords, readList, seenPart, textRuns } from '../readList.ts';
import { readPdf } from '../readPdf.ts';
import { fonts, pdfOf } from '../sheets.ts';
import { examples, layOutExample } from './examples.ts';

const HALF_AN_INCH = 36;
/** What printers cut off: words for whoever cuts or glues stand in the margin beyond it. */
const QUARTER_INCH = 18;
const SMALLEST = 8;

/** What holds for every sheet, whatever its template and its careers. */
describe.each(examples)('$template of $careers.0 at $place on $paper ($because)', (example) => {
  const laidOut = layOutExample(example);
  const { list } = laidOut;
  const bytes = pdfOf(laidOut);

  test('fits its pages, with nothing that cannot be printed', () => {
    expect(laidOut.overflow).toBe(0);
    expect(laidOut.unprintable).toEqual([]);
    const sides = example.paper === 'letter' ? [612, 792] : [595.28, 841.89];
    for (const { width, height } of list.pages) expect([Math.min(width, height), Math.max(width, height)]).toEqual(sides);
  });

  test('has no text under 8 points, and none to be seen within half an inch of the edge', () => {
    const margin = new Set(marginWords(list));
    for (const run of textRuns(list)) {
      const { text, face, size, x, y, page, turned } = run;
      const { width, height } = list.pages[page]!;
      const inked = fonts[face].width(text.trimEnd(), size);
      const [left, right] = turned ? [x - inked, x] : [x, x + inked];
      const [top, bottom] = turned ? [y, y + size * 0.7] : [y - size * 0.7, y];
      // What goes on, on a poster's next page, is there in part: a white frame covers the rest.
      const seen =
        example.template === 'poster' && !margin.has(run)
          ? seenPart({ left, top, right, bottom }, run, list)
          : { left, top, right, bottom };
      const free = margin.has(run) ? QUARTER_INCH : HALF_AN_INCH;
      expect(size, text).toBeGreaterThanOrEqual(SMALLEST);
      expect(seen.left, text).toBeGreaterThanOrEqual(free - 0.01);
      expect(seen.right, text).toBeLessThanOrEqual(width - free + 0.01);
      expect(seen.top, text).toBeGreaterThanOrEqual(free - 3);
      expect(seen.bottom, text).toBeLessThanOrEqual(height - free + 3);
    }
  });

  test('names its sources, their periods and the day', () => {
    const said = textRuns(list)
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    expect(said).toContain('O*NET');
    expect(said).toContain('USDOL/ETA has not approved, endorsed, or tested these modifications');
    expect(said).toContain('Made November 23, 2026 with Pathsheet');
  });

  test('is read from the PDF, page by page, exactly as it was laid out', async () => {
    for (const number of list.pages.keys()) {
      const page = await readPdf(bytes, number + 1);
      expect(page.pages).toBe(list.pages.length);
      expect(page.isMarked).toBe(list.isTagged);
      expect(page.strays).toEqual(list.isTagged ? [] : page.strays);
      expect(page.root).toEqual(list.isTagged ? readList(list, number) : { tag: 'Document', children: [] });
    }
  });

  test('has words for every picture, and one first heading', () => {
    for (const { attributes } of listElements(list, 'Figure')) expect(attributes.alt?.trim()).toBeTruthy();
    expect(listElements(list, 'H1').length).toBe(list.isTagged ? 1 : listElements(list, 'H1').length);
  });
});
