/** What only this template says. */
export const listWords = {};
