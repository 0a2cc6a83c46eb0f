import { describe, expect, test } from 'vitest';
import type { SchoolBlock } from '#shared/models/school.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import { Paper } from '#shared/models/sheet.ts';
import type { TextRun } from '#shared/models/displayList.ts';
import { en } from '#shared/text/en.ts';
import { listElements, pathItems, textRuns } from '../readList.ts';
import { catalog, fonts, handouts, TODAY, WIDEST_SCHOOL } from '../sheets.ts';
import { layOutExample } from './examples.ts';

const POINTS_OF_15_MM = (15 / 25.4) * 72;
/** Height of Source Sans' capitals, in parts of its size. */
const CAPITALS = 0.66;

interface Dress {
  paper?: Paper;
  school?: Partial<SchoolBlock>;
  note?: string;
}

const sign = (soc: Soc, place: Place, { paper = 'letter', ...dress }: Dress = {}) =>
  layOutExample({ template: 'table-sign', careers: [soc], place, paper, ink: 'gray', because: '', ...dress });

const said = (runs: readonly TextRun[]): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
const front = ({ list }: ReturnType<typeof sign>): TextRun[] => textRuns(list).filter(({ turned }) => !turned);
const back = ({ list }: ReturnType<typeof sign>): TextRun[] => textRuns(list).filter(({ turned }) => turned);
const titleOf = ({ list }: ReturnType<typeof sign>): TextRun[] => textRuns({ root: listElements(list, 'H1')[0]! });
const titleSize = (laidOut: ReturnType<typeof sign>): number => titleOf(laidOut)[0]!.size;

describe.each(Paper.options)('a table sign on %s', (paper) => {
  const laidOut = sign('29-2072', 'IN', { paper, school: { name: 'Lincoln High School' } });
  const { height } = laidOut.list.pages[0]!;

  test('is one upright sheet, not tagged, whose upper half stands on its head', () => {
    expect(laidOut.list.pages).toHaveLength(1);
    expect(laidOut.list.isTagged).toBe(false);
    for (const { y, text } of front(laidOut)) expect(y, text).toBeGreaterThan(height / 2 + 18);
    for (const { y, text } of back(laidOut)) expect(y, text).toBeLessThan(height / 2 - 18);
  });

  test('has its fold marked in the margins only', () => {
    const onFold = pathItems(laidOut.list).filter(({ y, lineWidth }) => y === height / 2 && lineWidth === 0.25);
    expect(onFold.map(({ x }) => x)).toEqual([18, laidOut.list.pages[0]!.width - 30]);
  });

  test('is read at three metres: the title above 60 points, the one line at 24 or more, the pay larger still', () => {
    expect(titleSize(laidOut)).toBeGreaterThanOrEqual(60);
    const line = front(laidOut).find(({ text }) => text.startsWith('Keeps patients’'));
    expect(line?.size).toBeGreaterThanOrEqual(24);
    expect(front(laidOut).find(({ text }) => text.startsWith('$47,670'))?.size).toBeGreaterThan(26);
  });

  test('says with its figures what they count, where, when and by whom, and has school and address', () => {
    const words = said(front(laidOut));
    expect(words).toContain('Half earn more than $47,670 a year Indiana, May 2025 · BLS');
    expect(words).toMatch(/Typical way in Certificate after high school U\.S\., 2024–34 · BLS/);
    expect(words).toContain('Lincoln High School');
    expect(words.replaceAll(' ', '')).toContain('onetonline.org/link/summary/29-2072.00');
  });

  test('gives the guest behind the table figures as answers, questions, and all statements', () => {
    const words = said(back(laidOut));
    for (const question of Object.values(en.sheet.tableSign.back.questions)) expect(words).toContain(question);
    for (const figure of ['$47,670', '+7.1%', 'Certificate after high school']) expect(words).toContain(figure);
    for (const own of en.sheet.tableSign.back.own) expect(words).toContain(own);
    expect(words).toContain('O*NET® is a trademark of USDOL/ETA');
    expect(said(front(laidOut))).not.toContain('Sources.');
  });
});

test('capitals are 15 mm high and more where the title is short', () => {
  for (const soc of ['27-2011', '23-1011', '47-2111', '49-9021']) {
    expect(titleSize(sign(soc, 'IN')) * CAPITALS).toBeGreaterThanOrEqual(POINTS_OF_15_MM);
  }
});

test('a career without a text of ours is told by what it suits, and one without figures has none on its front', () => {
  expect(said(front(sign('51-9141', 'IN')))).toContain('For people who like to build, fix and work with their hands.');
  const military = said(front(sign('55-1011', 'US')));
  expect(military).not.toMatch(/\$|%/);
  expect(military).toContain('Air Crew Officers');
});

test('marks the figures of a whole group, and the nation’s where the place has none', () => {
  expect(said(front(sign('31-1121', 'DC')))).toContain('group figure');
  expect(said(front(sign('51-9141', 'IN')))).toContain('United States, May 2025');
});

test('bears a short note on its front, and says that it left off a long one', () => {
  const short = sign('29-2072', 'IN', { note: 'Talk with Ms. Ruiz of Harmon Hospital.' });
  expect(short.dropped).toEqual([]);
  expect(front(short).find(({ text }) => text.startsWith('Talk with'))?.size).toBe(16);
  const long = sign('29-2072', 'IN', { note: 'Bring your questions. '.repeat(200) });
  expect(long.dropped).toEqual([7]);
  expect(long.leftOff).toEqual(['A note from your counselor']);
  expect(long.overflow).toBe(0);
});

test('says so where the guest’s own questions had no room', () => {
  const laidOut = sign('53-1047', 'IN');
  expect(laidOut.leftOff).toEqual([en.sheet.tableSign.back.more]);
  expect(said(back(laidOut))).not.toContain(en.sheet.tableSign.back.own[0]);
  expect(said(back(laidOut))).toContain('O*NET® is a trademark of USDOL/ETA');
});

test('holds every career with the widest school’s name: no word torn or outside its face', () => {
  const wrong = catalog
    .occupations()
    .filter((_, nth) => nth % 9 === 0)
    .flatMap(({ soc }) =>
      Paper.options.flatMap((paper) => {
        const career = catalog.career(soc, 'DC');
        const laidOut = handouts.layOut(
          [career],
          { template: 'table-sign', look: { paper, ink: 'gray' }, school: { name: WIDEST_SCHOOL } },
          TODAY,
        );
        const { width } = laidOut.list.pages[0]!;
        const title = titleOf(laidOut);
        const isWhole = said(title).replaceAll(/(?<=[-/—]) /g, '') === laidOut.content.title.replaceAll(/(?<=[-/—]) /g, '');
        const isInside = title.every(({ x, text, face, size }) => x + fonts[face].width(text.trimEnd(), size) <= width - 43 + 0.01);
        return laidOut.overflow > 0 || !isWhole || !isInside ? [`${soc} on ${paper}: ${said(title)}`] : [];
      }),
    );
  expect(wrong).toEqual([]);
});
