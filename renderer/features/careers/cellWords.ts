import type { CareerList, ListedFigures } from '#shared/models/careerList.ts';
import type { EducationLevel } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';

const words = en.window.careers.list;

export type Cell = ListedFigures['cells'][number] | undefined;

/** What a cell shows, and what it says where signs would not be understood aloud. */
export interface CellWords {
  shown: string;
  spoken?: string;
}

export function payWords(cell: Cell): CellWords {
  if (typeof cell?.value !== 'number') return missingWords(cell);
  const dollars = en.format.dollars(cell.value);
  return cell.bound ? { shown: words.atLeast(dollars), spoken: words.atLeastSpoken(dollars) } : { shown: dollars };
}

export const growthWords = (cell: Cell): CellWords =>
  typeof cell?.value === 'number' ? { shown: en.format.change(cell.value) } : missingWords(cell);

export const educationWords = (cell: Cell): CellWords =>
  typeof cell?.value === 'string' ? { shown: en.education[cell.value as EducationLevel] } : missingWords(cell);

/** A cell that the table has no row for was not produced by the source. */
const missingWords = (cell: Cell): CellWords => ({ shown: words.missing, spoken: words.why(en.missing[cell?.missing ?? 'notProduced']) });

export const isOfGroup = (cell: Cell): boolean => cell?.basis === 'group' && cell.value !== null;

/** The cells of one career. */
export const cellsOf = ({ columns }: CareerList, career: number): { pay: Cell; growth: Cell; education: Cell } => ({
  pay: columns.pay?.cells[career],
  growth: columns.growth?.cells[career],
  education: columns.entryEducation?.cells[career],
});
