import type { Occupation } from '#shared/models/career.ts';
import type { Figure, Soc } from '#shared/models/figure.ts';
import type { FigureColumn, FigureTable } from '#shared/models/figureTable.ts';

/** A figure table with its rows findable by code. */
export interface IndexedTable {
  table: FigureTable;
  rowOf: ReadonlyMap<Soc, number>;
}

export const indexed = (table: FigureTable): IndexedTable => ({
  table,
  rowOf: new Map(table.soc.map((soc, row) => [soc, row])),
});

/** Whose figures a career shows: its own, or its group's, marked as such. */
export const figureOwner = ({ soc, group }: Pick<Occupation, 'soc' | 'group'>): Soc => group ?? soc;

/** All figures that a table has for a career, columns in the table's order. */
export const figuresFrom = (from: IndexedTable, occupation: Pick<Occupation, 'soc' | 'group'>): Figure[] =>
  from.table.columns.flatMap((column) => figureFrom(from, column, occupation) ?? []);

/** The figure of a column for a career; undefined where the table has no row for it. */
export function figureFrom(
  { table, rowOf }: IndexedTable,
  column: FigureColumn,
  occupation: Pick<Occupation, 'soc' | 'group'>,
): Figure | undefined {
  const owner = figureOwner(occupation);
  const row = rowOf.get(owner);
  if (row === undefined) return undefined;
  return {
    soc: occupation.soc,
    measure: column.measure,
    statistic: column.statistic,
    ...cell(column, row),
    ...(column.category && { category: column.category }),
    unit: column.unit,
    place: table.place,
    period: column.period,
    release: table.release,
    ...(owner === occupation.soc ? { basis: 'published' } : { basis: 'group', from: owner }),
    ...(column.notes?.[row] && { how: column.notes[row] }),
  };
}

function cell(column: FigureColumn, row: number): Pick<Figure, 'value' | 'bound' | 'missing'> {
  const value = column.values[row] ?? null;
  if (value === null) return { value, missing: column.missing?.[row] ?? column.missingUnlessMarked ?? 'notProduced' };
  return column.atLeast?.includes(row) ? { value, bound: 'atLeast' } : { value };
}

/** A full-time year, by which the wage survey itself turns hourly into yearly pay. */
const HOURS_A_YEAR = 2080;

/**
 * Hourly pay from yearly pay, for places whose hourly figures we do not have: ÷ 2,080, to ten cents, since the published
 * hourly figures differ from the quotient by a cent in one case of eight. Where the nation publishes by the year only
 * (teachers, pilots), hours are not 2,080 and nothing is derived; where it publishes by the hour only, there is nothing to divide.
 * @param national the nation's figures of the same career
 */
export function withDerivedHourly(figures: readonly Figure[], national: readonly Figure[]): Figure[] {
  const has = (figure: Figure): boolean =>
    figures.some(({ measure, statistic, unit }) => measure === 'pay' && unit === 'usdPerHour' && statistic === figure.statistic);
  const annualOnly = national.some(({ unit, missing }) => unit === 'usdPerHour' && missing === 'annualOnly');
  const derived = figures
    .filter((figure) => figure.measure === 'pay' && figure.unit === 'usdPerYear' && !has(figure))
    .map((figure): Figure => {
      const base: Figure = { ...figure, unit: 'usdPerHour' };
      if (annualOnly) {
        const { bound: _, ...unbound } = base;
        return { ...unbound, value: null, missing: 'annualOnly' };
      }
      if (typeof figure.value !== 'number') return figure.missing === 'hourlyOnly' ? { ...base, missing: 'unknown' } : base;
      return {
        ...base,
        value: Math.round((figure.value / HOURS_A_YEAR) * 10) / 10,
        // A group's figure stays marked as the group's: whose it is matters more than that it was divided.
        basis: figure.basis === 'published' ? 'derived' : figure.basis,
        how: 'annualDividedBy2080',
      };
    });
  return [...figures, ...derived];
}
