import type { Release } from '../models/release.ts';
import { date } from './formats.en.ts';

type Known = Pick<Release, 'title' | 'period' | 'nextExpected'>;

const named = ({ title, period }: Known): string => `${title}, ${period}`;

/** What is said of figures and links that are getting old. */
export const stalenessWords = {
  /** By why a release is stale. */
  sentences: {
    newerDue: ({ nextExpected = '' }: Known): string =>
      `A newer round was due in ${date(nextExpected.slice(0, 7))}. Bring it in from Data.`,
    aging: (): string => 'These wages are two years old or more. Bring in a newer round from Data.',
    tooOld: (): string => 'These figures are too old for a decision today. They print only as historic.',
  },
  /** On its own, away from the figure. */
  of: (release: Known, sentence: string): string => `${named(release)}: ${sentence}`,
  tooOldToPrint: (release: Known): string => `The figures of “${named(release)}” are too old to print as today’s.`,
  wayOut: 'Bring in a newer round from Data, or print the sheet as historic: then each of these figures says so.',

  /** Beside the period of a figure that is printed all the same. */
  historic: (period: string): string => `${period} (historic)`,
  isHistoric: (period: string): boolean => period.endsWith('(historic)'),
  /** At the foot of such a sheet. */
  historicSheet: 'Figures marked historic are too old for a decision today.',

  amber: 'Getting old',
  red: 'Too old',
  link: (checked: string): string => `Last checked ${date(checked)}: the page may have moved.`,
  printAsHistoric: 'Print as historic',
  notAsHistoric: 'Back to today’s figures only',
};
