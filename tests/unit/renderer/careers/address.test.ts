import { describe, expect, test } from 'vitest';
import { careersPath, parseAddress, type Address } from '../../../../renderer/features/careers/address.ts';
import { noChoices } from '#shared/rules/facets.ts';

const read = (path: string): Address => parseAddress(path.replace(/^[^?]*/, ''));
const nothing: Address = { q: '', choices: noChoices };

describe('The address of the Careers screen', () => {
  test('gives back everything that is chosen', () => {
    const address: Address = {
      q: 'R&D 100% “café” +/#',
      place: 'PR',
      soc: '29-2072',
      choices: {
        education: ['certificate', 'none'],
        interests: ['R', 'C'],
        cluster: ['construction', 'architectureConstruction'],
        subject: ['math', 'shop'],
        pay: ['under35', '100up'],
        growth: ['shrinking'],
        published: ['yes'],
        saved: ['yes'],
      },
      sort: { by: 'pay', direction: 'descending' },
    };
    expect(read(careersPath(address))).toEqual(address);
  });

  test('is short where nothing is chosen', () => {
    expect(careersPath(nothing)).toBe('/careers');
    expect(read('/careers')).toEqual(nothing);
  });

  test('drops what is unknown or wrong, and keeps the rest', () => {
    expect(read('/careers?q=med&place=ZZ&soc=nurse&education=phd&education=associate&interests=X&pay=1&sort=luck&order=up&tour=1')).toEqual(
      { ...nothing, q: 'med', choices: { ...noChoices, education: ['associate'] } },
    );
  });

  test('drops a sort without its direction', () => {
    expect(read('/careers?sort=pay')).toEqual(nothing);
  });

  test('drops a search that is longer than any title', () => {
    expect(read(`/careers?q=${'a'.repeat(201)}`)).toEqual(nothing);
  });

  test('is the same for the same choices, in whatever order and however often they are named', () => {
    const address = read('/careers?interests=S&interests=R&interests=S');
    expect(careersPath(address)).toBe('/careers?interests=R&interests=S');
  });
});
