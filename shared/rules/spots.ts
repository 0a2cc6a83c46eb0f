import type { Place } from '../models/figure.ts';
import { parsePlace } from '../models/place.ts';
import type { City, SpotId } from '../models/program.ts';
import { cityKey } from './programs.ts';

/** A ZIP code in words that are one, of five digits or nine: its first five. */
export const zipIn = (words: string): SpotId | undefined => /^\s*(\d{5})(-\d{4})?\s*$/.exec(words)?.[1];

/**
 * Cities whose name, or a word of it, begins with these words; `Bloomington, IN` and `bloomington indiana` ask for one state.
 * Those of `home` come first, then whole names, then in the order of the list.
 */
export function findCities(cities: readonly City[], words: string, home?: Place): City[] {
  const asked = readCity(words);
  if (asked.name === '') return [];
  const begins = ({ name, state }: City): boolean =>
    (asked.state === undefined || state === asked.state) && ` ${cityKey(name)}`.includes(` ${asked.name}`);
  const weight = ({ name, state }: City): number => {
    const key = cityKey(name);
    return (state === home ? 0 : 4) + (key === asked.name ? 0 : key.startsWith(asked.name) ? 1 : 2);
  };
  return cities.filter(begins).toSorted((one, other) => weight(one) - weight(other));
}

/** Cities that have exactly this name. */
export function namedCities(cities: readonly City[], words: string): City[] {
  const asked = readCity(words);
  return cities.filter(({ name, state }) => cityKey(name) === asked.name && (asked.state === undefined || state === asked.state));
}

/** The state is what follows the comma; without one, the last words, where these are a state and something stands before them. */
function readCity(words: string): { name: string; state?: Place } {
  const [city = '', after] = words.split(',', 2);
  if (after !== undefined) {
    const state = parsePlace(after);
    return { name: cityKey(city), ...(state && state !== 'US' && { state }) };
  }
  const all = city.trim().split(/\s+/);
  for (const from of [all.length - 1, all.length - 2]) {
    const state = from > 0 ? parsePlace(all.slice(from).join(' ')) : undefined;
    // "New York" is a city, and so are "Iowa City" and "La Porte": a state's code counts only in capitals.
    if (state && state !== 'US' && (state.length !== all.slice(from).join(' ').length || all[from] === state))
      return { name: cityKey(all.slice(0, from).join(' ')), state };
  }
  return { name: cityKey(city) };
}
