import { describe, expect, test } from 'vitest';
import { figureOwner, figuresFrom, indexed, withDerivedHourly } from '#main/catalog/figures.ts';
import { Figure } from '#shared/models/figure.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';

const table = (columns: FigureTable['columns'], soc = ['29-2010', '29-2072']): FigureTable => ({
  version: 1,
  release: 'oews-2025',
  place: 'IN',
  soc,
  columns,
});

const column = (more: Partial<FigureTable['columns'][number]>): FigureTable['columns'][number] => ({
  measure: 'pay',
  statistic: 'median',
  unit: 'usdPerYear',
  period: 'May 2025',
  values: [60_000, 47_670],
  ...more,
});

describe('figures from a table', () => {
  const read = (columns: FigureTable['columns'], soc = '29-2072', group?: string) =>
    figuresFrom(indexed(table(columns)), { soc, ...(group && { group }) });

  test('carry place, period, release and unit with the value of their own row', () => {
    expect(read([column({})])).toEqual([
      {
        soc: '29-2072',
        measure: 'pay',
        statistic: 'median',
        value: 47_670,
        unit: 'usdPerYear',
        place: 'IN',
        period: 'May 2025',
        release: 'oews-2025',
        basis: 'published',
      },
    ]);
  });

  test('of a group’s member are the group’s, and say so', () => {
    const [figure] = read([column({})], '29-2011', '29-2010');
    expect(figure).toMatchObject({ soc: '29-2011', value: 60_000, basis: 'group', from: '29-2010' });
    expect(figureOwner({ soc: '29-2011', group: '29-2010' })).toBe('29-2010');
  });

  test('are none where the table has no row', () => {
    expect(read([column({})], '15-1252')).toEqual([]);
  });

  test('say why they are missing: the row’s own reason, else the column’s, else that there is none', () => {
    const values = [1, null];
    const [marked, whole, plain] = read([
      column({ values, missing: { 1: 'withheld' }, missingUnlessMarked: 'unknown' }),
      column({ values, missing: { 0: 'withheld' }, missingUnlessMarked: 'unknown' }),
      column({ values }),
    ]);
    expect([marked?.missing, whole?.missing, plain?.missing]).toEqual(['withheld', 'unknown', 'notProduced']);
    expect([marked?.value, whole?.value, plain?.value]).toEqual([null, null, null]);
  });

  test('carry a bound, a level of schooling and a remark where their row has one', () => {
    const [figure] = read([column({ atLeast: [1], category: 'bachelor', notes: { 1: 'notExactAcsMatch' } })]);
    expect(figure).toMatchObject({ bound: 'atLeast', category: 'bachelor', how: 'notExactAcsMatch' });
    const [other] = read([column({ atLeast: [0], notes: { 0: 'notExactAcsMatch' } })]);
    expect(other).not.toHaveProperty('bound');
    expect(other).not.toHaveProperty('how');
  });
});

const yearly = (more: Partial<Figure> = {}): Figure => ({
  soc: '29-2072',
  measure: 'pay',
  statistic: 'median',
  value: 47_670,
  unit: 'usdPerYear',
  place: 'IN',
  period: 'May 2025',
  release: 'oews-2025-states',
  basis: 'published',
  ...more,
});
const hourly = (more: Partial<Figure> = {}): Figure => yearly({ unit: 'usdPerHour', value: 24.59, ...more });
const nation = [yearly({ place: 'US' }), hourly({ place: 'US' })];

const derived = (figures: readonly Figure[], national: readonly Figure[] = nation): Figure[] =>
  withDerivedHourly(figures, national).filter(({ unit }) => unit === 'usdPerHour');

describe('hourly pay from yearly pay', () => {
  test.each([
    [47_670, 22.9],
    [140_270, 67.4],
    [37_000, 17.8],
    [20_800, 10],
  ])('is %d ÷ 2,080 to ten cents: %d', (year, hour) => {
    const [figure] = derived([yearly({ value: year })]);
    expect(figure).toEqual({ ...yearly(), unit: 'usdPerHour', value: hour, basis: 'derived', how: 'annualDividedBy2080' });
  });

  test('stands behind the figures that it was derived from, which stay as they were', () => {
    const given = [yearly(), yearly({ statistic: 'p10', value: 38_270 })];
    const all = withDerivedHourly(given, nation);
    expect(all.slice(0, 2)).toEqual(given);
    expect(all.slice(2).map(({ statistic, unit }) => `${statistic} ${unit}`)).toEqual(['median usdPerHour', 'p10 usdPerHour']);
  });

  test('is not derived where the place publishes it', () => {
    const published = hourly({ value: 23.01 });
    expect(derived([yearly(), published])).toEqual([published]);
    // Published for the median only: the other percentiles are still derived.
    expect(derived([yearly(), yearly({ statistic: 'p90', value: 79_270 }), published])).toHaveLength(2);
  });

  test('is not derived where the nation publishes by the year only, and says so', () => {
    const national = [yearly({ place: 'US' }), hourly({ place: 'US', value: null, missing: 'annualOnly' })];
    const [figure] = derived([yearly({ bound: 'atLeast' })], national);
    expect(figure).toMatchObject({ value: null, missing: 'annualOnly', unit: 'usdPerHour', place: 'IN' });
    expect(figure).not.toHaveProperty('bound');
    expect(figure).not.toHaveProperty('how');
  });

  test('of a group’s figure is still the group’s', () => {
    const [figure] = derived([yearly({ basis: 'group', from: '29-2010' })]);
    expect(figure).toMatchObject({ basis: 'group', from: '29-2010', how: 'annualDividedBy2080' });
  });

  test('of a bound is a bound', () => {
    const [figure] = derived([yearly({ value: 239_200, bound: 'atLeast' })]);
    expect(figure).toMatchObject({ value: 115, bound: 'atLeast' });
  });

  test('of a missing figure is missing for the same reason', () => {
    const [figure] = derived([yearly({ value: null, missing: 'withheld' })]);
    expect(figure).toMatchObject({ value: null, missing: 'withheld', unit: 'usdPerHour' });
    expect(figure).not.toHaveProperty('how');
  });

  test('is made of pay alone', () => {
    expect(derived([yearly({ measure: 'employment', statistic: 'count', unit: 'jobs' })])).toEqual([]);
  });

  test('is a figure of the model in every case', () => {
    const cases = [yearly(), yearly({ bound: 'atLeast' }), yearly({ value: null, missing: 'unknown' })];
    for (const figure of withDerivedHourly(cases, nation)) expect(() => Figure.parse(figure)).not.toThrow();
  });
});
