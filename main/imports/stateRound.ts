import { ALL_OCCUPATIONS, type Soc } from '#shared/models/figure.ts';
import type { FigureColumn, FigureTable } from '#shared/models/figureTable.ts';
import { placeOfFips } from '#shared/models/place.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import type { ReadingContext } from './kinds.ts';
import { readTabbed, type Tabbed } from './tabbed.ts';

const KIND = importProblems.kinds.stateProjections;

/** Figures that must agree before two files are taken for the same round. */
const LEAST = 200;
const MOST_DIFFERENT = 0.02;

/**
 * The round of a file of the states' long-term projections, such as `2022–32`, which has no column of years. It is told by what is in it:
 * by a year column where a later file has one; by the nation's row, whose jobs are those of the national projections of the same round; by the
 * states' figures, where they are those of a round that is here already. What the file is called comes last.
 * @throws a refusal where none of these tells
 */
export async function roundOfStates(path: string, name: string, context: ReadingContext): Promise<string> {
  const table = await readTabbed(path, KIND);
  const period = ofYearColumns(table) ?? ofNation(table, context) ?? ofStates(table, context) ?? ofName(name);
  if (!period) throw refusal(importProblems.noPeriod(KIND));
  return period;
}

const toPeriod = (base: string, end: string): string => `${base}–${end.slice(-2)}`;

function ofYearColumns({ columns, rows }: Tabbed): string | undefined {
  const [base, end] = [columns.find(/^base ?(year|yr)$/), columns.find(/^proj(ected)? ?(year|yr)$/)];
  const cells = rows[0]?.cells ?? [];
  const [first = '', last = ''] = [cells[base], cells[end]];
  return /^20\d\d$/.test(first) && /^20\d\d$/.test(last) ? toPeriod(first, last) : undefined;
}

function ofName(name: string): string | undefined {
  const years = /(20\d\d)\D{1,4}(?:20)?(\d\d)(?!\d)/.exec(name);
  return years?.[1] && years[2] && Number(years[2]) - Number(years[1].slice(2)) === 10 ? toPeriod(years[1], years[2]) : undefined;
}

function ofNation(file: Tabbed, { tablesOf }: ReadingContext): string | undefined {
  const jobs = baseJobs(file, 'US');
  return tablesOf('projections', 'US').flatMap((table) => (agree(jobs, table) ? periodOf(table) : []))[0];
}

function ofStates(file: Tabbed, { tablesOf }: ReadingContext): string | undefined {
  for (const place of ['CA', 'TX', 'NY', 'FL', 'IN']) {
    const jobs = baseJobs(file, place);
    const found = tablesOf('state-projections', place).find((table) => agree(jobs, table));
    if (found) return periodOf(found)[0];
  }
  return undefined;
}

/** Jobs in the base year by occupation, as the file has them for a place. */
function baseJobs({ columns, rows }: Tabbed, place: string): ReadonlyMap<Soc, number> {
  const [soc, fips, base] = [columns.need('OccCode'), columns.need('STFIPS'), columns.need('Base')];
  const own = rows.filter(({ cells }) => placeOfFips(Number(cells[fips] || Number.NaN)) === place);
  return new Map(own.map(({ cells }) => [cells[soc] ?? '', Number(cells[base])]));
}

const growthOf = ({ columns }: FigureTable): FigureColumn | undefined => columns.find(({ measure }) => measure === 'growth');
const periodOf = (table: FigureTable): string[] => [growthOf(table)?.period ?? []].flat();

/** Whether a file has the jobs of a table's base year, to the hundred: the national tables round to that. */
function agree(jobs: ReadonlyMap<Soc, number>, table: FigureTable): boolean {
  const [period = ''] = periodOf(table);
  const base = table.columns.find(({ measure, period: of }) => measure === 'jobs' && of === period.slice(0, 4));
  if (!base) return false;
  let [both, different] = [0, 0];
  table.soc.forEach((soc, row) => {
    const [one, other] = [jobs.get(soc), base.values[row]];
    if (soc === ALL_OCCUPATIONS || !one || typeof other !== 'number') return;
    both += 1;
    if (Math.abs(one - other) > 100) different += 1;
  });
  return both >= LEAST && different <= both * MOST_DIFFERENT;
}
