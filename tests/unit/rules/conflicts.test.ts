import { describe, expect, test } from 'vitest';
import type { Figure } from '#shared/models/figure.ts';
import type { Labels, Said, SaidFigure } from '#shared/models/said.ts';
import { conflictsIn } from '#shared/rules/conflicts/index.ts';
import { onPaper } from '#shared/rules/conflicts/onPaper.ts';
import { en } from '#shared/text/en.ts';
import { growth, hourly, payRange, stateGrowth, wayIn, yearly } from '../handouts/careers.ts';

/** A figure with everything around it that a good sheet prints. */
const said = (figure: Figure, labels: Partial<Labels> = {}, more: Partial<SaidFigure> = {}): SaidFigure => ({
  figure,
  words: String(figure.value),
  slot: figure.measure,
  labels: {
    place: en.conflicts.marks.place(figure.place)[0]!,
    period: figure.period,
    unit: figure.unit === 'usdPerHour' ? 'an hour' : 'a year',
    whose: figure.basis === 'group' ? 'group figure' : '',
    ...labels,
  },
  ...more,
});

const judge = ({ figures = [], words = [] }: Partial<Said>) => conflictsIn({ figures, words }, en.conflicts);
const broken = (sheet: Partial<Said>): string[] => judge(sheet).map(({ rule }) => rule);
const note = (words: string): Partial<Said> => ({ figures: [said(yearly('IN', 'median', 47_670))], words: [words] });

describe('a sheet may print', () => {
  test('with a range, the nation beside it, both outlooks and the way in, each with its place and period', () => {
    const figures = [
      ...payRange('IN', 47_670),
      ...payRange('US', 51_140),
      growth(7.1),
      stateGrowth('IN', 8.2),
      wayIn('entryEducation', 'none'),
    ];
    expect(judge({ figures: figures.map((figure) => said(figure)) })).toEqual([]);
  });

  test('with a note that gives no pay and no outlook', () => {
    expect(broken(note('The fair costs $5. Average class size: 24. The change was faster than a bus.'))).toEqual([]);
  });
});

describe('an average beside a median', () => {
  test('does not print, and both amounts are named', () => {
    const [found] = judge({ figures: [said(yearly('US', 'median', 51_140)), said(yearly('US', 'mean', 54_000))] });
    expect(found).toMatchObject({ rule: 'meanBesideMedian', wayOut: en.conflicts.leaveMeanOff });
    expect(found!.sentence).toMatch(/54000.*51140/);
  });

  test('does not print in a note, either', () => {
    expect(broken(note('In 2018 the average salary was $81,870. Ask me.'))).toEqual(['meanBesideMedian']);
  });

  test('is none where there is no median', () => expect(broken({ figures: [said(yearly('US', 'mean', 54_000))] })).toEqual([]));
});

describe('two periods of one measure and place', () => {
  test('do not print', () => {
    const figures = [said(yearly('IN', 'median', 47_670)), said(yearly('IN', 'p90', 79_270, { period: 'May 2024' }))];
    expect(judge({ figures })[0]).toMatchObject({
      rule: 'twoPeriods',
      sentence: 'This sheet gives pay in Indiana for two periods, May 2024 and May 2025.',
    });
  });

  test('are none in two places, nor in the first and the last year of one projection', () => {
    const jobs = (period: string): Figure => ({ ...growth(1), measure: 'jobs', statistic: 'count', unit: 'jobs', period });
    expect(
      broken({ figures: [yearly('IN', 'median', 1), yearly('US', 'median', 1, { period: 'May 2024' })].map((one) => said(one)) }),
    ).toEqual([]);
    expect(broken({ figures: [jobs('2024'), jobs('2034')].map((one) => said(one)) })).toEqual([]);
    expect(broken({ figures: [jobs('2024'), { ...jobs('2034'), release: 'another' }].map((one) => said(one)) })).toEqual(['twoPeriods']);
  });
});

describe('hourly beside annual pay', () => {
  const pair = (an: Figure, a: Figure, unit = 'an hour') => ({ figures: [said(an, { unit }), said(a)] });

  test('prints where both are one pay, a year of 2,080 hours between them', () => {
    expect(broken(pair(hourly('IN', 'median', 22.9), yearly('IN', 'median', 47_670)))).toEqual([]);
  });

  test.each([
    ['of another amount', hourly('IN', 'median', 39.36)],
    ['of another statistic', hourly('IN', 'p75', 22.9)],
    ['of another place', hourly('US', 'median', 22.9)],
  ])('does not print where it is %s', (_, figure) => {
    expect(broken(pair(figure, yearly('IN', 'median', 47_670)))).toEqual(['hourlyBesideAnnual']);
  });

  test('does not print without its unit', () => {
    expect(broken(pair(hourly('IN', 'median', 22.9), yearly('IN', 'median', 47_670), ''))).toEqual(['hourlyBesideAnnual']);
  });

  test('prints where the two are in slots of their own', () => {
    const figures = [said(hourly('US', 'median', 30), {}, { slot: 'by the hour' }), said(yearly('US', 'median', 47_670))];
    expect(broken({ figures })).toEqual([]);
  });
});

