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
 * Reads a tab-separated file with a header row; blank lines are left out. These files quote nothing, so a `"` is a character.
 * `kind` names the file in the refusal of a missing column.
 */
export async function readTabbed(source: Source, kind: string): Promise<Tabbed> {
  const lines = (await readText(source)).split(/\r?\n/);
  const [header = '', ...body] = lines;
  const rows = body
    .map((line, index) => ({ number: index + 2, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { columns: columnFinder(header.split('\t'), kind), rows };
}
