import { inflateSync } from 'node:zlib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import { readLogo } from '#main/imports/logo.ts';
import type { ImageItem, Node, PathItem } from '#shared/models/displayList.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import { Ink, Paper, TemplateId } from '#shared/models/sheet.ts';
import { smallPng, svg } from '../../unit/imports/smallPictures.ts';
import { asText, elementsOf } from './reading.ts';
import { boundsOf, listElements, readList, repeatedWords, textRuns } from './readList.ts';
import { readPdf } from './readPdf.ts';
import { catalog, fonts, handouts, pdfOf, TODAY, WIDEST_SCHOOL } from './sheets.ts';
import { examples, layOutExample } from './templates/examples.ts';

/** Three times as wide as it is high, red and blue. */
const WIDE = readLogo(
  smallPng({
    width: 6,
    height: 2,
    colorType: 2,
    rows: [0, 1].map(() => [200, 0, 0, 0, 0, 200, 200, 0, 0, 0, 0, 200, 200, 0, 0, 0, 0, 200]),
  }),
);
const CREST = readLogo(
  svg(
    '<path fill="#123456" d="M0 0h40v50z"/><path fill="none" stroke="#c00" stroke-width="2" stroke-linejoin="round" d="M10 10h20v20z"/>',
    '',
  ),
);
const CONTACT = 'Ms. Rivera, Guidance Office, room 112, (317) 555-0100';
const NOTICE = `Lincoln Schools do not discriminate. ${'All programs are open to every student. '.repeat(14)}`.trim().padEnd(600, '.');
/** As much as the settings take, in words as schools use them. */
const LONGEST: SchoolBlock = {
  name: WIDEST_SCHOOL,
  contact: `${CONTACT}, or Mr. Whitfield-Okafor, guidance@lincoln-community.example`.padEnd(120, '.'),
  notice: NOTICE,
};
/** The same in the widest letters. */
const WIDEST: SchoolBlock = { name: WIDEST_SCHOOL, contact: 'W'.repeat(120), notice: `${'W'.repeat(39)} `.repeat(15).trim() };

interface Dress {
  template?: TemplateId;
  paper?: Paper;
  ink?: Ink;
}

const sheet = (
  school: Partial<SchoolBlock>,
  { template = 'one-page', paper = 'letter', ink = 'gray' }: Dress = {},
  soc = '29-2072',
  place = 'IN',
): LaidOut => handouts.layOut([catalog.career(soc, place)], { template, look: { paper, ink }, school }, TODAY);

const nodes = (node: Node): Node[] => [node, ...(node.kind === 'element' || node.kind === 'artifact' ? node.children.flatMap(nodes) : [])];
const images = ({ list }: LaidOut): ImageItem[] => nodes(list.root).filter((node) => node.kind === 'image');
/** The paths of a logo: no other has a scale of its own on an upright sheet. */
const logoPaths = ({ list }: LaidOut): PathItem[] =>
  nodes(list.root).filter((node): node is PathItem => node.kind === 'path' && node.scale !== undefined);
const unspaced = (text: string): string => text.replaceAll(/[\s\u00ad]+/g, '');
const lineOf = (laidOut: LaidOut, text: string) => textRuns(laidOut.list).find((run) => run.text.trim() === text)!;
const topOf = (laidOut: LaidOut): number => listElements(laidOut.list, 'H1').flatMap((element) => textRuns({ root: element }))[0]!.y;

