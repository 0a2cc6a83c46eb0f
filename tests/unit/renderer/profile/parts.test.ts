import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalog } from '#main/catalog/index.ts';
import { hasNumber } from '#shared/rules/pick.ts';
import { figureKey, profileParts, shownFigures } from '../../../../renderer/features/careers/profile/parts.ts';

const catalog = openCatalog(join(import.meta.dirname, '../../../../data'));
const partsOf = (soc: string, place: string) => profileParts(catalog.career(soc, place));

test('a state leads with its own median, with the nation beside it and both ranges on one scale', () => {
  const { pay } = partsOf('29-2072', 'IN');
  expect(pay.headline).toMatchObject({ value: 47670, place: 'IN', statistic: 'median', unit: 'usdPerYear', period: 'May 2025' });
  expect(pay.hourly).toMatchObject({ value: 22.9, place: 'IN', how: 'annualDividedBy2080' });
  expect(pay.nation).toMatchObject({ value: 51140, place: 'US' });
  expect(pay.absent).toBeUndefined();
  expect(pay.range.map(({ place, figures }) => [place, figures.p10?.value, figures.p90?.value])).toEqual([
    ['IN', 38270, 79270],
    ['US', 37000, 81150],
  ]);
});

test('the nation has no second nation beside it', () => {
  const { pay, outlook, payTable } = partsOf('47-2111', 'US');
  expect(pay.headline?.place).toBe('US');
  expect(pay.nation).toBeUndefined();
  expect(outlook.state).toBeUndefined();
  expect(payTable?.columns).toEqual([{ place: 'US', period: 'May 2025' }]);
});

test('a place without a figure of its own shows the nation’s, and why', () => {
  const { pay, payTable } = partsOf('53-2011', 'GU');
  expect(pay.headline?.place).toBe('US');
  expect(pay.absent).toBe('notProduced');
  expect(partsOf('29-1141', 'GU').pay.absent).toBe('unknown');
  expect(pay.range.map(({ place }) => place)).toEqual(['US']);
  expect(payTable?.columns.map(({ place }) => place)).toEqual(['US']);
});

test('actors are paid by the hour: no yearly figure, no yearly pay of other careers beside it', () => {
  const { pay, payTable, related } = partsOf('27-2011', 'CA');
  expect(pay.headline).toMatchObject({ value: 29.05, unit: 'usdPerHour', place: 'US' });
  expect(pay.hourly).toBeUndefined();
  expect(pay.absent).toBe('notInEdition');
  expect(payTable?.rows.flatMap(({ cells }) => cells).every((figure) => figure?.unit === 'usdPerHour')).toBe(true);
  expect(related.period).toBeUndefined();
  expect(related.rows).toHaveLength(10);
  expect(related.rows.every((row) => row.pay === undefined)).toBe(true);
});

test('teachers are paid by the year: no hourly figure is made up', () => {
  const { pay } = partsOf('25-2031', 'IN');
  expect(pay.headline).toMatchObject({ value: 61880, place: 'IN' });
  expect(pay.hourly).toBeUndefined();
  expect(pay.isYearOnly).toBe(true);
  expect(partsOf('29-2072', 'IN').pay.isYearOnly).toBe(false);
});

test('a military career has no survey figures at all', () => {
  const parts = partsOf('55-1011', 'IN');
  expect(shownFigures(parts)).toEqual([]);
  expect(parts.payTable).toBeUndefined();
  expect(parts.workers).toBeUndefined();
});

test('growth stands beside that of all jobs over the same years, the state’s over its own', () => {
  const { outlook } = partsOf('29-2072', 'IN');
  expect(outlook.growth).toMatchObject({ value: 7.1, place: 'US', period: '2024–34' });
  expect(outlook.all).toMatchObject({ value: 3.1, place: 'US', period: '2024–34', soc: '00-0000' });
  expect(outlook.openings).toMatchObject({ value: 14200, period: '2024–34' });
  expect(outlook.state).toMatchObject({ value: 8.2, place: 'IN', period: '2022–32' });
});

test('employees and jobs are different measures and stay apart', () => {
  const { workers } = partsOf('29-2072', 'IN');
  expect(workers?.employed.map(({ measure, place }) => [measure, place])).toEqual([
    ['employment', 'IN'],
    ['employment', 'US'],
  ]);
  expect(workers?.projected.map(({ base, end, openings }) => [base.place, base.period, end.period, openings?.value])).toEqual([
    ['IN', '2022', '2032', 280],
    ['US', '2024', '2034', 14200],
  ]);
});

test('a group’s member shows the group’s figures, each marked', () => {
  const figures = shownFigures(partsOf('51-2092', 'IN')).filter(({ soc }) => soc === '51-2092');
  expect(figures.length).toBeGreaterThan(20);
  expect(figures.every(({ basis, from }) => basis === 'group' && from === '51-2090')).toBe(true);
});

test('careers like this show their pay in one period only', () => {
  const career = catalog.career('29-2072', 'IN');
  const [first, second, ...others] = career.related;
  const older = { ...second!, pay: { ...second!.pay!, period: 'May 2024' } };
  const { related } = profileParts({ ...career, related: [first!, older, ...others] });
  expect(related.period).toBe('May 2025');
  expect(related.rows[1]!.pay).toBeUndefined();
  expect(related.rows[0]!.pay).toMatchObject({ value: 41400 });
});

test('no career of any kind shows an average, two periods of one measure in one place, or a figure twice', () => {
  for (const { soc } of catalog.occupations()) {
    for (const place of ['US', 'IN', 'GU']) {
      const figures = shownFigures(partsOf(soc, place));
      expect(figures.every(({ statistic }) => statistic !== 'mean')).toBe(true);
      expect(new Set(figures.map(figureKey)).size).toBe(figures.length);
      const periods = new Map<string, string>();
      for (const figure of figures.filter(hasNumber).filter(({ measure }) => measure !== 'jobs')) {
        const series = `${figure.measure} ${figure.place}`;
        expect(periods.get(series) ?? figure.period, `${soc} ${place} ${series}`).toBe(figure.period);
        periods.set(series, figure.period);
      }
    }
  }
});
