import * as z from 'zod';
import { Choices } from './facet.ts';
import { Place, Soc } from './figure.ts';
import { ReleaseId } from './release.ts';

export const Paper = z.enum(['letter', 'a4']);
export type Paper = z.infer<typeof Paper>;

/** Gray first, for office lasers; colour is a choice. */
export const Ink = z.enum(['gray', 'color']);
export type Ink = z.infer<typeof Ink>;

/** In the order in which they are offered. */
export const TemplateId = z.enum([
  'one-page',
  'two-sided',
  'compare',
  'list',
  'large-print',
  'easy',
  'cards',
  'bookmark',
  'table-sign',
  'tri-fold',
  'poster',
]);
export type TemplateId = z.infer<typeof TemplateId>;

/** What can be said of a template before a sheet of it is made. */
export interface TemplateTraits {
  /** How many careers a sheet is of. */
  careers: { least: number; most: number };
  /** Cut or folded after printing: without tags, since its order is that of the paper. Who needs those prints the one-page sheet. */
  isImposed: boolean;
  /** Whether it has questions, and so a sheet of answers for the counselor. */
  hasAnswers: boolean;
  /** Whether it names the schools nearest to the counselor's. */
  showsPrograms: boolean;
}

const ofOne: TemplateTraits = { careers: { least: 1, most: 1 }, isImposed: false, hasAnswers: false, showsPrograms: false };

export const templateTraits: Readonly<Record<TemplateId, TemplateTraits>> = {
  'one-page': ofOne,
  'two-sided': { ...ofOne, hasAnswers: true, showsPrograms: true },
  compare: { ...ofOne, careers: { least: 2, most: 4 } },
  list: { ...ofOne, careers: { least: 1, most: 1000 } },
  'large-print': ofOne,
  easy: ofOne,
  cards: { ...ofOne, careers: { least: 1, most: 200 }, isImposed: true },
  bookmark: { ...ofOne, careers: { least: 1, most: 4 }, isImposed: true },
  'table-sign': { ...ofOne, isImposed: true },
  'tri-fold': { ...ofOne, isImposed: true },
  poster: { ...ofOne, isImposed: true },
};

/** What a counselor asks for: which careers, for which place, in which dress. */
export const Sheet = z.strictObject({
  template: TemplateId,
  /** Each once; how many a template takes, `main/handouts/templates` says. */
  careers: z.array(Soc).min(1).max(1000),
  place: Place,
  language: z.enum(['en']),
  look: z.strictObject({ paper: Paper, ink: Ink }),
  /** The counselor's own words, printed as such. */
  note: z.string().max(5000).optional(),
  /** What the careers of a list were chosen by: its heading says so, and that it is true of each is checked. */
  chosenBy: Choices.optional(),
  /** The releases that its figures are from; without: those in use. */
  releases: z.array(ReleaseId).max(200).optional(),
  /** What a list is grouped by, where that is not the typical way in. */
  groupBy: z.literal('cluster').optional(),
  /** Whether figures that are too old are printed all the same, each marked so: by the counselor's own act. */
  historic: z.literal(true).optional(),
  /** Not the sheet, but the answers to its questions, for the counselor. */
  answers: z.literal(true).optional(),
});
export type Sheet = z.infer<typeof Sheet>;

/** The parts of a sheet that may be left off when they do not fit, in the order in which they are given up, the last first. */
export const KeepRank = z.int().min(1).max(11);
export type KeepRank = z.infer<typeof KeepRank>;
