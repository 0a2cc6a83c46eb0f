import type { SaidFigure } from '../../models/said.ts';
import { groupedBy } from '../groupedBy.ts';
import { conflict, type ConflictWords, type Rule } from './rule.ts';

const ascending = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

/**
 * Of one career, place, period and unit: p10 ≤ p25 ≤ median ≤ p75 ≤ p90, and on a sheet no average above the p90. (In the official
 * file of May 2025 the average of 23 rows of states is: true of a few workers with very high pay, and not to be told to a student.)
 */
export const payOutOfOrder: Rule = ({ figures }, words) => {
  const pay = figures.filter(({ figure }) => figure.measure === 'pay' && typeof figure.value === 'number');
  const ranges = groupedBy(pay, ({ figure: { soc, place, period, unit } }) => [soc, place, period, unit].join(' '));
  return ranges.flatMap((range) => {
    const at = (statistic: string): SaidFigure | undefined => range.find(({ figure }) => figure.statistic === statistic);
    const points = ascending.flatMap((statistic) => at(statistic) ?? []);
    const pairs = points.slice(1).map((high, index): [SaidFigure, SaidFigure] => [points[index]!, high]);
    const [mean, p90] = [at('mean'), at('p90')];
    const wrong = [...pairs, ...(mean && p90 ? [[mean, p90] as [SaidFigure, SaidFigure]] : [])].find(isOutOfOrder);
    if (!wrong) return [];
    const [low, high] = wrong.map((one) => named(one, words)) as [string, string];
    return [conflict('payOutOfOrder', words.outOfOrder(low, high, words.place(wrong[0].figure.place)), words.bringAgain)];
  });
};

/** Nobody knows how far above a lower bound the true value is: under one, anything may stand. */
const isOutOfOrder = ([low, high]: [SaidFigure, SaidFigure]): boolean =>
  high.figure.bound === undefined && Number(low.figure.value) > Number(high.figure.value);

const named = ({ figure: { statistic, value } }: SaidFigure, words: ConflictWords): string =>
  words.pointOf(words.points[statistic as keyof ConflictWords['points']], words.amount(Number(value)));
