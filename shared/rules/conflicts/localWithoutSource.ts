import { conflict, type Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';

/** A local figure says where it is from and of when. A note is signed by the school, and our text by us; pay in their words needs its year. */
export const localWithoutSource: Rule = ({ figures, words: all }, words) => {
  const { marks } = words;
  const bare = figures
    .filter(({ figure }) => figure.basis === 'local' && figure.value !== null)
    .filter(({ labels }) => (labels.source ?? '').trim() === '' || !marks.year.test(labels.period))
    .map((said) => conflict('localWithoutSource', words.localWithoutSource(said.words), words.sourceIt));
  const inWords = all
    // The year may stand in the sentence after the amount.
    .flatMap((text) => (marks.year.test(text) ? [] : sentencesOf(text)))
    .filter((sentence) => marks.money.test(sentence) && marks.pay.test(sentence))
    .map((sentence) => conflict('localWithoutSource', words.payWithoutDate(sentence), words.sourceIt));
  return [...bare, ...inWords];
};
