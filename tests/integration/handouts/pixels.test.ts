import { test } from 'vitest';
import { expectPixels } from './comparePixels.ts';
import { goldenSheets, layOutGolden, nameOf, pdfOf } from './sheets.ts';

const looked = goldenSheets.filter((sheet) => ['29-2072.IN.letter', '29-1141.TX.letter.color.school'].includes(nameOf(sheet)));

test.each(looked)('the sheet of $soc ($because) looks as it did when somebody last looked, pixel by pixel', async (sheet) => {
  await expectPixels(pdfOf(layOutGolden(sheet)), nameOf(sheet));
});
