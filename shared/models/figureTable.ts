import * as z from 'zod';
import { EducationLevel, FigureNote, Measure, Missing, Place, Soc, Statistic, Unit } from './figure.ts';

/** What a column of a figure table says that is true of all of its cells. */
export const FigureColumn = z.strictObject({
  measure: Measure,
  statistic: Statistic,
  unit: Unit,
  period: z.string(),
  category: EducationLevel.optional(),
  /** One cell a row, in the order of the table's `soc`; null where the value is missing. */
  values: z.array(z.union([z.number(), z.string(), z.null()])),
  /** Row number → why there is no value. Every null has an entry here or in `missingUnlessMarked`. */
  missing: z.record(z.string(), Missing).optional(),
  /** What a null means where `missing` has no entry for its row; `notProduced` if it is not stated. */
  missingUnlessMarked: Missing.optional(),
  /** Numbers of the rows whose value is a lower bound. */
  atLeast: z.array(z.int()).optional(),
  /** Row number → what the source says of this cell. */
  notes: z.record(z.string(), FigureNote).optional(),
});
export type FigureColumn = z.infer<typeof FigureColumn>;

/** Figures of one release and one place, by column. A row that is not there was not produced by the source. */
export const FigureTable = z.strictObject({
  version: z.literal(1),
  release: z.string(),
  place: Place,
  soc: z.array(Soc),
  columns: z.array(FigureColumn),
});
export type FigureTable = z.infer<typeof FigureTable>;
