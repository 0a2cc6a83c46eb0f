/** What only the bookmarks say. */
export const bookmarkWords = {
  fileTitle: (careers: string): string => `${careers} bookmarks`,
  documentTitle: (careers: string, place: string): string => `${careers}: bookmarks, ${place}`,
  /** Over questions, where a career has no text of ours. */
  findOut: 'Find out',
};
