import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import { checkStructure } from '#main/handouts/pdf/structure.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import type { Element } from '#shared/models/displayList.ts';
import { Paper, type Sheet } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { asText } from '../reading.ts';
import { boundsOf, listElements, pathItems, readList, textRuns } from '../readList.ts';
import { catalog, handouts, TODAY, WIDEST_SCHOOL } from '../sheets.ts';

const { twoSided } = en.sheet;

type Dress = Partial<Pick<Sheet, 'answers' | 'note'>> & { paper?: Paper; school?: Partial<SchoolBlock> };

const layOut = (soc: string, place: string, { paper = 'letter', ...dress }: Dress = {}): LaidOut =>
  handouts.layOut([catalog.career(soc, place)], { template: 'two-sided', look: { paper, ink: 'gray' }, ...dress }, TODAY);

const words = ({ list }: LaidOut, page?: number): string => asText(readList(list, page));
const headings = ({ list }: LaidOut): string[] =>
  listElements(list, 'H1', 'H2', 'H3').map(
    (element) =>
      `${element.tag} ${textRuns({ root: element })
        .map(({ text }) => text)
        .join('')}`,
  );

const questionList = ({ list }: LaidOut): Element =>
  listElements(list, 'L').findLast(({ attributes }) => attributes.numbering === 'Decimal') as Element;

/** Distances between the lines to write on of the back, where several stand under each other at the same left edge. */
function pitches({ list }: LaidOut): number[] {
  const lines = pathItems(list)
    .filter(({ page, lineWidth }) => page === 1 && lineWidth === 0.5)
    .map((path) => boundsOf(path))
    .toSorted((one, other) => one.left - other.left || one.top - other.top);
  return lines
    .slice(1)
    .flatMap((line, index) => {
      const before = lines[index]!;
      return line.left === before.left && line.right === before.right ? [line.top - before.top] : [];
    })
    .filter((distance) => distance < 27);
}

