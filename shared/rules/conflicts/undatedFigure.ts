import type { SaidFigure } from '../../models/said.ts';
import { conflict, type Rule } from './rule.ts';

const isDated = ({ figure, labels }: SaidFigure): boolean => figure.period !== '' && labels.period.includes(figure.period);

const isOfficial = ({ figure }: SaidFigure): boolean => figure.value !== null && figure.basis !== 'local';

/**
 * A state's outlook (2022–32) and the nation's (2024–34) are of different rounds: they stand on one sheet only with both periods in print.
 */
export const stateBesideNation: Rule = ({ figures }, words) => {
  const growth = figures.filter(({ figure }) => figure.measure === 'growth').filter(isOfficial);
  const nation = growth.find(({ figure }) => figure.place === 'US');
  const state = growth.find(({ figure }) => figure.place !== 'US' && figure.period !== nation?.figure.period);
  if (!nation || !state || (isDated(nation) && isDated(state))) return [];
  const sentence = words.stateBesideNation(words.place(state.figure.place), state.figure.period, nation.figure.period);
  return [conflict('stateBesideNation', sentence, words.printBothPeriods)];
};

/** Nothing stands on a sheet without its period. */
export const undatedFigure: Rule = ({ figures }, words) =>
  figures
    .filter((said) => isOfficial(said) && !isDated(said))
    .map(({ figure, words: amount }) => conflict('undatedFigure', words.undated(amount, words.measures[figure.measure]), words.dateIt));
