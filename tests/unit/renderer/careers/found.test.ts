import { expect, test } from 'vitest';
import { foundIn, numbersOf } from '../../../../renderer/features/careers/found.ts';
import { smallList, socOf } from '../../rules/smallList.ts';

test('What was found stands in the order of the search, with the titles that were found, and without careers that the list has not', () => {
  const numbers = numbersOf(smallList([{ title: 'Welders' }, { title: 'Medical Records Specialists' }]));
  const { careers, matchedTitles } = foundIn(numbers, [
    { soc: socOf(1), match: 'alternate', matchedTitle: 'Medical Coder' },
    { soc: '99-9999', match: 'title' },
    { soc: socOf(0), match: 'prefix' },
  ]);
  expect(careers).toEqual([1, 0]);
  expect([...matchedTitles]).toEqual([[1, 'Medical Coder']]);
});
