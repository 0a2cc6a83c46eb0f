/** shell */
export const shellWords = {};
