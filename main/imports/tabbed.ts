import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { readText } from './bytes.ts';
import { columnFinder } from './reading.ts';
import type { Source } from './zip.ts';

export interface TabbedRow {
  /** Number of the line in the file, from 1. */
  number: number;
  cells: string[];
}

export interface Tabbed {
  columns: ReturnType<typeof columnFinder>;
  rows: TabbedRow[];
}

/**
 * Reads a table with a header row, parted by tabs or, where the header has none, by commas; blank lines are left out. Files with tabs
 * quote nothing, so a `"` is a character there. `kind` names the file in the refusal of a missing column.
 * @throws a refusal for a file that ends in the middle of a row, as half a download does
 */
export async function readTabbed(source: Source, kind: string): Promise<Tabbed> {
  const lines = (await readText(source)).split(/\r?\n/);
  const [header = '', ...body] = lines;
  const delimiter = delimiterOf(header);
  const columns = splitLine(header, delimiter);
  const rows = body
    .map((line, index) => ({ number: index + 2, cells: splitLine(line, delimiter) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const last = rows.at(-1);
  const named = columns.findLastIndex((name) => name !== '') + 1;
  // Whole files end with a line break, or with a whole row.
  if (last?.number === lines.length && last.cells.length < named) throw refusal(importProblems.damagedText);
  return { columns: columnFinder(columns, kind), rows };
}

export const delimiterOf = (header: string): '\t' | ',' => (header.includes('\t') ? '\t' : ',');

/** The cells of a line, without the blanks around them. */
export function splitLine(line: string, delimiter: '\t' | ','): string[] {
  if (delimiter === '\t' || !line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  return [...line.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
}
