import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import { checkStructure } from '#main/handouts/pdf/structure.ts';
import { Paper } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { asText } from '../reading.ts';
import { listElements, readList, textRuns } from '../readList.ts';
import { catalog, handouts, TODAY } from '../sheets.ts';

const { sheet } = en;

const layOut = (soc: string, place: string, { paper = 'letter', note = '' }: { paper?: Paper; note?: string } = {}): LaidOut =>
  handouts.layOut([catalog.career(soc, place)], { template: 'easy', look: { paper, ink: 'gray' }, note }, TODAY);
const words = ({ list }: LaidOut): string => asText(readList(list));
const headings = ({ list }: LaidOut): string[] =>
  listElements(list, 'H1', 'H2').map((element) =>
    textRuns({ root: element })
      .map(({ text }) => text)
      .join('')
      .trim(),
  );

describe('the easy version', () => {
  test('is one page of few blocks, in the order in which a student reads', () => {
    const laidOut = layOut('29-2072', 'IN');
    expect(laidOut.list.pages).toHaveLength(1);
    expect(() => checkStructure(laidOut.list)).not.toThrow();
    expect(headings(laidOut)).toEqual([
      'Medical Records Specialist',
      sheet.pay.heading('Indiana'),
      sheet.easy.jobs.heading,
      sheet.entry.heading,
      sheet.sections.week,
      sheet.sections.likeItIf,
      sheet.sections.startNow,
    ]);
  });

  test('says its figures in sentences, each with place, period and source', () => {
    const text = words(layOut('29-2072', 'IN'));
    expect(text).toContain('Half of these workers earn more than $47,670 a year. Half earn less.\nMedian pay, Indiana, May 2025, BLS\n');
    expect(text).toContain(
      'For every 100 of these jobs in 2024, there may be about 107 in 2034.\n+7.1% jobs (all occupations: +3.1%), U.S., 2024–34, BLS\n',
    );
    expect(text).toContain('To start, people usually need a certificate after high school.\nTypical way in, U.S., 2024–34, BLS\n');
  });

  test('cites the sources of what it says, and no others', () => {
    const text = words(layOut('51-4041', 'OH'));
    expect(text).toContain(
      'Pay: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025 (Machinists, 51-4041).',
    );
    expect(text).toContain('Outlook and way in:');
    expect(text).not.toMatch(/State outlook|Schooling of workers/);
  });

  test('dates no figure where there is none', () => {
    expect(words(layOut('55-1011', 'US'))).not.toMatch(/BLS/);
  });

  test('says so where a figure is another place’s, a group’s, by the hour, or not there', () => {
    expect(words(layOut('51-9141', 'IN'))).toContain('We have no figure for Indiana. This one is for the whole country.');
    expect(words(layOut('31-1121', 'DC')).match(/· group figure/g)).toHaveLength(3);
    expect(words(layOut('27-2011', 'NY'))).toContain('earn more than $29.05 an hour.');
    expect(words(layOut('27-2011', 'NY'))).toContain('may stay about the same from 2024 to 2034.');
    expect(words(layOut('55-1011', 'US'))).toContain('No official figure. Military pay depends on rank and years of service.');
  });

  test.each([
    [-8.2, 'about 92'],
    [-0.4, 'about the same'],
    [0, 'about the same'],
    [49.9, 'about 150'],
  ])('turns a growth of %d per cent into “%s”', (value, said) => {
    const career = catalog.career('29-2072', 'US');
    const figures = career.figures.map((figure) => (figure.measure === 'growth' ? { ...figure, value } : figure));
    const laidOut = handouts.layOut([{ ...career, figures }], { template: 'easy', look: { paper: 'letter', ink: 'gray' } }, TODAY);
    expect(words(laidOut)).toContain(` ${said} `);
  });

  test('says “or more” where the figure is only a lower bound', () => {
    const career = catalog.career('29-2072', 'US');
    const figures = career.figures.map((figure) =>
      figure.measure === 'pay' && figure.statistic === 'median' ? { ...figure, bound: 'atLeast' as const } : figure,
    );
    const laidOut = handouts.layOut([{ ...career, figures }], { template: 'easy', look: { paper: 'letter', ink: 'gray' } }, TODAY);
    expect(words(laidOut)).toMatch(/Half of these workers earn \$[\d,]+ or more a year\./);
  });

  test('without a text of ours shows interests, related careers and three questions', () => {
    const laidOut = layOut('51-9141', 'IN');
    const text = words(laidOut);
    expect(headings(laidOut).slice(4)).toEqual([sheet.sections.interests, sheet.sections.related, sheet.sections.prompts]);
    expect(text).toContain('• like to build, fix and work with their hands\n');
    for (const question of sheet.easy.prompts) expect(text).toContain(question);
  });

  test.each(Paper.options)('is set in 13 points or more on %s, in one column of short lines', (paper) => {
    for (const [soc, place] of [
      ['29-2072', 'IN'],
      ['53-2011', 'GU'],
      ['51-9141', 'IN'],
    ] as const) {
      const laidOut = layOut(soc, place, { paper });
      expect([laidOut.dropped, laidOut.overflow]).toEqual([[], 0]);
      for (const element of listElements(laidOut.list, 'LBody')) {
        const runs = textRuns({ root: element });
        for (const { size } of runs) expect(size).toBeGreaterThanOrEqual(13);
        expect(new Set(runs.map(({ x }) => Math.round(x))).size).toBe(1);
        for (const { text } of runs) expect(text.length).toBeLessThanOrEqual(75);
      }
    }
  });

  test('prints the counselor’s note, and names it, and nothing else, where it is too long', () => {
    expect(words(layOut('51-9141', 'IN', { note: 'Come on Tuesday.' }))).toContain(`## ${sheet.sections.note}\nCome on Tuesday.`);
    const long = layOut('29-2072', 'IN', { note: 'Come and see me. '.repeat(290) });
    expect(long.overflow).toBe(0);
    expect(long.leftOff).toEqual([sheet.sections.note]);
    expect(words(long)).not.toContain('Come and see me.');
  });
});
