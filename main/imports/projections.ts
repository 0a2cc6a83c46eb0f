import type { ExperienceLevel, TrainingLevel } from '#shared/models/figure.ts';
import { ALL_OCCUPATIONS, type EducationLevel, type Soc } from '#shared/models/figure.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import {
  columnFinder,
  figureColumn,
  newReport,
  skip,
  textOf,
  toDecimals,
  type ColumnHead,
  type FigureReading,
  type OnProgress,
  type ReadCell,
} from './reading.ts';
import { refusal } from '../refusal.ts';
import { withWorkbook, type Cell, type Row, type Workbook } from './xlsx.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.projections;

/** The words of the projections for typical entry education; attainment uses those from the second on. */
export const educationLevels: Readonly<Record<string, EducationLevel>> = {
  'no formal educational credential': 'none',
  'less than high school diploma': 'lessThanHighSchool',
  'high school diploma or equivalent': 'highSchool',
  'some college, no degree': 'someCollege',
  'postsecondary nondegree award': 'certificate',
  "associate's degree": 'associate',
  "bachelor's degree": 'bachelor',
  "master's degree": 'master',
  'doctoral or professional degree': 'doctoral',
};

const experienceLevels: Readonly<Record<string, ExperienceLevel>> = {
  none: 'none',
  'less than 5 years': 'lessThan5Years',
  '5 years or more': '5YearsOrMore',
};

const trainingLevels: Readonly<Record<string, TrainingLevel>> = {
  none: 'none',
  'short–term on–the–job training': 'shortTerm',
  'moderate–term on–the–job training': 'moderateTerm',
  'long–term on–the–job training': 'longTerm',
  apprenticeship: 'apprenticeship',
  'internship/residency': 'internship',
};

export interface ProjectionsReading extends FigureReading {
  /** As printed: `2024–34`. */
  period: string;
}

/**
 * Reads Table 1.2 of the Employment Projections' `occupation.xlsx`: jobs in both years (the file's thousands become jobs), growth
 * in percent, openings a year, and typical education, experience and training; line items and all occupations together.
 * The years come from the headers. The table's median wage is not read: it is of an older round than the wage survey's own.
 */
export async function readProjections(source: Source, onProgress?: OnProgress): Promise<ProjectionsReading> {
  return withWorkbook(source, async (book) => {
    const report = newReport();
    const rows = new Map<Soc, ReadCell[]>();
    let columns: Columns | undefined;
    for await (const row of book.rows(sheetOf(book, '1.2', KIND), onProgress)) {
      if (!columns) columns = findColumns(row.cells);
      else takeRow(row, columns);
    }
    if (!columns || rows.size === 0) throw refusal(importProblems.noRows(KIND));
    return { tables: [toTable(rows, columns)], report, period: columns.period };

    function takeRow(row: Row, found: Columns): void {
      const soc = textOf(row.cells[found.soc]);
      if (!/^\d{2}-\d{4}$/.test(soc)) return;
      report.rows += 1;
      if (soc !== ALL_OCCUPATIONS && textOf(row.cells[found.type]) !== 'Line item') return skip(report, 'widerGroup');
      if (rows.has(soc)) throw refusal(importProblems.twice(row.number, soc));
      rows.set(
        soc,
        found.figures.map(({ column, read }) => readOrRefuse(row, column, found.name(column), read)),
      );
    }
  });
}

/** The sheet of this table; without it the file is another one. */
export function sheetOf(book: Workbook, table: string, kind: string): string {
  const sheet = book.sheets.find((name) => name.trim() === `Table ${table}`);
  if (!sheet) throw refusal(importProblems.missingTable(kind, `Table ${table}`));
  return sheet;
}

type Read = (cell: Cell) => ReadCell | undefined;

interface FigureSource {
  head: ColumnHead;
  column: number;
  read: Read;
}

type Columns = NonNullable<ReturnType<typeof findColumns>>;

