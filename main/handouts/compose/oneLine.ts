/** Words as they are printed, whatever was pasted. */
export const onOneLine = (words = ''): string => words.replaceAll(/\s+/g, ' ').trim();
