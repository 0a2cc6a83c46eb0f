import type { AwardGroup, AwardLevel, NearPrograms, SchoolControl, SchoolLevel, Spot } from '../models/program.ts';
import { afterHighSchool, awardGroupOf, WITHIN_MILES } from '../rules/programs.ts';
import { whole as number } from './formats.en.ts';

const schools = (count: number): string => (count === 1 ? '1 school' : `${number(count)} schools`);

const groups = {
  certificate: 'Certificate',
  associate: 'Associate degree',
  bachelor: 'Bachelor’s degree',
  graduate: 'After a bachelor’s degree',
} satisfies Record<AwardGroup, string>;

const awards = {
  under12Weeks: 'certificate, under 12 weeks',
  '12WeeksTo1Year': 'certificate, 12 weeks to 1 year',
  '1To2Years': 'certificate, 1 to 2 years',
  '2To4Years': 'certificate, 2 to 4 years',
  associate: 'associate degree',
  bachelor: 'bachelor’s degree',
  afterBachelor: 'certificate after a bachelor’s degree',
  master: 'master’s degree',
  afterMaster: 'certificate after a master’s degree',
  doctorResearch: 'doctorate (research)',
  doctorProfessional: 'doctorate (professional practice)',
  doctorOther: 'doctorate (other)',
} satisfies Record<AwardLevel, string>;

/** Lengths matter less than the kind: certificates of several lengths are one word. */
const short = (level: AwardLevel): string => (awardGroupOf(level) === 'certificate' ? 'certificate' : awards[level]);

const milesOf = (miles: number): string =>
  miles < 1 ? 'under 1 mile' : Math.round(miles) === 1 ? '1 mile' : `${number(Math.round(miles))} miles`;

const programSpot = ({ kind, name }: Spot): string =>
  kind === 'area' ? `ZIP code area ${name}` : kind === 'zip' ? `ZIP code ${name}` : name;

/** What the distances of a list are measured from, where that must be said. */
const measuredFrom = ({ kind, name }: Spot): string =>
  kind === 'area' ? `the middle of ZIP codes ${name}…` : kind === 'zip' ? `ZIP code ${name}` : name;

/** Schools near the counselor's own, wherever they are named: in the window, in the terminal and on sheets. */
export const programWords = {
  groups,
  awards,
  /** An award as it stands in a line of several. */
  awardsOf: (levels: readonly AwardLevel[]): string => [...new Set(levels.map((level) => awards[level]))].join('; '),
  shortAwardsOf: (levels: readonly AwardLevel[]): string => [...new Set(levels.map(short))].join(', '),
  afterHighSchool: 'After high school',
  anyAward: 'Any award',
  controls: { public: 'Public', nonprofit: 'Private, nonprofit', forProfit: 'For profit' } satisfies Record<SchoolControl, string>,
  levels: {
    fourYears: 'four years or more',
    twoYears: 'two years',
    underTwoYears: 'under two years',
  } satisfies Record<SchoolLevel, string>,
  anyControl: 'Any school',

  miles: milesOf,
  /** Under a heading that says that these are miles. */
  milesAlone: (miles: number): string => (miles < 1 ? 'under 1' : number(Math.round(miles))),
  spot: programSpot,
  measuredFrom: (near: Spot): string => `Miles are in a straight line from ${measuredFrom(near)}.`,
  unknownZip: (zip: string, area: string): string =>
    `ZIP code ${zip} is not in the list, so miles are measured from the middle of all that begin with ${area}.`,
  unknownSpot: (words: string): string =>
    `“${words}” is no city and no ZIP code area in which there is a school. Name a larger city nearby, such as Bloomington, IN.`,

  /** Beside a list that shows some of these. */
  more: ({ within }: Pick<NearPrograms, 'within'>, shownWithin: number, shown: number): string => {
    const rest = within - shownWithin;
    if (rest === 1) return `There is 1 more within ${WITHIN_MILES} miles.`;
    if (rest > 1) return `There are ${number(rest)} more within ${WITHIN_MILES} miles.`;
    if (within === 0) return shown === 1 ? `It is farther than ${WITHIN_MILES} miles.` : `All are farther than ${WITHIN_MILES} miles.`;
    if (shownWithin === shown) return `There are no others within ${WITHIN_MILES} miles.`;
    return `Only ${number(within)} of these ${within === 1 ? 'is' : 'are'} within ${WITHIN_MILES} miles.`;
  },
  counts: ({ within, total }: Pick<NearPrograms, 'within' | 'total'>): string =>
    `${schools(within)} within ${WITHIN_MILES} miles, ${number(total)} in the country.`,
  none: 'No school awarded this.',
  noFields: 'The official list of fields of study names none that leads to this career.',
  teachers: 'College teachers come from every field of study: look up the field that they teach.',
  onlyAwarded: (period: string): string =>
    `Schools that awarded a certificate or degree in a related field in ${period}. Ask the school whether it is taught there and open to you: some teach it online.`,
  /** Which awards a list is of. */
  awardsAsked: (asked: readonly AwardGroup[]): string =>
    asked.length === 0
      ? 'any award'
      : afterHighSchool.every((group) => asked.includes(group)) && asked.length === afterHighSchool.length
        ? 'to start after high school'
        : asked.map((group) => groups[group].toLowerCase()).join(', '),
  mainAddress: 'A college with several campuses is counted once, at its main address.',
  source: (citations: readonly string[]): string => `${citations.join('; ')}.`,

  /** In the settings, and at the first start. */
  field: {
    label: 'City or ZIP code (optional)',
    hint: 'To measure how far programs are. Type the first letters of the city, or a ZIP code. A small town: the nearest larger one.',
    unclear: (typed: string): string =>
      `“${typed.trim()}” is not in the list, so it was not kept. Choose a city from the list, or type a ZIP code.`,
  },

  /** On the profile of a career. */
  window: {
    heading: 'Programs near you',
    sayWhere: 'Say in which city your school is, and the nearest schools that teach this are shown here.',
    toSettings: 'Open Settings',
    award: 'What it leads to',
    control: 'Kind of school',
    more: 'Show more',
    moreOf: 'Show more schools',
    open: 'Open website',
    openOf: (name: string): string => `Open website: ${name}`,
    where: (city: string, miles: string, control: string): string => `${city} · ${miles} · ${control}`,
    source: (citations: readonly string[]): string => `Source: ${citations.join('; ')}.`,
    openPrograms: 'Open IPEDS',
    openCrosswalk: 'Open the list of fields',
  },
  near: (spot: Spot, counts: string): string => `From ${programSpot(spot)}: ${counts}`,
} as const;

/** Of the terminal. */
export const programCliWords = {
  description: 'show the schools near a place whose programs lead to a career',
  career: 'a title or a code, such as "electrician" or 47-2111',
  near: 'a city with its state, such as "Bloomington, IN", or a ZIP code',
  award: 'certificate, associate, bachelor, graduate or any; may be given several times; without it, what one can start after high school',
  control: 'public, nonprofit or forProfit; may be given several times',
  limit: 'how many schools at most (usually 20)',
  json: 'print JSON',
  badAward: (words: string): string => `There is no award “${words}”: use certificate, associate, bachelor, graduate or any.`,
  badControl: (words: string): string => `There is no kind of school “${words}”: use public, nonprofit or forProfit.`,
  severalCities: (words: string): string => `“${words}” could be any of these; add the state:`,
  noNear: 'Say where the school is with --near, such as --near "Bloomington, IN" or --near 47401.',
  line: (miles: string, name: string, city: string, control: string): string => `${miles.padStart(13)}  ${name}, ${city} (${control})`,
};
