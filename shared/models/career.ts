import * as z from 'zod';
import { Figure, Place, Soc, Socs } from './figure.ts';
import { NearPrograms } from './program.ts';

/** The six areas of interest, by the first letter of their official names (Realistic … Conventional). */
export const Interest = z.enum(['R', 'I', 'A', 'S', 'E', 'C']);
export type Interest = z.infer<typeof Interest>;

/**
 * What is known of an occupation apart from its figures and our text. One row of `data/occupations/occupations.json`.
 */
export const Occupation = z.strictObject({
  soc: Soc,
  /** The official plural title (SOC; OEWS for the group codes). */
  title: z.string(),
  /** `group`: one of the twelve codes that only the figures have; its children show its figures. */
  kind: z.enum(['occupation', 'group', 'groupMember', 'military']),
  /** The group whose figures this one shows (kind groupMember). */
  group: Soc.optional(),
  /** The occupations that this group is made of (kind group). */
  members: Socs.optional(),
  /** High-point interests, strongest first, up to three; empty where O*NET has none. */
  interests: z.array(Interest),
  /** O*NET job zone, as the number that the release gives; its words are the release's. */
  zone: z.int().optional(),
  /** Related occupations, closest first. */
  related: Socs,
  /** The releases that interests, zone and related come from, and titles. */
  release: z.string(),
});
export type Occupation = z.infer<typeof Occupation>;

export const Activity = z.strictObject({ kind: z.enum(['math', 'decision', 'communication']), task: z.string(), answer: z.string() });
export type Activity = z.infer<typeof Activity>;

/** Our own text of a career in one language, from `data/careers/<soc>.<language>.md`. Plain text; paragraphs are array items. */
export const CareerText = z.strictObject({
  soc: Soc,
  language: z.enum(['en']),
  /** The singular that a sheet prints as its title. */
  title: z.string(),
  plural: z.string(),
  also: z.array(z.string()),
  subjects: z.array(z.string()),
  clubs: z.array(z.string()),
  organizations: z.array(z.string()),
  /** Month in which the facts were last checked. */
  checked: z.string().regex(/^\d{4}-\d{2}$/),
  oneLine: z.string(),
  whatTheyDo: z.array(z.string()),
  week: z.array(z.string()),
  likeItIf: z.array(z.string()),
  whereTheyWork: z.string(),
  hours: z.string(),
  body: z.string(),
  steps: z.array(z.string()),
  licenses: z.string(),
  lead: z.string(),
  startNow: z.array(z.string()),
  activities: z.array(Activity),
});
export type CareerText = z.infer<typeof CareerText>;

/** What list and search need of our texts: `data/careers/index.json`, so that none of them has to be read before one is opened. */
export const CareerTextTitles = CareerText.pick({ soc: true, title: true, plural: true, also: true, subjects: true });
export type CareerTextTitles = z.infer<typeof CareerTextTitles>;

export const Organization = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  url: z.url(),
  offers: z.string(),
  checked: z.string().regex(/^\d{4}-\d{2}$/),
});
export type Organization = z.infer<typeof Organization>;

/** What the O*NET database says of an occupation, in its own words. */
export const OfficialText = z.strictObject({
  description: z.string(),
  /** The tasks that belong to the core of the occupation first, in the order of their file. */
  tasks: z.array(z.string()),
});
export type OfficialText = z.infer<typeof OfficialText>;

/** `descriptions.json` of an imported O*NET release. */
export const Descriptions = z.strictObject({ version: z.literal(1), release: z.string(), careers: z.record(Soc, OfficialText) });
export type Descriptions = z.infer<typeof Descriptions>;

/** A career for a place: the occupation, its figures for the place and for the nation, and our text where it is written. */
export const Career = z.strictObject({
  soc: Soc,
  title: z.string(),
  kind: Occupation.shape.kind,
  /** The group whose figures this one shows, and whether our text describes that group. */
  group: z.strictObject({ soc: Soc, title: z.string(), hasText: z.boolean() }).optional(),
  members: z.array(z.strictObject({ soc: Soc, title: z.string() })),
  also: z.array(z.string()),
  text: CareerText.optional(),
  /** Where an O*NET release was brought in: its words, credited to it. They stand in where our text is not written. */
  official: OfficialText.extend({ release: z.string() }).optional(),
  place: Place,
  /** The career's own (or its group's) figures, the place's first, then the nation's. */
  figures: z.array(Figure),
  /** The same measures for all occupations together, to set beside. */
  allOccupations: z.array(Figure),
  interests: z.array(Interest),
  zone: z.int().optional(),
  related: z.array(z.strictObject({ soc: Soc, title: z.string(), pay: Figure.optional() })),
  organizations: z.array(Organization),
  /** The nearest schools with programs for it, where it is known where the counselor's school is. */
  programs: NearPrograms.optional(),
  /** The release of titles, interests, zone and related careers. */
  occupationRelease: z.string(),
});
export type Career = z.infer<typeof Career>;

/** What the search knows of a career. */
export const SearchableCareer = Occupation.pick({ soc: true, title: true, kind: true }).extend({
  /** The alternate titles of the release, in the order of their file. */
  also: z.array(z.string()),
  text: CareerText.pick({ title: true, plural: true, also: true }).optional(),
  /** Workers in the nation, for ties; 0 where nobody counts them. */
  workers: z.number(),
});
export type SearchableCareer = z.infer<typeof SearchableCareer>;
