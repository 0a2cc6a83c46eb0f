import type { Career } from '#shared/models/career.ts';
import { EducationLevel, ExperienceLevel, TrainingLevel, type Figure, type Place, type Unit } from '#shared/models/figure.ts';
import { placeName, shortPlaceName } from '#shared/models/place.ts';
import type { PayPoints } from '#shared/drawing/payRange.ts';
import type { Labels, SaidFigure } from '#shared/models/said.ts';
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
    return {
      heading: pay.heading(name(career.place)),
      big: pay.none,
      unit: '',
      lines: [why],
      source: pay.survey,
      said: [],
      chart: undefined,
    };
  }
  const heading = pay.heading(name(headline.place));
  const unit = headline.unit === 'usdPerHour' ? pay.anHour : pay.aYear;
  const { chart, said: inChart } = payChart(career, headline, text);
  const source = sourced(headline, chart?.isWhole ? pay.sourceWithBar(headline.period) : pay.source(headline.period), text);
  const labels: Labels = { place: heading, period: source, unit, whose: source };
  const { lines, said } = besideHeadline(career, headline, labels, text);
  return {
    heading,
    big: dollars(headline, text),
    unit,
    lines,
    source,
    said: [
      { figure: headline, words: dollars(headline, text), slot: 'pay', labels },
      ...said,
      ...inChart.map(({ figure, words, label }) => ({ figure, words, slot: 'pay', labels: { ...labels, place: label ?? heading } })),
    ],
    chart,
  };
}

