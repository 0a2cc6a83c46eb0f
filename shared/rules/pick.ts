import type { Career } from '../models/career.ts';
import type { Figure, Measure, Place, Statistic, Unit } from '../models/figure.ts';

/** A kind of figure. */
export interface Wanted {
  measure: Measure;
  statistic: Statistic;
  unit?: Unit;
  place: Place;
  period?: string;
}

/** The career's figure of this kind, with or without a value. Without a period: the first that the career lists. */
export const pick = (figures: readonly Figure[], wanted: Wanted): Figure | undefined =>
  figures.find((figure) => isOfKind(figure, wanted) && (wanted.period === undefined || figure.period === wanted.period));

export const isOfKind = (figure: Figure, wanted: Omit<Wanted, 'period'>): boolean =>
  figure.measure === wanted.measure &&
  figure.statistic === wanted.statistic &&
  figure.place === wanted.place &&
  (wanted.unit === undefined || figure.unit === wanted.unit);

/** A figure that has a number, with the number known to be one. */
export type NumberFigure = Figure & { value: number };

export const hasNumber = (figure: Figure | undefined): figure is NumberFigure => typeof figure?.value === 'number';

/** The places that a sheet shows side by side: the chosen one first, then the nation. */
export const shownPlaces = ({ place }: Pick<Career, 'place'>): Place[] => (place === 'US' ? ['US'] : [place, 'US']);

/** The unit of a career's pay: dollars an hour only for the few occupations that have no yearly figure at all. */
export function payUnit(career: Career): 'usdPerYear' | 'usdPerHour' {
  const national = pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: 'US' });
  return national?.missing === 'hourlyOnly' ? 'usdPerHour' : 'usdPerYear';
}

/** The median that a sheet leads with: the place's own, or the nation's (under the nation's name) where the place has none. */
export function headlinePay(career: Career): NumberFigure | undefined {
  const unit = payUnit(career);
  return shownPlaces(career)
    .map((place) => pick(career.figures, { measure: 'pay', statistic: 'median', unit, place }))
    .find(hasNumber);
}
