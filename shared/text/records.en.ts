/** What is said of the folder of settings and records. */
export const recordsWords = {};
