import {
  SchoolControl,
  SchoolLevel,
  type Cip,
  type CompletionTable,
  type FieldTable,
  type Institution,
  type InstitutionTable,
  type Point,
} from '#shared/models/program.ts';
import { cityKey } from '#shared/rules/programs.ts';
import type { CipSoc } from './cipSoc.ts';
import type { CompletionsReading } from './completions.ts';
import type { InstitutionsReading } from './institutions.ts';
import { toDecimals } from './reading.ts';

type Address = InstitutionsReading['addresses'][number];

/** The schools by column, with the cities and ZIP codes in which there are any. The same readings give the same table. */
export function toInstitutionTable({ institutions, addresses }: InstitutionsReading, release: string): InstitutionTable {
  const cities = citiesOf(addresses);
  const numberOf = new Map(cities.map(({ key }, index) => [key, index]));
  const column = <T>(read: (one: Institution) => T): T[] => institutions.map(read);
  return {
    version: 1,
    release,
    id: column(({ id }) => id),
    name: column(({ name }) => name),
    city: column((one) => numberOf.get(keyOf(one)) ?? 0),
    zip: column(({ zip }) => zip),
    lat: column(({ lat }) => lat),
    lon: column(({ lon }) => lon),
    website: column(({ website }) => website?.replace('https://', '').replace(/\/$/, '') ?? null),
    control: column(({ control }) => SchoolControl.options.indexOf(control)),
    level: column(({ level }) => SchoolLevel.options.indexOf(level)),
    cities: {
      name: cities.map(({ name }) => name),
      state: cities.map(({ state }) => state),
      lat: cities.map(({ centre: [lat] }) => lat),
      lon: cities.map(({ centre: [, lon] }) => lon),
    },
    zips: centresBy(addresses, ({ zip }) => zip),
    areas: centresBy(addresses, ({ zip }) => zip.slice(0, 3)),
  };
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

const keyOf = ({ city, state }: Address): string => `${state} ${cityKey(city)}`;

interface NamedCity {
  key: string;
  name: string;
  state: string;
  centre: Point;
}

/** One city for all spellings of its name, in the order of states and names. */
function citiesOf(addresses: readonly Address[]): NamedCity[] {
  return [...grouped(addresses, keyOf)]
    .map(([key, all]) => ({ key, name: spelled(all.map(({ city }) => city)), state: all[0]!.state, centre: centreOf(all) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The spelling that most use; of equally many, the one that is neither in capitals nor in small letters throughout. */
function spelled(names: readonly string[]): string {
  const isMixed = (name: string): boolean => name !== name.toUpperCase() && name !== name.toLowerCase();
  const weight = (name: string): number => names.filter((other) => other === name).length + (isMixed(name) ? 0.5 : 0);
  const [best = ''] = [...new Set(names)].toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  return isMixed(best) ? best : best.toLowerCase().replaceAll(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The middle one each way: one school with a wrong position does not move it. */
function centreOf(addresses: readonly Pick<Address, 'lat' | 'lon'>[]): Point {
  const middle = (values: number[]): number => {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length / 2;
    return toDecimals(((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2, 3);
  };
  return [middle(addresses.map(({ lat }) => lat)), middle(addresses.map(({ lon }) => lon))];
}

function centresBy(addresses: readonly Address[], by: (address: Address) => string): Record<string, Point> {
  const groups = [...grouped(addresses, by)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([name, all]) => [name, centreOf(all)]));
}

/** What is asked of completions: of fields that lead to a career, at schools that are shown. */
export function toCompletionTable(
  { awarded }: CompletionsReading,
  {
    institutions,
    fields,
    release,
    period,
  }: { institutions: readonly Institution[]; fields: ReadonlySet<Cip>; release: string; period: string },
): CompletionTable {
  const numberOf = new Map(institutions.map(({ id }, index) => [id, index]));
  const kept = [...awarded].filter(([cip]) => fields.has(cip)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const pairs = (schools: ReadonlyMap<number, number>): number[] => {
    const known = [...schools].flatMap(([id, awards]) => {
      const index = numberOf.get(id);
      return index === undefined ? [] : [{ index, awards }];
    });
    let before = 0;
    return known
      .toSorted((a, b) => a.index - b.index)
      .flatMap(({ index, awards }) => {
        const step = index - before;
        before = index;
        return [step, awards];
      });
  };
  return { version: 1, release, period, fields: Object.fromEntries(kept.map(([cip, schools]) => [cip, pairs(schools)])) };
}

/** The fields of each career, with the official titles where the list of fields has them. */
export function toFieldTable({ fields, titles }: CipSoc, official: ReadonlyMap<Cip, string>, release: string): FieldTable {
  const named = [...titles].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([cip, title]) => [cip, official.get(cip) ?? title]);
  return { version: 1, release, titles: Object.fromEntries(named), careers: Object.fromEntries(fields) };
}
