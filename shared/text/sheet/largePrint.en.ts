/** What only this template says. */
export const largePrintWords = {
  fileTitle: (career: string): string => `${career} large print`,
  documentTitle: (career: string, place: string): string => `${career}: career sheet in large print, ${place}`,
  kind: (place: string): string => `Career sheet in large print · ${place}`,
  stateSource: (place: string, period: string): string => `Source for ${place}: state agencies, ${period}`,
  /** Over whom to ask and what the school must say. */
  fromSchool: 'From your school',
  /** Under the bars of pay. */
  bars: {
    whole: 'Each bar holds 8 in 10 workers, its dark part 5 in 10. At the line, half earn more, half less.',
    partly: 'Each bar goes from lower to higher pay. At the line, half earn more, half less.',
  },
  /** Over the first column of a table. */
  corner: { payTable: 'Of these workers', related: 'Career' },
};
