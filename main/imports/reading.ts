import type { FigureColumn, FigureTable } from '#shared/models/figureTable.ts';
import type { FigureNote, Missing } from '#shared/models/figure.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import type { Cell } from './xlsx.ts';

/** Why rows of a file were passed over. */
export type Skipped =
  | 'widerGroup'
  | 'industry'
  | 'nation'
  | 'unknownPlace'
  | 'outsideCatalog'
  | 'suppressed'
  | 'closed'
  | 'onlineOnly'
  | 'total'
  | 'noneAwarded'
  | 'unknownAward'
  | 'teachers'
  | 'noMatch';

/** What a reader did with a file, for the summary that people see. */
export interface ReadingReport {
  /** Rows of data that the file holds. */
  rows: number;
  skipped: Partial<Record<Skipped, number>>;
  /** Codes that lie outside the catalog, sorted; empty for files where that cannot be. */
  outside: string[];
}

/** How far a reading is: rows so far, and the share of the bytes, from 0 to 1. */
export interface Progress {
  rows: number;
  share: number;
}
/** Told now and then, never for every row. */
export type OnProgress = (progress: Progress) => void;

export interface FigureReading {
  tables: FigureTable[];
  report: ReadingReport;
}

export const newReport = (): ReadingReport => ({ rows: 0, skipped: {}, outside: [] });

/** The report of several files as that of one. */
export function addReports(reports: readonly ReadingReport[]): ReadingReport {
  const total = newReport();
  for (const { rows, skipped } of reports) {
    total.rows += rows;
    for (const [why, count] of Object.entries(skipped)) {
      const reason = why as Skipped;
      total.skipped[reason] = (total.skipped[reason] ?? 0) + count;
    }
  }
  return total;
}

export function skip(report: ReadingReport, why: Skipped): void {
  report.skipped[why] = (report.skipped[why] ?? 0) + 1;
}

/** One cell of a column that is being built: a value, a lower bound, or the reason why there is none. */
export type ReadCell = { value: number | string; bound?: 'atLeast'; note?: FigureNote } | { missing: Missing; note?: FigureNote };

/** What a column says of all of its cells. */
export type ColumnHead = Pick<FigureColumn, 'measure' | 'statistic' | 'unit' | 'period' | 'category'>;

/**
 * Builds a column in the shape of figure files. The most frequent reason for a missing value is stated once
 * (`missingUnlessMarked`), the others row by row, so that files stay small and nothing is lost.
 */
export function figureColumn(head: ColumnHead, cells: readonly ReadCell[]): FigureColumn {
  const usual = mostFrequent(cells.flatMap((cell) => ('missing' in cell ? [cell.missing] : [])));
  const missing = marks(cells, (cell) => ('missing' in cell && cell.missing !== usual ? cell.missing : undefined));
  const notes = marks(cells, (cell) => cell.note);
  const atLeast = cells.flatMap((cell, row) => ('value' in cell && cell.bound ? [row] : []));
  return {
    ...head,
    values: cells.map((cell) => ('value' in cell ? cell.value : null)),
    ...(Object.keys(missing).length > 0 && { missing }),
    ...(usual && { missingUnlessMarked: usual }),
    ...(atLeast.length > 0 && { atLeast }),
    ...(Object.keys(notes).length > 0 && { notes }),
  };
}

function marks<T>(cells: readonly ReadCell[], mark: (cell: ReadCell) => T | undefined): Record<string, T> {
  const found: Record<string, T> = {};
  cells.forEach((cell, row) => {
    const value = mark(cell);
    if (value !== undefined) found[row] = value;
  });
  return found;
}

/** Ties go to the one that came first, so that the same file always gives the same bytes. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Text of a cell without the blanks around it; '' for an empty one. */
export const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** A number rounded to the decimals that its source displays: workbooks store 4.4 as 4.4000000000000004. */
export function toDecimals(value: number, decimals: number): number {
  if (Number.isInteger(value)) return value;
  const scale = 10 ** decimals;
  // Most are exact already, and the long way is long for ten million cells.
  return Math.round(value * scale) / scale === value ? value : Number(value.toFixed(decimals));
}

/** Positions of named columns in a header row. Names are compared without case, footnote marks and doubled blanks. */
export function columnFinder(header: readonly Cell[], kind: string) {
  const names = header.map(columnName);
  const find = (wanted: string | RegExp): number =>
    names.findIndex((name) => (typeof wanted === 'string' ? name === columnName(wanted) : wanted.test(name)));
  return {
    find,
    name: (column: number): string => names[column] ?? '',
    need: (wanted: string, pattern?: RegExp): number => {
      const column = find(pattern ?? wanted);
      if (column < 0) throw refusal(importProblems.missingColumn(kind, wanted));
      return column;
    },
  };
}

const columnName = (cell: Cell): string =>
  textOf(cell)
    .replace(/\[\d+\]/g, '')
    .replaceAll('-', '–')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
