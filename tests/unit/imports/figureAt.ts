import type { Measure, Statistic, Unit } from '#shared/models/figure.ts';
import { FigureTable } from '#shared/models/figureTable.ts';

export interface Wanted {
  soc: string;
  measure: Measure;
  statistic?: Statistic;
  unit?: Unit;
  period?: string;
  category?: string;
}

/**
 * A cell of a figure table with all that the table says of it, found by a small search of its own; the table is checked first.
 */
export function figureAt(table: FigureTable | undefined, wanted: Wanted) {
  const { soc, columns } = FigureTable.parse(table);
  const row = soc.indexOf(wanted.soc);
  const column = columns.find(
    (each) =>
      each.measure === wanted.measure &&
      each.statistic === (wanted.statistic ?? each.statistic) &&
      each.unit === (wanted.unit ?? each.unit) &&
      each.period === (wanted.period ?? each.period) &&
      each.category === (wanted.category ?? each.category),
  );
  if (row < 0 || !column) return undefined;
  const value = column.values[row] ?? null;
  return {
    value,
    period: column.period,
    missing: value === null ? (column.missing?.[row] ?? column.missingUnlessMarked ?? 'notProduced') : undefined,
    isBound: column.atLeast?.includes(row) ?? false,
    note: column.notes?.[row],
  };
}
