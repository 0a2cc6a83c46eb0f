/** What only this template says. */
export const twoSidedWords = {};
