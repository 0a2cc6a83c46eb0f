import { describe, expect, test } from 'vitest';
import type { CareerList } from '#shared/models/careerList.ts';
import { facetOptions, type Choices, type Facet } from '#shared/models/facet.ts';
import { chooseCareers, countCareers, markCareers, noChoices, toggled } from '#shared/rules/facets.ts';
import { smallList, socOf } from './smallList.ts';

const list = smallList([
  { title: 'Welders', pay: 34_999, growth: 3.1, education: 'highSchool', interests: ['R'] },
  { title: 'Medical Assistants', pay: 35_000, growth: 12.5, education: 'certificate', interests: ['S', 'C', 'R'] },
  {
    title: 'Actors',
    pay: { value: null, missing: 'hourlyOnly', basis: 'published' },
    growth: 0,
    education: 'someCollege',
    interests: ['A'],
  },
  {
    title: 'Physicists',
    pay: { value: 239_200, bound: 'atLeast', basis: 'published' },
    growth: 3.2,
    education: 'doctoral',
    interests: ['I'],
  },
  {
    title: 'Telemarketers',
    pay: { value: null, missing: 'withheld', basis: 'published' },
    growth: -22.1,
    education: 'none',
    interests: ['E', 'C'],
  },
  { title: 'Infantry' },
]);
const everyone = list.careers.map((_, n) => n);

const choose = (choices: Partial<Choices>, found = everyone, saved: string[] = []) => {
  const asked = [found, markCareers(list, saved), { ...noChoices, ...choices }] as const;
  return { titles: chooseCareers(...asked).map((n) => list.careers[n]!.title), counts: countCareers(...asked) };
};
const named = (facet: Facet, counts: ReturnType<typeof choose>['counts']): Record<string, number> =>
  Object.fromEntries(facetOptions[facet].map((option, n) => [option, counts[facet][n]!]));

describe('The filters', () => {
  test('count each way in, and the careers that no official figure is for', () => {
    expect(named('education', choose({}).counts)).toEqual({
      highSchool: 2,
      certificate: 2,
      associate: 0,
      bachelor: 0,
      graduate: 1,
      none: 1,
    });
  });

  test('count a career for each of its interests', () => {
    expect(named('interests', choose({}).counts)).toEqual({ R: 2, I: 1, A: 1, S: 1, E: 1, C: 2 });
  });

  test('count a career in its cluster of each edition, and in each of its school subjects, those first that a text names', () => {
    const small: CareerList = {
      place: 'US',
      careers: [
        { soc: '29-1141', title: 'Nurses', kind: 'occupation', interests: [] },
        { soc: '47-2031', title: 'Carpenters', kind: 'occupation', interests: [], subjects: ['Geometry'] },
      ],
      columns: {},
    };
    const counts = countCareers([0, 1], markCareers(small, []), noChoices);
    const counted = (facet: Facet): Record<string, number> =>
      Object.fromEntries(Object.entries(named(facet, counts)).filter(([, count]) => count > 0));
    expect(counted('cluster')).toEqual({ healthcareHumanServices: 1, construction: 1, healthScience: 1, architectureConstruction: 1 });
    expect(counted('subject')).toEqual({ math: 2, science: 1, health: 1 });
    expect(chooseCareers([0, 1], markCareers(small, []), { ...noChoices, cluster: ['architectureConstruction'] })).toEqual([1]);
  });

  test('put pay into bands, a lower bound by its number', () => {
    expect(named('pay', choose({}).counts)).toEqual({ under35: 1, '35to50': 1, '50to75': 0, '75to100': 0, '100up': 1, none: 3 });
  });

  test('call growth faster only above that of all jobs, and no change not shrinking', () => {
    expect(named('growth', choose({}).counts)).toEqual({ faster: 2, slower: 2, shrinking: 1, none: 1 });
  });

  test('take pay by the hour for published, and withheld pay not', () => {
    expect(choose({ published: ['yes'] }).titles).toEqual(['Welders', 'Medical Assistants', 'Actors', 'Physicists']);
  });

  test('find the saved careers', () => {
    expect(choose({ saved: ['yes'] }, everyone, [socOf(3), '99-9999']).titles).toEqual(['Physicists']);
  });

  test('need one of the options of a facet, and something of every facet', () => {
    expect(choose({ interests: ['R', 'C'] }).titles).toEqual(['Welders', 'Medical Assistants', 'Telemarketers']);
    expect(choose({ interests: ['R', 'C'], education: ['certificate'] }).titles).toEqual(['Medical Assistants']);
  });

  test('keep the order in which careers were found', () => {
    expect(choose({ interests: ['R'] }, [1, 0]).titles).toEqual(['Medical Assistants', 'Welders']);
  });

  test('count in what the search and all other facets leave', () => {
    const { counts } = choose({ education: ['certificate'], interests: ['C'] }, [0, 1, 2, 4]);
    expect(named('education', counts)).toEqual({ highSchool: 1, certificate: 1, associate: 0, bachelor: 0, graduate: 0, none: 0 });
    expect(named('interests', counts)).toEqual({ R: 1, I: 0, A: 1, S: 1, E: 0, C: 1 });
    expect(named('growth', counts)).toEqual({ faster: 1, slower: 0, shrinking: 0, none: 0 });
  });

  test('compare with nothing where the growth of all jobs is not known', () => {
    const { growthOfAll: _, ...without } = list;
    expect(countCareers(everyone, markCareers(without, []), noChoices).growth).toEqual([0, 0, 0, 0]);
  });

  test('are chosen and given up one at a time', () => {
    const chosen = toggled(toggled(noChoices, 'interests', 'S'), 'interests', 'R');
    expect(chosen.interests).toEqual(['R', 'S']);
    expect(toggled(chosen, 'interests', 'S').interests).toEqual(['R']);
    expect(toggled(noChoices, 'interests', 'X')).toEqual(noChoices);
  });
});
