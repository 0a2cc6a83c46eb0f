/** Words as they are printed, whatever was pasted. */
export const onOneLine = (words = ''): string => words.replaceAll(/[\s\u0085]+/g, ' ').trim();
