/** What only this template says. */
export const tableSignWords = {};
