import type { CareerList, ListedFigures } from '#shared/models/careerList.ts';
import type { EducationLevel } from '#shared/models/figure.ts';
import type { Release } from '#shared/models/release.ts';
import { columnWords } from '#shared/rules/figureWords.ts';
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

/** What the figures of each column are; empty for one that is not there. */
export type ColumnWords = Record<'pay' | 'growth' | 'education', string>;

export function wordsOfColumns({ columns }: Pick<CareerList, 'columns'>, releases: ReadonlyMap<string, Release>): ColumnWords {
  const said = (figures: ListedFigures | undefined): string => (figures ? columnWords(figures.of, releases.get(figures.of.release)) : '');
  return { pay: said(columns.pay), growth: said(columns.growth), education: said(columns.entryEducation) };
}

/** What is shown at the pointer over a cell: its value, whose it is, what its column is, and where from. */
export const hoverOf = (cell: Cell, { shown, spoken = shown }: CellWords, about: string): string =>
  [spoken, ...(isOfGroup(cell) ? [words.groupSpoken] : []), about].filter(Boolean).join('\n');
