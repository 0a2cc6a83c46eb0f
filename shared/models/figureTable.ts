import * as z from 'zod';
import { EducationLevel, ExperienceLevel, FigureNote, Measure, Missing, Place, Socs, Statistic, TrainingLevel, Unit } from './figure.ts';

type Cell = number | string | null;

/** Half a million cells, and thousands of marks, are checked in one go: a schema for each would take longer than reading them. */
const areCells = (values: unknown): boolean =>
  Array.isArray(values) && values.every((value) => value === null || typeof value === 'number' || typeof value === 'string');

/** Row number → one of these words. */
const marks = <W extends string>(words: z.ZodEnum<Record<W, W>>): z.ZodType<Record<string, W>> => {
  const known: ReadonlySet<unknown> = new Set(words.options);
  return z.custom<Record<string, W>>(
    (value) => typeof value === 'object' && value !== null && Object.values(value).every((word) => known.has(word)),
  );
};

/** What a column of a figure table says that is true of all of its cells. */
export const FigureColumn = z.strictObject({
  measure: Measure,
  statistic: Statistic,
  unit: Unit,
  period: z.string(),
  category: EducationLevel.optional(),
  /** One cell a row, in the order of the table's `soc`; null where the value is missing. */
  values: z.custom<Cell[]>(areCells),
  /** Why there is no value. */
  missing: marks(Missing).optional(),
  /** Why there is no value where `missing` has no entry for the row. Every null has its reason in one of the two. */
  missingUnlessMarked: Missing.optional(),
  /** Numbers of the rows whose value is a lower bound. */
  atLeast: z.array(z.int()).optional(),
  /** What the source says of a cell. */
  notes: marks(FigureNote).optional(),
});
export type FigureColumn = z.infer<typeof FigureColumn>;

/** What the words of a column of levels may be. */
const levelsOf: Partial<Record<Measure, ReadonlySet<Cell>>> = {
  entryEducation: new Set(EducationLevel.options),
  experience: new Set(ExperienceLevel.options),
  training: new Set(TrainingLevel.options),
};

/** What is wrong with a column of a table of so many rows, or undefined. */
function columnProblem(column: FigureColumn, rows: number): string | undefined {
  const { measure, values, missing, missingUnlessMarked, atLeast, notes, category } = column;
  const isRow = (row: number): boolean => row >= 0 && row < rows;
  if (values.length !== rows) return `${measure}: ${values.length} values for ${rows} rows`;
  if (![...Object.keys(missing ?? {}), ...Object.keys(notes ?? {}), ...(atLeast ?? [])].map(Number).every(isRow))
    return `${measure}: a mark on no row`;
  if (values.some((value, row) => value === null && !missing?.[row] && !missingUnlessMarked)) return `${measure}: a gap without a reason`;
  if (measure === 'attainment' && !category) return `${measure}: no level of schooling`;
  const isKnown = (value: Cell): boolean => (column.unit === 'level' ? levelsOf[measure]?.has(value) === true : Number.isFinite(value));
  if (values.some((value) => value !== null && !isKnown(value))) return `${measure}: an unknown value`;
  return undefined;
}

/** Figures of one release and one place, by column. A row that is not there was not produced by the source. */
export const FigureTable = z
  .strictObject({
    version: z.literal(1),
    release: z.string(),
    place: Place,
    soc: Socs,
    columns: z.array(FigureColumn),
  })
  .superRefine(({ soc, columns }, context) => {
    for (const column of columns) {
      const problem = columnProblem(column, soc.length);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }
  });
export type FigureTable = z.infer<typeof FigureTable>;
