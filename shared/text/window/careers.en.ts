import type { ClusterEdition } from '../../models/cluster.ts';
import { clusterWords } from '../clusters.en.ts';

/** The Careers screen: the search field, the list, and what narrows it. */
export const careersWords = {
  title: 'Careers',
  search: {
    label: 'Find a career',
    placeholder: 'Title, what people call it, or a code',
    clear: 'Clear the search',
  },
  place: 'Place',
  list: {
    label: 'Careers',
    columns: { title: 'Career', pay: 'Median pay', growth: 'Growth', education: 'Typical way in' },
    /** Before the period. */
    ofPlace: (place: string): string => `${place},`,
    noFigures: 'not in our data',
    missing: '–',
    group: 'group',
    groupSpoken: 'figure of the whole group',
    atLeast: (dollars: string): string => `${dollars}+`,
    atLeastSpoken: (dollars: string): string => `${dollars} or more`,
    why: (why: string): string => `no figure: ${why}`,
    count: (count: string): string => (count === '1' ? '1 career' : `${count} careers`),
    countAnd: (count: string, choices: readonly string[]): string => [count, choices.join(', ')].filter(Boolean).join(' · '),
    opened: (title: string): string => `${title} is open beside the list.`,
    sortedByMatch: 'Best match first',
    payFrom: (publisher: string, period: string): string => `Pay: ${publisher}, ${period}`,
    growthFrom: (publisher: string, period: string): string => `Growth: ${publisher}, ${period}`,
    growthAndWayInFrom: (publisher: string, period: string): string => `Growth and way in: ${publisher}, ${period}`,
    educationFrom: (publisher: string, period: string): string => `Way in: ${publisher}, ${period}`,
    keys: '↑ ↓ to walk, Enter to open',
  },
  filters: {
    label: 'Filters',
    open: (chosen: number): string => (chosen === 0 ? 'Filters' : `Filters (${chosen})`),
    show: (count: string): string => `Show ${count}`,
    clearAll: 'Clear all',
    education: {
      heading: 'Typical way in',
      options: {
        highSchool: 'High school or less',
        certificate: 'Certificate or some college',
        associate: 'Associate degree',
        bachelor: 'Bachelor’s degree',
        graduate: 'Graduate degree',
        none: 'No official figure',
      },
      noneShort: 'no official way in',
    },
    interests: { heading: 'Interests' },
    cluster: { heading: (edition: ClusterEdition): string => `Career cluster (${clusterWords.editions[edition]})` },
    subject: { heading: 'School subject' },
    pay: {
      heading: (payInPlace: string): string => `${payInPlace}, median a year`,
      options: {
        under35: 'Under $35,000',
        '35to50': '$35,000–50,000',
        '50to75': '$50,000–75,000',
        '75to100': '$75,000–100,000',
        '100up': '$100,000 and over',
        none: 'No yearly figure',
      },
      noneShort: 'no yearly pay',
    },
    growth: {
      heading: (period: string): string => ['Growth in the U.S.', period].filter(Boolean).join(', '),
      options: {
        faster: (ofAll: string): string => `Faster than all jobs (${ofAll})`,
        slower: 'About as fast, or slower',
        shrinking: 'Shrinking',
        none: 'No official figure',
      },
      /** In the line that sums up what was chosen. */
      short: {
        faster: 'faster than all jobs',
        slower: 'about as fast, or slower',
        shrinking: 'shrinking',
        none: 'no growth figure',
      },
    },
    /** Read out for the two boxes beneath the place. */
    first: { heading: 'Figures and saved careers' },
    published: { option: 'Pay is published here', short: 'with pay published here' },
    saved: { option: 'Saved careers', short: 'saved' },
  },
  close: 'Close',
  nothingFound: {
    forWords: (words: string): string => `No career found for “${words}”.`,
    forChoices: 'No career fits all of these filters.',
    forBoth: (words: string): string => `No career for “${words}” fits these filters.`,
    shorter: 'Try a shorter word, what people call the job, or a code such as 29‑2072.',
    savedNone: 'You have not saved a career yet. Open one and choose Save: it will stand here.',
    clearFilters: (count: string): string => `Clear the filters: ${count}`,
    clearSearch: 'Clear the search',
  },
  busy: { list: 'Reading the careers…', search: 'Getting the search ready…' },
  failed: { list: 'The list of careers cannot be shown.', search: 'The search cannot start.', tryAgain: 'Try again' },
};
