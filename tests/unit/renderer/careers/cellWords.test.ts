import { describe, expect, test } from 'vitest';
import { educationWords, growthWords, hoverWords, isOfGroup, payWords } from '../../../../renderer/features/careers/cellWords.ts';
import { smallList } from '../../rules/smallList.ts';

describe('A cell of the list', () => {
  test('shows dollars and changes with their signs', () => {
    expect(payWords({ value: 47_670, basis: 'published' })).toEqual({ shown: '$47,670' });
    expect(growthWords({ value: 7.1, basis: 'published' })).toEqual({ shown: '+7.1%' });
    expect(growthWords({ value: -4.9, basis: 'published' })).toEqual({ shown: '−4.9%' });
    expect(educationWords({ value: 'associate', basis: 'published' })).toEqual({ shown: 'Associate degree' });
  });

  test('keeps a lower bound one, to the eye and to the ear', () => {
    expect(payWords({ value: 239_200, bound: 'atLeast', basis: 'published' })).toEqual({ shown: '$239,200+', spoken: '$239,200 or more' });
  });

  test('says why there is no figure', () => {
    expect(payWords({ value: null, missing: 'hourlyOnly', basis: 'published' }).spoken).toContain('by the hour only');
    expect(payWords(null).spoken).toContain('not published for this place');
    expect(growthWords(undefined).shown).toBe('–');
  });

  test('is marked where the figure is that of a group, and not where there is none', () => {
    expect(isOfGroup({ value: 57_080, basis: 'group' })).toBe(true);
    expect(isOfGroup({ value: 57_080, basis: 'published' })).toBe(false);
    expect(isOfGroup({ value: null, missing: 'withheld', basis: 'group' })).toBe(false);
  });

  test('tells the pointer the whole title, or the figure with what it is and whose', () => {
    const list = smallList([{ title: 'Welders', pay: { value: 57_080, basis: 'group' }, growth: -1.2 }]);
    const said = (column: number): string[] => hoverWords(list, new Map(), 0, column).split('\n');
    expect(said(0)).toEqual(['Welders']);
    expect(said(1)).toEqual(['$57,080', expect.stringContaining('group'), 'Median pay, Indiana, May 2025']);
    expect(said(2)).toEqual(['−1.2%', 'Change in the number of jobs, United States, 2024–34']);
    expect(said(3)[0]).toContain('not');
  });
});
