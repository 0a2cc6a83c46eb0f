import * as z from 'zod';
import type { Place, Soc } from '#shared/models/figure.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import { placeName } from '#shared/models/place.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { readText } from './bytes.ts';
import { payStatistics } from './oews.ts';
import { figureColumn, newReport, type FigureReading, type ReadCell } from './reading.ts';
import { refusal } from '../refusal.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.oewsRepackaged;

const Contents = z.object({
  year: z.int(),
  stat_cols: z.array(z.string()),
  stats: z.record(z.string(), z.record(z.string(), z.array(z.int().positive().nullable()))),
});

export interface RepackagedOptions {
  /** Occupations that the official national file marks HOURLY=TRUE: for these the reason of an empty wage is known. */
  hourlyOnly: ReadonlySet<Soc>;
}

/**
 * Reads a third party's JSON of the OEWS state file: one table a state, annual dollars and employment. The nation is passed over
 * (the official file is better) and so are single industries. Every withheld value and every mark became null in that file, so
 * the reason is `unknown`. Hourly pay is not there; whoever shows it derives it and says so.
 */
export async function readOewsRepackaged(source: Source, { hourlyOnly }: RepackagedOptions): Promise<FigureReading & { period: string }> {
  const contents = await readContents(source);
  const period = `May ${contents.year}`;
  const report = newReport();
  const tables: FigureTable[] = [];
  for (const [place, rows] of Object.entries(contents.stats).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const count = Object.keys(rows).length;
    report.rows += count;
    const why = place === 'US' ? 'nation' : place.startsWith('IND') ? 'industry' : placeName(place) ? undefined : 'unknownPlace';
    if (why) report.skipped[why] = (report.skipped[why] ?? 0) + count;
    else tables.push(toTable(place, rows, contents, period, hourlyOnly));
  }
  if (tables.length === 0) throw refusal(importProblems.noRows(KIND));
  return { tables, report, period };
}

type Contents = z.infer<typeof Contents>;

async function readContents(source: Source): Promise<Contents> {
  const text = await readText(source);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refusal(importProblems.damagedText, error);
  }
  const parsed = Contents.safeParse(json);
  if (parsed.success) return parsed.data;
  throw refusal(importProblems.missingTable(KIND, String(parsed.error.issues[0]?.path[0] ?? 'stats')), parsed.error);
}

function toTable(
  place: Place,
  rows: Contents['stats'][string],
  contents: Contents,
  period: string,
  hourlyOnly: ReadonlySet<Soc>,
): FigureTable {
  const socs = Object.keys(rows).toSorted();
  const column = (name: string, missing: (soc: Soc) => ReadCell): ReadCell[] => {
    const index = contents.stat_cols.indexOf(name);
    if (index < 0) throw refusal(importProblems.missingColumn(KIND, name));
    return socs.map((soc) => {
      const row = rows[soc] ?? [];
      // A shorter row would give every value after the gap another's meaning.
      if (row.length !== contents.stat_cols.length) throw refusal(importProblems.damagedText);
      const value = row[index];
      return typeof value === 'number' ? { value } : missing(soc);
    });
  };
  const employment = column('count', () => ({ missing: 'unknown' }));
  const pay = payStatistics.map((statistic) =>
    figureColumn(
      { measure: 'pay', statistic, unit: 'usdPerYear', period },
      column(statistic, (soc) => ({ missing: hourlyOnly.has(soc) ? 'hourlyOnly' : 'unknown' })),
    ),
  );
  return {
    version: 1,
    release: `oews-${contents.year}-states`,
    place,
    soc: socs,
    columns: [figureColumn({ measure: 'employment', statistic: 'count', unit: 'jobs', period }, employment), ...pay],
  };
}
