import { describe, expect, test } from 'vitest';
import { listElements, readList, textRuns } from '../readList.ts';
import { readPdf } from '../readPdf.ts';
import { fonts, pdfOf } from '../sheets.ts';
import { examples, layOutExample } from './examples.ts';

const HALF_AN_INCH = 36;
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

  test('has no text under 8 points, and none within half an inch of the edge', () => {
    for (const { text, face, size, x, y, page, turned } of textRuns(list)) {
      const { width, height } = list.pages[page]!;
      const inked = fonts[face].width(text.trimEnd(), size);
      const [left, right] = turned ? [x - inked, x] : [x, x + inked];
      expect(size, text).toBeGreaterThanOrEqual(SMALLEST);
      expect(left, text).toBeGreaterThanOrEqual(HALF_AN_INCH - 0.01);
      expect(right, text).toBeLessThanOrEqual(width - HALF_AN_INCH + 0.01);
      expect(turned ? y : y - size * 0.7, text).toBeGreaterThanOrEqual(HALF_AN_INCH - 3);
      expect(turned ? y + size * 0.7 : y, text).toBeLessThanOrEqual(height - HALF_AN_INCH + 3);
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
