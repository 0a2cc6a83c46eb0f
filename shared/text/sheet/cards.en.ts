/** What only the cards say. */
export const cardsWords = {
  fileTitle: (careers: string): string => `${careers} cards`,
  documentTitle: (careers: string, place: string): string => `${careers}: career cards, ${place}`,
  /** Where a career has no description of ours. */
  lookItUp: 'The page named below has the official description.',
  likeItIf: 'You might like it if you',
  fitsWho: 'It fits people who',
  related: 'Careers like this:',
};
