/** Where one sentence ends: not after the point of `U.S.` or `$24.60`. */
const END = /(?<=[.!?]["”’]?)\s+(?=["“‘]?[\p{Lu}\d$])|\n+/u;

/** The sentences of a text, each without the space around it. */
export const sentencesOf = (words: string): string[] =>
  words
    .split(END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
