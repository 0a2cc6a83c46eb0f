import * as z from 'zod';
import type { CareerList } from '#shared/models/careerList.ts';
import { EducationLevel } from '#shared/models/figure.ts';
import { numberIn } from '#shared/rules/facets.ts';

export const SortColumn = z.enum(['title', 'pay', 'growth', 'education']);
export type SortColumn = z.infer<typeof SortColumn>;

export const Sort = z.strictObject({ by: SortColumn, direction: z.enum(['ascending', 'descending']) });
export type Sort = z.infer<typeof Sort>;

const BY_TITLE: Sort = { by: 'title', direction: 'ascending' };

export const isSearch = (text: string): boolean => text.trim() !== '';

/** What the list is sorted by, where nothing was chosen too. Undefined: what was searched for stands with its best match first. */
export const usualSort = (chosen: Sort | undefined, text: string): Sort | undefined => chosen ?? (isSearch(text) ? undefined : BY_TITLE);

/** For each career the number that it is sorted by; NaN where the figure is missing. */
export type SortKeys = Readonly<Record<SortColumn, Float64Array>>;

export function sortKeys({ careers, columns }: CareerList): SortKeys {
  const numbers = (cells: Parameters<typeof numberIn>[0][] = []): Float64Array =>
    Float64Array.from(careers, (_, n) => numberIn(cells[n]) ?? Number.NaN);
  const levels: readonly unknown[] = EducationLevel.options;
  return {
    title: titleRanks(careers.map(({ title }) => title)),
    pay: numbers(columns.pay?.cells),
    growth: numbers(columns.growth?.cells),
    education: Float64Array.from(careers, (_, n) => {
      const level = levels.indexOf(columns.entryEducation?.cells[n]?.value);
      return level === -1 ? Number.NaN : level;
    }),
  };
}

function titleRanks(titles: readonly string[]): Float64Array {
  const { compare } = new Intl.Collator('en');
  const ranks = new Float64Array(titles.length);
  const inOrder = titles.map((_, n) => n).toSorted((one, other) => compare(titles[one]!, titles[other]!));
  inOrder.forEach((career, rank) => {
    ranks[career] = rank;
  });
  return ranks;
}

/** Sorts the careers; whatever is missing stands last in both directions, and equals stay as they were. */
export function sortCareers(careers: readonly number[], keys: SortKeys, { by, direction }: Sort): number[] {
  const key = keys[by];
  const sign = direction === 'ascending' ? 1 : -1;
  return careers.toSorted((one, other) => {
    const left = key[one]!;
    const right = key[other]!;
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return sign * (left - right);
  });
}

/** What is usually looked for stands first: high pay and growth, the shortest way in. */
const firstDirection = (by: SortColumn): Sort['direction'] => (by === 'pay' || by === 'growth' ? 'descending' : 'ascending');

/** What a press on a column's head does: its first direction, then the other, then none. */
export function nextSort(current: Sort | undefined, by: SortColumn): Sort | undefined {
  const first = firstDirection(by);
  if (current?.by !== by) return { by, direction: first };
  if (current.direction !== first) return undefined;
  return { by, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