describe('whom to ask, and what the school must say', () => {
  const laidOut = sheet({ name: 'Lincoln High School', contact: CONTACT, notice: NOTICE });

  test('stand at the foot over the sources, in small type that is not too small', async () => {
    const lines = asText(readList(laidOut.list)).split('\n').filter(Boolean);
    const at = lines.indexOf(CONTACT);
    expect(lines.slice(at, at + 2)).toEqual([CONTACT, NOTICE]);
    expect(lines[at + 2]).toMatch(/^Sources\. /);
    for (const { text, size } of textRuns(laidOut.list)) expect(size, text).toBeGreaterThanOrEqual(8);
    expect((await readPdf(pdfOf(laidOut))).strays).toEqual([]);
  });

  test('change nothing where they are empty', () => {
    expect(sheet({ name: 'A', contact: ' ', notice: '\n' }).list).toEqual(sheet({ name: 'A' }).list);
    expect(sheet({ name: 'A', contact: '\u00ad', notice: '\u00ad' }).list).toEqual(sheet({ name: 'A' }).list);
  });

  test('are one line and one paragraph, whatever was pasted', () => {
    const text = asText(readList(sheet({ contact: ' Ms.  Rivera\nroom 112 ', notice: 'Open\n\nto  all. ' }).list));
    expect(text).toContain('\nMs. Rivera room 112\nOpen to all.\n');
  });

  test('with characters that no font has are told before they print', () => {
    expect(sheet({ contact: '王' }).unprintable).toEqual(['王']);
    expect(sheet({ notice: '王' }).unprintable).toEqual(['王']);
  });

  test.each(
    examples.filter(({ because }) =>
      ['our text, figures of the state', 'the longest names', 'military: no figure at all'].includes(because),
    ),
  )('are on the $template of $careers.0 at $place on $paper, as long as they may be, and it fits ($because)', (example) => {
    const block = { ...LONGEST, logo: WIDE };
    const made = layOutExample({ ...example, school: block });
    expect(made.overflow).toBe(0);
    // The feet of pages stand between the lines of what goes on over them.
    const feet = new Set(made.list.isTagged ? repeatedWords(made.list) : []);
    const runs = textRuns(made.list).filter((run) => !feet.has(run));
    const said = unspaced(runs.map(({ text }) => text).join(' '));
    for (const part of [block.name, block.contact, block.notice]) expect(said).toContain(unspaced(part));
    const sides = made.list.pages[0]!;
    // What a poster has over the edge of a page is seen on the next.
    for (const { text, x, face, size, turned } of example.template === 'poster' ? [] : textRuns(made.list)) {
      const [left, right] = turned ? [x - fonts[face].width(text.trimEnd(), size), x] : [x, x + fonts[face].width(text.trimEnd(), size)];
      expect(left, text).toBeGreaterThanOrEqual(35.99);
      expect(right, text).toBeLessThanOrEqual(sides.width - 35.99);
    }
    // Only the logo may go, and is named then.
    expect(images(made).length > 0 || made.leftOff.includes(`${block.name} logo`)).toBe(true);
    expect(pdfOf(made).length).toBeGreaterThan(1000);
  });

  test('leave one page of every career whose text is long, with what is left off named', () => {
    for (const paper of Paper.options)
      for (const { soc } of catalog.list('DC').careers.filter((career) => catalog.career(career.soc, 'DC').text)) {
        const made = sheet({ ...WIDEST, logo: WIDE }, { paper }, soc, 'DC');
        expect([soc, made.overflow, made.list.pages.length]).toEqual([soc, 0, 1]);
        expect(made.leftOff.length > 0).toBe(made.dropped.length > 0);
      }
  });
});

