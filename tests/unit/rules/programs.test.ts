import { describe, expect, test } from 'vitest';
import type { Figure } from '#shared/models/figure.ts';
import { AwardLevel } from '#shared/models/program.ts';
import { awardsOfBits, bitsOfGroups, cityId, cityKey, isWithin, milesBetween, usualAwards } from '#shared/rules/programs.ts';
import { findCities, namedCities, zipIn } from '#shared/rules/spots.ts';

describe('distances', () => {
  test('are those of the great circle: New York to Los Angeles is 2,446 miles', () => {
    expect(milesBetween(40.7128, -74.006, 34.0522, -118.2437)).toBeCloseTo(2445.6, 0);
    expect(milesBetween(39.17, -86.52, 39.17, -86.52)).toBe(0);
  });

  test('count as within by the whole miles that are printed', () => {
    expect([50.4, 50.5].map((miles) => isWithin({ miles }))).toEqual([true, false]);
  });
});

describe('awards', () => {
  test('come back from their bits, shortest first', () => {
    expect(awardsOfBits(bitsOfGroups(['bachelor', 'associate']))).toEqual(['associate', 'bachelor']);
    expect(awardsOfBits(bitsOfGroups([]))).toEqual(AwardLevel.options);
  });

  test('are those one can begin after high school, unless a career is usually entered with more', () => {
    const entry = (value: string): Figure[] => [
      {
        soc: '29-1141',
        measure: 'entryEducation',
        statistic: 'typical',
        value,
        unit: 'level',
        place: 'US',
        period: '2024–34',
        release: 'p',
        basis: 'published',
      },
    ];
    expect(usualAwards(entry('bachelor'))).toEqual(['certificate', 'associate', 'bachelor']);
    expect(usualAwards([])).toEqual(['certificate', 'associate', 'bachelor']);
    expect(usualAwards(entry('doctoral'))).toEqual([]);
  });
});

describe('cities', () => {
  const city = (name: string, state: string) => ({ id: cityId(name, state), name, state });
  const list = [
    city('Bloomington', 'IL'),
    city('Bloomington', 'IN'),
    city('West Bloom', 'IN'),
    city('New York', 'NY'),
    city('Saint Paul', 'MN'),
    city('Mayagüez', 'PR'),
    city('Iowa City', 'IA'),
  ];
  const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

  test('have one name in all its spellings', () => {
    expect(new Set(['Saint Paul', 'ST. PAUL', 'st  paul'].map(cityKey))).toEqual(new Set(['st paul']));
    expect(cityId('Winston-Salem', 'NC')).toBe('winston-salem-nc');
  });

  test('are found by the first letters of a word, those of the school’s state first', () => {
    expect(ids(findCities(list, 'bloom', 'IN'))).toEqual(['bloomington-in', 'west-bloom-in', 'bloomington-il']);
    expect(ids(findCities(list, 'mayag'))).toEqual(['mayaguez-pr']);
    expect(findCities(list, ' ')).toEqual([]);
  });

  test.each([
    ['Bloomington, IN', ['bloomington-in']],
    ['bloomington, indiana', ['bloomington-in']],
    ['Bloomington Indiana', ['bloomington-in']],
    ['Bloomington IL', ['bloomington-il']],
    ['bloomington', ['bloomington-il', 'bloomington-in']],
    ['New York', ['new-york-ny']],
    ['New York, New York', ['new-york-ny']],
    ['iowa city', ['iowa-city-ia']],
    ['st. paul, mn', ['st-paul-mn']],
    ['Bloomington, OH', []],
  ])('are named by “%s”', (words, found) => {
    expect(ids(namedCities(list, words))).toEqual(found);
  });

  test('have ZIP codes of five digits, or nine', () => {
    expect(['47401', ' 47401-1234 ', '4740', '474011'].map(zipIn)).toEqual(['47401', '47401', undefined, undefined]);
  });
});
