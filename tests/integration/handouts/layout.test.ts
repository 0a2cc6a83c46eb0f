import { describe, expect, test } from 'vitest';
import { partsOfRank, type Section, type SheetContent } from '#main/handouts/compose/content.ts';
import type { LaidOut } from '#main/handouts/index.ts';
import { checkStructure } from '#main/handouts/pdf/structure.ts';
import { DisplayList, type Element, type PathItem, type TextRun } from '#shared/models/displayList.ts';
import type { Figure } from '#shared/models/figure.ts';
import { placeCodes } from '#shared/models/place.ts';
import { en } from '#shared/text/en.ts';
import { boundsOf, listElements, pathItems, textRuns } from './readList.ts';
import { catalog, fonts, goldenSheets, handouts, layOut, layOutGolden, TODAY, WIDEST_SCHOOL } from './sheets.ts';

const HALF_AN_INCH = 36;
/** As far as letters reach above and below their baseline, in parts of their size. */
const [ASCENT, DESCENT] = [0.75, 0.25];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  what: string;
}

const textBox = (run: TextRun): Box => ({
  left: run.x,
  right: run.x + fonts[run.face].width(run.text.trimEnd(), run.size),
  top: run.y - ASCENT * run.size,
  bottom: run.y + DESCENT * run.size,
  what: run.text,
});
const pathBox = (path: PathItem): Box => ({ ...boundsOf(path), what: path.d });
const textBoxes = (laidOut: LaidOut): Box[] => textRuns(laidOut.list).map(textBox);

const outside = (boxes: readonly Box[], frame: Omit<Box, 'what'>, slack = 0.01): string[] =>
  boxes
    .filter(
      ({ left, top, right, bottom }) =>
        left < frame.left - slack || top < frame.top - slack || right > frame.right + slack || bottom > frame.bottom + slack,
    )
    .map(({ what }) => what);

function page({ list }: LaidOut): Omit<Box, 'what'> {
  const [{ width, height }] = list.pages as [{ width: number; height: number }];
  return { left: HALF_AN_INCH, top: HALF_AN_INCH, right: width - HALF_AN_INCH, bottom: height - HALF_AN_INCH };
}

/** Two texts whose letters stand on each other. Lines of one paragraph may share the room above and below their letters. */
function overlaps(boxes: readonly Box[]): string[] {
  const core = boxes.map((box) => {
    const quarter = (box.bottom - box.top) / 4;
    return { ...box, top: box.top + quarter, bottom: box.bottom - quarter };
  });
  return core.flatMap((one, index) =>
    core
      .slice(index + 1)
      .filter((other) => one.left < other.right - 0.3 && other.left < one.right - 0.3 && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `“${one.what}” on “${other.what}”`),
  );
}

/** The text of each tile that reaches over the tile's frame, or so near to it that it looks so. */
function overTileFrames(laidOut: LaidOut): string[] {
  return listElements(laidOut.list, 'Sect').flatMap((section) => {
    const [first] = section.children;
    const frame = first?.kind === 'artifact' && first.children[0]?.kind === 'path' ? first.children[0] : undefined;
    if (!frame) return [];
    const { left, right, top, bottom } = boundsOf(frame);
    return outside(textRuns({ root: section }).map(textBox), { left: left + 3, right: right - 3, top, bottom });
  });
}

const areaOf = ({ attributes }: Element): Omit<Box, 'what'> => {
  const [left, top, right, bottom] = attributes.area ?? [0, 0, 0, 0];
  return { left, top, right, bottom };
};

/** What of a picture stands outside the area that it is said to have. */
const overFigureAreas = (laidOut: LaidOut): string[] =>
  listElements(laidOut.list, 'Figure').flatMap((figure) =>
    outside([...textRuns({ root: figure }).map(textBox), ...pathItems({ root: figure }).map(pathBox)], areaOf(figure), 2.5),
  );

const whole = (words: string): string => words.normalize('NFC').replaceAll(/[\s\u00ad]+/g, '');

/** What a section says in body type: sentences and cells. */
function bodyTexts({ body, remarks }: Section): string[] {
  const own = {
    paragraphs: () => (body.kind === 'paragraphs' ? body.paragraphs : []),
    bullets: () => (body.kind === 'bullets' ? body.items : []),
    checklist: () => (body.kind === 'checklist' ? body.items : []),
    steps: () => (body.kind === 'steps' ? body.items : []),
    table: () => (body.kind === 'table' ? body.rows.flat() : []),
    bars: () => [],
    prompts: () => (body.kind === 'prompts' ? body.questions : []),
  } satisfies Record<typeof body.kind, () => string[]>;
  return [...own[body.kind](), ...remarks.map(({ label, text }) => `${label}: ${text}`)];
}

function keptSections({ content, dropped }: LaidOut): Section[] {
  const first = Math.min(Infinity, ...dropped);
  return content.sections
    .filter(({ rank }) => rank < first)
    .map((section) => ({ ...section, remarks: section.remarks.filter(({ rank }) => rank < first) }));
}

