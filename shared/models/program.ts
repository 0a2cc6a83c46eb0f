import * as z from 'zod';

/** What a school awards, shortest first. A set of them is kept as a number whose bits are in this order: add only at the end. */
export const AwardLevel = z.enum([
  'under12Weeks',
  '12WeeksTo1Year',
  '1To2Years',
  '2To4Years',
  'associate',
  'bachelor',
  'afterBachelor',
  'master',
  'afterMaster',
  'doctorResearch',
  'doctorProfessional',
  'doctorOther',
]);
export type AwardLevel = z.infer<typeof AwardLevel>;

/** Awards as one chooses among them. */
export const AwardGroup = z.enum(['certificate', 'associate', 'bachelor', 'graduate']);
export type AwardGroup = z.infer<typeof AwardGroup>;

/** Who runs a school. */
export const SchoolControl = z.enum(['public', 'nonprofit', 'forProfit']);
export type SchoolControl = z.infer<typeof SchoolControl>;

/** The longest programs that a school has. */
export const SchoolLevel = z.enum(['fourYears', 'twoYears', 'underTwoYears']);
export type SchoolLevel = z.infer<typeof SchoolLevel>;

/** A six-digit CIP 2020 code. Text: `01.0000` read as a number is another code. */
const CIP = /^\d{2}\.\d{4}$/;
export const Cip = z.string().regex(CIP);
export type Cip = z.infer<typeof Cip>;

/** A school that awards degrees or certificates, as its directory describes it. */
export interface Institution {
  /** The Department of Education's number of it. */
  id: number;
  name: string;
  city: string;
  state: string;
  zip: string;
  lat: number;
  lon: number;
  /** `https://…`; null where the directory has no address that can be opened. */
  website: string | null;
  control: SchoolControl;
  level: SchoolLevel;
}

/** Thousands of values are checked in one go: a schema for each would take longer than reading them. */
const listOf = <T>(isOne: (value: unknown) => boolean): z.ZodType<T[]> =>
  z.custom<T[]>((values) => Array.isArray(values) && values.every(isOne));
const recordOf = <T>(key: RegExp, isOne: (value: unknown) => boolean): z.ZodType<Record<string, T>> =>
  z.custom<Record<string, T>>(
    (value) => typeof value === 'object' && value !== null && Object.entries(value).every(([name, one]) => key.test(name) && isOne(one)),
  );
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isPoint = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isNumber);

/** Latitude and longitude in degrees. */
export type Point = [lat: number, lon: number];

/** `data/programs/institutions.json.gz`: the schools by column, and the places where a counselor's school may be. */
export const InstitutionTable = z
  .strictObject({
    version: z.literal(1),
    release: z.string(),
    id: listOf<number>(isWhole),
    name: listOf<string>(isText),
    /** Number of the city in `cities`. */
    city: listOf<number>(isWhole),
    zip: listOf<string>(isText),
    lat: listOf<number>(isNumber),
    lon: listOf<number>(isNumber),
    /** Without `https://`. */
    website: listOf<string | null>((value) => value === null || isText(value)),
    /** Numbers of the words of `SchoolControl` and `SchoolLevel`. */
    control: listOf<number>((value) => isWhole(value) && (value as number) < SchoolControl.options.length),
    level: listOf<number>((value) => isWhole(value) && (value as number) < SchoolLevel.options.length),
    cities: z.strictObject({
      name: listOf<string>(isText),
      state: listOf<string>(isText),
      lat: listOf<number>(isNumber),
      lon: listOf<number>(isNumber),
    }),
    /** Centre of the schools of a five-digit ZIP code, and of all that begin with three digits. */
    zips: recordOf<Point>(/^\d{5}$/, isPoint),
    areas: recordOf<Point>(/^\d{3}$/, isPoint),
  })
  .superRefine(({ id, name, city, zip, lat, lon, website, control, level, cities }, context) => {
    const isEven = [name, city, zip, lat, lon, website, control, level].every((column) => column.length === id.length);
    const areEven = [cities.state, cities.lat, cities.lon].every((column) => column.length === cities.name.length);
    if (!isEven || !areEven || city.some((index) => index >= cities.name.length))
      context.addIssue({ code: 'custom', message: 'columns of different lengths' });
  });
