import type { Place, Soc, Statistic } from '#shared/models/figure.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { columnFinder, figureColumn, newReport, skip, textOf, toDecimals, type FigureReading, type ReadCell } from './reading.ts';
import { withWorkbook, type Cell, type Row, type Workbook } from './xlsx.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.oews;

export const payStatistics = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const satisfies readonly Statistic[];
const PAY_COLUMNS = { mean: 'MEAN', p10: 'PCT10', p25: 'PCT25', median: 'MEDIAN', p75: 'PCT75', p90: 'PCT90' } as const;

/** What `#` stands for since May 2022. Each file states its own in its notes, and that is what counts. */
const TOP_CODE = { hourly: 115, annual: 239_200 };
type TopCode = typeof TOP_CODE;

export interface OewsReading extends FigureReading {
  /** As printed: `May 2025`. */
  period: string;
  /** Titles of the occupations as the survey gives them; the only source of the titles of its group codes. */
  titles: Map<Soc, string>;
  /** Occupations that are paid by the hour only (HOURLY=TRUE): no annual wage of them exists anywhere. */
  hourlyOnly: Set<Soc>;
}

/**
 * Reads an official OEWS workbook: national, state, metro or nonmetro, which share their columns. One table a place, with the
 * detailed occupations and all occupations together; wider groups and single industries are passed over.
 *
 * Marks: `*` wage withheld, or never produced where ANNUAL or HOURLY says so; `**` employment withheld; `#` at or above the top
 * code, which becomes a bound. Annual pay is in dollars, hourly pay in dollars and cents, employment in jobs.
 * The release is `oews-2025`, `oews-2025-states` or `oews-2025-areas`, by the year and the kind of area in the file.
 */
export async function readOews(source: Source): Promise<OewsReading> {
  return withWorkbook(source, async (book) => {
    const notes = await readNotes(book);
    const found: Found = { places: new Map(), titles: new Map(), hourlyOnly: new Set() };
    const report = newReport();
    let columns: Columns | undefined;
    for await (const row of book.rows(book.sheets[0] ?? '')) {
      if (!columns) columns = findColumns(row.cells);
      else if (row.cells.some((cell) => textOf(cell) !== '')) {
        report.rows += 1;
        const place = placeOf(row, columns);
        const why = notWanted(row, columns);
        if (why || !place) skip(report, why ?? 'unknownPlace');
        else takeRow(row, columns, place, notes.topCode, found);
      }
    }
    const year = notes.year ?? /M(\d{4})|May (\d{4})/.exec(book.sheets.join(' '))?.slice(1).find(Boolean);
    if (!year) throw refusal(importProblems.noPeriod(KIND));
    const period = `May ${year}`;
    if (found.places.size === 0) throw refusal(importProblems.noRows(KIND));
    const tables = [...found.places].map(([place, rows]) => toTable(place, rows, year, period));
    return { tables, report, period, titles: found.titles, hourlyOnly: found.hourlyOnly };
  });
}

interface PlaceRows {
  areaType: string;
  rows: Map<Soc, { employment: ReadCell; annual: ReadCell[]; hourly: ReadCell[] }>;
}

interface Found {
  places: Map<Place, PlaceRows>;
  titles: Map<Soc, string>;
  hourlyOnly: Set<Soc>;
}

type Columns = ReturnType<typeof findColumns>;

function findColumns(header: readonly Cell[]) {
  const { find, need } = columnFinder(header, KIND);
  const pay = (prefix: 'H' | 'A') => payStatistics.map((statistic) => need(`${prefix}_${PAY_COLUMNS[statistic]}`));
  return {
    soc: need('OCC_CODE'),
    title: need('OCC_TITLE'),
    group: need('O_GROUP', /^(o_group|occ_group)$/),
    areaType: need('AREA_TYPE'),
    area: need('AREA'),
    state: need('PRIM_STATE'),
    industry: find('I_GROUP'),
    employment: need('TOT_EMP'),
    annual: pay('A'),
    hourly: pay('H'),
    annualOnly: need('ANNUAL'),
    hourlyOnly: need('HOURLY'),
    header: header.map(textOf),
  };
}

function notWanted({ cells }: Row, columns: Columns): 'industry' | 'widerGroup' | undefined {
  const industry = textOf(cells[columns.industry]);
  if (industry && industry !== 'cross-industry') return 'industry';
  const group = textOf(cells[columns.group]);
  return group === 'detailed' || group === 'total' ? undefined : 'widerGroup';
}

