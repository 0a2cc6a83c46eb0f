import { describe, expect, test } from 'vitest';
import { checkStructure } from '#main/handouts/pdf/structure.ts';
import type { Node, TextRun } from '#shared/models/displayList.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import { Paper } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { listElements, pathItems, readList, textRuns } from '../readList.ts';
import { asText, wordsOf } from '../reading.ts';
import { catalog, fonts, handouts, pdfOf, TODAY, WIDEST_SCHOOL } from '../sheets.ts';
import { layOutExample } from './examples.ts';

const { sheet } = en;
const AN_INCH = 72;
const BLOCK: SchoolBlock = {
  name: WIDEST_SCHOOL,
  contact: 'Ms. Rivera, Guidance Office, room 112, (317) 555-0100',
  notice: 'Lincoln Schools do not discriminate. All programs are open to every student.',
};

interface Dress {
  paper?: Paper;
  school?: Partial<SchoolBlock>;
  note?: string;
}
const large = (soc: string, place: string, dress: Dress = {}) =>
  layOutExample({ template: 'large-print', careers: [soc], place, paper: 'letter', ink: 'gray', because: '', ...dress });
type Made = ReturnType<typeof large>;

const words = ({ list }: Made): string => asText(readList(list));
const wordsOn = ({ list }: Made, page: number): string => asText(readList(list, page));

const made: readonly [string, Made][] = Paper.options.flatMap((paper) =>
  (
    [
      ['29-2072', 'IN'],
      ['49-9021', 'DC'],
      ['31-1121', 'DC'],
      ['27-2011', 'NY'],
      ['55-1011', 'US'],
    ] as const
  ).map(([soc, place]): [string, Made] => [`${soc} at ${place} on ${paper}`, large(soc, place, { paper, school: BLOCK })]),
);

describe.each(made)('large print of %s', (_, laidOut) => {
  const { list } = laidOut;
  const runs = textRuns(list);
  const { width, height } = list.pages[0]!;
  const isFoot = ({ y }: TextRun): boolean => y > height - AN_INCH;

  test('has no word under 18 points, none in italics, none divided', () => {
    for (const { text, size, face } of runs) {
      expect(size, text).toBeGreaterThan(17.999);
      expect(face, text).not.toBe('italic');
      expect(text).not.toContain('\u00ad');
    }
  });

  test('has headings of 22 points, bold, subheads of 20, and lines 1.15 apart, of Arial’s own line', () => {
    const type = (tag: string): string[] => [
      ...new Set(listElements(list, tag).flatMap((root) => textRuns({ root }).map(({ face, size }) => `${face} ${size}`))),
    ];
    expect(type('H2')).toEqual(['bold 22']);
    expect(['', 'bold 20']).toContain(type('H3').join());
    const leadings = listElements(list, 'P', 'LBody').flatMap((root) => {
      // A paragraph that goes on over the page has that page's foot in it.
      const lines = textRuns({ root }).filter((run) => !isFoot(run));
      return lines.slice(1).flatMap(({ page, y }, n) => (lines[n]!.page === page ? [y - lines[n]!.y] : []));
    });
    for (const leading of leadings) expect(leading).toBeCloseTo(18 * 1.149 * 1.15, 1);
    expect(leadings.length).toBeGreaterThan(5);
  });

  test('has one column, flush left, with an inch around it', () => {
    for (const { text, face, size, x, y } of runs.filter((run) => !isFoot(run))) {
      expect(x, text).toBeGreaterThanOrEqual(AN_INCH);
      expect(x + fonts[face].width(text.trimEnd(), size), text).toBeLessThanOrEqual(width - AN_INCH + 0.01);
      expect(y - 0.72 * size, text).toBeGreaterThanOrEqual(AN_INCH - 1);
      expect(y + 0.25 * size, text).toBeLessThanOrEqual(height - AN_INCH + 1);
    }
    for (const root of listElements(list, 'P', 'H1', 'H2', 'H3')) {
      const inLine = textRuns({ root }).filter((run) => !isFoot(run));
      expect(new Set(inLine.map(({ x }) => Math.round(x))).size, inLine[0]?.text).toBe(1);
    }
  });

  test('says at the foot of each page which sheet and which page of it this is, in 18 points, unread', () => {
    const feet = list.pages.map((_one, page) => [laidOut.content.title, sheet.list.page(page + 1, list.pages.length)]);
    expect(runs.filter(isFoot).map(({ text }) => text)).toEqual(feet.flat());
    expect(words(laidOut)).not.toMatch(/Page \d/);
  });

  test('leaves nothing off, and has its statements whole on the last page and nowhere else', () => {
    expect([laidOut.dropped, laidOut.leftOff, laidOut.overflow]).toEqual([[], [], 0]);
    for (const section of laidOut.content.sections) expect(words(laidOut)).toContain(section.heading);
    const last = list.pages.length - 1;
    expect(words(laidOut)).toContain(`\n${BLOCK.contact}\n${BLOCK.notice}\n`);
    expect(wordsOn(laidOut, last).replaceAll('\n', ' ')).toContain(laidOut.content.sources.text);
    const others = [...list.pages.keys()].filter((page) => page !== last).map((page) => wordsOn(laidOut, page));
    expect(others.join(' ')).not.toContain('trademark');
  });

  test('has no heading at a page’s foot, and no last page that is nearly bare', () => {
    for (const heading of listElements(list, 'H2', 'H3')) {
      const { page, y } = textRuns({ root: heading }).at(-1)!;
      expect(
        runs.some((run) => run.page === page && run.y > y + 5 && !isFoot(run)),
        textRuns({ root: heading })[0]!.text,
      ).toBe(true);
    }
    const onLast = runs.filter((run) => run.page === list.pages.length - 1 && !isFoot(run));
    expect(Math.max(...onLast.map(({ y }) => y))).toBeGreaterThan(height * 0.33);
  });

  test('is built as PDF/UA asks, and every picture says its numbers', () => {
    expect(() => checkStructure(list)).not.toThrow();
    const { pay, outlook } = laidOut.content;
    const alts = listElements(list, 'Figure').map(({ attributes }) => attributes.alt);
    expect(alts).toEqual(expect.arrayContaining([pay.chart, outlook.chart].flatMap((chart) => chart?.alt ?? [])));
  });
});