export type InstitutionTable = z.infer<typeof InstitutionTable>;

/** `data/programs/completions.json.gz`: which school awarded what in which field. */
export const CompletionTable = z.strictObject({
  version: z.literal(1),
  release: z.string(),
  /** As printed: `2023–24`. */
  period: z.string(),
  /** For each field, pairs in one list: steps from school to school in `InstitutionTable`, and what that one awards, as bits of `AwardLevel`. */
  fields: recordOf<number[]>(CIP, (value) => Array.isArray(value) && value.length % 2 === 0 && value.every(isWhole)),
});
export type CompletionTable = z.infer<typeof CompletionTable>;

/** `data/programs/crosswalk.json.gz`: the fields of study that lead to a career. */
export const FieldTable = z.strictObject({
  version: z.literal(1),
  release: z.string(),
  titles: recordOf<string>(CIP, isText),
  careers: recordOf<Cip[]>(
    /^\d{2}-\d{4}$/,
    (value) => Array.isArray(value) && value.every((cip) => typeof cip === 'string' && CIP.test(cip)),
  ),
});
export type FieldTable = z.infer<typeof FieldTable>;

/** Where a school is: a city of the list (`bloomington-in`), or a ZIP code; empty where nobody said. */
export const SpotId = z.string().regex(/^([a-z0-9-]{1,60}-[a-z]{2}|\d{5})?$/);
export type SpotId = z.infer<typeof SpotId>;

/** A city that a counselor may choose. */
export const City = z.strictObject({ id: SpotId, name: z.string(), state: z.string() });
export type City = z.infer<typeof City>;

/** From where distances are measured. */
export const Spot = z.strictObject({
  id: SpotId,
  /** `Bloomington, IN` or `47401`; of an area its three digits. */
  name: z.string(),
  /** `area`: the ZIP code is not known, and the middle of all that begin with its three digits stands for it. */
  kind: z.enum(['city', 'zip', 'area']),
});
export type Spot = z.infer<typeof Spot>;

/** Which schools are wanted: those that award any of these and are run by any of these. An empty list takes all. */
export const ProgramFilters = z.strictObject({ awards: z.array(AwardGroup), controls: z.array(SchoolControl) });
export type ProgramFilters = z.infer<typeof ProgramFilters>;

/** A school with the programs that lead to a career: one, whatever the number of its programs and awards. */
export const ProgramSchool = z.strictObject({
  /** Its page opens as `institution/<id>`. */
  id: z.string(),
  name: z.string(),
  city: z.string(),
  state: z.string(),
  /** In a straight line, to a tenth. */
  miles: z.number(),
  control: SchoolControl,
  level: SchoolLevel,
  /** In the most usual field first. */
  programs: z.array(z.strictObject({ cip: Cip, title: z.string(), awards: z.array(AwardLevel) })),
  hasPage: z.boolean(),
});
export type ProgramSchool = z.infer<typeof ProgramSchool>;

/** The schools near a place whose programs lead to a career, the nearest first. */
export const NearPrograms = ProgramFilters.extend({
  near: Spot,
  schools: z.array(ProgramSchool),
  /** How many there are in the whole country, and how many within `WITHIN_MILES`. */
  total: z.int(),
  within: z.int(),
  /** Fields of study that lead to the career; 0 where none is named. */
  fields: z.int(),
  period: z.string(),
  /** Whose figures these are: the programs', then that of the fields. */
  releases: z.array(z.string()),
});
export type NearPrograms = z.infer<typeof NearPrograms>;
