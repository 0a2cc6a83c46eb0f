import { conflict, type Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';

/** An average is above the median of nearly every occupation: beside each other they look like two facts about one thing. */
export const meanBesideMedian: Rule = ({ figures, words: all }, words) => {
  const pay = figures.filter(({ figure }) => figure.measure === 'pay' && figure.value !== null);
  const median = pay.find(({ figure }) => figure.statistic === 'median');
  if (!median) return [];
  const { marks } = words;
  const said = pay
    .filter(({ figure }) => figure.statistic === 'mean')
    .map((mean) => conflict('meanBesideMedian', words.meanBesideMedian(mean.words, median.words), words.leaveMeanOff));
  const inWords = all
    .flatMap(sentencesOf)
    .filter((sentence) => marks.average.test(sentence) && marks.money.test(sentence) && marks.pay.test(sentence))
    .map((sentence) => conflict('meanBesideMedian', words.meanInWords(sentence), words.leaveMeanOff));
  return [...said, ...inWords];
};