function takeRow(row: Row, columns: Columns, place: Place, topCode: TopCode, { places, titles, hourlyOnly }: Found): void {
  const { cells } = row;
  const soc = textOf(cells[columns.soc]);
  if (!/^\d{2}-\d{4}$/.test(soc)) throw refusal(importProblems.badCell(row.number, 'OCC_CODE', soc));
  const rows = places.get(place) ?? { areaType: textOf(cells[columns.areaType]), rows: new Map() };
  if (rows.rows.has(soc)) throw refusal(importProblems.twice(row.number, soc));
  const flag = (column: number): boolean => textOf(cells[column]).toUpperCase() === 'TRUE';
  const isAnnualOnly = flag(columns.annualOnly);
  const isHourlyOnly = flag(columns.hourlyOnly);
  if (isHourlyOnly) hourlyOnly.add(soc);
  const read = (column: number, rule: CellRule): ReadCell => readCell(row, column, columns.header[column] ?? '', rule);
  rows.rows.set(soc, {
    employment: read(columns.employment, { decimals: 0, withheld: 'withheld' }),
    annual: columns.annual.map((column) =>
      read(column, { decimals: 0, withheld: isHourlyOnly ? 'hourlyOnly' : 'withheld', topCode: topCode.annual }),
    ),
    hourly: columns.hourly.map((column) =>
      read(column, { decimals: 2, withheld: isAnnualOnly ? 'annualOnly' : 'withheld', topCode: topCode.hourly }),
    ),
  });
  places.set(place, rows);
  titles.set(soc, textOf(cells[columns.title]));
}

/** Area types: 1 the nation, 2 a state, 3 a territory, 4 a metro, 6 a nonmetropolitan area. */
function placeOf({ cells }: Row, columns: Columns): Place | undefined {
  const type = textOf(cells[columns.areaType]);
  const state = textOf(cells[columns.state]).toUpperCase();
  const area = textOf(cells[columns.area]);
  if (type === '1') return 'US';
  if ((type === '2' || type === '3') && /^[A-Z]{2}$/.test(state)) return state;
  if ((type === '4' || type === '6') && /^\d{4,7}$/.test(area)) return area;
  return undefined;
}

interface CellRule {
  decimals: number;
  /** What `*` or `**` means in this cell. */
  withheld: 'withheld' | 'annualOnly' | 'hourlyOnly';
  topCode?: number;
}

function readCell(row: Row, column: number, name: string, rule: CellRule): ReadCell {
  const cell = row.cells[column] ?? null;
  if (typeof cell === 'number' && cell >= 0) return { value: toDecimals(cell, rule.decimals) };
  const text = textOf(cell);
  if (text === '#' && rule.topCode !== undefined) return { value: rule.topCode, bound: 'atLeast' };
  if (text === '*' || text === '**') return { missing: rule.withheld };
  if (text === '') return { missing: 'unknown' };
  // Copies that went through a text format hold numbers as text.
  const number = /^\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (Number.isFinite(number)) return { value: toDecimals(number, rule.decimals) };
  throw refusal(importProblems.badCell(row.number, name, text));
}

/** The notes sheet of the workbook: the survey's year, and the dollars that `#` stands for in this round. */
async function readNotes(book: Workbook): Promise<{ year?: string; topCode: TopCode }> {
  const notes: { year?: string; topCode: TopCode } = { topCode: TOP_CODE };
  const sheet = book.sheets.find((name) => /description/i.test(name));
  if (!sheet) return notes;
  for await (const { cells } of book.rows(sheet)) {
    const text = textOf(cells[0]);
    const year = /^May (\d{4}) OEWS Estimates/.exec(text)?.[1];
    if (year) notes.year = year;
    const top = /^#.*\$([\d.,]+) per hour.*\$([\d.,]+) per year/.exec(text);
    if (top?.[1] && top[2]) notes.topCode = { hourly: dollars(top[1]), annual: dollars(top[2]) };
  }
  return notes;
}

const dollars = (text: string): number => Number(text.replaceAll(',', '').replace(/\.$/, ''));

function toTable(place: Place, { areaType, rows }: PlaceRows, year: string, period: string): FigureTable {
  const socs = [...rows.keys()].toSorted();
  const sorted = socs.flatMap((soc) => rows.get(soc) ?? []);
  const pay = (kind: 'annual' | 'hourly') =>
    payStatistics.map((statistic, i) =>
      figureColumn(
        { measure: 'pay', statistic, unit: kind === 'annual' ? 'usdPerYear' : 'usdPerHour', period },
        sorted.map((row) => row[kind][i] ?? { missing: 'unknown' }),
      ),
    );
  const employment = figureColumn(
    { measure: 'employment', statistic: 'count', unit: 'jobs', period },
    sorted.map((row) => row.employment),
  );
  return { version: 1, release: oewsRelease(year, areaType), place, soc: socs, columns: [employment, ...pay('annual'), ...pay('hourly')] };
}

/** Each of the survey's files is a release of its own: they are brought in and replaced one by one. */
function oewsRelease(year: string, areaType: string): string {
  if (areaType === '1') return `oews-${year}`;
  return `oews-${year}-${areaType === '2' || areaType === '3' ? 'states' : 'areas'}`;
}
