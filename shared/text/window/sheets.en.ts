/** sheets */
export const sheetsWords = {};
