import type { Activity } from '../../models/career.ts';
import type { Missing, Statistic } from '../../models/figure.ts';
import { date } from '../formats.en.ts';

type PayStatistic = Exclude<Statistic, 'count' | 'percent' | 'typical'>;

/** The profile of a career on screen. What the sheet says in the same words is in `en.sheet`. */
export const profileWords = {
  region: 'Career',
  toolbar: {
    print: 'Print sheet',
    savePdf: 'Save PDF',
    sheet: 'Preview',
    save: 'Save',
    saved: 'Saved',
  },
  loading: 'Getting the figures…',
  failed: { title: 'This career cannot be shown', again: 'Try again' },

  alsoCalled: (titles: readonly string[]): string => `Also called: ${titles.join(', ')}`,
  moreTitles: (count: number): string => `${count} more`,
  fewerTitles: 'Fewer',
  groupLine: 'Official figures are published for a whole group:',
  membersLine: 'This group brings together:',
  officialWords: {
    description: 'What they do, from O*NET data',
    tasks: 'Tasks, from O*NET data',
    more: (count: number): string => `${count} more tasks`,
    note: (title: string, period: string): string => `From the ${title}, ${period}. Our own description of this career is still to come.`,
  },
  textToCome: 'Our description of this career is still to come. The official figures are all here.',
  textOfGroup: 'Our description is that of the whole group:',
  textToComeMilitary: 'Our description of this career is still to come. The armed forces describe it on their own pages.',

  pay: {
    about: 'About',
    nation: 'U.S. median',
    ofPeriod: (period: string): string => `(${period})`,
    ofPlace: (place: string): string => `${place}:`,
    yearOnly: 'By the year only: the hours of this work vary',
    lowToHigh: 'to',
    bar: 'The bar holds 8 in 10 workers, its dark part 5 in 10.',
    source: (period: string): string => `Median · BLS, ${period}`,
  },
  outlook: {
    allJobs: 'All jobs:',
    over: (period: string): string => `${period}:`,
  },

  text: {
    subjects: (subjects: readonly string[]): string => `School subjects: ${subjects.join(', ')}.`,
    clubs: (clubs: readonly string[]): string => `Clubs: ${clubs.join(', ')}.`,
    activities: 'Try the thinking',
    kinds: { math: 'Math', decision: 'A decision', communication: 'Writing or talking' } satisfies Record<Activity['kind'], string>,
    answer: 'Answer',
    checked: (yearAndMonth: string): string => `Text by Pathsheet, facts checked ${date(yearAndMonth)}.`,
  },

  payTable: { workers: 'Of all workers' },
  workers: {
    employees: 'Employees, without the self-employed (wage survey)',
    jobs: 'Jobs in the United States, with the self-employed (BLS projections)',
    stateJobs: (place: string): string => `Jobs in ${place} (state agencies)`,
    inPeriod: (place: string, period: string): string => `${place}, ${period}:`,
    over: (period: string): string => `${period}:`,
    inYear: (year: string): string => `in ${year}`,
    thenAbout: ', about',
    expectedIn: (year: string): string => `expected in ${year}`,
  },
  interests: { source: (citation: string): string => `Interests and careers like this: ${citation}` },
  related: { career: 'Career', group: 'group figure' },
  official: {
    heading: 'Official pages and organizations',
    page: 'Official page',
    open: 'Open page',
    openOf: (name: string): string => `Open page: ${name}`,
  },

  /** What a figure is. The place and the period stand beside it. */
  figure: {
    pay: {
      median: 'Median pay',
      mean: 'Average pay',
      p10: 'Low end of pay (10th percentile)',
      p25: 'Lower middle of pay (25th percentile)',
      p75: 'Upper middle of pay (75th percentile)',
      p90: 'High end of pay (90th percentile)',
    } satisfies Record<PayStatistic, string>,
    employment: 'Employees',
    jobs: 'Jobs',
    jobsExpected: 'Jobs expected',
    growth: 'Change in the number of jobs',
    openings: 'Openings in an average year',
    entryEducation: 'Typical schooling to get in',
    experience: 'Typical earlier work to get in',
    training: 'Typical training on the job',
    attainment: (level: string): string => `Workers whose highest schooling is: ${level}`,
    fewerThan50: 'Fewer than 50',
    units: { employees: 'employees', jobs: 'jobs', openings: 'openings a year' },
    /** Read aloud for a figure: it is never a bare number. */
    label: (value: string, what: string, place: string, period: string, isGroup: boolean): string =>
      `${value}: ${what}, ${place}, ${period}${isGroup ? ', group figure' : ''}. Show source`,
  },

  explained: {
    pay: {
      median: 'Half of the workers earn more, half earn less.',
      mean: 'All pay together, divided by the number of workers.',
      p10: 'One in ten workers earns less than this.',
      p25: 'One in four workers earns less than this.',
      p75: 'One in four workers earns more than this.',
      p90: 'One in ten workers earns more than this.',
    } satisfies Record<PayStatistic, string>,
    atLeast: 'The survey gives no exact number above this one.',
    employment: 'Counted by the wage survey. The self-employed are not in it.',
    jobs: 'Counted by the projections, with the self-employed.',
    stateJobs: 'Counted by the state’s own projections.',
    growth: 'From the first year of the period to the last.',
    openings: 'New jobs, and jobs that people leave for other work or to retire.',
    entryEducation: 'What most people need to enter this work. Some get in another way.',
    experience: 'What most employers expect before this work. Some get in another way.',
    training: 'What most people still learn after they are hired.',
    attainment: 'Of all workers aged 25 and over in this work.',
    missing: {
      withheld: 'The source holds it back: too few people or employers answered, or they could be recognized.',
      notProduced: 'The source has no such figure for this career at this place.',
      annualOnly: 'The source gives this pay by the year only, since the hours of this work vary.',
      hourlyOnly: 'The source gives this pay by the hour only, since few work in it all year.',
      unknown: 'The copy of the file that we have leaves it empty and does not say why.',
    } satisfies Record<Missing, string>,
  },

  source: {
    career: 'Career',
    place: 'Place',
    period: 'Period',
    whose: 'Whose figure',
    wholeGroup: (title: string): string => `The whole group: ${title}`,
    wholeGroupCode: (soc: string): string => `The whole group with the code ${soc}`,
    specialtyOf: (soc: string): string => `The broader career with the code ${soc}`,
    allOccupations: 'All occupations together',
    how: 'How it was made',
    note: 'Note',
    dividedBy2080: 'The yearly figure ÷ 2,080 hours, to ten cents',
    notExactAcsMatch: 'The survey behind it has no exact match for this career',
    release: 'Release',
    publisher: 'Publisher',
    released: 'Released',
    releasedOn: date,
    noDate: 'The publisher gives no date',
    file: 'File',
    officialFile: 'The publisher’s own file',
    copy: (by: string): string => `A copy, not the publisher’s own file. ${by}`,
    open: 'Open the official page',
    citation: 'Cite as',
    local: 'Added by the school',
    occupation: 'Rated by the occupation’s own data, the strongest first',
    show: 'Show source',
    /** At the pointer, over a figure. */
    more: 'Click it, or press Enter, for its source.',
    releasedOnWords: (title: string, period: string, released: string): string => `${title}, ${period}; released ${released}`,
    undatedWords: (title: string, period: string): string => `${title}, ${period}`,
    unknown: 'The release is not known.',
  },

  sources: {
    heading: 'Sources',
    columns: { what: 'Figure', value: 'Value', place: 'Place', period: 'Period' },
    ofCareer: (what: string, title: string): string => `${what}: ${title}`,
    occupation: 'Titles, interests and careers like this come from here.',
    none: 'There are no official figures for this career.',
    openOf: (release: string): string => `Open the official page: ${release}`,
  },
};
