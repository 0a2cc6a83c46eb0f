import type { Place, Soc } from '#shared/models/figure.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import { placeOfFips } from '#shared/models/place.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { endYear } from './projections.ts';
import { figureColumn, newReport, skip, toDecimals, type FigureReading, type ReadCell, type Skipped } from './reading.ts';
import { refusal } from '../refusal.ts';
import { readTabbed, type Tabbed, type TabbedRow } from './tabbed.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.stateProjections;

export interface StateProjectionsOptions {
  /** The round, `2022–32`: the file has no year column, so whoever brings it in has to know. */
  period: string;
  /** Codes that we keep; others (SOC 2010, the states' own hybrids) are passed over and counted. */
  catalog: ReadonlySet<Soc>;
}

/**
 * Reads Projections Central's long-term file: one table a state with jobs in both years, growth in percent, and openings a year.
 * The nation's row is of an older round than the nation's own projections and is passed over.
 */
export async function readStateProjections(source: Source, options: StateProjectionsOptions): Promise<FigureReading> {
  const { columns, rows } = await readTabbed(source, KIND);
  const at = findColumns(columns);
  const report = { ...newReport(), rows: rows.length };
  const outside = new Set<Soc>();
  const places = new Map<Place, Map<Soc, StateRow>>();
  for (const row of rows) {
    const soc = row.cells[at.soc] ?? '';
    const place = placeOfFips(Number(row.cells[at.fips] || Number.NaN));
    const why = notWanted(place, soc, options.catalog);
    if (why === 'outsideCatalog') outside.add(soc);
    if (why || !place) skip(report, why ?? 'unknownPlace');
    else {
      const states = places.get(place) ?? new Map<Soc, StateRow>();
      if (states.has(soc)) throw refusal(importProblems.twice(row.number, soc));
      places.set(place, states.set(soc, readRow(row, at)));
    }
  }
  if (places.size === 0) throw refusal(importProblems.noRows(KIND));
  const tables = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([place, found]) => toTable(place, found, options.period));
  return { tables, report: { ...report, outside: [...outside].toSorted() } };
}

interface StateRow {
  base: ReadCell;
  end: ReadCell;
  growth: ReadCell;
  openings: ReadCell;
}

const findColumns = ({ need }: Tabbed['columns']) => ({
  base: need('Base'),
  end: need('Projected'),
  growth: need('PercentChange'),
  openings: need('AvgAnnualOpenings'),
  fips: need('STFIPS'),
  soc: need('OccCode'),
});

function notWanted(place: Place | undefined, soc: Soc, catalog: ReadonlySet<Soc>): Skipped | undefined {
  if (!place) return 'unknownPlace';
  if (place === 'US') return 'nation';
  return catalog.has(soc) ? undefined : 'outsideCatalog';
}

/**
 * A zero is not kept as a figure. Counts are rounded to tens, so 0 stands for "fewer than five" and also for "not given", and the
 * file cannot tell them apart: New York has 0 openings for 242,130 retail salespersons and for all its other declining
 * occupations. Where a count of jobs is 0, growth has nothing to stand on either.
 */
function readRow(row: TabbedRow, at: ReturnType<typeof findColumns>): StateRow {
  const read = (column: number, name: string): number | undefined => {
    const text = row.cells[column] ?? '';
    const number = text === '' ? undefined : Number(text);
    if (number !== undefined && !Number.isFinite(number)) throw refusal(importProblems.badCell(row.number, name, text));
    return number;
  };
  const count = (value: number | undefined): ReadCell => (value ? { value } : { missing: 'unknown' });
  const base = count(read(at.base, 'Base'));
  const end = count(read(at.end, 'Projected'));
  const growth = read(at.growth, 'PercentChange');
  const grows = growth !== undefined && 'value' in base && 'value' in end;
  return {
    base,
    end,
    growth: grows ? { value: toDecimals(growth, 1) } : { missing: 'unknown' },
    openings: count(read(at.openings, 'AvgAnnualOpenings')),
  };
}

function toTable(place: Place, rows: ReadonlyMap<Soc, StateRow>, period: string): FigureTable {
  const soc = [...rows.keys()].toSorted();
  const cells = (name: keyof StateRow): ReadCell[] => soc.flatMap((code) => rows.get(code)?.[name] ?? []);
  const jobs = { measure: 'jobs', statistic: 'count', unit: 'jobs' } as const;
  return {
    version: 1,
    release: `state-projections-${period.replace('–', '-')}`,
    place,
    soc,
    columns: [
      figureColumn({ ...jobs, period: period.slice(0, 4) }, cells('base')),
      figureColumn({ ...jobs, period: endYear(period) }, cells('end')),
      figureColumn({ measure: 'growth', statistic: 'percent', unit: 'percent', period }, cells('growth')),
      figureColumn({ measure: 'openings', statistic: 'count', unit: 'jobs', period }, cells('openings')),
    ],
  };
}
