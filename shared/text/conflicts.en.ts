import type { Measure, Place, Unit } from '../models/figure.ts';
import { cents } from './formats.en.ts';
import { placeName, shortPlaceName } from '../models/place.ts';

/** Why a sheet does not print, and what to do. Each rule of `shared/rules/conflicts` has its two sentences here, and the words that it reads. */
export const conflictWords = {
  measures: {
    pay: 'pay',
    employment: 'the number of employees',
    jobs: 'the number of jobs',
    growth: 'the outlook',
    openings: 'openings',
    entryEducation: 'the typical way in',
    experience: 'the earlier work that is expected',
    training: 'training on the job',
    attainment: 'what workers have studied',
  } satisfies Record<Measure, string>,
  amount: (dollars: number): string => `$${cents(dollars).replace('.00', '')}`,
  place: (place: Place): string => (place === 'US' ? 'the United States' : (placeName(place) ?? place)),

  meanBesideMedian: (mean: string, median: string): string =>
    `This sheet sets an average (${mean}) beside a median (${median}). A few high earners pull an average up, so the two do not compare.`,
  meanInWords: (sentence: string): string =>
    `This sheet says an average pay in words: “${sentence}” Its figure is a median, and the two do not compare.`,
  leaveMeanOff: 'Leave the average off, or give the median in its place.',

  twoPeriods: (measure: string, place: string, periods: readonly string[]): string =>
    `This sheet gives ${measure} in ${place} for two periods, ${periods.join(' and ')}.`,
  onePeriod: 'Bring in one release that has all of these figures, or put another release in use under Data.',

  hourlyBesideAnnual: (hourly: string, annual: string): string =>
    `Pay of ${hourly} an hour stands beside ${annual} a year, and the two are not the same pay.`,
  unitNotPrinted: (amount: string): string =>
    `${amount} stands beside pay in another unit and does not say whether it is by the hour or by the year.`,
  oneUnit: 'Show pay by the hour or by the year, one for all, or bring in a release whose two figures agree.',

  placeStandingIn: (amount: string, place: string, named: string): string =>
    named === ''
      ? `${amount} is a figure of ${place}, and the sheet does not say so.`
      : `${amount} is a figure of ${place} and stands under “${named}”.`,
  nameThePlace: 'Leave this figure off, or make the sheet for the place that the figure is of.',

  outOfOrder: (low: string, high: string, place: string): string =>
    `The figures of pay in ${place} cannot be right: ${low} should not be above ${high}.`,
  points: {
    p10: 'the 10th percentile',
    p25: 'the 25th percentile',
    median: 'the median',
    p75: 'the 75th percentile',
    p90: 'the 90th percentile',
    mean: 'the average',
  },
  pointOf: (point: string, amount: string): string => `${point} (${amount})`,
  bringAgain: 'Bring the official file in again, or choose another place.',

  stateBesideNation: (state: string, statePeriod: string, nationPeriod: string): string =>
    `The outlook of ${state} is for ${statePeriod} and the nation’s for ${nationPeriod}, and the sheet does not print both periods.`,
  printBothPeriods: 'Print both periods, or leave the state’s outlook off.',

  undated: (amount: string, measure: string): string => `${amount} (${measure}) stands on this sheet without its period.`,
  dateIt: 'Leave this figure off, or make the one-page sheet.',

  outlookWordAlone: (words: string): string =>
    `“${words}” says nothing alone: the same words meant 36% in one round of projections and 7% in another.`,
  outlookWithFigure: 'Add the percent and the years, such as “+7.1%, 2024–34”, or leave the words off.',

  localWithoutSource: (amount: string): string => `${amount} is a local figure without its source or its date.`,
  payWithoutDate: (sentence: string): string => `This sheet says pay without saying of when it is: “${sentence}”`,
  sourceIt: 'Say where it is from and of when, such as “County Hospital, March 2026”.',

  groupAsOwn: (amount: string): string =>
    `${amount} is the figure of a whole group of careers, and the sheet shows it as this career’s own.`,
  markGroup: 'Leave this figure off, or make the sheet of the group.',

  /** What these rules read in print. */
  marks: {
    group: /\bgroup\b/iu,
    unit: { usdPerYear: /\byear/iu, usdPerHour: /\bhour/iu } satisfies Partial<Record<Unit, RegExp>>,
    /** How a place is named, the words that are longest first. */
    place: (place: Place): string[] =>
      place === 'US' ? ['United States', 'U.S.', 'nation', 'whole country'] : [placeName(place) ?? place, shortPlaceName(place)],
    /** The official words for an outlook, of this and of earlier rounds. Their meaning changes with each. */
    outlook:
      /\b(?:much\s+)?(?:faster|slower)\s+than\s+(?:the\s+)?average\b|\b(?:about\s+)?as\s+fast\s+as\s+(?:the\s+)?average\b|\blittle\s+or\s+no\s+change\b|\bbright\s+outlook\b|\b(?:excellent|favorable|very\s+good)\s+(?:job\s+)?(?:outlook|prospects)\b/giu,
    percent: /\d\s*(?:%|percent\b|per\s+cent\b)/iu,
    /** Two years, as projections have them. */
    years: /\b(?:19|20)\d\d\s*(?:[–-]|to|through)\s*(?:(?:19|20)\d\d|\d\d)\b/iu,
    year: /\b(?:19|20)\d\d\b/u,
    money: /\$\s?\d/u,
    pay: /\b(?:pay|pays|paid|wage|wages|salary|salaries|earn|earns|earned|earning|earnings|make|makes|made|making|income)\b|(?:an|per|a)\s+(?:hour|year)\b|\/\s?(?:hr|hour|yr|year)\b/iu,
    average: /\b(?:average|averages|averaging|mean)\b/iu,
  },
};
