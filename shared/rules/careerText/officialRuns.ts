import type { CareerText } from '../../models/career.ts';
import type { Soc } from '../../models/figure.ts';
import { careerTextChecksEn, careerTextReviewEn } from '../../text/careerText.en.ts';
import { sectionsOf } from './check.ts';
import type { Finding } from './finding.ts';
import { comparableWords, findRuns, runsOf } from './set.ts';

/** A page of the Handbook, without markup, and the occupations that it is about. */
export type HandbookPage = { socs: ReadonlySet<Soc>; words: string };

export interface OfficialWords {
  handbook: readonly HandbookPage[];
  /** Each description and each task of all occupations. */
  onet: readonly string[];
}

/** Our texts are our own: an error for each run of eight words or more that a text has in common with its pages of the Handbook or with O*NET. */
export function checkAgainstOfficial(texts: readonly CareerText[], { handbook, onet }: OfficialWords): Finding[] {
  const inOnet = runsIn(onet, careerTextReviewEn.onet);
  return texts.flatMap((text) => {
    const pages = handbook.filter(({ socs }) => socs.has(text.soc)).map(({ words }) => words);
    return [...sharedRuns(text, runsIn(pages, careerTextReviewEn.handbook)), ...sharedRuns(text, inOnet)];
  });
}

const runsIn = (sources: readonly string[], name: string): ReadonlyMap<string, string> =>
  new Map(sources.flatMap((words) => runsOf(comparableWords(words))).map((run) => [run, name]));

function sharedRuns(text: CareerText, known: ReadonlyMap<string, string>): Finding[] {
  return sectionsOf(text).flatMap(({ heading, blocks }) =>
    findRuns(comparableWords(blocks.join(' ')), known).map(({ run, value: source }): Finding => {
      const message = careerTextChecksEn.officialRun(source, run);
      return { soc: text.soc, section: heading, rule: 'shared', message, severity: 'error' };
    }),
  );
}
