import { sentencesOf } from './sentences.ts';
import type { Labels, Said, SaidFigure } from '../../models/said.ts';
import type { KeepRank } from '../../models/sheet.ts';

/** As a reader sees it: lines may break anywhere, words may be divided or set in capitals. */
const seen = (words: string): string => words.replaceAll(/[\s\u00a0\u00ad\u200b\u2060-]+/gu, '').toUpperCase();

/**
 * Of what a sheet meant to say, what its paper says: figures of parts that were left off are gone, and a label that is not printed is empty.
 * So rules judge the paper, and not what anybody claims to have put on it.
 * @param printed all words on the paper, in the order of drawing
 * @param dropped the ranks that were left off
 */
export function onPaper({ figures, words }: Said, printed: string, dropped: readonly KeepRank[]): Said {
  const paper = seen(printed);
  const known = new Map<string, boolean>();
  const isPrinted = (one: string): boolean => {
    const already = known.get(one);
    if (already !== undefined) return already;
    const found = paper.includes(seen(one));
    known.set(one, found);
    return found;
  };
  // Spaces at which no line may break are spaces to who reads.
  const label = (one: string): string => (isPrinted(one) ? one.replaceAll('\u00a0', ' ') : '');
  const labelled = ({ labels, ...said }: SaidFigure): SaidFigure => ({
    ...said,
    labels: Object.fromEntries(Object.entries(labels).map(([what, one]) => [what, label(one)])) as unknown as Labels,
  });
  return {
    figures: figures
      .filter(({ rank, words: amount }) => !(rank !== undefined && dropped.includes(rank)) && isPrinted(amount))
      .map(labelled)
      // Then it is the words of another figure that were found.
      .filter(({ mayBeAbsent, labels }) => !mayBeAbsent || labels.place !== '' || labels.period !== ''),
    // A page may end in the middle of a text.
    words: words.filter((text) => sentencesOf(text).some(isPrinted)),
  };
}
