import * as z from 'zod';
import { Place, Soc } from './figure.ts';

export const Paper = z.enum(['letter', 'a4']);
export type Paper = z.infer<typeof Paper>;

/** Gray first, for office lasers; colour is a choice. */
export const Ink = z.enum(['gray', 'color']);
export type Ink = z.infer<typeof Ink>;

export const TemplateId = z.enum(['one-page']);
export type TemplateId = z.infer<typeof TemplateId>;

/** What a counselor asks for: which careers, for which place, in which dress. */
export const Sheet = z.strictObject({
  template: TemplateId,
  careers: z.array(Soc).min(1),
  place: Place,
  language: z.enum(['en']),
  look: z.strictObject({ paper: Paper, ink: Ink }),
});
export type Sheet = z.infer<typeof Sheet>;

/** The parts of a sheet that may be left off when they do not fit, in the order in which they are given up, the last first. */
export const KeepRank = z.int().min(1).max(10);
export type KeepRank = z.infer<typeof KeepRank>;
