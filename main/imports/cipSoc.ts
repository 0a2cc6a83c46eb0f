import type { Soc } from '#shared/models/figure.ts';
import type { Cip } from '#shared/models/program.ts';
import { teachesEveryField } from '#shared/rules/programs.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { readCip } from './cip.ts';
import { openCsv } from './csv.ts';
import { columnFinder, newReport, skip, textOf, type ReadingReport } from './reading.ts';
import { withWorkbook } from './xlsx.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.cipSoc;
const SHEET = 'CIP-SOC';

/** Which fields of study lead to which occupation. */
export interface CipSoc {
  /** Occupation → its fields, both in order. */
  fields: Map<Soc, Cip[]>;
  /** Titles as the crosswalk gives them, without their full stop. */
  titles: Map<Cip, string>;
  report: ReadingReport;
}

/**
 * Reads the sheet CIP-SOC of the crosswalk. Rows that say that there is no match are passed over, and so are teachers at colleges,
 * who stand beside nearly every field.
 */
export async function readCipSoc(source: Source): Promise<CipSoc> {
  return withWorkbook(source, async (book) => {
    const reading: CipSoc = { fields: new Map(), titles: new Map(), report: newReport() };
    let at: ReturnType<typeof findColumns> | undefined;
    for await (const { cells, number } of book.rows(book.sheets.includes(SHEET) ? SHEET : (book.sheets[0] ?? ''))) {
      if (at) readRow(reading, { cip: textOf(cells[at.cip]), title: textOf(cells[at.title]), soc: textOf(cells[at.soc]) }, number);
      else at = findColumns(columnFinder(cells, KIND));
    }
    if (reading.fields.size === 0) throw refusal(importProblems.noRows(KIND));
    const inOrder = [...reading.fields].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([soc, cips]) => [soc, cips.toSorted()] as const);
    return { ...reading, fields: new Map(inOrder) };
  });
}

const findColumns = ({ need }: ReturnType<typeof columnFinder>) => ({
  cip: need('CIP2020Code'),
  title: need('CIP2020Title'),
  soc: need('SOC2018Code'),
});

function readRow(
  { fields, titles, report }: CipSoc,
  { cip: code, title, soc }: Record<'cip' | 'title' | 'soc', string>,
  row: number,
): void {
  if (code === '' && soc === '') return;
  report.rows += 1;
  const cip = readCip(code, row);
  if (cip === undefined || !/^\d{2}-\d{4}$/.test(soc)) throw refusal(importProblems.badCell(row, 'CIP2020Code', `${code} ${soc}`));
  if (soc === '99-9999' || cip === '99.9999') return skip(report, 'noMatch');
  if (teachesEveryField(soc)) return skip(report, 'teachers');
  titles.set(cip, withoutStop(title));
  const known = fields.get(soc) ?? [];
  if (!known.includes(cip)) known.push(cip);
  fields.set(soc, known);
}

/** Reads the titles of fields from the list of CIP 2020; codes that moved or went are left out. */
export async function readCipTitles(source: Source): Promise<Map<Cip, string>> {
  const { columns, batches } = await openCsv(source, importProblems.kinds.cipTitles);
  const at = { cip: columns.need('CIPCode'), title: columns.need('CIPTitle'), action: columns.need('Action') };
  const titles = new Map<Cip, string>();
  for await (const rows of batches) {
    for (const { number, cells } of rows) {
      const code = (cells[at.cip] ?? '').trim();
      // Families and series have two and four digits.
      const cip = /^(="?)?\d{2}(\.\d{2})?"?$/.test(code) ? undefined : readCip(code, number);
      if (cip && !/^(moved to|deleted)/i.test(cells[at.action] ?? '')) titles.set(cip, withoutStop(cells[at.title] ?? ''));
    }
  }
  if (titles.size === 0) throw refusal(importProblems.noRows(importProblems.kinds.cipTitles));
  return titles;
}

const withoutStop = (title: string): string => title.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '').normalize('NFC');
