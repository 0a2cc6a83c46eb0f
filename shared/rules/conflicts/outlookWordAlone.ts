import { conflict, type Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The official words for an outlook change their meaning with each round (“much faster than average” was 36% once and is 7% now).
 * They are printed only in a sentence that has the percent and the years.
 */
export const outlookWordAlone: Rule = ({ words: all }, words) => {
  const { outlook, percent, years } = words.marks;
  return all
    .flatMap(sentencesOf)
    .filter((sentence) => !(percent.test(sentence) && years.test(sentence)))
    .flatMap((sentence) => sentence.match(outlook) ?? [])
    .map((found) => conflict('outlookWordAlone', words.outlookWordAlone(found), words.outlookWithFigure));
};