describe('a logo', () => {
  test('stands at the left of the head, as large as its line takes, in its own proportions', () => {
    for (const paper of Paper.options) {
      const [image, ...others] = images(sheet({ name: 'Lincoln High School', logo: WIDE }, { paper }));
      expect(others).toEqual([]);
      expect(image).toMatchObject({ page: 0, x: 43, image: 'logo', ink: 'gray', height: 26 });
      expect(image!.width).toBeCloseTo(78);
    }
    const [flat] = images(sheet({ logo: readLogo(smallPng({ width: 8, height: 1, colorType: 0, rows: [[0, 9, 9, 9, 9, 9, 9, 0]] })) }));
    expect([flat!.width, flat!.height]).toEqual([90, 11.25]);
  });

  test('is decoration beside the school’s name, and a picture with words where there is no name', () => {
    const figures = (laidOut: LaidOut): string[] => listElements(laidOut.list, 'Figure').map(({ attributes }) => attributes.alt ?? '');
    expect(figures(sheet({ name: 'Lincoln High School', logo: WIDE }))).toEqual(figures(sheet({})));
    expect(figures(sheet({ logo: WIDE }))).toEqual(['School logo', ...figures(sheet({}))]);
  });

  test('has name and kind of the sheet beside it, and the blanks at the right edge of the same line', () => {
    const laidOut = sheet({ name: 'Lincoln High School', logo: WIDE });
    const [image] = images(laidOut);
    const right = image!.x + image!.width;
    const [name, kind, label] = ['Lincoln High School', 'CAREER SHEET · INDIANA', 'Name'].map((text) => lineOf(laidOut, text));
    for (const run of [name!, kind!]) {
      expect(run.x).toBeGreaterThan(right);
      expect(run.y).toBeGreaterThan(image!.y);
      expect(run.y).toBeLessThan(image!.y + image!.height);
    }
    expect(label!.x).toBeGreaterThan(kind!.x + fonts.regular.width(kind!.text, 9) + 8);
    const blanks = nodes(laidOut.list.root).filter((node) => node.kind === 'blank');
    expect(blanks.map(({ id }) => id)).toEqual(['name', 'date']);
    for (const { x, width } of blanks) expect(x + width).toBeLessThan(612 - 43);
    // The room for a student's name is as wide as without a logo.
    expect(blanks.map(({ width }) => width)).toEqual(
      nodes(sheet({}).list.root).flatMap((node) => (node.kind === 'blank' ? [node.width] : [])),
    );
  });

  test.each([
    ['one line', WIDEST_SCHOOL, 1],
    ['three lines', '⸻'.repeat(60), 3],
  ])('leaves its line to a long name, here of %s, and has the blanks under it', (_, name, count) => {
    for (const paper of Paper.options) {
      const laidOut = sheet({ name, logo: WIDE }, { paper }, '29-2072', 'DC');
      const [image] = images(laidOut);
      const lines = textRuns(laidOut.list).filter(({ text, size }) => size === 9 && unspaced(name).includes(unspaced(text)));
      expect(lines).toHaveLength(count);
      const edge = laidOut.list.pages[0]!.width - 43;
      for (const { x, text } of lines) {
        expect(x).toBeGreaterThan(image!.x + image!.width);
        expect(x + fonts.semibold.width(text.trimEnd(), 9)).toBeLessThanOrEqual(edge + 0.01);
      }
      const label = lineOf(laidOut, 'Name');
      expect(label.y).toBeGreaterThan(lines.at(-1)!.y + 9);
      expect(label.y - 9).toBeGreaterThan(image!.y + image!.height - 1);
      expect(topOf(laidOut)).toBeGreaterThan(label.y + 20);
      expect(laidOut.overflow).toBe(0);
    }
  });

  test('that was drawn is drawn, in grays on a gray sheet and in its colours on one in colour', () => {
    const colors = (ink: Ink) =>
      logoPaths(sheet({ name: 'A', logo: CREST }, { ink })).map(({ fill, stroke, join }) => [fill, stroke, join]);
    expect(colors('color')).toEqual([
      ['#123456', undefined, undefined],
      [undefined, '#cc0000', 'round'],
    ]);
    expect(colors('gray')).toEqual([
      ['#2e2e2e', undefined, undefined],
      [undefined, '#3d3d3d', 'round'],
    ]);
    const [outline] = logoPaths(sheet({ name: 'A', logo: CREST }));
    const { left, right, top, bottom } = boundsOf(outline!);
    expect([right - left, bottom - top].map((side) => side.toFixed(1))).toEqual(['20.8', '26.0']);
  });

  test.each(TemplateId.options.filter((template) => examples.some((example) => example.template === template)))(
    'is on the %s',
    (template) => {
      const example = examples.find((one) => one.template === template)!;
      for (const ink of Ink.options) {
        const made = layOutExample({ ...example, ink, school: { name: 'Lincoln High School', logo: WIDE } });
        expect(new Set(images(made).map((image) => image.ink))).toEqual(new Set([ink]));
      }
    },
  );
});

