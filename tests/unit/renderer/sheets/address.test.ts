import { describe, expect, test } from 'vitest';
import { readAddress, sheetAddress } from '../../../../renderer/features/sheets/address.ts';

describe('The address of a sheet', () => {
  test('says which career, for which place, in which dress', () => {
    expect(readAddress('soc=29-2072&place=IN&paper=a4&ink=color')).toEqual({ soc: '29-2072', place: 'IN', paper: 'a4', ink: 'color' });
  });

  test.each(['soc=nurse', 'place=XX', 'place=indiana', 'paper=legal', 'ink=red', 'template=brochure', 'show=hints', ''])(
    'leaves to the settings what it does not say well: “%s”',
    (search) => {
      expect(Object.values(readAddress(search)).filter((part) => part !== undefined)).toEqual([]);
    },
  );

  test('is not spoiled as a whole by one wrong part', () => {
    expect(readAddress('soc=29-2072&place=Mars&paper=a4')).toMatchObject({ soc: '29-2072', paper: 'a4' });
  });

  test('is written as it is read, without what is not known', () => {
    const parts = { soc: '29-2072', place: 'PR', paper: 'letter', ink: undefined } as const;
    expect(sheetAddress(parts)).toBe('/sheet?soc=29-2072&place=PR&paper=letter');
    expect(readAddress(sheetAddress(parts).split('?')[1] ?? '')).toMatchObject({ soc: '29-2072', place: 'PR', paper: 'letter' });
  });
});