describe('the figures in large print', () => {
  const text = words(large('29-2072', 'IN'));

  test('are sentences, with place, period and source on the same page', () => {
    expect(text).toContain('Half of these workers earn more than $47,670 a year. Half earn less.\nMedian pay, Indiana, May 2025, BLS\n');
    expect(text).toContain('+7.1% jobs (all occupations: +3.1%), U.S., 2024–34, BLS\n');
    expect(text).toContain('Typical way in, U.S., 2024–34, BLS\n');
    expect(text).toContain(`${sheet.largePrint.stateSource('Indiana', '2022–32')}\n`);
    for (const [what, laidOut] of made)
      for (const [page] of laidOut.list.pages.entries()) {
        const here = wordsOn(laidOut, page);
        expect(here.includes('Half of these workers'), what).toBe(/Median pay, [\w. ]+, May 2025, BLS/.test(here));
      }
  });

  test('say whose they are where they are those of a group, the state’s outlook too', () => {
    const ofGroup = words(large('31-1121', 'DC'));
    expect(ofGroup).toContain(`${sheet.forGroup(sheet.largePrint.stateSource('District of Columbia', '2022–32'))}\n`);
    expect(ofGroup).toContain(`${sheet.forGroup('Typical way in, U.S., 2024–34, BLS')}\n`);
  });

  test('begin on the first page', () => {
    for (const [soc, place] of [
      ['49-9021', 'DC'],
      ['29-2072', 'IN'],
      ['31-1121', 'DC'],
    ] as const)
      for (const paper of Paper.options) expect(wordsOn(large(soc, place, { paper }), 0), soc).toContain('Median pay');
  });

  test('have the ends of every bar in figures', () => {
    const bars = listElements(large('29-2072', 'IN').list, 'Figure')[0]!;
    expect(textRuns({ root: bars }).map(({ text: said }) => said)).toEqual(['Indiana', '$38,270', '$79,270', 'U.S.', '$37,000', '$81,150']);
  });

  test('have a line under what is looked for, outside the structure', () => {
    const { list } = large('29-2072', 'IN');
    const figure = textRuns(list).find(({ text: said }) => said.includes('$47,670 a year'))!;
    const from = figure.x + fonts.regular.width(figure.text.slice(0, figure.text.indexOf('$47,670')), 18);
    const under = pathItems(list).find(
      ({ page, x, y }) => page === figure.page && Math.abs(x - from) < 0.1 && y > figure.y && y < figure.y + 4,
    )!;
    const isArtifact = (node: Node): boolean =>
      node.kind === 'artifact' ? (node.children as Node[]).includes(under) : node.kind === 'element' && node.children.some(isArtifact);
    expect(isArtifact(list.root)).toBe(true);
    expect(Number(under.d.split(' ').at(-1))).toBeCloseTo(fonts.regular.width('$47,670 a year', 18));
  });
});

test('a note of 5,000 characters is printed in full, over its pages', () => {
  const sentence = 'Come and see me about this. ';
  const note = sentence.repeat(178);
  const laidOut = large('51-9141', 'IN', { note });
  expect(laidOut.overflow).toBe(0);
  expect(wordsOf(readList(laidOut.list)).replaceAll(/\s+/g, ' ').split(sentence.trim())).toHaveLength(179);
  const pages = laidOut.list.pages.map((_, page) => wordsOn(laidOut, page)).filter((said) => said.includes(sentence.trim()));
  expect(pages.length).toBeGreaterThan(2);
  expect(() => pdfOf(laidOut)).not.toThrow();
});

test('every career has its large print', () => {
  const wrong = catalog
    .occupations()
    .filter((_, nth) => nth % 8 === 0)
    .flatMap(({ soc }) =>
      Paper.options.flatMap((paper) => {
        const dress = { template: 'large-print', look: { paper, ink: 'gray' }, school: BLOCK } as const;
        const { list, overflow } = handouts.layOut([catalog.career(soc, 'DC')], dress, TODAY);
        const cut = textRuns(list).filter(
          ({ x, text, face, size }) => x + fonts[face].width(text.trimEnd(), size) > list.pages[0]!.width - 71,
        );
        return overflow > 0 || cut.length > 0 ? [`${soc} on ${paper}: ${overflow} ${cut.map(({ text }) => text).join('|')}`] : [];
      }),
    );
  expect(wrong).toEqual([]);
});
