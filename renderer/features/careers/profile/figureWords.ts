import type { Career } from '#shared/models/career.ts';
import { ALL_OCCUPATIONS, EducationLevel, ExperienceLevel, TrainingLevel, type Figure, type Place } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import type { Release } from '#shared/models/release.ts';
import { hasNumber, type NumberFigure } from '#shared/rules/pick.ts';
import { en } from '#shared/text/en.ts';

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
  const { measure, statistic, bound, place } = figure;
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
  const { title, period, publisher, released, obtained } = release;
  return [
    [source.release, `${title}, ${period}`],
    [source.publisher, publisher],
    [source.released, released ? source.releasedOn(released) : source.noDate],
    [source.file, obtained === 'official' ? source.officialFile : source.copy(obtained.repackagedBy)],
  ];
}
