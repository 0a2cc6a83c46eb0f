import type { Place, Soc, Statistic } from '#shared/models/figure.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import { placeCodes } from '#shared/models/place.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
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
  /** Names of the metros and other areas, as the survey writes them. */
  placeNames: Map<Place, string>;
}

/**
 * Reads an official OEWS workbook: national, state, metro or nonmetro, which share their columns. One table a place, with the
 * detailed occupations and all occupations together; wider groups and single industries are passed over.
 *
 * Marks: `*` wage withheld, or never produced where ANNUAL or HOURLY says so; `**` employment withheld; `#` at or above the top
 * code, which becomes a bound. Annual pay is in dollars, hourly pay in dollars and cents, employment in jobs.
 * The release is `oews-2025`, `oews-2025-states` or `oews-2025-areas`, by the year and the kind of area in the file.
 */
export async function readOews(source: Source, onProgress?: OnProgress): Promise<OewsReading> {
  return withWorkbook(source, async (book) => {
    const notes = await readNotes(book);
    const found: Found = { places: new Map(), placeNames: new Map(), socs: new Map(), titles: new Map(), hourlyOnly: new Set() };
    const report = newReport();
    let columns: Columns | undefined;
    for await (const row of book.rows(book.sheets[0] ?? '', onProgress)) {
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
    const { titles, hourlyOnly, placeNames } = found;
    return { tables: toTables(found, year, period), report, period, titles, hourlyOnly, placeNames };
  });
}

/** Rows of one place. Of all places there are five million cells: each is one number, see `packed`. */
interface PlaceRows {
  areaType: string;
  /** The number of each row's occupation in `Found.socs`. */
  socs: number[];
  isThere: boolean[];
  /** `COLUMNS` a row: employment, annual pay, hourly pay. */
  cells: number[];
}

const COLUMNS = 1 + 2 * payStatistics.length;

interface Found {
  places: Map<Place, PlaceRows>;
  placeNames: Map<Place, string>;
  /** Each occupation's number. */
  socs: Map<Soc, number>;
  titles: Map<Soc, string>;
  hourlyOnly: Set<Soc>;
}

/** Why there is no value, as a number below 0. */
const reasons = ['withheld', 'annualOnly', 'hourlyOnly', 'unknown'] as const;
const missing = (reason: (typeof reasons)[number]): number => -1 - reasons.indexOf(reason);
/** A value that is a lower bound, as a number below all reasons. */
const bound = (value: number): number => -100 - value;

function unpacked(cell: number): ReadCell {
  if (cell >= 0) return { value: cell };
  if (cell <= -100) return { value: -100 - cell, bound: 'atLeast' };
  return { missing: reasons[-1 - cell] ?? 'unknown' };
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
    areaTitle: find('AREA_TITLE'),
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

function takeRow(row: Row, columns: Columns, place: Place, topCode: TopCode, found: Found): void {
  const { cells } = row;
  const soc = textOf(cells[columns.soc]);
  if (!/^\d{2}-\d{4}$/.test(soc)) throw refusal(importProblems.badCell(row.number, 'OCC_CODE', soc));
  const rows = found.places.get(place) ?? newPlace(row, columns, place, found);
  const number = found.socs.get(soc) ?? found.socs.size;
  found.socs.set(soc, number);
  if (rows.isThere[number]) throw refusal(importProblems.twice(row.number, soc));
  rows.isThere[number] = true;
  rows.socs.push(number);
  const flag = (column: number): boolean => textOf(cells[column]).toUpperCase() === 'TRUE';
  const isAnnualOnly = flag(columns.annualOnly);
  const isHourlyOnly = flag(columns.hourlyOnly);
  if (isHourlyOnly) found.hourlyOnly.add(soc);
  const read = (column: number, rule: CellRule): void => void rows.cells.push(packed(row, column, columns, rule));
  read(columns.employment, { decimals: 0, withheld: 'withheld' });
  const annual: CellRule = { decimals: 0, withheld: isHourlyOnly ? 'hourlyOnly' : 'withheld', topCode: topCode.annual };
  for (const column of columns.annual) read(column, annual);
  const hourly: CellRule = { decimals: 2, withheld: isAnnualOnly ? 'annualOnly' : 'withheld', topCode: topCode.hourly };
  for (const column of columns.hourly) read(column, hourly);
  if (!found.titles.has(soc)) found.titles.set(soc, textOf(cells[columns.title]));
}

function newPlace({ cells }: Row, columns: Columns, place: Place, { places, placeNames }: Found): PlaceRows {
  const rows: PlaceRows = { areaType: textOf(cells[columns.areaType]), socs: [], isThere: [], cells: [] };
  places.set(place, rows);
  const title = textOf(cells[columns.areaTitle]);
  if (/^\d/.test(place) && title) placeNames.set(place, title);
  return rows;
}

/** The nation of another country must not pass for ours. */
function isOurs(title: string, state: string, area: string): boolean {
  return state === 'US' || area === '99' || /^(U\.?S\.?|United States)/i.test(title);
}

/** Area types: 1 the nation, 2 a state, 3 a territory, 4 a metro, 6 a nonmetropolitan area. */
function placeOf({ cells }: Row, columns: Columns): Place | undefined {
  const type = textOf(cells[columns.areaType]);
  const state = textOf(cells[columns.state]).toUpperCase();
  const area = textOf(cells[columns.area]);
  if (type === '1') {
    const title = textOf(cells[columns.areaTitle]);
    if (!isOurs(title, state, area)) throw refusal(importProblems.otherCountry(title || state || area));
    return 'US';
  }
  if (!placeCodes.includes(state) || state === 'US') return undefined;
  if (type === '2' || type === '3') return state;
  if ((type === '4' || type === '6') && /^\d{4,7}$/.test(area)) return area;
  return undefined;
}

interface CellRule {
  decimals: number;
  /** What `*` or `**` means in this cell. */
  withheld: 'withheld' | 'annualOnly' | 'hourlyOnly';
  topCode?: number;
}

/** What a cell says, as one number: a value, a lower bound, or the reason why there is none. */
function packed(row: Row, column: number, { header }: Columns, rule: CellRule): number {
  const cell = row.cells[column] ?? null;
  if (typeof cell === 'number' && cell >= 0) return toDecimals(cell, rule.decimals);
  const text = textOf(cell);
  if (text === '#' && rule.topCode !== undefined) return bound(rule.topCode);
  if (text === '*' || text === '**') return missing(rule.withheld);
  if (text === '') return missing('unknown');
  // Copies that went through a text format hold numbers as text.
  const number = /^\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (Number.isFinite(number)) return toDecimals(number, rule.decimals);
  throw refusal(importProblems.badCell(row.number, header[column] ?? '', text));
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

/** Each place's rows are let go as soon as they are a table. */
function toTables({ places, socs }: Found, year: string, period: string): FigureTable[] {
  const codes = [...socs.keys()];
  return [...places].map(([place, rows]) => {
    places.delete(place);
    return toTable(place, rows, codes, year, period);
  });
}

function toTable(place: Place, rows: PlaceRows, codes: readonly Soc[], year: string, period: string): FigureTable {
  const codeOf = (row: number): Soc => codes[rows.socs[row] ?? -1] ?? '';
  const order = [...rows.socs.keys()].toSorted((one, other) => (codeOf(one) < codeOf(other) ? -1 : 1));
  const column = (head: ColumnHead, at: number) =>
    figureColumn(
      head,
      order.map((row) => unpacked(rows.cells[row * COLUMNS + at] ?? missing('unknown'))),
    );
  const pay = (unit: 'usdPerYear' | 'usdPerHour', first: number) =>
    payStatistics.map((statistic, at) => column({ measure: 'pay', statistic, unit, period }, first + at));
  return {
    version: 1,
    release: oewsRelease(year, rows.areaType),
    place,
    soc: order.map(codeOf),
    columns: [
      column({ measure: 'employment', statistic: 'count', unit: 'jobs', period }, 0),
      ...pay('usdPerYear', 1),
      ...pay('usdPerHour', 1 + payStatistics.length),
    ],
  };
}

/** Each of the survey's files is a release of its own: they are brought in and replaced one by one. */
function oewsRelease(year: string, areaType: string): string {
  if (areaType === '1') return `oews-${year}`;
  return `oews-${year}-${areaType === '2' || areaType === '3' ? 'states' : 'areas'}`;
}