/** Every stretch of an object that is a picture: its dictionary, and its bytes unpacked. */
function picturesIn(pdf: Uint8Array): { dictionary: string; rows: number[] }[] {
  const file = Buffer.from(pdf);
  return [...file.toString('latin1').matchAll(/<<(\/Type \/XObject \/Subtype \/Image [^]*?)>>\nstream\n/g)].map((found) => {
    const dictionary = found[1]!;
    const from = found.index + found[0].length;
    return { dictionary, rows: [...inflateSync(file.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)![1])))] };
  });
}

describe('the PDF of a sheet with a logo in dots', () => {
  const made = (ink: Ink): Uint8Array => pdfOf(sheet({ name: 'Lincoln High School', logo: WIDE }, { ink }));

  test('holds its grays or its colours, once, row by row', () => {
    const [gray, ...others] = picturesIn(made('gray'));
    expect(others).toEqual([]);
    expect(gray!.dictionary).toContain('/Width 6 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8');
    expect(gray!.rows).toEqual([0, 60, 22, 60, 22, 60, 22, 0, 60, 22, 60, 22, 60, 22]);
    const [color] = picturesIn(made('color'));
    expect(color!.dictionary).toContain('/ColorSpace /DeviceRGB');
    expect(color!.rows.slice(0, 7)).toEqual([0, 200, 0, 0, 0, 0, 200]);
  });

  test('shows it upright where the layout has it, as a program without our code finds it', async () => {
    const task = getDocument({ data: new Uint8Array(made('color')), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const at = fnArray.findIndex((operator) => operator === OPS.paintImageXObject);
    const [name] = argsArray[at] as [string];
    const matrix = (argsArray[fnArray.lastIndexOf(OPS.transform, at)] as number[]).map((value) => Math.round(value * 100) / 100);
    // The page's own axis points down: 36 points from its top to the picture's.
    expect(matrix).toEqual([78, 0, 0, -26, 43, 62]);
    const picture = await new Promise<{ width: number; height: number }>((resolve) => void page.objs.get(name, resolve));
    expect([picture.width, picture.height]).toEqual([6, 2]);
    await task.destroy();
  });

  test('is tagged as before: the picture is no stray, and is not read beside the name', async () => {
    const { strays, root } = await readPdf(made('gray'));
    expect(strays).toEqual([]);
    expect(elementsOf(root).filter(({ tag, alt }) => tag === 'Figure' && alt?.includes('logo'))).toEqual([]);
    const alone = await readPdf(pdfOf(sheet({ logo: WIDE })));
    expect(elementsOf(alone.root).find(({ tag }) => tag === 'Figure')?.alt).toBe('School logo');
  });

  test('of many copies holds it once', () => {
    const laidOut = sheet({ name: 'Lincoln High School', logo: WIDE });
    const packet = handouts.packet(
      ['Ana', 'Ben', 'Eva'].map((name) => ({ laidOut, name })),
      'Sheets',
      TODAY,
    );
    expect(picturesIn(packet)).toHaveLength(1);
  });

  test('is the same to the byte for the same sheet', () => {
    expect(Buffer.compare(made('color'), made('color'))).toBe(0);
  });

  test('that is given no dots for the logo of its list is a fault of ours', () => {
    expect(() => handouts.pdf({ list: sheet({ logo: WIDE }).list }, TODAY)).toThrow('was not given with it');
  });
});
