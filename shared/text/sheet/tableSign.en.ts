/** Words that stay on one line, so that none of them is alone on the next. */
const together = (words: string): string => words.replaceAll(' ', '\u00a0');

/** What a table sign says, and whatever else is read from afar. */
export const tableSignWords = {
  fileTitle: (career: string): string => `${career} table sign`,
  documentTitle: (career: string, place: string): string => `${career}: table sign, ${place}`,
  forPeopleWho: (like: string): string => `For people who ${like}.`,

  facts: {
    halfMoreThan: 'Half earn more than',
    half: 'Half earn',
    wayIn: 'Typical way in',
    change: 'Jobs in the U.S.',
    pay: (place: string, period: string): string => `${place}, ${together(`${period} · BLS`)}`,
    nation: (period: string): string => `U.S., ${together(`${period} · BLS`)}`,
    outlook: (period: string, all: string | undefined): string =>
      `${together(`${period} · BLS`)}${all === undefined ? '' : ` · ${together(`all occupations ${all}`)}`}`,
  },

  back: {
    heading: 'For you behind the table: what students may ask',
    questions: { pay: 'What does it pay?', outlook: 'Will there be jobs?', entry: 'How do you get in?' },
    more: 'And what only you can tell them',
    own: [
      'What did you do yesterday, from start to end?',
      'What do you like most about it, and what is hard?',
      'How did you get here, and what would you do again?',
    ],
  },
};
