import type { Interest } from '../models/career.ts';
import type { EducationLevel, ExperienceLevel, Missing, TrainingLevel } from '../models/figure.ts';
import { apiProblems } from './api.en.ts';
import { cliWords } from './cli.en.ts';
import { cents, date, oneDecimal, whole as number } from './formats.en.ts';
import { conflictWords } from './conflicts.en.ts';
import { hostWords } from './hosts.en.ts';
import { importProblems } from './imports.en.ts';
import { libraryWords } from './library.en.ts';
import { releasesWords } from './releases.en.ts';
import { programCliWords, programWords } from './programs.en.ts';
import { recordsWords } from './records.en.ts';
import { clusterWords } from './clusters.en.ts';
import { stalenessWords } from './staleness.en.ts';
import { factWords } from './facts.en.ts';
import { twoSidedWords } from './sheet/twoSided.en.ts';
import { compareWords } from './sheet/compare.en.ts';
import { listWords } from './sheet/list.en.ts';
import { largePrintWords } from './sheet/largePrint.en.ts';
import { easyWords } from './sheet/easy.en.ts';
import { cardsWords } from './sheet/cards.en.ts';
import { bookmarkWords } from './sheet/bookmark.en.ts';
import { tableSignWords } from './sheet/tableSign.en.ts';
import { triFoldWords } from './sheet/triFold.en.ts';
import { posterWords } from './sheet/poster.en.ts';
import { imposedWords } from './sheet/imposed.en.ts';
import { webWords } from './webHost.en.ts';
import type { TemplateId } from '../models/sheet.ts';
import { careersWords } from './window/careers.en.ts';
import { dataScreenWords } from './window/data.en.ts';
import { profileWords } from './window/profile.en.ts';
import { settingsWords } from './window/settings.en.ts';
import { savedSheetsWords } from './window/savedSheets.en.ts';
import { sheetsWords } from './window/sheets.en.ts';
import { shellWords } from './window/shell.en.ts';

const counted = (careers: number): string => (careers === 1 ? 'one career' : `${number(careers)} careers`);
/** "in Indiana", but "in the District of Columbia". */
const inPlace = (place: string): string => (/^(United|District|U\.S\.)/.test(place) ? `in the ${place}` : `in ${place}`);

/** An amount in words, and whether it is a lower bound. */
interface Amount {
  words: string;
  isBound: boolean;
}

