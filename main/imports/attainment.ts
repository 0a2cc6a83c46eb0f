import type { EducationLevel, Soc } from '#shared/models/figure.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { educationLevels, percent, readOrRefuse, sheetOf } from './projections.ts';
import { columnFinder, figureColumn, newReport, textOf, type FigureReading, type OnProgress, type ReadCell } from './reading.ts';
import { refusal } from '../refusal.ts';
import { withWorkbook, type Cell, type Row } from './xlsx.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.attainment;
const LEVELS = 7;

/**
 * Reads Table 5.3 of the Employment Projections' `education.xlsx`: the share of workers of 25 and over at each of seven levels of
 * schooling, in percent. The period is the one in the table's title. Footnote [1], `notExactAcsMatch`: the
 * survey of workers has no exact match for this occupation, and its figures are those of a wider one.
 */
export async function readAttainment(source: Source, onProgress?: OnProgress): Promise<FigureReading & { period: string }> {
  return withWorkbook(source, async (book) => {
    const report = newReport();
    const rows = new Map<Soc, ReadCell[]>();
    let period: string | undefined;
    let columns: Columns | undefined;
    for await (const row of book.rows(sheetOf(book, '5.3', KIND), onProgress)) {
      period ??= /Educational attainment.* (\d{4}[–-]\d{2,4})\b/.exec(textOf(row.cells[0]))?.[1]?.replace('-', '–');
      if (!columns) columns = findColumns(row.cells);
      else takeRow(row, columns);
    }
    if (!period) throw refusal(importProblems.noPeriod(KIND));
    if (!columns || rows.size === 0) throw refusal(importProblems.noRows(KIND));
    return { tables: [toTable(rows, columns, period)], report, period };

    function takeRow(row: Row, found: Columns): void {
      const soc = textOf(row.cells[found.soc]);
      if (!/^\d{2}-\d{4}$/.test(soc)) return;
      report.rows += 1;
      if (rows.has(soc)) throw refusal(importProblems.twice(row.number, soc));
      const isNear = textOf(row.cells[found.title]).endsWith('[1]');
      rows.set(
        soc,
        found.levels.map(({ column }) => {
          const cell = readOrRefuse(row, column, found.name(column), percent);
          return isNear ? { ...cell, note: 'notExactAcsMatch' as const } : cell;
        }),
      );
    }
  });
}

type Columns = NonNullable<ReturnType<typeof findColumns>>;

/** Undefined for the title rows above the header. */
function findColumns(header: readonly Cell[]) {
  const { find, name, need } = columnFinder(header, KIND);
  const soc = find(/national employment matrix code$/);
  if (soc < 0) return undefined;
  const levels = header.flatMap((_, column): { column: number; category: EducationLevel }[] => {
    const category = educationLevels[name(column).replaceAll('’', "'")];
    return category ? [{ column, category }] : [];
  });
  if (levels.length !== LEVELS) throw refusal(importProblems.wrongLevels(KIND, levels.length, LEVELS));
  return { soc, title: need('title', /national employment matrix title$/), levels, name };
}

function toTable(rows: ReadonlyMap<Soc, ReadCell[]>, { levels }: Columns, period: string): FigureReading['tables'][number] {
  const soc = [...rows.keys()].toSorted();
  const columns = levels.map(({ category }, index) =>
    figureColumn(
      { measure: 'attainment', statistic: 'percent', unit: 'percent', period, category },
      soc.map((code) => rows.get(code)?.[index] ?? { missing: 'unknown' }),
    ),
  );
  return { version: 1, release: `attainment-${period.replace('–', '-')}`, place: 'US', soc, columns };
}
