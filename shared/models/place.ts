import type { Place } from './figure.ts';

/** The nation, the states, the District and the territories that the wage survey covers, with their FIPS numbers. */
const PLACES: readonly (readonly [code: Place, name: string, fips: number])[] = [
  ['US', 'United States', 0],
  ['AL', 'Alabama', 1],
  ['AK', 'Alaska', 2],
  ['AZ', 'Arizona', 4],
  ['AR', 'Arkansas', 5],
  ['CA', 'California', 6],
  ['CO', 'Colorado', 8],
  ['CT', 'Connecticut', 9],
  ['DE', 'Delaware', 10],
  ['DC', 'District of Columbia', 11],
  ['FL', 'Florida', 12],
  ['GA', 'Georgia', 13],
  ['HI', 'Hawaii', 15],
  ['ID', 'Idaho', 16],
  ['IL', 'Illinois', 17],
  ['IN', 'Indiana', 18],
  ['IA', 'Iowa', 19],
  ['KS', 'Kansas', 20],
  ['KY', 'Kentucky', 21],
  ['LA', 'Louisiana', 22],
  ['ME', 'Maine', 23],
  ['MD', 'Maryland', 24],
  ['MA', 'Massachusetts', 25],
  ['MI', 'Michigan', 26],
  ['MN', 'Minnesota', 27],
  ['MS', 'Mississippi', 28],
  ['MO', 'Missouri', 29],
  ['MT', 'Montana', 30],
  ['NE', 'Nebraska', 31],
  ['NV', 'Nevada', 32],
  ['NH', 'New Hampshire', 33],
  ['NJ', 'New Jersey', 34],
  ['NM', 'New Mexico', 35],
  ['NY', 'New York', 36],
  ['NC', 'North Carolina', 37],
  ['ND', 'North Dakota', 38],
  ['OH', 'Ohio', 39],
  ['OK', 'Oklahoma', 40],
  ['OR', 'Oregon', 41],
  ['PA', 'Pennsylvania', 42],
  ['RI', 'Rhode Island', 44],
  ['SC', 'South Carolina', 45],
  ['SD', 'South Dakota', 46],
  ['TN', 'Tennessee', 47],
  ['TX', 'Texas', 48],
  ['UT', 'Utah', 49],
  ['VT', 'Vermont', 50],
  ['VA', 'Virginia', 51],
  ['WA', 'Washington', 53],
  ['WV', 'West Virginia', 54],
  ['WI', 'Wisconsin', 55],
  ['WY', 'Wyoming', 56],
  ['GU', 'Guam', 66],
  ['PR', 'Puerto Rico', 72],
  ['VI', 'U.S. Virgin Islands', 78],
];

/** Codes of all places in the order in which lists show them, the nation first. */
export const placeCodes: readonly Place[] = PLACES.map(([code]) => code);

const names = new Map(PLACES.map(([code, name]) => [code, name]));
/** Metros and other areas, which are known by the releases that were brought in. */
let areas: ReadonlyMap<Place, string> = new Map();

/** Tells the names of areas, once at the start and again when a release has come in. The same in every thread and in the page. */
export function nameAreas(found: ReadonlyMap<Place, string>): void {
  areas = found;
}

/** Codes of the areas that have names, by name. */
export const areaCodes = (): Place[] => [...areas].toSorted(([, one], [, other]) => (one < other ? -1 : 1)).map(([code]) => code);
const byFips = new Map(PLACES.map(([code, , fips]) => [fips, code]));

/** The place's English name, or undefined for a code that is not one of ours. */
export const placeName = (code: Place): string | undefined => names.get(code) ?? areas.get(code);

/** The name where there is little room: the code of the few places whose name is long, `U.S.` for the nation. */
export function shortPlaceName(code: Place): string {
  const name = placeName(code) ?? code;
  return code === 'US' ? 'U.S.' : name.length > 14 ? code : name;
}

/** The place with this FIPS state number (0 is the nation). */
export const placeOfFips = (fips: number): Place | undefined => byFips.get(fips);

/** What people also write, in lower case and without marks. */
const ALIASES: Readonly<Record<string, Place>> = {
  usa: 'US',
  'united states of america': 'US',
  'washington dc': 'DC',
  'virgin islands': 'VI',
  usvi: 'VI',
};

const plain = (words: string): string => words.toLowerCase().replaceAll(/[.,]/g, '').replaceAll(/\s+/g, ' ').trim();

/** Understands a code or a name in any case, with or without points: `in`, `Indiana`, `D.C.`. Undefined when it is neither. */
export function parsePlace(words: string): Place | undefined {
  const wanted = plain(words);
  const place = PLACES.find(([code, name]) => code.toLowerCase() === wanted || plain(name) === wanted)?.[0] ?? ALIASES[wanted];
  return place ?? [...areas].find(([code, name]) => code === wanted || plain(name) === wanted)?.[0];
}