/** Every English sentence that a window, a terminal or a sheet shows. */
export const en = {
  format: {
    number,
    dollars: (value: number): string => `$${number(value)}`,
    dollarsAndCents: (value: number): string => `$${cents(value)}`,
    /** With its sign: a true minus, since a hyphen is lost at the start of a line. */
    change: (percent: number): string => `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${oneDecimal(Math.abs(percent))}%`,
    percent: (percent: number): string => `${oneDecimal(percent)}%`,
    date,
  },

  education: {
    none: 'No formal credential',
    lessThanHighSchool: 'Less than high school',
    highSchool: 'High school diploma',
    someCollege: 'Some college, no degree',
    certificate: 'Certificate after high school',
    associate: 'Associate degree',
    bachelor: 'Bachelor’s degree',
    master: 'Master’s degree',
    doctoral: 'Doctoral or professional degree',
  } satisfies Record<EducationLevel, string>,

  experience: {
    none: 'No earlier work in the field expected',
    lessThan5Years: 'Some earlier work in a related job, under 5 years',
    '5YearsOrMore': 'After 5 years or more in a related job',
  } satisfies Record<ExperienceLevel, string>,

  training: {
    none: 'No training on the job needed',
    shortTerm: 'On the job: up to one month of training',
    moderateTerm: 'On the job: one to twelve months of training',
    longTerm: 'On the job: more than a year of training',
    apprenticeship: 'Learned in an apprenticeship',
    internship: 'An internship or residency after school',
  } satisfies Record<TrainingLevel, string>,

  interests: {
    R: { doers: 'Doers', official: 'Realistic', like: 'like to build, fix and work with their hands' },
    I: { doers: 'Thinkers', official: 'Investigative', like: 'like to ask why and find out' },
    A: { doers: 'Creators', official: 'Artistic', like: 'like to make and design things' },
    S: { doers: 'Helpers', official: 'Social', like: 'like to teach, care for or help people' },
    E: { doers: 'Persuaders', official: 'Enterprising', like: 'like to lead, sell or start things' },
    C: { doers: 'Organizers', official: 'Conventional', like: 'like order, records and clear rules' },
  } satisfies Record<Interest, { doers: string; official: string; like: string }>,

  missing: {
    withheld: 'not published (withheld by the source)',
    notProduced: 'not published for this place',
    annualOnly: 'published by the year only',
    hourlyOnly: 'published by the hour only',
    unknown: 'not published',
  } satisfies Record<Missing, string>,

  sheet: {
    kind: 'Career sheet',
    header: { name: 'Name', date: 'Date' },
    /** @param school its name, empty where it has none */
    logoAlt: (school: string): string => (school === '' ? 'School logo' : `${school} logo`),
    documentTitle: (career: string, place: string): string => `${career}: career sheet, ${place}`,
    officialTitle: (title: string, soc: string): string => `Official title: ${title}, ${soc}`,
    /** Where the sheet's title is the official one. */
    officialCode: (soc: string): string => `Occupation code ${soc}`,
    lookItUp: 'What they do: scan the code for the official description.',
    /** Where the sheet has that description itself. */
    officialPage: 'Scan the code for the official page.',
    groupLine: (title: string): string => `Official figures are published for the whole group: ${title}.`,
    membersLine: (titles: readonly string[]): string => `This group brings together: ${titles.join('; ')}.`,

    pay: {
      heading: (place: string): string => (place === 'United States' ? 'Pay, U.S.' : `Pay ${inPlace(place)}`),
      aYear: 'a year',
      anHour: 'an hour',
      aboutAnHour: (dollars: string): string => `About ${dollars} an hour`,
      exactlyAnHour: (dollars: string): string => `${dollars} an hour`,
      nationAYear: (dollars: string): string => `U.S. ${dollars} a year`,
      nationAnHour: (dollars: string): string => `U.S. ${dollars} an hour`,
      /** A figure whose period is not that of the tile. */
      ofPeriod: (words: string, period: string): string => `${words} (${period})`,
      ofGroup: (dollars: string): string => `${dollars} (group)`,
      atLeast: (dollars: string): string => `${dollars} or more`,
      placeMissing: (place: string, why: string): string => `${place}: ${why}`,
      hourlyOnly: 'By the hour only: the hours of this work vary',
      notInEdition: 'no hourly figure in our data',
      none: 'No official figure',
      noneMilitary: 'Military pay follows rank and years of service. The wage survey does not cover it.',
      noneSurvey: 'The wage survey does not cover this work.',
      source: (period: string): string => `Median: half earn more, half less · BLS, ${period}`,
      sourceWithBar: (period: string): string =>
        `Half earn more, half less. The bar holds 8 in 10, its dark part 5 in 10. Median, BLS, ${period}`,
      survey: 'BLS wage survey',
      chartAlt: (period: string, rows: readonly string[]): string => `Pay range, ${period}. ${rows.join(' ')}`,
      /** Amounts as they are printed: a bound already says "or more". */
      chartRow: (place: string, p10: Amount | null, median: Amount, p90: Amount | null): string => {
        const orLess = ({ words, isBound }: Amount): string => (isBound ? words : `${words} or less`);
        const orMore = ({ words, isBound }: Amount): string => (isBound ? words : `${words} or more`);
        return `${place}: ${[p10 && `one in ten earns ${orLess(p10)}`, `half earn ${orLess(median)}`, p90 && `one in ten earns ${orMore(p90)}`].filter(Boolean).join(', ')}.`;
      },
    },

    outlook: {
      heading: 'Outlook, U.S.',
      jobs: (period: string): string => `jobs, ${period}`,
      openings: (count: string): string => `About ${count} openings a year`,
      /** The source rounds to hundreds: its 0.0 thousand is not none. */
      fewOpenings: 'Fewer than 50 openings a year',
      state: (place: string, period: string, change: string): string => `${place}, ${period}: ${change}`,
      none: 'No official outlook',
      noneMilitary: 'The projections do not cover the armed forces.',
      noneSurvey: 'The projections do not cover this work.',
      survey: 'BLS projections',
      source: (period: string): string => `BLS projections, ${period}`,
      sourceWithState: (period: string, statePeriod: string): string => `BLS, ${period} · state agencies, ${statePeriod}`,
      thisCareer: 'this career',
      allOccupations: (change: string): string => `all occupations, ${change}`,
      chartAlt: (period: string, own: string, all: string): string =>
        `Change in the number of jobs, United States, ${period}: this career ${own}, all occupations ${all}.`,
    },

    entry: {
      heading: 'To get in',
      none: 'No official figure',
      military: 'Ask a recruiter',
      noneMilitary: 'The projections do not cover the armed forces.',
      source: (period: string): string => `Typical way in · BLS, ${period}`,
    },

    forGroup: (source: string): string => `${source} · group figure`,

    sections: {
      whatTheyDo: 'What they do',
      official: 'What they do, from O*NET data',
      tasks: 'Some of their tasks, from O*NET data',
      week: 'A typical week',
      likeItIf: 'You might like it if you',
      whereAndWhen: 'Where and when',
      body: 'What it asks of your body',
      steps: 'How to get there',
      startNow: 'Start now',
      related: 'Careers like this',
      payTable: 'Pay in detail',
      workers: 'How many people do this work',
      attainment: 'What workers have studied',
      interests: 'It fits people who',
      note: 'A note from your counselor',
      prompts: 'Find out more, and write it down',
    },
    noteFrom: (school: string): string => `From ${school}`,
    ofWholeGroup: (heading: string): string => `${heading} (whole group)`,

    remarks: {
      alsoCalled: 'Also called',
      licenses: 'Licenses and certificates',
      lead: 'Where it can lead',
    },

    interestLine: (interest: { doers: string; official: string; like: string }): string =>
      `${interest.like} (${interest.doers}; officially “${interest.official}”)`,

    relatedColumns: (place: string, period: string): [string, string] => ['', `Median pay a year, ${place}, ${period}`],

    payTable: {
      columns: (places: readonly { name: string; period: string }[]): string[] => [
        '',
        ...places.map(({ name, period }) => `${name}, ${period}`),
      ],
      rows: {
        p10: 'One in ten earns less than',
        p25: 'One in four earns less than',
        median: 'Half earn less, half more (median)',
        p75: 'One in four earns more than',
        p90: 'One in ten earns more than',
      },
      note: (perHour: boolean): string => (perHour ? 'Dollars an hour, before taxes.' : 'Dollars a year, before taxes.'),
    },

    workers: {
      employed: (count: string, place: string, period: string): string =>
        `${count} employees ${inPlace(place)} (${period}; the self-employed are not counted)`,
      jobs: (base: string, end: string, from: string, to: string): string =>
        `${base} jobs in the United States in ${from}, about ${end} expected in ${to} (the self-employed are counted)`,
    },

    attainment: {
      alt: (period: string, rows: readonly string[]): string =>
        `Schooling of workers aged 25 and over, United States, ${period}: ${rows.join('; ')}.`,
      note: (period: string): string => `Workers aged 25 and over, U.S., ${period}`,
      noteNotExact: (period: string): string => `Workers aged 25 and over, U.S., ${period}; survey group not an exact match`,
    },

    prompts: [
      'What would you do on a usual day? Name three tasks.',
      'What would you like about it, and what would be hard?',
      'What would you study, where, and for how long?',
      'Whom could you ask who does this work?',
    ],

    twoSided: twoSidedWords,
    compare: compareWords,
    list: listWords,
    largePrint: largePrintWords,
    easy: easyWords,
    cards: cardsWords,
    bookmark: bookmarkWords,
    tableSign: tableSignWords,
    triFold: triFoldWords,
    poster: posterWords,
    imposed: imposedWords,

    /** Names of the templates, as they are offered. */
    templates: {
      'one-page': 'One-page sheet',
      'two-sided': 'Two-sided profile',
      compare: 'Compare careers',
      list: 'List of careers',
      'large-print': 'Large print',
      easy: 'Easy version',
      cards: 'Cards',
      bookmark: 'Bookmarks',
      'table-sign': 'Table sign',
      'tri-fold': 'Tri-fold leaflet',
      poster: 'Poster',
    } satisfies Record<TemplateId, string>,
    careersOfTemplate: (template: TemplateId, { least, most }: { least: number; most: number }, asked: number): string => {
      const name = en.sheet.templates[template];
      const takes = least === most ? counted(least) : asked < least ? `at least ${counted(least)}` : `at most ${counted(most)}`;
      return `“${name}” takes ${takes}, not ${number(asked)}.`;
    },
    noAnswers: (template: TemplateId): string => `“${en.sheet.templates[template]}” has no questions, and so no answers.`,

    overfull: 'This sheet cannot hold all that must stand on it. Shorten what your school must say, or make the one-page sheet.',
    emptyPacket: 'There is no sheet to print.',
    noBlank: 'This kind of sheet has no room for a name.',
    longName: (name: string): string => `“${name}” is longer than the line for the name. Shorten it, and print again.`,
    unprintableName: (name: string, characters: readonly string[]): string =>
      `“${name}” cannot be printed: no bundled font has ${characters.join(' ')}.`,
    printOnly: 'This sheet is cut or folded after printing. Whoever needs a file to read or to listen to: make the one-page sheet.',
    unprintable: (characters: readonly string[]): string =>
      `These characters are in no bundled font and cannot be printed: ${characters.join(' ')}`,

    official: 'Official page',
    officialAlt: (printed: string): string => `QR code that opens ${printed}`,

    sources: {
      label: 'Sources.',
      /** @param occupation title and code, where the sheet is of one */
      pay: (citation: string, occupation?: string): string => (occupation ? `Pay: ${citation} (${occupation}).` : `Pay: ${citation}.`),
      relatedPay: (citation: string): string => `Pay of careers like this: ${citation}.`,
      outlookAndEducation: (citation: string): string => `Outlook and way in: ${citation}.`,
      attainment: (citation: string): string => `Schooling of workers: ${citation}.`,
      state: (citation: string): string => `State outlook: ${citation}.`,
      programs: (citation: string): string => `Schools on the back: ${citation}.`,
      made: (day: string): string => `Made ${day} with Pathsheet.`,
    },
  },

  cli: cliWords,

  systemErrors: {
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'read-only',
    ENOENT: 'the folder does not exist',
    ENOTDIR: 'the folder is a file',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
    EBUSY: 'it is open in another program',
  } as Record<string, string>,

  data: {
    unknownCode: (code: string): string => `There is no career with the code ${code} in the catalog.`,
    missing: (file: string): string => `The data file ${file} is missing. Install Pathsheet again.`,
    damaged: (file: string, where: string): string => `The data file ${file} is damaged (${where}). Install Pathsheet again.`,
    unknownRelease: (id: string): string => `A figure names the release “${id}”, which data/releases.json does not have.`,
  },
  clusters: clusterWords,
  conflicts: conflictWords,
  staleness: stalenessWords,
  facts: factWords,
  imports: importProblems,
  programs: { ...programWords, cli: programCliWords },
  api: apiProblems,
  hosts: hostWords,
  web: webWords,
  records: recordsWords,
  library: libraryWords,
  releases: releasesWords,
  window: {
    careers: careersWords,
    data: dataScreenWords,
    profile: profileWords,
    savedSheets: savedSheetsWords,
    sheets: sheetsWords,
    settings: settingsWords,
    shell: shellWords,
  },
};

export type Text = typeof en;