describe('a place that stands in for another', () => {
  test.each([
    ['the nation’s pay under the state’s name', yearly('US', 'median', 51_140), 'Pay in Indiana'],
    ['Virginia’s under West Virginia’s', yearly('VA', 'median', 51_140), 'Pay in West Virginia'],
    ['Kansas’ under Arkansas’', yearly('KS', 'median', 51_140), 'Pay in Arkansas'],
    ['a number under no place', yearly('US', 'median', 51_140), 'Pay'],
    ['a way in under another place', wayIn('entryEducation', 'bachelor'), 'To get in, Indiana'],
  ])('does not print: %s', (_, figure, place) => {
    expect(broken({ figures: [said(figure, { place })] })).toEqual(['placeStandingIn']);
  });

  test.each([
    [yearly('WV', 'median', 1), 'Pay in West Virginia'],
    [yearly('US', 'median', 1), 'U.S. $51,140 a year'],
    [yearly('DC', 'median', 1), 'Median pay a year, DC, May 2025'],
    [wayIn('entryEducation', 'bachelor'), 'To get in'],
  ])('is none under its own name: %#', (figure, place) => expect(broken({ figures: [said(figure, { place })] })).toEqual([]));
});

describe('points of pay out of order', () => {
  test('do not print: an average above the 90th percentile', () => {
    const figures = [said(yearly('US', 'mean', 81_870)), said(yearly('US', 'p90', 81_150))];
    expect(judge({ figures })[0]).toMatchObject({
      rule: 'payOutOfOrder',
      sentence:
        'The figures of pay in the United States cannot be right: the average ($81,870) should not be above the 90th percentile ($81,150).',
    });
  });

  test.each([
    ['p10', 'p25'],
    ['p25', 'median'],
    ['median', 'p75'],
    ['p75', 'p90'],
    ['p10', 'p90'],
  ] as const)('do not print: %s above %s', (low, high) => {
    expect(broken({ figures: [said(yearly('US', low, 2)), said(yearly('US', high, 1))] })).toEqual(['payOutOfOrder']);
    expect(broken({ figures: [said(yearly('US', low, 1)), said(yearly('US', high, 1))] })).toEqual([]);
  });

  test('may be under what is only known as “or more”', () => {
    expect(broken({ figures: [said(yearly('US', 'p75', 2)), said(yearly('US', 'p90', 1, { bound: 'atLeast' }))] })).toEqual([]);
  });
});

describe('a period that is not in print', () => {
  test('keeps a state’s outlook from standing beside the nation’s', () => {
    const sheet = { figures: [said(growth(7.1)), said(stateGrowth('IN', 8.2), { period: 'Indiana: +8.2%' })] };
    expect(judge(sheet)[0]).toEqual({
      rule: 'stateBesideNation',
      sentence: 'The outlook of Indiana is for 2022–32 and the nation’s for 2024–34, and the sheet does not print both periods.',
      wayOut: en.conflicts.printBothPeriods,
    });
  });

  test('keeps any figure from printing', () => {
    expect(broken({ figures: [said(yearly('US', 'median', 1), { period: 'BLS' })] })).toEqual(['undatedFigure']);
  });
});

describe('a word for the outlook', () => {
  test.each([
    'Jobs grow much faster than average.',
    'Growth is about as fast as the average. It was +7.1% over 2024–34.',
    'There is little or no change.',
    'It has a Bright Outlook!',
  ])('does not print alone: %s', (words) => {
    expect(broken({ words: [words] })).toEqual(['outlookWordAlone']);
  });

  test('prints with its percent and its years', () => {
    expect(broken({ words: ['Much faster than average: +7.1%, 2024–34.'] })).toEqual([]);
  });
});

describe('a local figure', () => {
  const local = yearly('IN', 'p10', 18, { basis: 'local', period: 'March 2026' });

  test('prints with its source and its date', () => {
    expect(broken({ figures: [said(local, { source: 'County Hospital' })] })).toEqual([]);
  });

  test.each([
    ['source', { source: '' }],
    ['date', { source: 'County Hospital', period: 'added by Lincoln High' }],
  ])('does not print without its %s', (_, labels) => {
    expect(broken({ figures: [said(local, labels)] })).toEqual(['localWithoutSource']);
  });

  test('in a note needs its year', () => {
    expect(broken(note('County Hospital pays $18 an hour.'))).toEqual(['localWithoutSource']);
    expect(broken(note('County Hospital pays $18 an hour (March 2026).'))).toEqual([]);
  });
});

test('the figure of a group does not print as the career’s own', () => {
  const figure = yearly('US', 'median', 38_940, { basis: 'group', from: '31-1120' });
  expect(broken({ figures: [said(figure, { whose: 'Median · BLS, May 2025' })] })).toEqual(['groupAsOwn']);
  expect(broken({ figures: [said(figure)] })).toEqual([]);
});

describe('what is on the paper', () => {
  const figure = yearly('IN', 'median', 47_670);
  const meant: SaidFigure = {
    figure,
    words: '$47,670',
    slot: 'pay',
    labels: { place: 'Pay in Indiana', period: 'Median, BLS, May 2025', unit: 'a year', whose: '' },
  };
  const read = (printed: string, more: Partial<SaidFigure> = {}, dropped: number[] = []) =>
    onPaper({ figures: [{ ...meant, ...more }], words: [] }, printed, dropped).figures;

  test('is read in capitals and over the ends of lines', () => {
    expect(read('PAY IN  INDIANA $47,670 a  year Median, BLS, May  2025')).toEqual([meant]);
  });

  test('has no label that is not printed', () => {
    expect(read('$47,670 a year Median, BLS, May 2025')[0]!.labels.place).toBe('');
  });

  test('is nothing of a part that was left off, nor of an amount that is not there', () => {
    expect(read('Pay in Indiana $47,670', { rank: 8 }, [8])).toEqual([]);
    expect(read('Pay in Indiana')).toEqual([]);
    expect(read('$47,670', { mayBeAbsent: true })).toEqual([]);
  });
});
