/** settings */
export const settingsWords = {};
