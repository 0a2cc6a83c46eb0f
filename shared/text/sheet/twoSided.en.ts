/**
 * What only this template says. The questions are those of the Handbook's worksheet "Choosing a career", in our own words.
 */
export const twoSidedWords = {
  fileTitle: (career: string): string => `${career} profile`,
  documentTitle: (career: string, place: string): string => `${career}: profile and worksheet, ${place}`,
  kind: 'Worksheet',
  heading: (career: string): string => `Find out: ${career}`,
  intro: 'Answer from the other side, from the official page, and from people you know.',

  questions: {
    fit: 'Does this career fit with your interests? Why, or why not?',
    day: 'What would you do on a usual day?',
    education: 'What education or training would you need, and how long would it take?',
    jobs: 'How many jobs are there?',
    outlook: 'Will the number of jobs grow or decline? Why?',
    pay: 'What does it pay?',
    interview: 'Interview someone who does this work.',
  },
  pay: { median: 'Half earn more than', p10: 'Lowest 10 percent: less than', p90: 'Top 10 percent: more than' },
  interview: { who: 'Whom did you ask, and where?', likes: 'Likes', dislikes: 'Dislikes', advice: 'Advice' },

  activities: 'Real-life activities',
  activity: { math: 'Math', decision: 'Decision', communication: 'Communication' },
  result: 'Answer',

  compare: {
    heading: 'Compare it with another career',
    other: 'Another career:',
    pay: { usdPerYear: 'Median pay a year', usdPerHour: 'Median pay an hour' },
    growth: 'Growth in jobs',
    entry: 'Typical way in',
    like: 'What you would like best',
    /** Measure, place and period. */
    of: (what: string, place: string, period: string): string => `${what}, ${place}, ${period}`,
    /** Stands where an answer is to be written. */
    blank: '…',
  },
  programs: {
    heading: (near: string): string => `Programs near ${near}`,
    columns: (awards: string, period: string): [string, string, string] => [
      '',
      `What it awarded in this field, ${period} (${awards})`,
      'Miles',
    ],
    school: (name: string, city: string): string => `${name}, ${city}`,
    /** Of several programs the first is named. */
    program: (title: string, others: number): string =>
      others === 0 ? title : others === 1 ? `${title}, and 1 more field` : `${title}, and ${others} more fields`,
    awarded: (programs: string, awards: string): string => `${programs}: ${awards}`,
  },
  figures: (citations: readonly string[]): string => `${citations.join('; ')}. All sources: other side.`,
  figuresLabel: 'Figures on this side.',

  /** What stands on the front of a career that our text is not written for: read the official page. */
  officialPrompts: [
    'Read the official page. Which tasks does it name first?',
    'Which tools, machines or programs do these workers use?',
    'Which school subjects would help?',
    'What surprised you?',
  ],

  answers: {
    documentTitle: (career: string, place: string): string => `${career}: answers for the counselor, ${place}`,
    fileTitle: (career: string): string => `${career} answers`,
    kind: 'For the counselor',
    heading: (career: string): string => `Answers: ${career}`,
    intro: 'To check a worksheet at a glance. Not for students.',
    questions: 'The questions',
    vary: 'Answers vary.',
    interests: 'Official areas of interest (O*NET data):',
    interest: ({ doers, official }: { doers: string; official: string }): string => `${doers} (${official})`,
    lookFor: (items: readonly string[]): string => `Look for: ${items.join('; ')}.`,
    lookOnPage: (address: string): string => `Look for tasks from the official page, ${address}.`,
    /** After the growth in per cent. */
    growthOf: (unit: string): string => `${unit}, United States.`,
    why: 'The reason is the student’s own: look for a cause, such as new machines, an aging population or a new law.',
    interview: 'Look for who was asked, one like, one dislike and one piece of advice.',
    payNote: {
      usdPerYear: 'Dollars a year, before taxes · BLS wage survey',
      usdPerHour: 'Dollars an hour, before taxes · BLS wage survey',
    },
    noJobs: 'No official figure.',
    /** What is left off first. */
    tasks: 'The tasks of the real-life activities (the worksheet has them)',
  },
};
