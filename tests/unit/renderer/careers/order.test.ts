import { describe, expect, test } from 'vitest';
import { nextSort, sortCareers, sortKeys, usualSort, type Sort, type SortColumn } from '../../../../renderer/features/careers/order.ts';
import { smallList } from '../../rules/smallList.ts';

const list = smallList([
  { title: 'Bakers', pay: 36_000, growth: -1, education: 'none' },
  { title: 'École Teachers', growth: 5, education: 'bachelor' },
  { title: 'Actuaries', pay: 100_000, growth: 21.8, education: 'bachelor' },
  { title: 'Dancers' },
]);
const keys = sortKeys(list);
const sorted = (by: SortColumn, direction: Sort['direction'], careers = [0, 1, 2, 3]): string[] =>
  sortCareers(careers, keys, { by, direction }).map((n) => list.careers[n]!.title);

describe('The list is sorted', () => {
  test('by title as a reader expects it, accents or not', () => {
    expect(sorted('title', 'ascending')).toEqual(['Actuaries', 'Bakers', 'Dancers', 'École Teachers']);
    expect(sorted('title', 'descending')).toEqual(['École Teachers', 'Dancers', 'Bakers', 'Actuaries']);
  });

  test('with missing figures last in both directions', () => {
    expect(sorted('pay', 'ascending')).toEqual(['Bakers', 'Actuaries', 'École Teachers', 'Dancers']);
    expect(sorted('pay', 'descending')).toEqual(['Actuaries', 'Bakers', 'École Teachers', 'Dancers']);
    expect(sorted('growth', 'ascending')).toEqual(['Bakers', 'École Teachers', 'Actuaries', 'Dancers']);
  });

  test('by schooling from the shortest way in, equals as they were found', () => {
    expect(sorted('education', 'ascending', [2, 3, 1, 0])).toEqual(['Bakers', 'Actuaries', 'École Teachers', 'Dancers']);
  });

  test('by title without a search, and by match with one, unless a column was chosen', () => {
    const chosen: Sort = { by: 'growth', direction: 'ascending' };
    expect(usualSort(undefined, ' ')).toEqual({ by: 'title', direction: 'ascending' });
    expect(usualSort(undefined, 'med')).toBeUndefined();
    expect(usualSort(chosen, 'med')).toBe(chosen);
  });

  test('by a head: what is looked for first, then the other way, then as it was', () => {
    const highest = nextSort(undefined, 'pay');
    expect(highest).toEqual({ by: 'pay', direction: 'descending' });
    const lowest = nextSort(highest, 'pay');
    expect(lowest).toEqual({ by: 'pay', direction: 'ascending' });
    expect(nextSort(lowest, 'pay')).toBeUndefined();
    expect(nextSort(highest, 'education')).toEqual({ by: 'education', direction: 'ascending' });
  });
});
