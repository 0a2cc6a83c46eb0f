import type { SaidFigure } from '../../models/said.ts';
import { groupedBy } from '../groupedBy.ts';
import { conflict, type Rule } from './rule.ts';

/** A full-time year, by which the wage survey itself turns hourly into yearly pay. */
const HOURS_A_YEAR = 2080;
/** What two roundings, to a dollar and to ten cents, may make of one pay. */
const ROUNDING = 0.01;

/**
 * In one slot, pay is by the hour or by the year. The same pay may be said both ways (one career, statistic, place and period, and a
 * year of 2,080 hours between them), each with its unit in print.
 */
export const hourlyBesideAnnual: Rule = ({ figures }, words) => {
  const pay = figures.filter(({ figure }) => figure.measure === 'pay' && typeof figure.value === 'number');
  const amountOf = ({ figure }: SaidFigure): string => words.amount(Number(figure.value));
  return groupedBy(pay, ({ slot }) => slot).flatMap((slot) => {
    const hourly = slot.filter(({ figure }) => figure.unit === 'usdPerHour');
    const annual = slot.filter(({ figure }) => figure.unit === 'usdPerYear');
    const [first] = annual;
    if (!first) return [];
    return hourly.flatMap((one) => {
      if (!annual.some((other) => isSamePay(one, other)))
        return [conflict('hourlyBesideAnnual', words.hourlyBesideAnnual(amountOf(one), amountOf(first)), words.oneUnit)];
      const unsaid = [one, ...annual].find(({ figure, labels }) => !saysUnit(figure.unit, labels.unit, words));
      return unsaid ? [conflict('hourlyBesideAnnual', words.unitNotPrinted(unsaid.words), words.oneUnit)] : [];
    });
  });
};

function isSamePay({ figure: hourly }: SaidFigure, { figure: annual }: SaidFigure): boolean {
  const isOfOne = (['soc', 'statistic', 'place', 'period'] as const).every((key) => hourly[key] === annual[key]);
  const year = Number(annual.value);
  return isOfOne && Math.abs(Number(hourly.value) * HOURS_A_YEAR - year) <= ROUNDING * year;
}

const saysUnit = (unit: string, label: string, { marks }: Parameters<Rule>[1]): boolean =>
  marks.unit[unit as keyof typeof marks.unit].test(label);
