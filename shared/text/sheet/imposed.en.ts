/** What sheets say that are cut into pieces after printing. */
export const imposedWords = {
  /** What a set of pieces is of. */
  careers: (first: string, more: number): string => (more === 0 ? first : `${first} and ${more} more`),
  /** What the counselor is told of where the address must do. */
  code: 'QR code',
  noOtherSide: (pages: number): string =>
    `The sheet has ${pages === 1 ? 'one page' : `${pages} pages`}, so that one has no back. Pieces without their sources are not printed.`,
  noBack: (title: string): string => `“${title}” would be printed without its sources on the back. It is not printed.`,
  tooSmall: (title: string): string =>
    `“${title}” does not fit, because its sources and your required notice must stand on every piece. Shorten the notice, or make the one-page sheet.`,
};
