import { describe, expect, test } from 'vitest';
import { createHandouts } from '#main/handouts/index.ts';
import { behind, placesOf, type Grid } from '#main/handouts/layout/impose.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import type { DisplayList, PathItem, TextRun } from '#shared/models/displayList.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import type { Paper, TemplateId } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { listElements, pathItems, textRuns } from '../readList.ts';
import { closedUp } from '../reading.ts';
import { catalog, fonts, FONTS, handouts, TODAY, WIDEST_SCHOOL } from '../sheets.ts';

const SIZE = { letter: { width: 612, height: 792 }, a4: { width: 595.28, height: 841.89 } };
const cardGrid = (paper: Paper): Grid => ({
  paper: SIZE[paper],
  columns: 2,
  rows: 4,
  piece: { width: (SIZE[paper].width - 72) / 2, height: (SIZE[paper].height - 72) / 4 },
});
const bookmarkGrid = (paper: Paper): Grid => ({
  paper: { width: SIZE[paper].height, height: SIZE[paper].width },
  columns: 4,
  rows: 1,
  piece: { width: 180, height: 504 },
});
const formats = (['letter', 'a4'] as const).flatMap((paper) => [
  { template: 'cards' as const, paper, grid: cardGrid(paper) },
  { template: 'bookmark' as const, paper, grid: bookmarkGrid(paper) },
]);

/** A horizontal rule's path, with its length. */
const RULE = /^M 0 0 H ([\d.]+)$/;

interface Dress {
  paper?: Paper;
  place?: Place;
  school?: Partial<SchoolBlock>;
  note?: string;
}

const make = (template: TemplateId, socs: readonly Soc[], { paper = 'letter', place = 'IN', ...rest }: Dress = {}) =>
  handouts.layOut(
    socs.map((soc) => catalog.career(soc, place)),
    { template, look: { paper, ink: 'gray' }, ...rest },
    TODAY,
  );

/** What stands in a place of a page, its edges but for the free paper inside a piece. */
function within(list: DisplayList, page: number, grid: Grid, { x, y }: { x: number; y: number }, free = 0): TextRun[] {
  const [right, bottom] = [x + grid.piece.width - free, y + grid.piece.height - free];
  return textRuns(list).filter((run) => run.page === page && run.x >= x + free && run.x <= right && run.y >= y + free && run.y <= bottom);
}

const said = (found: readonly TextRun[]): string => closedUp(found.map(({ text }) => text).join(' '));

const FOUR: readonly Soc[] = ['29-2072', '51-9141', '31-1121', '55-1011'];

