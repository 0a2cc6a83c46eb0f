/** What only a poster says. */
export const posterWords = {
  fileTitle: (career: string): string => `${career} poster`,
  documentTitle: (career: string, place: string): string => `${career}: poster, ${place}`,
  kind: (place: string): string => `Careers · ${place}`,

  /** In the margins of its pages, for whoever glues them together: cut off or covered in the end. */
  /** Over the questions, where a career has nothing else to say. */
  findOut: { work: 'Find out about the work', wayIn: 'Find out about the way in' },
  pages: {
    name: (row: number, column: number, rows: number, columns: number): string => `Row ${row}, column ${column} of ${rows} × ${columns}.`,
    cut: { left: 'Cut along the line at the left.', top: 'Cut along the line at the top.', both: 'Cut along both lines.' },
    glue: {
      right: 'Glue the next sheet on the shaded edge at the right, up to the marks.',
      bottom: 'Glue the next sheet on the shaded edge below, up to the marks.',
      both: 'Glue the next sheets on the shaded edges, up to the marks.',
    },
  },
};
