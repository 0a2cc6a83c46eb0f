import type { Career } from '../models/career.ts';
import { ALL_OCCUPATIONS, EducationLevel, ExperienceLevel, TrainingLevel, type Figure, type Place } from '../models/figure.ts';
import { placeName } from '../models/place.ts';
import type { Release } from '../models/release.ts';
import { hasNumber, type NumberFigure } from './pick.ts';
import { en } from '../text/en.ts';

const words = en.window.profile;

export const nameOf = (place: Place): string => placeName(place) ?? place;

/** The value alone, as it is printed: `$47,670`, `$239,200 or more`, `+7.1%`, `Associate degree`. */
export function amount(figure: Figure): string {
  if (hasNumber(figure)) return numberWords(figure);
  if (typeof figure.value === 'string') return levelWords(figure);
  return en.missing[figure.missing ?? 'notProduced'];
}

function numberWords(figure: NumberFigure): string {
  const { format, sheet } = en;
  const { value, measure, unit } = figure;
  switch (unit) {
    case 'usdPerYear':
    case 'usdPerHour': {
      const dollars = unit === 'usdPerHour' ? format.dollarsAndCents(value) : format.dollars(value);
      return figure.bound === 'atLeast' ? sheet.pay.atLeast(dollars) : dollars;
    }
    case 'percent':
      return measure === 'growth' ? format.change(value) : format.percent(value);
    case 'jobs':
      // The nation's source rounds to hundreds: its 0.0 thousand is not none.
      return measure === 'openings' && value === 0 && figure.place === 'US' ? words.figure.fewerThan50 : format.number(value);
    case 'level':
      return String(value);
  }
}

function levelWords({ measure, value }: Figure): string {
  if (measure === 'experience') return en.experience[ExperienceLevel.parse(value)];
  if (measure === 'training') return en.training[TrainingLevel.parse(value)];
  return en.education[EducationLevel.parse(value)];
}

/** What stands behind the value: `a year`, `openings a year`; nothing for a percentage or a level. */
export function unitWords({ unit, measure, value }: Figure): string {
  if (value === null) return '';
  if (unit === 'usdPerYear') return en.sheet.pay.aYear;
  if (unit === 'usdPerHour') return en.sheet.pay.anHour;
  if (unit !== 'jobs') return '';
  if (measure === 'openings') return words.figure.units.openings;
  return measure === 'employment' ? words.figure.units.employees : words.figure.units.jobs;
}

export const amountWithUnit = (figure: Figure): string => [amount(figure), unitWords(figure)].filter(Boolean).join(' ');

/** Of the projections' two counts the later is what they expect. */
const isExpected = ({ place, release, period }: Figure, { figures }: Pick<Career, 'figures'>): boolean =>
  figures.some((other) => other.measure === 'jobs' && other.place === place && other.release === release && other.period < period);

/** What a figure is: its statistic and measure in words. */
export function whatIs(figure: Figure, career: Pick<Career, 'figures'>): string {
  const { measure, statistic, category } = figure;
  if (measure === 'pay') return words.figure.pay[statistic as keyof typeof words.figure.pay];
  if (measure === 'attainment') return words.figure.attainment(category ? en.education[category] : '');
  if (measure === 'jobs' && isExpected(figure, career)) return words.figure.jobsExpected;
  return words.figure[measure];
}

function explanation(figure: Figure): string {
  const { explained } = words;
  const { measure, statistic, bound, place, value, missing } = figure;
  if (value === null) return explained.missing[missing ?? 'notProduced'];
  if (measure === 'pay') {
    const meaning = explained.pay[statistic as keyof typeof explained.pay];
    return bound === 'atLeast' ? `${meaning} ${explained.atLeast}` : meaning;
  }
  if (measure === 'jobs' && place !== 'US') return explained.stateJobs;
  return explained[measure];
}

/** What a figure is called aloud, where eyes have the headings around it. */
export const figureLabel = (figure: Figure, career: Pick<Career, 'figures'>): string =>
  words.figure.label(amountWithUnit(figure), whatIs(figure, career), nameOf(figure.place), figure.period, figure.basis === 'group');

/** The occupation that a figure of this profile belongs to. */
export function occupationOf(figure: Figure, { soc, title, related }: Pick<Career, 'soc' | 'title' | 'related'>): string {
  if (figure.soc === soc) return title;
  if (figure.soc === ALL_OCCUPATIONS) return words.source.allOccupations;
  return related.find((other) => other.soc === figure.soc)?.title ?? figure.soc;
}

/** How a figure came to be, where it is not as the career's own source published it. */
function howWords({ basis, from, how }: Figure, { group }: Pick<Career, 'group'>): string[] {
  const { source } = words;
  // Of another career's group only the code is known here.
  const whole = group && group.soc === from ? source.wholeGroup(group.title) : source.wholeGroupCode(from ?? '');
  return [
    ...(basis === 'group' ? [whole] : []),
    ...(basis === 'specialty' ? [source.specialtyOf(from ?? '')] : []),
    ...(how === 'annualDividedBy2080' ? [source.dividedBy2080] : []),
    ...(how === 'notExactAcsMatch' ? [source.notExactAcsMatch] : []),
    ...(basis === 'local' ? [source.local] : []),
  ];
}