const headlineTexts = ({ oneLine, pay, outlook, entry }: SheetContent): string[] => [
  oneLine,
  ...[pay, outlook, entry].flatMap(({ lines }) => lines),
];

/** The runs of each block, by the block's words. */
function runsByWords(laidOut: LaidOut): Map<string, TextRun[]> {
  const found = new Map<string, TextRun[]>();
  for (const element of listElements(laidOut.list, 'P', 'LBody', 'TD', 'TH', 'H1', 'H2')) {
    const runs = textRuns({ root: element });
    found.set(whole(runs.map(({ text }) => text).join('')), runs);
  }
  return found;
}

/** A sample of all careers, over all places and both papers. */
const sample = catalog.occupations().filter((_, index) => index % 8 === 0);
const sampleSheets = sample.flatMap(({ soc }, index) => {
  const place = placeCodes[index % placeCodes.length] ?? 'US';
  return [
    { soc, place, paper: index % 2 === 0 ? ('letter' as const) : ('a4' as const), dress: undefined },
    { soc, place: 'DC', paper: 'letter' as const, dress: undefined },
    { soc, place: 'DC', paper: 'letter' as const, dress: { ink: 'color' as const, school: { name: WIDEST_SCHOOL } } },
  ];
});

describe.each(goldenSheets)('$soc at $place on $paper ($because)', (sheet) => {
  const { soc, place, paper } = sheet;
  const laidOut = layOutGolden(sheet);

  test('is one page of its paper, and all that it says fits', () => {
    expect(laidOut.list.pages).toEqual([paper === 'letter' ? { width: 612, height: 792 } : { width: 595.28, height: 841.89 }]);
    expect(new Set([...textRuns(laidOut.list), ...pathItems(laidOut.list)].map((item) => item.page))).toEqual(new Set([0]));
    expect(laidOut.overflow).toBe(0);
  });

  test('is a display list with the structure of PDF/UA', () => {
    expect(() => DisplayList.parse(laidOut.list)).not.toThrow();
    expect(() => checkStructure(laidOut.list)).not.toThrow();
    expect(laidOut.unprintable).toEqual([]);
  });

  test('leaves half an inch of free paper on every side', () => {
    expect(outside(textBoxes(laidOut), page(laidOut))).toEqual([]);
    expect(outside(pathItems(laidOut.list).map(pathBox), page(laidOut))).toEqual([]);
  });

  test('has no text under 8 points', () => {
    expect(textRuns(laidOut.list).filter(({ size }) => size < 8)).toEqual([]);
  });

  test('says in body type, of 9.5 points or more, whatever was not left off', () => {
    const found = runsByWords(laidOut);
    const texts = [...headlineTexts(laidOut.content), ...keptSections(laidOut).flatMap(bodyTexts)];
    expect(texts.filter((words) => !found.has(whole(words)))).toEqual([]);
    expect(texts.filter((words) => found.get(whole(words))?.some(({ size }) => size < 9.5))).toEqual([]);
  });

  test('never leaves off title, figures, their sources and dates, or the sources', () => {
    const { content } = laidOut;
    const found = runsByWords(laidOut);
    const always = [content.title, content.pay, content.outlook, content.entry].flatMap((part) =>
      typeof part === 'string' ? [part] : [part.source, part.unit ? `${part.big} ${part.unit}` : part.big],
    );
    expect([...always, `${content.sources.label} ${content.sources.text}`].filter((words) => !found.has(whole(words)))).toEqual([]);
  });

  test('does not print one text on another, nor over the frame of a tile or the area of a picture', () => {
    expect(overlaps(textBoxes(laidOut))).toEqual([]);
    expect(overTileFrames(laidOut)).toEqual([]);
    expect(overFigureAreas(laidOut)).toEqual([]);
  });

  test('has in the words of every picture each number that the picture shows', () => {
    const figures = listElements(laidOut.list, 'Figure');
    const { content } = laidOut;
    expect(figures.length).toBe(
      1 +
        [content.pay.chart, content.outlook.chart].filter(Boolean).length +
        keptSections(laidOut).filter(({ body }) => body.kind === 'bars').length,
    );
    for (const figure of figures) {
      const drawn = textRuns({ root: figure }).flatMap(({ text }) => text.match(/[−+]?\$?\d[\d,.]*%?/g) ?? []);
      for (const number of drawn) expect(figure.attributes.alt).toContain(number);
    }
    expect(figures[0]?.attributes.alt).toContain(content.link.printed);
  });

  test('has in the words of the pay chart the tenth, the median and the ninetieth of every place that it draws', () => {
    const { chart } = laidOut.content.pay;
    const unit = laidOut.content.pay.unit === en.sheet.pay.anHour ? 'usdPerHour' : 'usdPerYear';
    const amount = unit === 'usdPerHour' ? en.format.dollarsAndCents : en.format.dollars;
    const drawn = catalog
      .figures(soc, place)
      .filter((figure) => figure.measure === 'pay' && figure.unit === unit && ['p10', 'median', 'p90'].includes(figure.statistic));
    const numbers = drawn.flatMap(({ value }) => (typeof value === 'number' ? [amount(value)] : []));
    expect(numbers.length).toBe(3 * (chart?.rows.length ?? 0));
    for (const number of numbers) expect(chart?.alt).toContain(number);
  });
});

