import * as z from 'zod';

/** A six-digit SOC 2018 code, or one of the twelve group codes that OEWS and the projections publish. `00-0000` is all occupations. */
const SOC = /^\d{2}-\d{4}$/;
export const Soc = z.string().regex(SOC);
export type Soc = z.infer<typeof Soc>;

/** Lists of thousands of codes, which are checked at each start: in one go, since a schema for each would take longer than reading them. */
export const Socs = z.custom<Soc[]>((codes) => Array.isArray(codes) && codes.every((code) => typeof code === 'string' && SOC.test(code)));

export const ALL_OCCUPATIONS: Soc = '00-0000';

/**
 * `US`, a two-letter code of a state or territory, or the area number of a metro that was brought in.
 */
export const Place = z.string().regex(/^([A-Z]{2}|\d{4,7})$/);
export type Place = z.infer<typeof Place>;

/**
 * What is measured. `employment` is the wage survey's count, without the self-employed; `jobs` is the projections' count, with them.
 * The two are never set beside each other as one series. A new kind of figure is one more word here and a reader that fills it.
 */
export const Measure = z.enum([
  'pay',
  'employment',
  'jobs',
  'growth',
  'openings',
  'entryEducation',
  'experience',
  'training',
  'attainment',
]);
export type Measure = z.infer<typeof Measure>;

export const Statistic = z.enum(['median', 'mean', 'p10', 'p25', 'p75', 'p90', 'count', 'percent', 'typical']);
export type Statistic = z.infer<typeof Statistic>;

export const Unit = z.enum(['usdPerYear', 'usdPerHour', 'jobs', 'percent', 'level']);
export type Unit = z.infer<typeof Unit>;

/** Why a figure has no value. `unknown`: the copy that we have left it empty and does not say why. */
export const Missing = z.enum(['withheld', 'notProduced', 'annualOnly', 'hourlyOnly', 'unknown']);
export type Missing = z.infer<typeof Missing>;

/**
 * The levels of schooling in the words that the projections use, lowest first: for entry education and for attainment.
 * A figure's value (entry education) or category (attainment) is one of these ids.
 */
export const EducationLevel = z.enum([
  'none',
  'lessThanHighSchool',
  'highSchool',
  'someCollege',
  'certificate',
  'associate',
  'bachelor',
  'master',
  'doctoral',
]);
export type EducationLevel = z.infer<typeof EducationLevel>;

export const ExperienceLevel = z.enum(['none', 'lessThan5Years', '5YearsOrMore']);
export type ExperienceLevel = z.infer<typeof ExperienceLevel>;

export const TrainingLevel = z.enum(['none', 'shortTerm', 'moderateTerm', 'longTerm', 'apprenticeship', 'internship']);
export type TrainingLevel = z.infer<typeof TrainingLevel>;

/** What may have to be said of a figure: a derivation or the source's own footnote. `shared/text` has the words. */
export const FigureNote = z.enum(['annualDividedBy2080', 'notExactAcsMatch']);
export type FigureNote = z.infer<typeof FigureNote>;

/**
 * One figure, with everything that makes it true: it travels whole from the official file to the paper.
 * `period` is as it is printed: `May 2025`, `2024–34`, `2024`, `2022–23`.
 */
export const Figure = z.strictObject({
  soc: Soc,
  measure: Measure,
  statistic: Statistic,
  /** The number or level; with `bound`, the number that the true value reaches or passes; null when it is missing. */
  value: z.union([z.number(), z.string(), z.null()]),
  bound: z.literal('atLeast').optional(),
  missing: Missing.optional(),
  /** Attainment: the level of schooling that this share of workers has. */
  category: EducationLevel.optional(),
  unit: Unit,
  place: Place,
  period: z.string(),
  /** Id of the release, a row of `data/releases.json` or of an imported one. */
  release: z.string(),
  basis: z.enum(['published', 'group', 'specialty', 'derived', 'local']),
  /** The occupation whose figure this is, where it is not the career's own (`basis` group or specialty). */
  from: Soc.optional(),
  /** How it was derived, or what the source says of it. */
  how: FigureNote.optional(),
});
export type Figure = z.infer<typeof Figure>;
