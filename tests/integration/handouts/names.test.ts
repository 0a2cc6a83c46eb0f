import { describe, expect, test } from 'vitest';
import { writePdf } from '#main/handouts/pdf/index.ts';
import { FontFace } from '#shared/models/displayList.ts';
import { elementsOf, wordsOf } from './reading.ts';
import { readPdf } from './readPdf.ts';
import { fonts, TODAY } from './sheets.ts';
import { smallList } from './smallList.ts';

/** Names with letters outside the subset that every file has, and some inside it. */
const NAMES = [
  'Nguyễn Thị Hồng',
  'Đặng Văn Phước',
  'Łukasz Gżegżółka',
  'Śliwa',
  'Şahin Çağlar',
  'Ñandú',
  'Ștefan Țepeș',
  'Ειρήνη Παπαδοπούλου',
  'Дмитрий Щербаков',
  'Юлія Їжакевич',
];

async function linesRead(texts: readonly string[], face: FontFace = 'regular'): Promise<string[]> {
  const { root } = await readPdf(writePdf(smallList(texts, { face }), fonts, TODAY));
  return elementsOf(root)
    .filter(({ tag }) => tag === 'P')
    .map(wordsOf);
}

describe('names', () => {
  test.each(FontFace.options)('in many alphabets can be copied from the file as they were written, in %s', async (face) => {
    expect(NAMES.flatMap((name) => fonts[face].missing(name))).toEqual([]);
    expect(await linesRead(NAMES, face)).toEqual(NAMES);
  });

  test('keep the Greek μ, though the sign for a millionth is the same glyph', async () => {
    const [name, amount] = await linesRead(['Δημήτρης Γεμιστός', '5 µm']);
    expect(name).toBe('Δημήτρης Γεμιστός');
    expect(amount?.normalize('NFKC')).toBe('5 µm'.normalize('NFKC'));
  });

  test('with marks on letters that have no composed form are read right, or are told before they print', async () => {
    const marked = ['Ẹ́kún Ọ̀ṣun', 'M̈ax', 'Tłʼízí']
      .map((name) => name.normalize('NFC'))
      .filter((name) => fonts.regular.missing(name).length === 0);
    expect((await linesRead(marked)).map((name) => name.normalize('NFC'))).toEqual(marked);
  });

  test('can be copied from a second file of the same process, which has other rare letters', async () => {
    expect(await linesRead(['Ørjan Žižek', 'Ħal Għargħur'])).toEqual(['Ørjan Žižek', 'Ħal Għargħur']);
    expect(await linesRead(['Чехов', 'Ψαράς'])).toEqual(['Чехов', 'Ψαράς']);
    expect(await linesRead(['Ψαράς', 'Чехов'])).toEqual(['Ψαράς', 'Чехов']);
  });

  test('with ligatures and kerning keep each of their letters', async () => {
    const words = ['office staff afflict fjord Offit', 'AVATAR Tomato WAVE “To” LT', 'kitty attic ffi ffl tti'];
    expect(await linesRead(words)).toEqual(words);
  });

  test('that no bundled font has are told before they print', () => {
    expect(fonts.regular.missing('Aïda 王 Nguyễn 王')).toEqual(['王']);
  });
});
