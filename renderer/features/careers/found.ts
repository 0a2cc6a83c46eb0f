import type { CareerList } from '#shared/models/careerList.ts';
import type { Soc } from '#shared/models/figure.ts';
import type { CareerMatch } from '#shared/rules/search/index.ts';

/** Careers by their number in the list, best first, and the other titles by which some of them were found. */
export interface Found {
  careers: readonly number[];
  matchedTitles: ReadonlyMap<number, string>;
}

export const numbersOf = ({ careers }: CareerList): ReadonlyMap<Soc, number> => new Map(careers.map(({ soc }, n) => [soc, n]));

/** Every career, where nothing is searched for. */
export const allOf = ({ careers }: CareerList): Found => ({ careers: careers.map((_, n) => n), matchedTitles: new Map() });

export function foundIn(numbers: ReadonlyMap<Soc, number>, matches: readonly CareerMatch[]): Found {
  const careers: number[] = [];
  const matchedTitles = new Map<number, string>();
  for (const { soc, matchedTitle } of matches) {
    const career = numbers.get(soc);
    if (career === undefined) continue;
    careers.push(career);
    if (matchedTitle !== undefined) matchedTitles.set(career, matchedTitle);
  }
  return { careers, matchedTitles };
}
