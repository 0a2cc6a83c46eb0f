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
 * The careers' figures of this kind, all of one period: the newest in which at least half of those have a value that have one at all.
 * A figure of another period is never taken in its place.
 */
export function sameRow(careers: readonly Pick<Career, 'figures'>[], wanted: Omit<Wanted, 'period'>): SameRow {
  const own = careers.map(({ figures }) => periodsOf(figures, wanted));
  const period = sharedPeriod(own);
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

function sharedPeriod(own: readonly ReadonlyMap<string, Figure>[]): string | undefined {
  const periods = [...new Set(own.flatMap((one) => [...one.keys()]))].toSorted((one, other) => yearOf(other) - yearOf(one));
  const withValue = own.filter((one) => [...one.values()].some(hasValue)).length;
  return periods.find((period) => 2 * own.filter((one) => hasValue(one.get(period))).length >= withValue);
}

/** The first year in `May 2025` or `2024–34`. */
const yearOf = (period: string): number => Number(/\d{4}/.exec(period)?.[0] ?? 0);

/** The figures of this kind by their period; of two of one period, the first. */
function periodsOf(figures: readonly Figure[], wanted: Omit<Wanted, 'period'>): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const figure of figures) if (isOfKind(figure, wanted) && !found.has(figure.period)) found.set(figure.period, figure);
  return found;
}