describe('the profile', () => {
  test('is the one-page sheet, and on its back, turned over the long edge, a worksheet with blanks for name and date', () => {
    const laidOut = layOut('29-2072', 'IN');
    expect(laidOut.list.pages).toHaveLength(2);
    expect(laidOut.list.duplex).toBe('longEdge');
    const alone = handouts.layOut(
      [catalog.career('29-2072', 'IN')],
      { template: 'one-page', look: { paper: 'letter', ink: 'gray' } },
      TODAY,
    );
    expect(readList(laidOut.list, 0)).toEqual(readList(alone.list, 0));
    expect(words(laidOut, 1)).toMatch(/^Name\nDate\nWORKSHEET · INDIANA\n\n## Find out: Medical Records Specialist\n/);
  });

  test('asks the questions of the Handbook, numbered, in a list', () => {
    const list = questionList(layOut('29-2072', 'IN'));
    expect(list.children).toHaveLength(Object.keys(twoSided.questions).length);
    const asked = asText(readList({ root: { ...list, tag: 'Document' } }, 1));
    for (const question of Object.values(twoSided.questions)) expect(asked).toContain(question);
    for (const blank of ['Indiana', 'U.S.', ...Object.values(twoSided.pay), ...Object.values(twoSided.interview)])
      expect(asked).toContain(blank);
  });

  test('sets the tasks of the text, and never their answers', () => {
    const { activities } = catalog.career('29-2072', 'IN').text!;
    const back = words(layOut('29-2072', 'IN'), 1);
    expect(activities).toHaveLength(3);
    for (const { task, answer } of activities) {
      expect(back).toContain(task);
      expect(back).not.toContain(answer);
    }
  });

  test('compares under measure, place and period, with room for another career, and says whose the figures are', () => {
    const back = words(layOut('29-2072', 'IN'), 1);
    expect(back).toContain('| Median pay a year, Indiana, May 2025 | $47,670 | … |');
    expect(back).toContain('| Growth in jobs, U.S., 2024–34 | +7.1% | … |');
    expect(back).toContain('Figures on this side. U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025;');
  });

  test('names the nation where the place has no figure, and the group where the figure is a group’s', () => {
    expect(words(layOut('51-9141', 'IN'), 1)).toContain('| Median pay a year, U.S., May 2025 | $51,430 | … |');
    expect(words(layOut('31-1121', 'DC'), 1)).toContain('| Median pay a year, DC, May 2025 · group figure |');
    const military = words(layOut('55-1011', 'US'), 1);
    expect(military).toContain('| Median pay a year | No official figure | … |');
    expect(military).not.toContain(twoSided.figuresLabel);
  });

  test('without a text of ours gives the room to the questions, and asks others on the front', () => {
    const laidOut = layOut('51-9141', 'IN');
    expect(words(laidOut, 1)).not.toContain(twoSided.activities);
    const questions = Object.values(twoSided.questions);
    expect(questions.filter((question) => words(laidOut, 0).includes(question))).toEqual([]);
    for (const prompt of twoSided.officialPrompts) expect(words(laidOut, 0)).toContain(prompt);
    const lines = (of: LaidOut): number => pathItems({ root: questionList(of) }).filter(({ lineWidth }) => lineWidth === 0.5).length;
    expect(lines(laidOut)).toBeGreaterThan(lines(layOut('29-2072', 'IN')));
  });

  test.each(Paper.options.flatMap((paper) => ['29-2072', '49-9021', '51-9141', '53-1047'].map((soc) => [soc, paper] as const)))(
    'gives %s on %s lines that a hand can write on, as many as fill the page',
    (soc, paper) => {
      const laidOut = layOut(soc, 'DC', { paper, school: { name: WIDEST_SCHOOL } });
      expect(laidOut.overflow).toBe(0);
      expect(pitches(laidOut).length).toBeGreaterThan(4);
      for (const pitch of pitches(laidOut)) {
        expect(pitch).toBeGreaterThan(15.9);
        expect(pitch).toBeLessThan(24.1);
      }
      const ends = textRuns(laidOut.list).flatMap(({ page, y, size }) => (page === 1 && size > 9 ? [y] : []));
      expect(laidOut.list.pages[1]!.height - Math.max(...ends)).toBeLessThan(90);
    },
  );

  test('has its headings in order', () => {
    const laidOut = layOut('29-2072', 'IN');
    expect(() => checkStructure(laidOut.list)).not.toThrow();
    expect(headings(laidOut).slice(-3)).toEqual([
      'H2 Find out: Medical Records Specialist',
      `H3 ${twoSided.activities}`,
      `H3 ${twoSided.compare.heading}`,
    ]);
  });

  test('says that a note is left off where it is too long for the front', () => {
    const laidOut = layOut('29-2072', 'IN', { note: 'Come and see me. '.repeat(290) });
    expect(laidOut.leftOff).toContain(en.sheet.sections.note);
    expect(laidOut.overflow).toBe(0);
  });
});

describe('its answers', () => {
  const answers = (soc: string, place: string): LaidOut => layOut(soc, place, { answers: true });

  test('are one page of their own, for the counselor, which nobody fills in', () => {
    const laidOut = answers('29-2072', 'IN');
    expect(laidOut.list.pages).toHaveLength(1);
    expect(laidOut.list.duplex).toBeUndefined();
    expect(laidOut.title).not.toBe(layOut('29-2072', 'IN').title);
    expect(words(laidOut)).toMatch(/^FOR THE COUNSELOR · INDIANA\n\n# Answers: Medical Records Specialist\n/);
  });

  test('answer every task and, from the figures, every question', () => {
    const text = words(answers('29-2072', 'IN'));
    for (const { answer } of catalog.career('29-2072', 'IN').text!.activities) expect(text).toContain(answer);
    for (const question of Object.values(twoSided.questions)) expect(text).toContain(question);
    expect(text).toContain('Indiana, May 2025 U.S., May 2025 Half earn more than $47,670 $51,140');
    expect(text).toContain('Lowest 10 percent: less than $38,270 $37,000');
    expect(text).toContain('Top 10 percent: more than $79,270 $81,150');
    expect(text).toMatch(/\+7\.1% jobs, 2024–34, United States\./);
    expect(text).toContain('Certificate after high school.');
    expect(text).toContain('5,860 employees in Indiana (May 2025');
    expect(text).toContain('194,800 jobs in the United States in 2024');
  });

  test('of a career without tasks are those of the questions', () => {
    const text = words(answers('51-9141', 'IN'));
    expect(text).not.toContain(twoSided.activities);
    expect(text).toContain('Indiana: not published for this place.');
    expect(text).toContain('U.S., May 2025 Half earn more than $51,430 Lowest');
    expect(text).not.toContain('Indiana, May 2025');
  });

  test('say whose figures they are where they are not the career’s, and why there is none', () => {
    const group = words(answers('31-1121', 'DC'));
    expect(group.match(/· group figure/g)?.length).toBeGreaterThanOrEqual(5);
    expect(words(answers('55-1011', 'US'))).toContain('No official figure. Military pay follows rank and years of service.');
    expect(words(answers('27-2011', 'NY'))).toContain('Dollars an hour, before taxes');
  });

  test.each(['29-2072', '47-2111', '53-1047', '55-1011'])('of %s are well built and fit', (soc) => {
    for (const paper of Paper.options) {
      const laidOut = layOut(soc, 'US', { paper, answers: true, school: { name: WIDEST_SCHOOL } });
      expect(() => checkStructure(laidOut.list)).not.toThrow();
      expect([laidOut.overflow, laidOut.dropped]).toEqual([0, []]);
    }
  });
});
