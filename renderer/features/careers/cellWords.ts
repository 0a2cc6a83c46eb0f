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

/** What is shown at the pointer over a cell of a career's row: the title; or the figure, whose it is, what its column is, and where from. */
export function hoverWords(list: CareerList, releases: ReadonlyMap<string, Release>, career: number, column: number): string {
  const { pay, growth, education } = cellsOf(list, career);
  const about = (figures: ListedFigures | undefined): string => (figures ? columnWords(figures.of, releases.get(figures.of.release)) : '');
  const said = (cell: Cell, { shown, spoken = shown }: CellWords, of: ListedFigures | undefined): string =>
    [spoken, isOfGroup(cell) ? words.groupSpoken : '', about(of)].filter(Boolean).join('\n');
  switch (column) {
    case 0:
      return list.careers[career]!.title;
    case 1:
      return said(pay, payWords(pay), list.columns.pay);
    case 2:
      return said(growth, growthWords(growth), list.columns.growth);
    default:
      return said(education, educationWords(education), list.columns.entryEducation);
  }
}