/** Undefined for the title rows above the header. */
function findColumns(header: readonly Cell[]) {
  const { find, name, need } = columnFinder(header, KIND);
  const soc = find(/national employment matrix code$/);
  if (soc < 0) return undefined;
  const growth = need('Employment change, percent', /^employment change, percent, \d{4}–\d{2}$/);
  const period = /\d{4}–\d{2}$/.exec(name(growth))?.[0] ?? '';
  const base = period.slice(0, 4);
  const end = endYear(period);
  const openings = need('Occupational openings', new RegExp(`^occupational openings, ${period} annual average`));
  const level =
    (levels: Readonly<Record<string, string>>): Read =>
    (cell) =>
      levelOf(cell, levels);
  const count = { statistic: 'count', unit: 'jobs' } as const;
  const typical = { statistic: 'typical', unit: 'level', period } as const;
  const figures: FigureSource[] = [
    { head: { measure: 'jobs', ...count, period: base }, column: need(`Employment, ${base}`), read: thousands },
    { head: { measure: 'jobs', ...count, period: end }, column: need(`Employment, ${end}`), read: thousands },
    { head: { measure: 'growth', statistic: 'percent', unit: 'percent', period }, column: growth, read: percent },
    { head: { measure: 'openings', ...count, period }, column: openings, read: thousands },
    { head: { measure: 'entryEducation', ...typical }, column: need('Typical education needed for entry'), read: level(educationLevels) },
    { head: { measure: 'experience', ...typical }, column: need('Work experience in a related occupation'), read: level(experienceLevels) },
    {
      head: { measure: 'training', ...typical },
      column: need('Typical on-the-job training', /^typical on–the–job training/),
      read: level(trainingLevels),
    },
  ];
  return { soc, type: need('Occupation type'), period, figures, name };
}

/** `2024–34` → `2034`; `1998–08` → `2008`. */
export function endYear(period: string): string {
  const base = Number(period.slice(0, 4));
  const end = Math.floor(base / 100) * 100 + Number(period.slice(-2));
  return String(end > base ? end : end + 100);
}

/** A number, or `>=` before one, which the tables write for a lower bound: it stays one. */
const number =
  (convert: (value: number) => number): Read =>
  (cell) => {
    if (typeof cell === 'number') return { value: convert(cell) };
    const bound = /^>=\s*\$?([\d,]+(?:\.\d+)?)$/.exec(textOf(cell))?.[1];
    return bound === undefined ? noData(cell) : { value: convert(Number(bound.replaceAll(',', ''))), bound: 'atLeast' };
  };

/** The file gives thousands with one decimal: 3391.0 is 3,391,000 jobs, exactly. */
const thousands: Read = number((value) => Math.round(toDecimals(value, 1) * 1000));

export const percent: Read = number((value) => toDecimals(value, 1));

/** The tables' dash: `Data is unavailable for values denoted with a "—"`. */
const noData: Read = (cell) => (['—', '–', '-', ''].includes(textOf(cell)) ? { missing: 'notProduced' } : undefined);

function levelOf(cell: Cell, levels: Readonly<Record<string, string>>): ReadCell | undefined {
  const level = levels[textOf(cell).toLowerCase().replaceAll('-', '–').replaceAll('’', "'")];
  return level ? { value: level } : noData(cell);
}

export function readOrRefuse(row: Row, column: number, name: string, read: Read): ReadCell {
  const cell = row.cells[column] ?? null;
  const value = read(cell);
  if (!value) throw refusal(importProblems.badCell(row.number, name, textOf(cell)));
  return value;
}

function toTable(rows: ReadonlyMap<Soc, ReadCell[]>, { figures, period }: Columns): FigureReading['tables'][number] {
  const soc = [...rows.keys()].toSorted();
  const columns = figures.map(({ head }, index) =>
    figureColumn(
      head,
      soc.map((code) => rows.get(code)?.[index] ?? { missing: 'unknown' }),
    ),
  );
  return { version: 1, release: `projections-${period.replace('–', '-')}`, place: 'US', soc, columns };
}
