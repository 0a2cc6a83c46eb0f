import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createHandouts } from '#main/handouts/index.ts';
import type { Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';
import type { SaidFigure } from '#shared/models/said.ts';
import { TemplateId, templateTraits } from '#shared/models/sheet.ts';
import { conflictsIn } from '#shared/rules/conflicts/index.ts';
import { en, type Text } from '#shared/text/en.ts';
import { catalog, FONTS, handouts, TODAY } from './sheets.ts';

const { sheet } = en;

/** The maker of sheets with other words: those of a language in which somebody forgot something. */
const withWords = (words: Partial<Text['sheet']>) =>
  createHandouts({ fontsFolder: FONTS, releases: catalog.releases, text: { ...en, sheet: { ...sheet, ...words } } });

/** As many careers as the template takes, this one first. */
const careersFor = (template: TemplateId, soc: string, place: string): Career[] =>
  [soc, '29-1141'].slice(0, Math.max(1, templateTraits[template].careers.least)).map((one) => catalog.career(one, place));

const brokenBy = (maker: typeof handouts, template: TemplateId, soc = '29-2072', place = 'IN'): string[] => {
  const { conflicts } = maker.layOut(careersFor(template, soc, place), { template, look: { paper: 'letter', ink: 'gray' } }, TODAY);
  return [...new Set(conflicts.map(({ rule }) => rule))];
};

const inSheet = (change: (figure: Figure) => Figure, template: TemplateId = 'one-page') => {
  const career = catalog.career('29-2072', 'IN');
  const { conflicts } = handouts.layOut(
    [{ ...career, figures: career.figures.map(change) }],
    { template, look: { paper: 'letter', ink: 'gray' } },
    TODAY,
  );
  return conflicts.map(({ rule }) => rule);
};

test('a poster is not judged by a part that has no place on it, even where its figure is one that stands there', () => {
  const career = catalog.career('29-1071', 'DC');
  const national = career.figures.find(({ measure, statistic, place }) => measure === 'pay' && statistic === 'median' && place === 'US')!;
  const related = career.related.map((one) => ({ ...one, ...(one.pay && { pay: { ...one.pay, value: national.value } }) }));
  const { conflicts } = handouts.layOut([{ ...career, related }], { template: 'poster', look: { paper: 'letter', ink: 'gray' } }, TODAY);
  expect(conflicts).toEqual([]);
});

describe.each(TemplateId.options)('%s', (template) => {
  test('breaks no rule with our data', () => {
    for (const soc of ['29-2072', '31-1121', '27-2011', '55-1011', '11-1011'])
      expect([soc, brokenBy(handouts, template, soc)]).toEqual([soc, []]);
  });

  test('is refused when the words for a group’s figure are lost', () => {
    const unmarked = withWords({
      forGroup: (words) => words,
      ofWholeGroup: (heading) => heading,
      pay: { ...sheet.pay, ofGroup: (dollars) => dollars },
      compare: { ...sheet.compare, groupFigure: 'figure' },
      list: { ...sheet.list, ofGroup: '' },
    });
    expect(brokenBy(unmarked, template, '31-1121')).toContain('groupAsOwn');
  });

  test('is refused when the words for a figure lose its period', () => {
    const { facts } = sheet.tableSign;
    const undated = withWords({
      pay: { ...sheet.pay, source: () => 'BLS', sourceWithBar: () => 'BLS' },
      compare: { ...sheet.compare, rows: { ...sheet.compare.rows, growth: { label: 'Growth in jobs, U.S.', remark: () => 'BLS' } } },
      list: { ...sheet.list, columns: { ...sheet.list.columns, growth: () => 'Growth in jobs, U.S.' } },
      easy: { ...sheet.easy, pay: { ...sheet.easy.pay, note: (place) => `Median pay, ${place}` } },
      tableSign: { ...sheet.tableSign, facts: { ...facts, pay: (place) => place } },
    });
    expect(brokenBy(undated, template)).toContain('undatedFigure');
  });

  test('is refused when the nation’s pay goes under the name of the state', () => {
    const { facts } = sheet.tableSign;
    const misplaced = withWords({
      pay: { ...sheet.pay, heading: () => 'Pay in Indiana' },
      list: { ...sheet.list, columns: { ...sheet.list.columns, pay: (_, period) => `Median pay a year, Indiana, BLS, ${period}` } },
      easy: { ...sheet.easy, pay: { ...sheet.easy.pay, note: (_, period) => `Median pay, Indiana, ${period}, BLS` } },
      tableSign: { ...sheet.tableSign, facts: { ...facts, pay: (_, period) => `Indiana, ${period}` } },
    });
    expect(brokenBy(misplaced, template, '29-2072', 'US')).toContain('placeStandingIn');
  });
});

test('a state’s outlook beside the nation’s is refused when its words lose the period', () => {
  const words = withWords({ outlook: { ...sheet.outlook, state: (place, _, change) => `${place}: ${change}` } });
  expect(brokenBy(words, 'one-page')).toContain('stateBesideNation');
});

describe('figures that conflict are refused', () => {
  const isPay = ({ measure, place }: Figure): boolean => measure === 'pay' && place === 'IN';

  test('two periods in one range', () => {
    expect(inSheet((one) => (isPay(one) && one.statistic === 'p90' ? { ...one, period: 'May 2024' } : one))).toContain('twoPeriods');
  });

  test('an hourly figure that is not the yearly one divided', () => {
    expect(inSheet((one) => (isPay(one) && one.unit === 'usdPerHour' ? { ...one, value: 39.36 } : one))).toEqual(['hourlyBesideAnnual']);
  });

  test('a range out of order', () => {
    expect(inSheet((one) => (isPay(one) && one.statistic === 'p10' ? { ...one, value: 90_000 } : one))).toContain('payOutOfOrder');
  });
});

test.each(TemplateId.options)(
  '%s is refused when its figures are too old, and prints as historic with the word beside each period',
  (template) => {
    const careers = careersFor(template, '29-2072', 'IN');
    const dress = { template, look: { paper: 'letter', ink: 'gray' } } as const;
    const refused = handouts.layOut(careers, dress, '2028-06-01');
    expect(new Set(refused.conflicts.map(({ rule }) => rule))).toEqual(new Set(['tooOld']));
    const historic = handouts.layOut(careers, { ...dress, historic: true }, '2028-06-01');
    expect(historic.conflicts).toEqual([]);
    expect(historic.stale).not.toEqual([]);
  },
);

const OLD_PAGE = resolve(import.meta.dirname, '../../../../shared/reference/career-pages/medical-records-specialist.txt');
const isHere = existsSync(OLD_PAGE);

describe.skipIf(!isHere)(
  `the page that started this project${isHere ? '' : ' (SKIPPED: ../shared/reference is not beside the project)'}`,
  () => {
    const page = isHere ? readFileSync(OLD_PAGE, 'utf8') : '';
    const amount = (pattern: RegExp): number => Number(pattern.exec(page)![1]!.replaceAll(',', ''));
    const figure = (
      value: number,
      statistic: 'median' | 'mean',
      period: string,
      unit: 'usdPerYear' | 'usdPerHour' = 'usdPerYear',
    ): Figure => ({
      soc: '29-2072',
      measure: 'pay',
      statistic,
      value,
      unit,
      place: 'US',
      period,
      release: 'old-page',
      basis: 'published',
    });
    /** As the page has them: without a period where it gives none. */
    const five: SaidFigure[] = [
      figure(amount(/^\$([\d,]+)$/m), 'median', ''),
      figure(amount(/average of \$([\d,]+) in 1998/), 'mean', '1998'),
      figure(amount(/average salary of \$([\d,]+)/), 'mean', '1997'),
      figure(amount(/U\.S\. National\$([\d,]+)\$/), 'mean', ''),
      figure(amount(/U\.S\. National\$[\d,]+\$([\d.]+)Region/), 'mean', '', 'usdPerHour'),
    ].map((one) => ({
      figure: one,
      words: `$${one.value}`,
      slot: 'pay',
      labels: { place: 'U.S. National', period: one.period, unit: one.unit === 'usdPerHour' ? 'Hourly' : 'Annual', whose: '' },
    }));
    const official: SaidFigure[] = catalog
      .figures('29-2072', 'US')
      .filter(({ measure, statistic, unit }) => measure === 'pay' && unit === 'usdPerYear' && statistic !== 'mean')
      .map((one) => ({
        figure: one,
        words: `$${one.value}`,
        slot: 'pay',
        labels: { place: 'U.S.', period: one.period, unit: 'a year', whose: '' },
      }));
    const rulesFor = (figures: SaidFigure[]): string[] => conflictsIn({ figures, words: [] }, en.conflicts).map(({ rule }) => rule);

    test('gives five figures of pay, which fight each other', () => {
      expect(five.map(({ words }) => words)).toEqual(['$52850', '$20590', '$30500', '$81870', '$39.36']);
      const broken = new Set(rulesFor(five));
      for (const rule of ['meanBesideMedian', 'twoPeriods', 'undatedFigure']) expect(broken).toContain(rule);
    });

    test('none of them prints beside the official figures', () => {
      expect(rulesFor(official)).toEqual([]);
      for (const one of five) expect(rulesFor([...official, one])).not.toEqual([]);
    });

    test('its $81,870 is above what nine in ten earn, even if somebody dates it', () => {
      const dated: SaidFigure = {
        ...five[3]!,
        figure: { ...five[3]!.figure, period: 'May 2025' },
        labels: { ...five[3]!.labels, period: 'May 2025' },
      };
      expect(rulesFor([...official, dated])).toContain('payOutOfOrder');
    });

    test('as a counselor’s note it keeps a sheet from printing', () => {
      const note = page.split('\n').find((line) => line.includes('an average of $'))!;
      const { conflicts } = handouts.layOut(
        [catalog.career('29-2072', 'IN')],
        { template: 'large-print', look: { paper: 'letter', ink: 'gray' }, note },
        TODAY,
      );
      expect(conflicts.map(({ rule }) => rule)).toEqual(['meanBesideMedian']);
    });
  },
);
