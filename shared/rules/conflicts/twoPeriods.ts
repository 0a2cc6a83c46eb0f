import type { Figure } from '../../models/figure.ts';
import type { SaidFigure } from '../../models/said.ts';
import { groupedBy } from '../groupedBy.ts';
import { conflict, type Rule } from './rule.ts';

/**
 * Of one measure and one place a sheet has one period. The projections' count of jobs is the exception: its first and its last year are
 * one statement of one release. Local figures have dates of their own, which are printed with them.
 */
export const twoPeriods: Rule = ({ figures }, words) => {
  const official = figures.filter(({ figure }) => figure.value !== null && figure.basis !== 'local');
  return groupedBy(official, ({ figure }) => `${figure.measure} ${figure.place}`).flatMap((group) => {
    const { measure, place } = group[0]!.figure;
    const periods = [...new Set(group.map(({ figure }) => figure.period))];
    if (periods.length === 1 || isOneProjection(measure, group)) return [];
    return [conflict('twoPeriods', words.twoPeriods(words.measures[measure], words.place(place), periods.toSorted()), words.onePeriod)];
  });
};

function isOneProjection(measure: Figure['measure'], group: readonly SaidFigure[]): boolean {
  const periods = new Set(group.map(({ figure }) => figure.period));
  const releases = new Set(group.map(({ figure }) => figure.release));
  return measure === 'jobs' && releases.size === 1 && periods.size === 2;
}
