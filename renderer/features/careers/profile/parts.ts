import type { PayPoints } from '#shared/drawing/payRange.ts';
import type { Career } from '#shared/models/career.ts';
import type { Figure, Measure, Missing, Place, Soc, Statistic } from '#shared/models/figure.ts';
import { hasNumber, headlinePay, payUnit, pick, shownPlaces, type NumberFigure } from '#shared/rules/pick.ts';

/** A range that one row of the chart shows: all figures of one place and one period. */
export interface PayRow {
  place: Place;
  median: NumberFigure;
  figures: Partial<Record<keyof PayPoints, NumberFigure>>;
}

export interface PayPart {
  /** The median that leads: the place's own, or the nation's under the nation's name. */
  headline: NumberFigure | undefined;
  /** The same median by the hour, beside a yearly headline. */
  hourly: NumberFigure | undefined;
  isYearOnly: boolean;
  nation: NumberFigure | undefined;
  /** Why the place has no figure of its own where the nation's leads. `notInEdition`: the copy of the states' figures has none by the hour. */
  absent: Missing | 'notInEdition' | undefined;
  /** The place's own figure without a value, where the source has one: it says why. */
  absentFigure: Figure | undefined;
  range: PayRow[];
}

export interface OutlookPart {
  growth: NumberFigure | undefined;
  /** All occupations together, over the same years. */
  all: NumberFigure | undefined;
  openings: NumberFigure | undefined;
  /** The state's own, over years of its own. */
  state: NumberFigure | undefined;
}

export interface EntryPart {
  education: Figure | undefined;
  experience: Figure | undefined;
  training: Figure | undefined;
}

const payStatistics = ['p10', 'p25', 'median', 'p75', 'p90'] as const;
type PayStatistic = (typeof payStatistics)[number];

export interface PayTablePart {
  columns: { place: Place; period: string }[];
  /** A cell for each column. */
  rows: { statistic: PayStatistic; cells: (Figure | undefined)[] }[];
}

export interface WorkersPart {
  /** The wage survey's counts, the place's first. */
  employed: NumberFigure[];
  /** The projections' counts, each place with its own years. */
  projected: { base: NumberFigure; end: NumberFigure; openings: NumberFigure | undefined }[];
}

export interface RelatedPart {
  /** The one period of all figures; undefined where no figure is shown. */
  period: string | undefined;
  rows: { soc: Soc; title: string; pay: NumberFigure | undefined; missing: Missing }[];
}

/** Which figures stand where in a profile. What is not here is not shown. */
export interface ProfileParts {
  pay: PayPart;
  outlook: OutlookPart;
  entry: EntryPart;
  payTable: PayTablePart | undefined;
  workers: WorkersPart | undefined;
  attainment: NumberFigure[];
  related: RelatedPart;
}

export const profileParts = (career: Career): ProfileParts => ({
  pay: payPart(career),
  outlook: outlookPart(career),
  entry: entryPart(career),
  payTable: payTablePart(career),
  workers: workersPart(career),
  attainment: career.figures.filter(({ measure }) => measure === 'attainment').filter(hasNumber),
  related: relatedPart(career),
});

/** A figure with a value; one without is not shown as a figure. */
const numberAt = (figures: readonly Figure[], wanted: Parameters<typeof pick>[1]): NumberFigure | undefined => {
  const figure = pick(figures, wanted);
  return hasNumber(figure) ? figure : undefined;
};

function payPart(career: Career): PayPart {
  const headline = headlinePay(career);
  if (!headline)
    return { headline, hourly: undefined, isYearOnly: false, nation: undefined, absent: undefined, absentFigure: undefined, range: [] };
  const { unit, place, period } = headline;
  const hourly = pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerHour', place, period });
  return {
    headline,
    hourly: unit === 'usdPerYear' && hasNumber(hourly) ? hourly : undefined,
    isYearOnly: hourly?.missing === 'annualOnly',
    nation: place === 'US' ? undefined : numberAt(career.figures, { measure: 'pay', statistic: 'median', unit, place: 'US' }),
    absent: place === career.place ? undefined : whyAbsent(career),
    absentFigure: place === career.place ? undefined : ownMedian(career),
    range: shownPlaces(career).flatMap((one) => payRow(career, one, period) ?? []),
  };
}

/** None where pay is by the hour: of that, our copy of the states' figures says nothing. */
const ownMedian = (career: Career): Figure | undefined =>
  payUnit(career) === 'usdPerHour'
    ? undefined
    : pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: career.place });

