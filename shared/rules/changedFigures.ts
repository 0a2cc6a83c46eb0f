import type { Figure } from '../models/figure.ts';

/** A figure as one set of releases has it, and as another has it; undefined where that one has no such figure. */
export interface FigureChange {
  before: Figure | undefined;
  after: Figure | undefined;
}

/** The kinds that sheets lead with. The others change with them, and a list of hundreds would be read by nobody. */
const leading: readonly Pick<Figure, 'measure' | 'statistic'>[] = [
  { measure: 'pay', statistic: 'median' },
  { measure: 'employment', statistic: 'count' },
  { measure: 'growth', statistic: 'percent' },
  { measure: 'openings', statistic: 'count' },
  { measure: 'entryEducation', statistic: 'typical' },
];

const keyOf = ({ measure, statistic, unit, place }: Figure): string => [measure, statistic, unit, place].join(' ');

const isLeading = (figure: Figure): boolean =>
  figure.unit !== 'usdPerHour' && leading.some(({ measure, statistic }) => figure.measure === measure && figure.statistic === statistic);

const isSame = (one: Figure | undefined, other: Figure | undefined): boolean =>
  one?.value === other?.value && one?.bound === other?.bound && one?.period === other?.period;

/** What an update of a sheet would change in the figures of one career: the leading ones, in the order of `leading`, the nearer place first. */
export function changedFigures(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const own = (figures: readonly Figure[]): Map<string, Figure> => {
    const found = new Map<string, Figure>();
    for (const figure of figures) if (isLeading(figure) && !found.has(keyOf(figure))) found.set(keyOf(figure), figure);
    return found;
  };
  const [old, fresh] = [own(before), own(after)];
  const rank = ({ measure }: Figure): number => leading.findIndex((kind) => kind.measure === measure);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((key) => ({ before: old.get(key), after: fresh.get(key) }))
    .filter((change) => !isSame(change.before, change.after))
    .toSorted((one, other) => rank((one.after ?? one.before)!) - rank((other.after ?? other.before)!));
}