const releasedWords = ({ title, period, released }: Release): string =>
  released ? words.source.releasedOnWords(title, period, words.source.releasedOn(released)) : words.source.undatedWords(title, period);

/** What is shown at the pointer over a figure: all in a few lines. */
export function hoverWords(figure: Figure, career: Career, release: Release | undefined): string {
  return [
    `${whatIs(figure, career)}: ${amountWithUnit(figure)}`,
    ...(figure.value === null ? [explanation(figure)] : []),
    `${nameOf(figure.place)}, ${figure.period}`,
    ...howWords(figure, career),
    ...(release ? [releasedWords(release)] : []),
    words.source.more,
  ].join('\n');
}

/** What the figures of a column are, for who points at one of them. */
export function columnWords(figure: Pick<Figure, 'measure' | 'statistic' | 'place' | 'period'>, release: Release | undefined): string {
  const { measure, statistic, place, period } = figure;
  const what = measure === 'pay' ? words.figure.pay[statistic as keyof typeof words.figure.pay] : words.figure[measure as 'growth'];
  return [`${what}, ${nameOf(place)}, ${period}`, ...(release ? [releasedWords(release)] : [])].join('\n');
}

/** A figure explained for who reads it without our window: every word that a screen would show. */
export interface ExplainedFigure {
  statistic: string;
  /** What such a figure means, or, where it is missing, why. */
  meaning: string;
  value: string;
  placeName: string;
  sourceName: string;
  citation: string;
  /** The day or the month; null where no source says. */
  released: string | null;
  /** How it was made or whose it is, where it is not the career's own as published; else null. */
  how: string | null;
  missing: string | null;
  /** For `links.open`; `url` is where it leads. */
  linkId: string;
  url: string;
}

/** @param release the figure's; undefined for one that no release is known of */
export function explainFigure(figure: Figure, career: Pick<Career, 'figures' | 'group'>, release: Release | undefined): ExplainedFigure {
  const how = howWords(figure, career);
  return {
    statistic: whatIs(figure, career),
    meaning: explanation(figure),
    value: amountWithUnit(figure),
    placeName: nameOf(figure.place),
    sourceName: release ? `${release.publisher}: ${release.title}` : words.source.unknown,
    citation: release?.citation ?? '',
    released: release?.released ?? null,
    how: how.length > 0 ? how.join('; ') : null,
    missing: figure.value === null ? explanation(figure) : null,
    linkId: releaseLink(figure.release),
    url: release?.url ?? '',
  };
}

/** Everything that is told of a figure when somebody asks for its source. */
export interface FigureSource {
  what: string;
  value: string;
  explanation: string;
  rows: [label: string, words: string][];
  /** Id for `links.open`. */
  link: string;
}

/** @param release the figure's release; undefined until the releases are there */
export function sourceOf(figure: Figure, career: Career, release: Release | undefined): FigureSource {
  const { source } = words;
  const { basis, from, how } = figure;
  // Of another career's group only the code is known here.
  const group = career.group?.soc === from ? source.wholeGroup(career.group?.title ?? '') : source.wholeGroupCode(from ?? '');
  const rows: FigureSource['rows'] = [
    [source.career, occupationOf(figure, career)],
    [source.place, nameOf(figure.place)],
    [source.period, figure.period],
  ];
  if (basis === 'group') rows.push([source.whose, group]);
  if (basis === 'specialty') rows.push([source.whose, source.specialtyOf(from ?? '')]);
  if (basis === 'local') rows.push([source.whose, source.local]);
  if (how === 'annualDividedBy2080') rows.push([source.how, source.dividedBy2080]);
  if (how === 'notExactAcsMatch') rows.push([source.note, source.notExactAcsMatch]);
  return {
    what: whatIs(figure, career),
    value: amountWithUnit(figure),
    explanation: explanation(figure),
    rows: [...rows, ...releaseRows(release)],
    link: releaseLink(figure.release),
  };
}

export const releaseLink = (id: string): string => `release/${id}`;

/** Which round of which source, from whom, and whether the file was the publisher's own. */
export function releaseRows(release: Release | undefined): FigureSource['rows'] {
  const { source } = words;
  if (!release) return [[source.release, source.unknown]];
  const { title, period, publisher, released, obtained, citation } = release;
  return [
    [source.release, `${title}, ${period}`],
    [source.publisher, publisher],
    [source.released, released ? source.releasedOn(released) : source.noDate],
    [source.citation, citation],
    [source.file, obtained === 'official' ? source.officialFile : source.copy(obtained.repackagedBy)],
  ];
}