describe.each(formats)('$template on $paper', ({ template, paper, grid }) => {
  const places = placesOf(grid);
  const laidOut = make(template, FOUR, { paper, school: { name: 'Lincoln High School' } });
  const { list } = laidOut;

  test('is for both sides of the paper, turned along the long edge, and only for print', () => {
    expect(list).toMatchObject({ isTagged: false, duplex: 'longEdge' });
    expect(list.pages).toEqual([grid.paper, grid.paper]);
  });

  test('has the sources of each career behind its front, with the statement in its required words', () => {
    for (const [index, place] of places.entries()) {
      const career = catalog.career(FOUR[index % FOUR.length]!, 'IN');
      const front = said(within(list, 0, grid, place));
      const back = said(within(list, 1, grid, behind(place, grid)));
      expect(front).toContain(career.text?.title ?? career.title);
      expect(back.replaceAll('/ ', '/')).toContain(
        'This page includes information from the O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.',
      );
      // No survey counts the armed forces.
      const { title, soc } = career.group ?? career;
      const cited = `Occupational Employment and Wage Statistics, May 2025 (${title}, ${soc}).`;
      expect(back.includes(cited)).toBe(career.kind !== 'military');
    }
  });

  test('keeps every word on its piece, away from the cuts', () => {
    for (const page of [0, 1]) {
      const free = places.flatMap((place) => within(list, page, grid, page === 0 ? place : behind(place, grid), 8));
      expect(free).toHaveLength(textRuns(list).filter((run) => run.page === page).length);
      for (const { x, text, face, size, turned } of free) {
        const end = turned ? x - fonts[face].width(text.trimEnd(), size) : x + fonts[face].width(text.trimEnd(), size);
        const column = (at: number): number => Math.floor((at - places[0]!.x) / grid.piece.width);
        expect(column(end), text).toBe(column(x));
      }
    }
  });

  test('gives pay with its place, statistic and period, outlook and schooling with theirs', () => {
    const front = said(within(list, 0, grid, places[0]!));
    expect(front).toMatch(/PAY IN INDIANA \$47,670 a year .*Median: half earn more, half less · BLS, May 2025/);
    expect(front).toMatch(/\+7\.1% jobs, 2024–34 .*BLS projections, 2024–34/);
    expect(front).toMatch(/Certificate after high school .*Typical way in · BLS, 2024–34/);
    expect(front).toContain('29-2072');
    expect(said(within(list, 0, grid, places[1]!))).toContain('Indiana: not published for this place');
  });

  test('says of no figure whose source is not cited', () => {
    expect(said(textRuns(list))).not.toMatch(/2022–32|The bar holds/);
  });

  test('has codes of 62 points or more with four modules of free paper on every side', () => {
    const codes = listElements(list, 'Figure');
    expect(codes.length).toBeGreaterThanOrEqual(FOUR.length);
    for (const code of codes) {
      const [left, top, right, bottom] = code.attributes.area!;
      expect(right - left).toBeGreaterThanOrEqual(62);
      const quiet = (4 / 33) * (right - left) - 0.05;
      for (const { page, x, y, text, size, face, turned } of textRuns(list).filter((run) => run.page === 1)) {
        const width = fonts[face].width(text.trimEnd(), size);
        const [from, to] = turned ? [x - width, x] : [x, x + width];
        const [above, below] = turned ? [y, y + 0.7 * size] : [y - 0.7 * size, y];
        const isNear = to > left - quiet && from < right + quiet && below > top - quiet && above < bottom + quiet;
        expect(isNear, `${page} ${text}`).toBe(false);
      }
      const rules = pathItems(list).filter(({ page, d }) => page === 1 && RULE.test(d));
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) expect(isClear(rule, code.attributes.area!, quiet)).toBe(true);
    }
  });

  test('fits a school with the widest name', () => {
    const { list: wide } = make(template, FOUR, { paper, school: { name: WIDEST_SCHOOL } });
    expect(said(textRuns(wide)).replaceAll(' ', '')).toContain(WIDEST_SCHOOL.replaceAll(' ', ''));
  });

  test('tells the counselor that a long note is not on it', () => {
    const { leftOff } = make(template, FOUR, { paper, note: 'Come and see me. '.repeat(290) });
    expect(leftOff).toContain('A note from your counselor');
    expect(leftOff).not.toContain('Start now');
  });
});

/** Whether a rule stays off the symbol's free paper. */
function isClear(
  { x, y, d, turned }: PathItem,
  [left, top, right, bottom]: readonly [number, number, number, number],
  quiet: number,
): boolean {
  const length = Number(RULE.exec(d)?.[1]);
  const [from, to] = turned ? [x - length, x] : [x, x + length];
  return y <= top - quiet || y >= bottom + quiet || to <= left - quiet || from >= right + quiet;
}

test('one career fills its sheet: eight cards, four bookmarks', () => {
  const heads = (template: TemplateId): number =>
    textRuns(make(template, ['27-2011']).list).filter(({ page, text }) => page === 0 && text === 'Actor').length;
  expect(heads('cards')).toBe(8);
  expect(heads('bookmark')).toBe(4);
});

