import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The committed data, read without any code of the application. */
export const DATA = resolve(import.meta.dirname, '../../../data');

interface CommittedTable {
  release: string;
  soc: string[];
  columns: {
    measure: string;
    statistic: string;
    unit: string;
    period: string;
    category?: string;
    values: (number | string | null)[];
    missing?: Record<string, string>;
    missingUnlessMarked?: string;
    atLeast?: number[];
    notes?: Record<string, string>;
  }[];
}

export const json = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));

export const committedTable = (release: string, place: string): CommittedTable =>
  json(`figures/${release}/${place}.json`) as CommittedTable;

/** One cell as `value`, `≥value` or `(reason)`; undefined where the table has no such row or column. */
export function committedCell(table: CommittedTable, soc: string, name: string): string | undefined {
  const row = table.soc.indexOf(soc);
  const column = table.columns.find(
    (each) => [each.measure, each.statistic, each.unit, each.period, each.category].filter(Boolean).join(' ') === name,
  );
  if (row < 0 || !column) return undefined;
  const value = column.values[row];
  if (value === null || value === undefined) return `(${column.missing?.[row] ?? column.missingUnlessMarked ?? 'notProduced'})`;
  return `${column.atLeast?.includes(row) ? '≥' : ''}${value}`;
}

/** The same random numbers for the same seed (mulberry32), so that a failure can be seen again. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
