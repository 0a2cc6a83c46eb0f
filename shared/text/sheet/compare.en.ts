/** What only the comparison of careers says. */
export const compareWords = {
  kind: (place: string): string => `Compare · ${place}`,
  title: { 2: 'Two careers side by side', 3: 'Three careers side by side', 4: 'Four careers side by side' } as Readonly<
    Record<number, string>
  >,
  documentTitle: (careers: readonly string[], place: string): string => `Compare: ${careers.join(', ')}; ${place}`,
  /** Names the file, in which there is no room for four titles. */
  fileTitle: (first: string, others: number): string => `Compare ${first} and ${others} more`,
  lead: 'The figures of a row are of one kind, one place and one period, so you can compare them.',
  corner: 'Careers',
  code: (soc: string): string => `Code ${soc}`,
  ofGroup: (title: string): string => `Figures are those of a whole group: ${title}`,

  rows: {
    oneLine: { label: 'What they do' },
    pay: {
      remark: (period: string, unit: string): string =>
        `Median ${unit}: half earn more. Bars, on one scale: 8 in 10 workers; dark: 5 in 10. BLS, ${period}`,
      noneAtPlace: (place: string): string => `No pay of these careers is published for ${place}.`,
      noHourlyAtPlace: (place: string): string => `Our data have no pay by the hour for ${place}.`,
    },
    payNation: { remark: (period: string, unit: string): string => `Median ${unit}. BLS, ${period}` },
    payPerHour: {
      label: 'Pay by the hour, U.S.',
      remark: (period: string): string => `Median an hour. Pay by the hour and by the year never share a row. BLS, ${period}`,
    },
    growth: {
      label: 'Growth in jobs, U.S.',
      remark: (period: string, all: string): string => (all ? `${period}; light bar: all occupations, ${all}. BLS` : `${period}, BLS`),
    },
    openings: { label: 'Openings a year, U.S.', remark: (period: string): string => `Average, ${period}, BLS` },
    entry: { label: 'Typical way in', remark: (period: string): string => `U.S., BLS, ${period}` },
    before: { label: 'Experience and training', remark: (period: string): string => `Typical, U.S., BLS, ${period}` },
    interests: { label: 'It fits', remark: 'Interests, strongest first' },
    week: { label: 'In a typical week' },
    likeItIf: { label: 'You might like it if you' },
    where: { label: 'Where they work' },
    hours: { label: 'Hours and setting' },
  },
  aYear: 'a year',
  anHour: 'an hour',
  /** A lower bound under a bar; its words say "or more". */
  atLeastShort: (dollars: string): string => `${dollars}+`,
  payAlt: (range: string): string => `Pay range. ${range}`,
  growthAlt: (title: string, own: string, all: string): string =>
    `Change in the number of jobs. ${title}: ${own}; all occupations: ${all}.`,
  openings: (count: string): string => `about ${count}`,
  fewOpenings: 'fewer than 50',
  groupFigure: 'group figure',
  onlyIn: (period: string): string => `not published for the period of this row, only for ${period}`,
  none: 'no official figure',
  lookItUp: (address: string): string => `Look it up: ${address}`,
  notRated: 'no interests on record',

  grid: {
    heading: 'Now you decide',
    how: 'Circle one: 1 is a poor fit, 5 a great one.',
    criteria: ['Pay', 'Time in school', 'Kind of work', 'Where I would live', 'Hours'],
    own: 'My own:',
    ratings: ['1', '2', '3', '4', '5'],
    reflections: ['The career that I want to know more about, and why:', 'What I will do or ask next:'],
  },
};
