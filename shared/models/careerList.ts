import * as z from 'zod';
import { CareerText, Occupation } from './career.ts';
import { Figure, Place } from './figure.ts';

/** One figure of every career in a list: what is true of all of them, and a cell a career, null where the table has no row for it. */
export const ListedFigures = z.strictObject({
  of: Figure.pick({ measure: true, statistic: true, unit: true, place: true, period: true, release: true }),
  cells: z.array(Figure.pick({ value: true, bound: true, missing: true, basis: true }).nullable()),
});
export type ListedFigures = z.infer<typeof ListedFigures>;

/** All careers with the figures that a list shows and facets count, and the school subjects that our text names. `careers` and `cells` are in the same order. */
export const CareerList = z.strictObject({
  place: Place,
  careers: z.array(
    Occupation.pick({ soc: true, title: true, kind: true, interests: true }).extend({ subjects: CareerText.shape.subjects.optional() }),
  ),
  /** Median pay a year at the place; growth and entry education of the nation. A column is left out where no release has it. */
  columns: z.strictObject({
    pay: ListedFigures.optional(),
    growth: ListedFigures.optional(),
    entryEducation: ListedFigures.optional(),
  }),
  /** The growth of all occupations together, from the release of the growth column. */
  growthOfAll: Figure.optional(),
});
export type CareerList = z.infer<typeof CareerList>;
