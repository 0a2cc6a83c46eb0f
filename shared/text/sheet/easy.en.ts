/** What only this template says. */
export const easyWords = {};
