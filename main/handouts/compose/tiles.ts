import type { Career } from '#shared/models/career.ts';
import { EducationLevel, ExperienceLevel, TrainingLevel, type Figure, type Place, type Unit } from '#shared/models/figure.ts';
import { placeName, shortPlaceName } from '#shared/models/place.ts';
import type { PayPoints } from '#shared/drawing/payRange.ts';
import type { Text } from '#shared/text/en.ts';
import type { GrowthChart, PayChart, SheetContent, Tile } from './content.ts';
import { hasNumber, headlinePay, pick, shownPlaces, type NumberFigure } from '#shared/rules/pick.ts';
import { isWholeRange } from '#shared/rules/wholeRange.ts';

const name = (place: Place): string => placeName(place) ?? place;

/** Dollars as the unit asks: whole for a year, with cents for an hour; a bound says that it is one. */
export function dollars(figure: NumberFigure, text: Text): string {
  const { format, sheet } = text;
  const amount = figure.unit === 'usdPerHour' ? format.dollarsAndCents(figure.value) : format.dollars(figure.value);
  return figure.bound === 'atLeast' ? sheet.pay.atLeast(amount) : amount;
}

const sourced = (figure: Figure, source: string, text: Text): string => (figure.basis === 'group' ? text.sheet.forGroup(source) : source);

export function payTile(career: Career, text: Text): SheetContent['pay'] {
  const { pay } = text.sheet;
  const headline = headlinePay(career);
  if (!headline) {
    const why = career.kind === 'military' ? pay.noneMilitary : pay.noneSurvey;
    return { heading: pay.heading(name(career.place)), big: pay.none, unit: '', lines: [why], source: pay.survey, chart: undefined };
  }
  const chart = payChart(career, headline, text);
  return {
    heading: pay.heading(name(headline.place)),
    big: dollars(headline, text),
    unit: headline.unit === 'usdPerHour' ? pay.anHour : pay.aYear,
    lines: [...besideHeadline(career, headline, text)],
    source: sourced(headline, chart?.isWhole ? pay.sourceWithBar(headline.period) : pay.source(headline.period), text),
    chart,
  };
}

/** The hourly figure and the nation on one line, and why the place has no figure where the nation leads. */
function* besideHeadline(career: Career, headline: NumberFigure, text: Text): Generator<string> {
  const { pay } = text.sheet;
  const { format } = text;
  const parts: string[] = [];
  const hourly = pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerHour', place: headline.place });
  if (headline.unit === 'usdPerHour') yield pay.hourlyOnly;
  else if (hasNumber(hourly)) {
    const amount = format.dollarsAndCents(hourly.value);
    parts.push(hourly.how === 'annualDividedBy2080' ? pay.aboutAnHour(amount) : pay.exactlyAnHour(amount));
  }
  const nation = pick(career.figures, { measure: 'pay', statistic: 'median', unit: headline.unit, place: 'US' });
  if (headline.place !== 'US' && hasNumber(nation)) {
    const words = headline.unit === 'usdPerHour' ? pay.nationAnHour(dollars(nation, text)) : pay.nationAYear(dollars(nation, text));
    parts.push(nation.period === headline.period ? words : pay.ofPeriod(words, nation.period));
  }
  if (parts.length > 0) yield parts.join(' · ');
  if (headline.place !== career.place) {
    const own = pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: career.place });
    // The hours of these occupations vary everywhere, and the states' copy that we have holds yearly pay only.
    const why = headline.unit === 'usdPerHour' ? pay.notInEdition : text.missing[own?.missing ?? 'notProduced'];
    yield pay.placeMissing(name(career.place), why);
  }
}

/** The five points of a pay range, and the figures that they are. Without a period: each as the career lists it first. */
export function payPoints(
  { figures: all }: Pick<Career, 'figures'>,
  kind: { unit: Unit; place: Place; period?: string },
): { points: PayPoints; figures: Partial<Record<keyof PayPoints, NumberFigure>> } {
  const points: PayPoints = { p10: null, p25: null, median: null, p75: null, p90: null };
  const figures: Partial<Record<keyof PayPoints, NumberFigure>> = {};
  for (const statistic of Object.keys(points) as (keyof PayPoints)[]) {
    const figure = pick(all, { measure: 'pay', statistic, ...kind });
    if (hasNumber(figure)) {
      points[statistic] = figure.value;
      figures[statistic] = figure;
    }
  }
  return { points, figures };
}

