/** Words as they are printed, whatever was pasted; empty where nothing of them prints. */
export const onOneLine = (words = ''): string =>
  words
    .replaceAll('\u00ad', '')
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim();
