import type { EducationLevel, ExperienceLevel, TrainingLevel } from '../../models/figure.ts';

/** What only this template says: short sentences for readers at grade 6, and for those who are learning English. */
export const easyWords = {
  fileTitle: (career: string): string => `${career} easy version`,
  documentTitle: (career: string, place: string): string => `${career}: career sheet in short, ${place}`,

  pay: {
    half: { usdPerYear: (dollars: string): string => `${dollars} a year`, usdPerHour: (dollars: string): string => `${dollars} an hour` },
    more: (amount: string): string => `Half of these workers earn more than ${amount}. Half earn less.`,
    /** Where the amount is a lower bound, and says so. */
    orMore: (amount: string): string => `Half of these workers earn ${amount}.`,
    nationOnly: (place: string): string => `We have no figure for ${place}. This one is for the whole country.`,
    military: 'Military pay depends on rank and years of service.',
    note: (place: string, period: string): string => `Median pay, ${place}, ${period}, BLS`,
  },

  jobs: {
    heading: 'Jobs in the U.S.',
    about: (jobs: string): string => `about ${jobs}`,
    perHundred: (aboutJobs: string, from: string, to: string): string =>
      `For every 100 of these jobs in ${from}, there may be ${aboutJobs} in ${to}.`,
    sameWords: 'about the same',
    same: (aboutTheSame: string, from: string, to: string): string =>
      `The number of these jobs may stay ${aboutTheSame} from ${from} to ${to}.`,
    military: 'The official forecast does not count military jobs.',
    note: (change: string, period: string): string => `${change} jobs, U.S., ${period}, BLS`,
    noteWithAll: (change: string, all: string, period: string): string => `${change} jobs (all occupations: ${all}), U.S., ${period}, BLS`,
  },

  entry: {
    sentence: (education: string): string => `To start, people usually need ${education}.`,
    education: {
      none: 'no diploma',
      lessThanHighSchool: 'some school, but no diploma',
      highSchool: 'a high school diploma',
      someCollege: 'some college classes, but no degree',
      certificate: 'a certificate after high school',
      associate: 'a two-year college degree',
      bachelor: 'a four-year college degree',
      master: 'a master’s degree, which comes after a four-year degree',
      doctoral: 'a doctoral or professional degree, which takes many years',
    } satisfies Record<EducationLevel, string>,
    experience: {
      none: '',
      lessThan5Years: 'They first work in a related job, for less than 5 years.',
      '5YearsOrMore': 'They first work in a related job for 5 years or more.',
    } satisfies Record<ExperienceLevel, string>,
    training: {
      none: '',
      shortTerm: 'They learn on the job for up to a month.',
      moderateTerm: 'They learn on the job for one to twelve months.',
      longTerm: 'They learn on the job for more than a year.',
      apprenticeship: 'They learn the work in an apprenticeship.',
      internship: 'They also train as an intern or a resident.',
    } satisfies Record<TrainingLevel, string>,
    note: (period: string): string => `Typical way in, U.S., ${period}, BLS`,
    military: 'Each service has its own rules.',
  },

  prompts: [
    'What would you do on a usual day?',
    'What would you like about it? What would be hard?',
    'Whom could you ask who does this work?',
  ],
};