function payChart(career: Career, headline: NumberFigure, text: Text): PayChart | undefined {
  const { pay } = text.sheet;
  const rows = shownPlaces(career).flatMap((place) => {
    const { points, figures } = payPoints(career, { unit: headline.unit, place });
    // Two periods never share a scale.
    if (figures.median?.period !== headline.period || (points.p10 === null && points.p90 === null)) return [];
    const said = (figure: NumberFigure) => ({ words: dollars(figure, text), isBound: figure.bound === 'atLeast' });
    const [p10, p90] = [figures.p10, figures.p90].map((figure) => (figure ? said(figure) : null));
    return [{ place, points, p10: p10 ?? null, median: said(figures.median), p90: p90 ?? null, isWhole: isWholeRange(figures) }];
  });
  if (rows.length === 0) return undefined;
  return {
    rows: rows.map(({ place, points, p10, p90 }) => ({
      label: shortPlaceName(place),
      points,
      p10: p10?.words ?? null,
      p90: p90?.words ?? null,
    })),
    isWhole: rows.every(({ isWhole }) => isWhole),
    alt: pay.chartAlt(
      headline.period,
      rows.map((row) => pay.chartRow(name(row.place), row.p10, row.median, row.p90)),
    ),
  };
}

export function outlookTile(career: Career, text: Text): SheetContent['outlook'] {
  const { outlook } = text.sheet;
  const { format } = text;
  const growth = pick(career.figures, { measure: 'growth', statistic: 'percent', place: 'US' });
  if (!hasNumber(growth)) {
    const why = career.kind === 'military' ? outlook.noneMilitary : outlook.noneSurvey;
    return { heading: outlook.heading, big: outlook.none, unit: '', lines: [why], source: outlook.survey, chart: undefined };
  }
  const all = pick(career.allOccupations, { measure: 'growth', statistic: 'percent', place: 'US', period: growth.period });
  const openings = pick(career.figures, { measure: 'openings', statistic: 'count', place: 'US', period: growth.period });
  const state = career.place === 'US' ? undefined : pick(career.figures, { measure: 'growth', statistic: 'percent', place: career.place });
  const lines = [
    hasNumber(openings) && (openings.value === 0 ? outlook.fewOpenings : outlook.openings(format.number(openings.value))),
    hasNumber(state) && outlook.state(name(state.place), state.period, format.change(state.value)),
  ].filter((line) => line !== false);
  return {
    heading: outlook.heading,
    big: format.change(growth.value),
    unit: outlook.jobs(growth.period),
    lines,
    source: sourced(growth, hasNumber(state) ? outlook.sourceWithState(growth.period, state.period) : outlook.source(growth.period), text),
    chart: hasNumber(all) ? growthChart(growth, all, text) : undefined,
  };
}

function growthChart(own: NumberFigure, all: NumberFigure, text: Text): GrowthChart {
  const { outlook } = text.sheet;
  const { change } = text.format;
  return {
    rows: [
      { label: outlook.thisCareer, value: own.value },
      { label: outlook.allOccupations(change(all.value)), value: all.value },
    ],
    alt: outlook.chartAlt(own.period, change(own.value), change(all.value)),
  };
}

export function entryTile(career: Career, text: Text): Tile {
  const { entry } = text.sheet;
  const at = (measure: 'entryEducation' | 'experience' | 'training'): Figure | undefined =>
    pick(career.figures, { measure, statistic: 'typical', place: 'US' });
  const education = at('entryEducation');
  if (typeof education?.value !== 'string') {
    const [big, why] = career.kind === 'military' ? [entry.military, entry.noneMilitary] : [entry.none, text.sheet.outlook.noneSurvey];
    return { heading: entry.heading, big, unit: '', lines: [why], source: text.sheet.outlook.survey };
  }
  const experience = ExperienceLevel.safeParse(at('experience')?.value).data;
  const training = TrainingLevel.safeParse(at('training')?.value).data;
  return {
    heading: entry.heading,
    big: text.education[EducationLevel.parse(education.value)],
    unit: '',
    lines: [experience && text.experience[experience], training && text.training[training]].filter((line) => typeof line === 'string'),
    source: sourced(education, entry.source(education.period), text),
  };
}
