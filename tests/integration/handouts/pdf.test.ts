import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { asText, elementsOf } from './reading.ts';
import { listElements, textRuns } from './readList.ts';
import { readPdf } from './readPdf.ts';
import { fonts, goldenSheets, layOutGolden, pdfOf } from './sheets.ts';

const HALF_AN_INCH = 36;

/** How often this stands in the file as it is; dictionaries are not compressed. */
const count = (bytes: Uint8Array, part: RegExp): number => [...Buffer.from(bytes).toString('latin1').matchAll(part)].length;

/** @throws where the text is not XML */
function parseXml(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replaceAll('\uFEFF', '')).close();
}

describe.each(goldenSheets)('the PDF of $soc at $place on $paper ($because)', (sheet) => {
  const { paper } = sheet;
  const laidOut = layOutGolden(sheet);
  const bytes = pdfOf(laidOut);
  const read = readPdf(bytes);

  test('is one page, in the size of its paper', async () => {
    const { pages, width, height } = await read;
    expect(pages).toBe(1);
    expect([Math.round(width), Math.round(height)]).toEqual(paper === 'letter' ? [612, 792] : [595, 842]);
  });

  test('says that it is tagged, what it is called, to show that name, its language and its day', async () => {
    const { isMarked, showsTitle, title, language, created } = await read;
    expect([isMarked, showsTitle, language]).toEqual([true, true, 'en-US']);
    expect(title).toBe(laidOut.content.documentTitle);
    expect(created).toMatch(/^D:20261123/);
  });

  test('says in its metadata that it is PDF/UA-1, under the same title', async () => {
    const { xmp } = await read;
    expect(() => parseXml(xmp)).not.toThrow();
    expect(xmp).toMatch(/xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toMatch(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/);
  });

  test('shows nothing that is neither tagged nor decoration', async () => {
    expect((await read).strays).toEqual([]);
  });

  test('has words for every picture and for every link', async () => {
    const { root, links } = await read;
    const pictures = elementsOf(root).filter(({ tag }) => tag === 'Figure');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter(({ alt }) => !alt?.trim())).toEqual([]);
    expect(links.map(({ url }) => url)).toEqual([laidOut.content.link.url]);
    expect(links.every(({ contents, hasStructure }) => contents.includes(laidOut.content.link.printed) && hasStructure)).toBe(true);
    expect(elementsOf(root).filter(({ tag, url }) => tag === 'Link' && url === undefined)).toEqual([]);
  });

  test('says of its header cells what they head, and of its lists how they are numbered', () => {
    const cells = listElements(laidOut.list, 'TH');
    for (const scope of ['Column', 'Row'] as const) {
      expect(count(bytes, new RegExp(`/Scope /${scope}\\b`, 'g'))).toBe(
        cells.filter(({ attributes }) => attributes.scope === scope).length,
      );
    }
    for (const numbering of ['Disc', 'Decimal', 'None'] as const) {
      const lists = listElements(laidOut.list, 'L').filter(({ attributes }) => attributes.numbering === numbering);
      expect(count(bytes, new RegExp(`/ListNumbering /${numbering}\\b`, 'g'))).toBe(lists.length);
    }
  });

  test('embeds every font that it uses, with the characters of its glyphs', () => {
    const embedded = count(bytes, /\/Subtype \/Type0\b/g);
    expect(embedded).toBeGreaterThan(1);
    expect(count(bytes, /\/Type \/FontDescriptor\b/g)).toBe(embedded);
    expect(count(bytes, /\/FontFile2 \d+ 0 R/g)).toBe(embedded);
    expect(count(bytes, /\/ToUnicode \d+ 0 R/g)).toBe(embedded);
    expect(count(bytes, /\/Subtype \/(Type1|Type3|TrueType|MMType1)\b/g)).toBe(0);
  });

  test('has no text under 8 points and none within half an inch of the edge', async () => {
    const { text, width, height } = await read;
    const printed = text.filter((piece) => piece.text.trim() !== '');
    expect(printed.length).toBeGreaterThan(20);
    expect(printed.filter(({ size }) => size < 8)).toEqual([]);
    const out = printed.filter((piece) => {
      const right = piece.x + piece.width;
      return (
        piece.x < HALF_AN_INCH ||
        right > width - HALF_AN_INCH ||
        piece.y - piece.size * 0.75 < HALF_AN_INCH ||
        piece.y > height - HALF_AN_INCH
      );
    });
    expect(out).toEqual([]);
  });

  test('shows every run of the layout in its order, as wide as it was measured', async () => {
    const laid = textRuns(laidOut.list);
    const { runs } = await read;
    expect(runs.map(({ text }) => text)).toEqual(laid.map(({ text }) => text));
    // Kerning is written in whole thousandths of the size.
    const off = laid.filter(
      ({ text, face }, index) => Math.abs(fonts[face].width(text, 1000) - (runs[index]?.width ?? 0)) > 0.5 * text.length,
    );
    expect(off).toEqual([]);
  });

  test('keeps a link apart from the words before it', () => {
    const together = listElements(laidOut.list, 'P').filter(({ children }) =>
      children.some((child, index) => {
        const before = children[index - 1];
        return child.kind === 'element' && child.tag === 'Link' && before?.kind === 'text' && !/\s$/.test(before.text);
      }),
    );
    expect(together.map((paragraph) => textRuns({ root: paragraph }).map(({ text }) => text))).toEqual([]);
  });

  test('holds no colour, unless somebody chose it', async () => {
    const { colors } = await read;
    expect(colors.length).toBeGreaterThan(0);
    const colored = colors.filter(([red, green, blue]) => red !== green || green !== blue);
    expect(colored.length > 0).toBe(sheet.dress.ink === 'color');
  });

  // ISO 32000-1, 14.8.2.5: “a space … is still needed even if a word break happens to fall at the end of a show string”.
  test('keeps its words apart in the file itself, at line ends too: a reader need not guess', async () => {
    const { root, guessed } = await read;
    // Whether a space follows a hyphen at a line's end can only be guessed.
    const [inTheFile, seen] = [root, guessed].map((tree) =>
      asText(tree)
        .replaceAll(/([-–/]) /g, '$1')
        .split('\n'),
    ) as [string[], string[]];
    expect(inTheFile).toHaveLength(seen.length);
    expect(inTheFile.filter((words, index) => words !== seen[index])).toEqual([]);
  });

  // ISO 32000-1, table 343.
  test('gives an area only to pictures', async () => {
    expect(new Set((await read).boxed)).toEqual(new Set(['Figure']));
  });
});