/** The hourly figure and the nation on one line, and why the place has no figure where the nation leads. */
function besideHeadline(career: Career, headline: NumberFigure, labels: Labels, text: Text): { lines: string[]; said: SaidFigure[] } {
  const { pay } = text.sheet;
  const { format } = text;
  const lines: string[] = [];
  const parts: string[] = [];
  const said: SaidFigure[] = [];
  const hourly = pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerHour', place: headline.place });
  if (headline.unit === 'usdPerHour') lines.push(pay.hourlyOnly);
  else if (hasNumber(hourly)) {
    const amount = format.dollarsAndCents(hourly.value);
    const words = hourly.how === 'annualDividedBy2080' ? pay.aboutAnHour(amount) : pay.exactlyAnHour(amount);
    parts.push(words);
    said.push({ figure: hourly, words, slot: 'pay', labels: { ...labels, unit: words } });
  }
  const nation = pick(career.figures, { measure: 'pay', statistic: 'median', unit: headline.unit, place: 'US' });
  if (headline.place !== 'US' && hasNumber(nation)) {
    const amount = headline.unit === 'usdPerHour' ? pay.nationAnHour(dollars(nation, text)) : pay.nationAYear(dollars(nation, text));
    const isOfPeriod = nation.period === headline.period;
    const words = isOfPeriod ? amount : pay.ofPeriod(amount, nation.period);
    parts.push(words);
    said.push({
      figure: nation,
      words,
      slot: 'pay',
      labels: { ...labels, place: words, unit: words, period: isOfPeriod ? labels.period : words },
    });
  }
  if (parts.length > 0) lines.push(parts.join(' · '));
  if (headline.place !== career.place) {
    const own = pick(career.figures, { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: career.place });
    // The hours of these occupations vary everywhere, and the states' copy that we have holds yearly pay only.
    const why = headline.unit === 'usdPerHour' ? pay.notInEdition : text.missing[own?.missing ?? 'notProduced'];
    lines.push(pay.placeMissing(name(career.place), why));
  }
  return { lines, said };
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

/** The chart, and the figures that it shows; `label` names the place of a bar where there are several. */
function payChart(
  career: Career,
  headline: NumberFigure,
  text: Text,
): { chart: PayChart | undefined; said: { figure: NumberFigure; words: string; label: string | undefined }[] } {
  const { pay } = text.sheet;
  const rows = shownPlaces(career).flatMap((place) => {
    const { points, figures } = payPoints(career, { unit: headline.unit, place });
    // Two periods never share a scale.
    if (figures.median?.period !== headline.period || (points.p10 === null && points.p90 === null)) return [];
    const said = (figure: NumberFigure) => ({ words: dollars(figure, text), isBound: figure.bound === 'atLeast' });
    const [p10, p90] = [figures.p10, figures.p90].map((figure) => (figure ? said(figure) : null));
    return [{ place, points, figures, p10: p10 ?? null, median: said(figures.median), p90: p90 ?? null, isWhole: isWholeRange(figures) }];
  });
  if (rows.length === 0) return { chart: undefined, said: [] };
  const chart: PayChart = {
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
  const said = rows.flatMap(({ place, figures, p10, p90 }) => {
    // The ends are in figures, the others only drawn.
    const wordsOf: Partial<Record<string, string>> = { p10: p10?.words ?? '', p90: p90?.words ?? '' };
    const label = rows.length > 1 ? shortPlaceName(place) : undefined;
    return Object.entries(figures).map(([statistic, figure]) => ({ figure, words: wordsOf[statistic] ?? '', label }));
  });
  return { chart, said };
}

export function outlookTile(career: Career, text: Text): SheetContent['outlook'] {
  const { outlook } = text.sheet;
  const { format } = text;
  const growth = pick(career.figures, { measure: 'growth', statistic: 'percent', place: 'US' });
  if (!hasNumber(growth)) {
    const why = career.kind === 'military' ? outlook.noneMilitary : outlook.noneSurvey;
    return { heading: outlook.heading, big: outlook.none, unit: '', lines: [why], source: outlook.survey, said: [], chart: undefined };
  }
  const all = pick(career.allOccupations, { measure: 'growth', statistic: 'percent', place: 'US', period: growth.period });
  const openings = pick(career.figures, { measure: 'openings', statistic: 'count', place: 'US', period: growth.period });
  const state = career.place === 'US' ? undefined : pick(career.figures, { measure: 'growth', statistic: 'percent', place: career.place });
  const source = sourced(
    growth,
    hasNumber(state) ? outlook.sourceWithState(growth.period, state.period) : outlook.source(growth.period),
    text,
  );
  const labels: Labels = { place: outlook.heading, period: source, unit: '', whose: source };
  const lines: SaidFigure[] = [];
  if (hasNumber(openings)) {
    const words = openings.value === 0 ? outlook.fewOpenings : outlook.openings(format.number(openings.value));
    lines.push({ figure: openings, words, slot: 'openings', labels });
  }
  if (hasNumber(state)) {
    const words = outlook.state(name(state.place), state.period, format.change(state.value));
    lines.push({ figure: state, words, slot: 'outlook', labels: { ...labels, place: words, period: words } });
  }
  return {
    heading: outlook.heading,
    big: format.change(growth.value),
    unit: outlook.jobs(growth.period),
    lines: lines.map(({ words }) => words),
    source,
    said: [
      { figure: growth, words: format.change(growth.value), slot: 'outlook', labels },
      ...lines,
      ...(hasNumber(all) ? [{ figure: all, words: outlook.allOccupations(format.change(all.value)), slot: 'outlook', labels }] : []),
    ],
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
    return { heading: entry.heading, big, unit: '', lines: [why], source: text.sheet.outlook.survey, said: [] };
  }
  const source = sourced(education, entry.source(education.period), text);
  const labels: Labels = { place: entry.heading, period: source, unit: '', whose: source };
  const said = (figure: Figure | undefined, words: string | undefined): SaidFigure[] =>
    figure && words !== undefined ? [{ figure, words, slot: 'entry', labels }] : [];
  const [experience, training] = [at('experience'), at('training')];
  const experienceLevel = ExperienceLevel.safeParse(experience?.value).data;
  const trainingLevel = TrainingLevel.safeParse(training?.value).data;
  const big = text.education[EducationLevel.parse(education.value)];
  const lines = [
    ...said(experience, experienceLevel && text.experience[experienceLevel]),
    ...said(training, trainingLevel && text.training[trainingLevel]),
  ];
  return {
    heading: entry.heading,
    big,
    unit: '',
    lines: lines.map(({ words }) => words),
    source,
    said: [...said(education, big), ...lines],
  };
}