describe('the widest figures that may come', () => {
  const career = catalog.career('29-2072', 'DC');
  const wide = (figure: Figure): Figure => {
    if (figure.measure === 'pay' && figure.unit === 'usdPerYear') return { ...figure, value: 239_200, bound: 'atLeast' };
    if (figure.measure === 'growth') return { ...figure, value: -1234.5 };
    return figure.measure === 'openings' ? { ...figure, value: 1_765_800 } : figure;
  };
  const { text: _, ...plain } = career;

  test.each([
    ['with our text', career],
    ['without it', plain],
  ])('stay inside their tiles, columns and pictures, %s', (_name, one) => {
    const laidOut = handouts.layOut(
      [{ ...one, figures: one.figures.map(wide) }],
      { template: 'one-page', look: { paper: 'letter', ink: 'gray' } },
      TODAY,
    );
    expect(laidOut.content.pay.big).toBe('$239,200 or more');
    expect(overTileFrames(laidOut)).toEqual([]);
    expect(overFigureAreas(laidOut)).toEqual([]);
    expect(overlaps(textBoxes(laidOut))).toEqual([]);
    expect(outside(textBoxes(laidOut), page(laidOut))).toEqual([]);
    expect(laidOut.overflow).toBe(0);
  });
});

describe(`a sample of ${sampleSheets.length} sheets over all careers, places and papers, and in colour for a school`, () => {
  const all = sampleSheets.map((sheet) => ({
    name: [sheet.soc, sheet.place, sheet.paper, sheet.dress?.school?.name ?? ''].join(' ').trim(),
    laidOut: layOut(sheet.soc, sheet.place, sheet.paper, sheet.dress),
  }));
  const wrong = (find: (laidOut: LaidOut) => readonly string[]): string[] =>
    all.flatMap(({ name, laidOut }) => find(laidOut).map((what) => `${name}: ${what}`));

  test('fits its page, inside half an inch of free paper', () => {
    expect(wrong(({ overflow }) => (overflow > 0 ? [`${overflow} points over`] : []))).toEqual([]);
    expect(wrong((laidOut) => outside([...textBoxes(laidOut), ...pathItems(laidOut.list).map(pathBox)], page(laidOut)))).toEqual([]);
  });

  test('prints nothing on anything else', () => {
    expect(wrong((laidOut) => overlaps(textBoxes(laidOut)))).toEqual([]);
    expect(wrong(overTileFrames)).toEqual([]);
    expect(wrong(overFigureAreas)).toEqual([]);
  });

  test('has type of 8 points or more, and only characters that the fonts have', () => {
    expect(
      wrong(({ list }) =>
        textRuns(list)
          .filter(({ size }) => size < 8)
          .map(({ text }) => text),
      ),
    ).toEqual([]);
    expect(wrong(({ unprintable }) => unprintable)).toEqual([]);
  });

  test('says of every headline figure its period, and of every sheet whence its figures come', () => {
    const undated = ({ content: { pay, outlook, entry } }: LaidOut): string[] => [
      ...(/\d/.test(pay.big) && !/May \d{4}/.test(pay.source) ? [pay.source] : []),
      ...(/\d/.test(outlook.big) && !/\d{4}–\d{2}/.test(outlook.source) ? [outlook.source] : []),
      ...(entry.big !== en.sheet.entry.none && entry.big !== en.sheet.entry.military && !/\d{4}–\d{2}/.test(entry.source)
        ? [entry.source]
        : []),
    ];
    expect(wrong(undated)).toEqual([]);
    const unsourced = ({ content }: LaidOut): string[] =>
      /\$\d/.test(JSON.stringify([content.pay, content.sections])) &&
      !content.sources.text.includes('Occupational Employment and Wage Statistics')
        ? ['pay']
        : [];
    expect(wrong(unsourced)).toEqual([]);
  });

  test('says of each rank that it leaves off what was in it', () => {
    const unnamed = ({ content, dropped }: LaidOut): string[] =>
      dropped.filter((rank) => partsOfRank(content, rank).length === 0).map(String);
    expect(wrong(unnamed)).toEqual([]);
    expect(wrong(({ dropped }) => dropped.filter((rank) => rank <= 2).map(String))).toEqual([]);
  });
});

test.each([
  ['27-2011', 'NY'],
  ['51-4041', 'OH'],
  ['55-1011', 'US'],
])('the last line to write on of %s at %s stands clear of the sources’ rule', (soc, place) => {
  const heights = pathItems(layOut(soc, place).list)
    .filter(({ d, stroke }) => stroke !== undefined && /^M 0 0 H [\d.]+$/.test(d))
    .map(({ y }) => y)
    .toSorted((one, other) => one - other);
  expect(heights.at(-1)! - heights.at(-2)!).toBeGreaterThan(8);
});