describe('what has no room on a card', () => {
  const CONTACT = 'Ms. Rivera, Guidance Office, room 112, (317) 555-0100';
  const NOTICE = 'Lincoln Schools do not discriminate. All programs are open to every student, whoever they are. '.repeat(2).trim();

  test('is nothing without a notice: the sources go around the symbol', () => {
    const wrong = catalog
      .occupations()
      .filter((_, nth) => nth % 12 === 0)
      .flatMap(({ soc }) => {
        const { leftOff, list } = make('cards', [soc], { place: 'US' });
        return leftOff.length > 0 || listElements(list, 'Figure').length !== 8 ? [`${soc}: ${leftOff.join()}`] : [];
      });
    expect(wrong).toEqual([]);
  });

  test.each(['cards', 'bookmark'] as const)('is told by name: %s without the symbol or the careers like it', (template) => {
    for (const notice of ['', NOTICE, NOTICE.repeat(2), NOTICE.repeat(3)])
      for (const soc of ['29-2072', '11-1011', '31-1121']) {
        const { leftOff, list } = make(template, [soc], { school: { name: WIDEST_SCHOOL, contact: CONTACT, notice } });
        const words = said(textRuns(list));
        expect(leftOff.includes(en.sheet.imposed.code), `${soc} ${notice.length}`).toBe(listElements(list, 'Figure').length === 0);
        // A bookmark has no careers like it, which it does not call left off.
        const isWithout = template === 'cards' && !words.includes(en.sheet.cards.related);
        expect(leftOff.includes(en.sheet.sections.related), soc).toBe(isWithout);
        expect(words.replaceAll(' ', '')).toContain('onetonline.org/link/summary');
      }
  });
});

test('eleven careers are eleven cards on two sheets, and the places that are left are blank on both sides', () => {
  const socs = ['29-2072', '49-9021', '27-2011', '31-1121', '55-1011', '23-1011', '29-1141', '47-2111', '15-1252', '51-4121', '25-2021'];
  const { list, title } = make('cards', socs);
  expect(title).toBe('Medical Records Specialist and 10 more cards');
  expect(list.pages).toHaveLength(4);
  const grid = cardGrid('letter');
  const filled = (page: number): number => placesOf(grid).filter((place) => within(list, page, grid, place).length > 0).length;
  expect([0, 1, 2, 3].map(filled)).toEqual([8, 8, 3, 3]);
});

test('a bookmark has a short note of the counselor', () => {
  const { list, leftOff } = make('bookmark', ['29-2072'], { note: 'Ask me about the visit on May 4.' });
  expect(said(textRuns(list))).toContain('Ask me about the visit on May 4.');
  expect(leftOff).toEqual([]);
});

test('five bookmarks do not lie on one sheet, and 201 cards are too many', () => {
  const five = ['29-2072', '49-9021', '27-2011', '31-1121', '55-1011'];
  expect(() => make('bookmark', five)).toThrow('“Bookmarks” takes at most 4 careers, not 5.');
  expect(() =>
    make(
      'cards',
      Array.from({ length: 201 }, () => '29-2072'),
    ),
  ).toThrow('at most 200 careers');
});

describe('statements that every piece must carry', () => {
  /** The project's releases, the O*NET statement this many times as long. */
  const withLonger = (times: number) =>
    createHandouts({
      fontsFolder: FONTS,
      text: en,
      releases: () =>
        new Map(
          [...catalog.releases()].map(([id, one]) => [
            id,
            id.startsWith('onet') ? { ...one, citation: `${one.citation} `.repeat(times).trim() } : one,
          ]),
        ),
    });
  const lay = (template: TemplateId, times: number) =>
    withLonger(times).layOut([catalog.career('29-2072', 'IN')], { template, look: { paper: 'letter', ink: 'gray' } }, TODAY);
  const cardsOn = (times: number): number =>
    textRuns(lay('cards', times).list).filter(({ text }) => text === 'Medical Records Specialist').length;

  test('make the cards larger when they are long: eight, six, four on a sheet', () => {
    expect([1, 3, 4].map(cardsOn)).toEqual([8, 6, 4]);
  });

  test.each(['cards', 'bookmark'] as const)('are never left off: %s that cannot hold them are refused in a sentence', (template) => {
    expect(() => lay(template, 30)).toThrow('“Medical Records Specialist” does not fit, because its sources');
  });
});

test('A bookmark of a career without a text of ours has lines to write the answers on', () => {
  const rules = ({ list }: ReturnType<typeof make>): number => pathItems(list).filter(({ page, d }) => page === 1 && RULE.test(d)).length;
  const questions = en.sheet.prompts.length;
  // On each of four pieces: a line for each question, one over them and one over the sources.
  expect(rules(make('bookmark', ['55-1011']))).toBe(4 * (questions + 2));
});
