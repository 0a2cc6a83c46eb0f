import { describe, expect, test } from 'vitest';
import { parsePlace, placeCodes, placeName, placeOfFips, shortPlaceName } from '#shared/models/place.ts';

describe('a place', () => {
  test.each([
    ['in', 'IN'],
    [' Indiana ', 'IN'],
    ['new  york', 'NY'],
    ['D.C.', 'DC'],
    ['Washington, D.C.', 'DC'],
    ['Washington', 'WA'],
    ['U.S.', 'US'],
    ['USA', 'US'],
    ['Virgin Islands', 'VI'],
    ['West Virginia', 'WV'],
  ])('is understood as people write it: %j', (words, place) => {
    expect(parsePlace(words)).toBe(place);
  });

  test.each(['', 'Narnia', 'Indi', 'XX', '18'])('is not guessed from %j', (words) => {
    expect(parsePlace(words)).toBeUndefined();
  });

  test('has a name, a short name and one FIPS number', () => {
    expect(placeCodes).toHaveLength(55);
    expect(placeCodes.filter((code) => !placeName(code) || shortPlaceName(code).length > 14)).toEqual([]);
    expect([placeOfFips(0), placeOfFips(18), placeOfFips(78), placeOfFips(3)]).toEqual(['US', 'IN', 'VI', undefined]);
  });
});
