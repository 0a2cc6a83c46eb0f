import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asTags, asText } from './reading.ts';
import { readList } from './readList.ts';
import { readPdf } from './readPdf.ts';
import { goldenSheets, layOutGolden, nameOf, pdfOf, ROOT } from './sheets.ts';

const FOLDER = join(ROOT, 'tests/fixtures/golden');

/**
 * What these sheets say and how they are built, kept as text for a reviewer. After a change that is meant, renew the files with
 * `vitest run tests/integration/handouts/golden.test.ts -u` and read the difference.
 */
describe.each(goldenSheets)('$soc at $place on $paper ($because)', (sheet) => {
  const laidOut = layOutGolden(sheet);
  const bytes = pdfOf(laidOut);

  test('is read from the PDF exactly as it was laid out', async () => {
    expect((await readPdf(bytes)).root).toEqual(readList(laidOut.list));
  });

  test('says what it said when somebody last looked', async () => {
    const { root } = await readPdf(bytes);
    await expect(asText(root)).toMatchFileSnapshot(join(FOLDER, `${nameOf(sheet)}.text.txt`));
  });

  test('is built as it was when somebody last looked', async () => {
    const { root } = await readPdf(bytes);
    await expect(asTags(root)).toMatchFileSnapshot(join(FOLDER, `${nameOf(sheet)}.tags.txt`));
  });
});
