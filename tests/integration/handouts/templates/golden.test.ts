import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectPixels } from '../comparePixels.ts';
import { asTags, asText } from '../reading.ts';
import { readList } from '../readList.ts';
import { pdfOf, ROOT } from '../sheets.ts';
import { goldenExamples, layOutExample } from './examples.ts';

const FOLDER = join(ROOT, 'tests/fixtures/golden');

/** As `../golden.test.ts`, for one sheet of each other template. That the PDF is read as the list is laid out, `rules.test.ts` shows. */
describe.each(goldenExamples)('$template', (example) => {
  const laidOut = layOutExample(example);
  const bytes = pdfOf(laidOut);

  test('says what it said when somebody last looked', async () => {
    await expect(asText(readList(laidOut.list))).toMatchFileSnapshot(join(FOLDER, `${example.template}.text.txt`));
  });

  test('is built as it was when somebody last looked', async () => {
    await expect(asTags(readList(laidOut.list))).toMatchFileSnapshot(join(FOLDER, `${example.template}.tags.txt`));
  });

  test.each([...laidOut.list.pages.keys()].slice(0, 2))(
    'looks as it did when somebody last looked, pixel by pixel: page %i',
    async (page) => {
      await expectPixels(bytes, `${example.template}.${page + 1}`, page + 1);
    },
  );

  test('gives the same bytes again', () => {
    const hash = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');
    expect(hash(pdfOf(layOutExample(example)))).toBe(hash(bytes));
  });
});
