import { describe, expect, test } from 'vitest';
import type { Place, Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { Paper, type Ink } from '#shared/models/sheet.ts';
import type { PathItem, TextRun } from '#shared/models/displayList.ts';
import { boundsOf, drawnItems, listElements, marginWords, textRuns, type Bounds } from '../readList.ts';
import { catalog, fonts, handouts, TODAY, WIDEST_SCHOOL } from '../sheets.ts';
import { layOutExample } from './examples.ts';

const MARGIN = 36;
const OVERLAP = 18;
/** Capitals of 15 mm are read at three metres; Source Sans has them at 0.66 of its size. */
const FAR_ENOUGH = ((15 / 25.4) * 72) / 0.66;

const poster = (soc: Soc, place: Place, { paper = 'letter', ink = 'gray', ...dress }: { paper?: Paper; ink?: Ink; note?: string } = {}) =>
  layOutExample({ template: 'poster', careers: [soc], place, paper, ink, because: '', ...dress });
type Poster = ReturnType<typeof poster>;
type Item = TextRun | PathItem;

const said = (runs: readonly TextRun[]): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

/** Points of the poster that stand at 0, 0 of a page. */
function origin({ list }: Poster, page: number): { x: number; y: number } {
  const { width, height } = list.pages[page]!;
  return {
    x: (page % 2) * (width - 2 * MARGIN - OVERLAP) - MARGIN,
    y: Math.floor(page / 2) * (height - 2 * MARGIN - OVERLAP) - MARGIN,
  };
}

/** What is drawn on a page before its white frame, where it stands on the poster. */
function pieceOf(laidOut: Poster, page: number): { item: Item; key: string; bounds: Bounds }[] {
  const all = drawnItems(laidOut.list).filter((item) => item.page === page);
  const { x, y } = origin(laidOut, page);
  return all
    .slice(
      0,
      all.findIndex((item) => item.kind === 'path' && item.fill === '#ffffff'),
    )
    .map((one) => {
      const item = { ...one, x: one.x + x, y: one.y + y };
      const { page: _, ...rest } = item;
      return { item, key: JSON.stringify({ ...rest, x: item.x.toFixed(3), y: item.y.toFixed(3) }), bounds: inkOf(item) };
    });
}

const inkOf = (item: Item): Bounds =>
  item.kind === 'path'
    ? boundsOf(item)
    : {
        left: item.x,
        right: item.x + fonts[item.face].width(item.text.trimEnd(), item.size),
        top: item.y - item.size * 0.7,
        bottom: item.y,
      };

function windowOf(laidOut: Poster, page: number): Bounds {
  const { width, height } = laidOut.list.pages[page]!;
  const { x, y } = origin(laidOut, page);
  return { left: x + MARGIN, top: y + MARGIN, right: x + width - MARGIN, bottom: y + height - MARGIN };
}

const meet = (one: Bounds, other: Bounds): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Accents and the letters’ feet reach beyond what `inkOf` takes for a line. */
const widened = ({ left, right, top, bottom }: Bounds): Bounds => {
  const more = (bottom - top) / 2 + 2;
  return { left: left - 2, right: right + 2 + more, top: top - more, bottom: bottom + more };
};

describe.each(Paper.options)('a poster on %s', (paper) => {
  const laidOut = poster('29-2072', 'IN', { paper });
  const pages = [0, 1, 2, 3];
  const pieces = pages.map((page) => pieceOf(laidOut, page));
  const windows = pages.map((page) => windowOf(laidOut, page));

  test('is four pages, not tagged, whose printed parts overlap by a quarter inch', () => {
    expect(laidOut.list.pages).toHaveLength(4);
    expect(laidOut.list.isTagged).toBe(false);
    expect(windows[0]!.right - windows[1]!.left).toBeCloseTo(OVERLAP);
    expect(windows[0]!.bottom - windows[2]!.top).toBeCloseTo(OVERLAP);
    expect(windows[3]!.left).toBeCloseTo(windows[1]!.left);
    expect(windows[3]!.top).toBeCloseTo(windows[2]!.top);
  });

  test('has every item on each page that it falls on, at the same place of the poster, and on no other', () => {
    const whole = new Map(pieces.flat().map((one) => [one.key, one]));
    expect(whole.size).toBeGreaterThan(60);
    for (const [key, { bounds }] of whole) {
      const on = pages.filter((page) => pieces[page]!.some((one) => one.key === key));
      expect(
        pages.filter((page) => meet(bounds, windows[page]!) && !on.includes(page)),
        `${key} missing`,
      ).toEqual([]);
      expect(
        on.filter((page) => !meet(widened(bounds), windows[page]!)),
        `${key} too much`,
      ).toEqual([]);
      expect(bounds.left, key).toBeGreaterThanOrEqual(-0.01);
      expect(bounds.top, key).toBeGreaterThanOrEqual(-0.01);
      expect(bounds.right, key).toBeLessThanOrEqual(windows[3]!.right + 0.01);
      expect(bounds.bottom, key).toBeLessThanOrEqual(windows[3]!.bottom + 0.01);
    }
  });

  test('has nothing but its head, title and line on both sides of a seam, and the code whole on one page', () => {
    const crossing = pieces
      .flat()
      .filter(({ bounds }) => windows.filter((window) => meet(bounds, window)).length > 1)
      .map(({ item }) => item);
    const across = `Medical Records Specialist ${laidOut.content.oneLine}`;
    const texts = crossing.filter((item) => item.kind === 'text').map(({ text }) => text.trim());
    expect(texts).toContain('Medical Records');
    expect(texts.filter((text) => !across.includes(text))).toEqual([]);
    const paths = crossing.filter((item) => item.kind === 'path');
    const [title] = textRuns({ root: listElements(laidOut.list, 'H1')[0]! });
    expect(paths.filter(({ y }) => y > title!.y)).toEqual([]);
    const codes = listElements(laidOut.list, 'Figure').filter(({ attributes }) => attributes.alt?.startsWith('QR code'));
    expect(codes).toHaveLength(1);
    const [left, , right] = codes[0]!.attributes.area!;
    expect(right - left).toBeCloseTo(186);
  });

  test('covers the margins after all that it prints there, and before the words for whoever glues', () => {
    for (const page of pages) {
      const items = drawnItems(laidOut.list).filter((item) => item.page === page);
      const { width, height } = laidOut.list.pages[page]!;
      const frame = items.filter((item): item is PathItem => item.kind === 'path' && item.fill === '#ffffff').map(boundsOf);
      const covered = (x: number, y: number): boolean =>
        frame.some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
      for (const share of [0, 0.1, 0.5, 0.9, 1]) {
        for (const depth of [0, MARGIN - 0.01]) {
          expect(covered(share * width, depth) && covered(share * width, height - depth)).toBe(true);
          expect(covered(depth, share * height) && covered(width - depth, share * height)).toBe(true);
        }
      }
      expect(covered(MARGIN + 0.01, MARGIN + 0.01) || covered(width - MARGIN - 0.01, height - MARGIN - 0.01)).toBe(false);
      const after = items.slice(items.findLastIndex((item) => item.kind === 'path' && item.fill === '#ffffff') + 1);
      expect(after.filter((item) => item.kind === 'text')).toEqual(marginWords(laidOut.list).filter((run) => run.page === page));
    }
  });

  test('says on each page where it goes, in a margin that is cut off or covered', () => {
    const labels = marginWords(laidOut.list);
    expect(labels.map(({ text }) => text)).toEqual([
      'Row 1, column 1 of 2 × 2. Glue the next sheets on the shaded edges, up to the marks.',
      'Row 1, column 2 of 2 × 2. Cut along the line at the left. Glue the next sheet on the shaded edge below, up to the marks.',
      'Row 2, column 1 of 2 × 2. Cut along the line at the top. Glue the next sheet on the shaded edge at the right, up to the marks.',
      'Row 2, column 2 of 2 × 2. Cut along both lines.',
    ]);
    const { height } = laidOut.list.pages[0]!;
    for (const { page, y } of labels) expect(page < 2 ? y > height - MARGIN : y < MARGIN).toBe(true);
  });

  test('is read at three metres: title, pay and outlook in capitals of 15 mm and more', () => {
    const size = (start: string): number => textRuns(laidOut.list).find(({ text }) => text.startsWith(start))!.size;
    expect(size('Medical')).toBeGreaterThan(1.5 * FAR_ENOUGH);
    expect(size('$47,670')).toBeGreaterThanOrEqual(FAR_ENOUGH);
    expect(size('+7.1%')).toBeGreaterThanOrEqual(FAR_ENOUGH);
    expect(size('Keeps patients’')).toBeGreaterThanOrEqual(36);
  });

  test('says with its figures where, when and by whom, and bears its statements', () => {
    const words = said(
      pieces
        .flat()
        .map(({ item }) => item)
        .filter((item) => item.kind === 'text'),
    );
    expect(words).toContain('Half earn more than $47,670 a year Indiana, May 2025 · BLS');
    expect(words).toContain('Typical way in Certificate after high school U.S., 2024–34 · BLS');
    for (const part of ['You might like it if you', 'How to get there', 'Start now', 'Sources. ']) expect(words).toContain(part);
    expect(words).toContain('O*NET® is a trademark of USDOL/ETA');
  });
});

test('without a text of ours it has figures, interests and careers like it; without those too, what to find out', () => {
  const words = said(textRuns(poster('51-9141', 'IN').list));
  for (const part of ['Pay in detail', 'What workers have studied', 'It fits people who', 'Careers like this'])
    expect(words).toContain(part);
  const military = poster('55-1011', 'US');
  expect(said(textRuns(military.list))).toContain('Military pay follows rank and years of service.');
  const below = (page: number): string => said(textRuns(military.list).filter((run) => run.page === page));
  expect(below(2)).toContain(en.sheet.poster.findOut.work);
  expect(below(2)).toContain(en.sheet.prompts[1]);
  expect(below(3)).toContain(en.sheet.poster.findOut.wayIn);
  expect(below(3)).toContain(en.sheet.prompts[3]);
});

test('without anything else known, a note stands beside the questions and not in their place', () => {
  const { list, leftOff } = poster('55-1011', 'US', { note: 'Sergeant Lee visits on May 4.' });
  for (const words of [...en.sheet.prompts, 'Sergeant Lee visits on May 4.']) expect(said(textRuns(list))).toContain(words);
  expect(leftOff).toEqual([]);
});

test('bears a short note, and says that it left off one that has no room', () => {
  const short = poster('29-2072', 'IN', { note: 'Talk with Ms. Ruiz of Harmon Hospital.' });
  expect(short.leftOff).toEqual([]);
  expect(said(textRuns(short.list))).toContain('Talk with Ms. Ruiz');
  const long = poster('29-2072', 'IN', { note: 'Bring your questions. '.repeat(220) });
  expect(long.leftOff).toEqual(['A note from your counselor']);
  expect(long.dropped).toEqual([7]);
  expect(said(textRuns(long.list))).toContain('Start now');
  expect(long.overflow).toBe(0);
});

test('holds every career with the widest school’s name, nothing left off and nothing beyond its edge', () => {
  const wrong = catalog
    .occupations()
    .filter((_, nth) => nth % 9 === 0)
    .flatMap(({ soc }) =>
      Paper.options.flatMap((paper) => {
        const career = catalog.career(soc, 'DC');
        const laidOut = handouts.layOut(
          [career],
          { template: 'poster', look: { paper, ink: 'gray' }, school: { name: WIDEST_SCHOOL } },
          TODAY,
        );
        const right = windowOf(laidOut, 3).right;
        const isInside = [0, 1, 2, 3].every((page) => pieceOf(laidOut, page).every(({ bounds }) => bounds.right <= right + 0.01));
        return laidOut.overflow > 0 || laidOut.leftOff.length > 0 || !isInside ? [`${soc} on ${paper}: ${laidOut.leftOff.join(', ')}`] : [];
      }),
    );
  expect(wrong).toEqual([]);
});

test('says each of its words once, though what crosses a seam stands on two pages', () => {
  const { list } = poster('29-2072', 'IN');
  const words = textRuns(list).map(({ text }) => text.trim());
  const read = listElements(list, 'H1', 'H2', 'P', 'LBody').flatMap((root) =>
    root.children.flatMap((child) => (child.kind === 'text' ? [child.text.trim()] : [])),
  );
  // The title is drawn on both sides of the seam.
  const [title] = listElements(list, 'H1').map((root) => textRuns({ root })[0]!.text.trim());
  expect(words.filter((one) => one === title).length).toBeGreaterThan(1);
  expect(listElements(list, 'H1')).toHaveLength(1);
  expect(read.filter((one) => one === title)).toHaveLength(1);
  const alts = listElements(list, 'Figure').map(({ attributes }) => attributes.alt);
  expect(new Set(alts).size).toBe(alts.length);
  expect(new Set(read).size).toBe(read.length);
});
