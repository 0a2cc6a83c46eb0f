import type { ClusterEdition } from '../../models/cluster.ts';
import type { Facet, FacetOption } from '../../models/facet.ts';
import type { Missing } from '../../models/figure.ts';
import { clusterWords } from '../clusters.en.ts';
import { whole } from '../formats.en.ts';

const counted = (careers: number): string => (careers === 1 ? '1 career' : `${whole(careers)} careers`);

/** What only the list of careers says. */
export const listWords = {
  kind: (place: string): string => `Careers · ${place}`,
  /** @param chosen in words, a facet each */
  title: (chosen: readonly string[]): string => (chosen.length === 0 ? 'Careers' : `Careers: ${chosen.join(' · ')}`),
  documentTitle: (title: string, place: string): string => `${title}; ${place}`,
  count: (careers: number): string => `${counted(careers)}, sorted by title.`,
  /** How the careers were chosen, with what their figures are of. */
  chosenBy: {
    education: (period: string): string => `typical way in (U.S., BLS, ${period})`,
    interests: () => 'interests (O*NET data)',
    cluster: (editions: readonly ClusterEdition[]): string =>
      `career cluster (${editions.map((one) => clusterWords.editions[one]).join('; ')})`,
    subject: () => 'school subjects (assigned by Pathsheet)',
    pay: (place: string, period: string): string => `median pay a year (${place}, BLS, ${period})`,
    growth: (period: string): string => `growth in jobs (U.S., BLS, ${period})`,
    published: (place: string): string => `pay that is published for ${place}`,
    saved: () => 'saved careers',
  },
  chosenFor: (reasons: readonly string[]): string => `Chosen by ${reasons.join(', ')}.`,
  /** The options of the facets, as a heading says them. */
  options: {
    education: {
      highSchool: 'high school or less',
      certificate: 'certificate or some college',
      associate: 'associate degree',
      bachelor: 'bachelor’s degree',
      graduate: 'graduate degree',
      none: 'no official way in',
    },
    pay: {
      under35: 'pay under $35,000',
      '35to50': 'pay of $35,000–50,000',
      '50to75': 'pay of $50,000–75,000',
      '75to100': 'pay of $75,000–100,000',
      '100up': 'pay of $100,000 and over',
      none: 'no yearly pay published',
    },
    growth: {
      faster: 'growing faster than all jobs',
      slower: 'growing as fast as all jobs, or slower',
      shrinking: 'shrinking',
      none: 'no official growth figure',
    },
    published: { yes: 'with pay published here' },
    saved: { yes: 'saved' },
  } satisfies { [F in Exclude<Facet, 'interests' | 'cluster' | 'subject'>]: Record<FacetOption<F>, string> },
  interest: ({ doers }: { doers: string }): string => doers.toLowerCase(),
  or: (options: readonly string[]): string => options.join(' or '),
  untrue: (title: string, heading: string): string =>
    `“${title}” does not belong under “${heading}” with the figures of this place. Choose the careers anew.`,

  grouped: (period: string): string => `Grouped by the typical way in (U.S., BLS, ${period}).`,
  groupedByCluster: (edition: ClusterEdition): string => `Grouped by career cluster (${clusterWords.editions[edition]}).`,
  median: 'Median: half earn more, half less.',
  noneAtPlace: (place: string): string => `No pay is published for ${place}: these are figures of the nation.`,
  allJobs: (change: string, period: string): string => `Jobs in all occupations: ${change} (U.S., BLS, ${period}).`,
  groupFigures: 'Marked (group): the figure is that of a whole group of careers.',
  columns: {
    title: 'Career',
    pay: (place: string, period: string): string => `Median pay a year, ${place}, BLS, ${period}`,
    growth: (period: string): string => `Growth in jobs, U.S., BLS, ${period}`,
    education: (period: string): string => `Typical way in, U.S., BLS, ${period}`,
  },
  groupHeading: (level: string, careers: number): string => `${level} · ${counted(careers)}`,
  continued: (heading: string): string => `${heading}, continued`,
  noLevel: 'Way in: no official figure',
  ofGroup: '(group)',
  orMore: 'or more',
  none: 'no official figure',
  missing: {
    withheld: 'not published',
    notProduced: 'not published',
    annualOnly: 'by the year only',
    hourlyOnly: 'by the hour only',
    unknown: 'not published',
  } satisfies Record<Missing, string>,
  page: (page: number, of: number): string => `Page ${page} of ${of}`,
};