function whyAbsent(career: Career): PayPart['absent'] {
  // The hours of these occupations vary everywhere, and the states' copy that we have holds yearly pay only.
  if (payUnit(career) === 'usdPerHour') return 'notInEdition';
  return pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: career.place })?.missing ?? 'notProduced';
}

/** Two periods never share a scale; a median alone is no range. */
function payRow(career: Career, place: Place, period: string): PayRow | undefined {
  const unit = payUnit(career);
  const figures: PayRow['figures'] = {};
  for (const statistic of payStatistics) {
    const figure = numberAt(career.figures, { measure: 'pay', statistic, unit, place, period });
    if (figure) figures[statistic] = figure;
  }
  const { median, p10, p90 } = figures;
  return median && (p10 ?? p90) ? { place, median, figures } : undefined;
}

function outlookPart(career: Career): OutlookPart {
  const growth = numberAt(career.figures, { measure: 'growth', statistic: 'percent', place: 'US' });
  if (!growth) return { growth, all: undefined, openings: undefined, state: undefined };
  const { period } = growth;
  return {
    growth,
    all: numberAt(career.allOccupations, { measure: 'growth', statistic: 'percent', place: 'US', period }),
    openings: numberAt(career.figures, { measure: 'openings', statistic: 'count', place: 'US', period }),
    state: career.place === 'US' ? undefined : numberAt(career.figures, { measure: 'growth', statistic: 'percent', place: career.place }),
  };
}

function entryPart(career: Career): EntryPart {
  const at = (measure: Measure): Figure | undefined => {
    const figure = pick(career.figures, { measure, statistic: 'typical', place: 'US' });
    return typeof figure?.value === 'string' ? figure : undefined;
  };
  return { education: at('entryEducation'), experience: at('experience'), training: at('training') };
}

function payTablePart(career: Career): PayTablePart | undefined {
  const unit = payUnit(career);
  const medians = shownPlaces(career).flatMap(
    (place) => numberAt(career.figures, { measure: 'pay', statistic: 'median', unit, place }) ?? [],
  );
  if (medians.length === 0) return undefined;
  return {
    columns: medians.map(({ place, period }) => ({ place, period })),
    rows: payStatistics.map((statistic) => ({
      statistic,
      cells: medians.map(({ place, period }) => pick(career.figures, { measure: 'pay', statistic, unit, place, period })),
    })),
  };
}

function workersPart(career: Career): WorkersPart | undefined {
  const at = (measure: Measure, statistic: Statistic, place: Place): NumberFigure[] =>
    career.figures
      .filter((figure) => figure.measure === measure && figure.statistic === statistic && figure.place === place)
      .filter(hasNumber);
  const employed = shownPlaces(career).flatMap((place) => at('employment', 'count', place).slice(0, 1));
  const projected = shownPlaces(career).flatMap((place) => {
    const [base, end] = at('jobs', 'count', place);
    return base && end ? [{ base, end, openings: at('openings', 'count', place)[0] }] : [];
  });
  return employed.length + projected.length > 0 ? { employed, projected } : undefined;
}

function relatedPart(career: Career): RelatedPart {
  // Yearly pay beside an hourly headline would be read as one series.
  const showsPay = payUnit(career) === 'usdPerYear';
  const period = showsPay ? career.related.find(({ pay }) => hasNumber(pay))?.pay?.period : undefined;
  return {
    period,
    rows: career.related.map(({ soc, title, pay }) => ({
      soc,
      title,
      pay: hasNumber(pay) && pay.period === period ? pay : undefined,
      missing: pay?.missing ?? 'notProduced',
    })),
  };
}

/** Tells two figures of a profile apart. */
export const figureKey = ({ soc, measure, statistic, unit, category, place, period }: Figure): string =>
  [soc, measure, statistic, unit, category, place, period].join(' ');

/** Every figure that a profile shows, once, in the order of the page. */
export function shownFigures({ pay, outlook, entry, payTable, workers, attainment, related }: ProfileParts): Figure[] {
  const figures: (Figure | undefined)[] = [
    pay.headline,
    pay.hourly,
    pay.nation,
    ...pay.range.flatMap((row) => Object.values(row.figures)),
    outlook.growth,
    outlook.all,
    outlook.openings,
    outlook.state,
    entry.education,
    entry.experience,
    entry.training,
    ...(payTable?.rows.flatMap(({ cells }) => cells.filter(hasNumber)) ?? []),
    ...(workers?.employed ?? []),
    ...(workers?.projected.flatMap(({ base, end, openings }) => [base, end, openings]) ?? []),
    ...attainment,
    ...related.rows.map((row) => row.pay),
  ];
  return [...new Map(figures.filter((figure) => figure !== undefined).map((figure) => [figureKey(figure), figure])).values()];
}
