/** What only a leaflet says. */
export const triFoldWords = {
  fileTitle: (career: string): string => `${career} leaflet`,
  documentTitle: (career: string, place: string): string => `${career}: leaflet, ${place}`,
  kind: (place: string): string => `Career leaflet · ${place}`,
  /** Over lines to write on and free paper for a stamp, on the back. */
  whom: { heading: 'Questions? Ask', blanks: ['Name', 'Room', 'Phone or e-mail'] },
  ask: 'Ask someone who does this work',
  questions: ['What was yesterday like, from start to end?', 'What is hard about it?', 'What would you learn first?'],
};
