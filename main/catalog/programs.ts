import type * as z from 'zod';
import type { Soc } from '#shared/models/figure.ts';
import {
  CompletionTable,
  FieldTable,
  InstitutionTable,
  SchoolControl,
  SchoolLevel,
  type Cip,
  type City,
  type NearPrograms,
  type Point,
  type ProgramFilters,
  type ProgramSchool,
  type Spot,
  type SpotId,
} from '#shared/models/program.ts';
import { once } from '#shared/rules/once.ts';
import { awardsOfBits, bitsOfGroups, cityId, isWithin, milesBetween } from '#shared/rules/programs.ts';
import type { Series } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import type { InUse, ProgramFile, Shelf } from './shelf.ts';

/** What is asked of the programs: from where, which, and how many schools at most. */
interface AskedPrograms extends ProgramFilters {
  near: SpotId;
  most: number;
}

/** Read access to schools and their programs. Files are read when they are first needed and then kept. */
export interface Programs {
  /** The cities in which there are schools, by state and name. */
  cities(): readonly City[];
  /** The place behind an id; undefined for one that is not in the list, and for a ZIP code of whose three digits there is no school. */
  spot(id: SpotId): Spot | undefined;
  /**
   * The schools that awarded something in a field of these occupations, the nearest first.
   * @param socs a career, and for a group all that it is made of
   * @throws a refusal for a place that is not known
   */
  near(socs: readonly Soc[], asked: AskedPrograms): NearPrograms;
  /** The address of a school's site; undefined where it has none. */
  page(id: string): string | undefined;
}

/** @param inUse which releases the schools and the fields are from. The shelf is asked when they are first needed */
export function openPrograms(shelf: () => Shelf, inUse: () => InUse): Programs {
  const file = <T extends { release: string }>(series: Series, name: ProgramFile, schema: z.ZodType<T>): T =>
    shelf().programFile(inUse().get(series) ?? '', name, schema);
  const schools = once(() => file('programs', 'institutions', InstitutionTable));
  const completions = once(() => file('programs', 'completions', CompletionTable));
  const crosswalk = once(() => file('cip-soc', 'crosswalk', FieldTable));
  const cities = once(() => {
    const { name, state } = schools().cities;
    return name.map((own, index) => ({ id: cityId(own, state[index]!), name: own, state: state[index]! }));
  });
  const cityOf = once(() => new Map(cities().map(({ id }, index) => [id, index])));
  const numberOf = once(() => new Map(schools().id.map((id, index) => [String(id), index])));

  const located = (id: SpotId): { spot: Spot; at: Point } | undefined => {
    const { cities: columns, zips, areas } = schools();
    const index = cityOf().get(id);
    if (index !== undefined) {
      const { name, state } = cities()[index]!;
      return { spot: { id, name: `${name}, ${state}`, kind: 'city' }, at: [columns.lat[index]!, columns.lon[index]!] };
    }
    if (!/^\d{5}$/.test(id)) return undefined;
    const [exact, around] = [zips[id], areas[id.slice(0, 3)]];
    if (exact) return { spot: { id, name: id, kind: 'zip' }, at: exact };
    return around && { spot: { id, name: id.slice(0, 3), kind: 'area' }, at: around };
  };

  return {
    cities,
    spot: (id) => located(id)?.spot,
    near(socs, { near, awards, controls, most }) {
      const from = located(near);
      if (!from) throw refusal(en.programs.unknownSpot(near));
      const all = new Set(socs.flatMap((soc) => crosswalk().careers[soc] ?? []));
      // The field that most schools have is the usual way into a career, and stands first.
      const spread = (cip: Cip): number => completions().fields[cip]?.length ?? 0;
      const fields = [...all].toSorted((one, other) => spread(other) - spread(one) || (one < other ? -1 : 1));
      const found = withAny(fields, completions(), { bits: bitsOfGroups(awards), isWanted: isRunBy(controls, schools()) });
      const byDistance = nearestFirst([...found.keys()], from.at, schools());
      return {
        near: from.spot,
        awards,
        controls,
        schools: byDistance.slice(0, most).map(({ school, miles }) => ({
          ...described(school, schools()),
          miles,
          programs: found.get(school)!.map(({ cip, awards: bits }) => ({
            cip,
            title: crosswalk().titles[cip] ?? cip,
            awards: awardsOfBits(bits),
          })),
        })),
        total: byDistance.length,
        within: byDistance.filter(isWithin).length,
        fields: fields.length,
        period: completions().period,
        releases: [completions().release, crosswalk().release],
      };
    },
    page(id) {
      const index = numberOf().get(id);
      const website = index === undefined ? null : schools().website[index];
      return website ? `https://${website}` : undefined;
    },
  };
}

type Awarded = Map<number, { cip: Cip; awards: number }[]>;

/** School → its programs in these fields, with those of its awards that are asked for. */
function withAny(
  fields: readonly Cip[],
  { fields: pairsOf }: CompletionTable,
  { bits, isWanted }: { bits: number; isWanted: (school: number) => boolean },
): Awarded {
  const found: Awarded = new Map();
  for (const cip of fields) {
    const pairs = pairsOf[cip] ?? [];
    let school = 0;
    for (let at = 0; at < pairs.length; at += 2) {
      school += pairs[at]!;
      const awards = pairs[at + 1]! & bits;
      if (awards === 0 || !isWanted(school)) continue;
      const programs = found.get(school);
      if (programs) programs.push({ cip, awards });
      else found.set(school, [{ cip, awards }]);
    }
  }
  return found;
}

function isRunBy(controls: readonly SchoolControl[], { control }: InstitutionTable): (school: number) => boolean {
  if (controls.length === 0) return () => true;
  const numbers = new Set(controls.map((one) => SchoolControl.options.indexOf(one)));
  return (school) => numbers.has(control[school] ?? -1);
}

/** Of schools at one distance, those first that the directory has first. */
const nearestFirst = (schools: readonly number[], [lat, lon]: Point, table: InstitutionTable): { school: number; miles: number }[] =>
  schools
    .map((school) => ({ school, miles: Math.round(milesBetween(lat, lon, table.lat[school]!, table.lon[school]!) * 10) / 10 }))
    .toSorted((one, other) => one.miles - other.miles || one.school - other.school);

function described(school: number, table: InstitutionTable): Omit<ProgramSchool, 'miles' | 'programs'> {
  const city = table.city[school]!;
  return {
    id: String(table.id[school]),
    name: table.name[school]!,
    city: table.cities.name[city]!,
    state: table.cities.state[city]!,
    control: SchoolControl.options[table.control[school]!]!,
    level: SchoolLevel.options[table.level[school]!]!,
    hasPage: table.website[school] !== null,
  };
}
