import type { Career } from '../models/career.ts';
import type { Figure, Place } from '../models/figure.ts';
import { isOfKind, type Wanted } from './pick.ts';

/** Figures of several careers that may be read as one series: one measure, statistic, unit, place and period. */
export interface SameRow {
  place: Place;
  /** Undefined where no career has such a figure. */
  period: string | undefined;
  /** In the order of the careers: the figure of that period, with or without a value. */
  cells: {
    figure: Figure | undefined;
    /** Where only figures of another period have a value: that period. */ onlyIn: string | undefined;
  }[];
}

const hasValue = (figure: Figure | undefined): figure is Figure => figure !== undefined && figure.value !== null;

/**
 * The careers' figures of this kind, all of the period in which most careers have a value; of equals, the one that comes first.
 * A figure of another period is never taken in its place.
 */
export function sameRow(careers: readonly Pick<Career, 'figures'>[], wanted: Omit<Wanted, 'period'>): SameRow {
  const own = careers.map(({ figures }) => periodsOf(figures, wanted));
  const counts = new Map<string, number>();
  for (const periods of own)
    for (const [period, figure] of periods) counts.set(period, (counts.get(period) ?? 0) + (hasValue(figure) ? 1 : 0));
  const [period] = [...counts].reduce<[string | undefined, number]>((best, one) => (one[1] > best[1] ? one : best), [undefined, -1]);
  return {
    place: wanted.place,
    period,
    cells: own.map((periods) => {
      const figure = period === undefined ? undefined : periods.get(period);
      const other = hasValue(figure) ? undefined : [...periods.values()].find(hasValue);
      return { figure, onlyIn: other?.period };
    }),
  };
}

/** The figures of this kind by their period; of two of one period, the first. */
function periodsOf(figures: readonly Figure[], wanted: Omit<Wanted, 'period'>): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const figure of figures) if (isOfKind(figure, wanted) && !found.has(figure.period)) found.set(figure.period, figure);
  return found;
}
