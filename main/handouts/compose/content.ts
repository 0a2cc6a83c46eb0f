import type { PayPoints } from '#shared/drawing/payRange.ts';
import type { KeepRank } from '#shared/models/sheet.ts';

/** A tile's chart: bars on one scale, in words too. */
export interface PayChart {
  rows: { label: string; points: PayPoints; p10: string | null; p90: string | null }[];
  alt: string;
}

export interface GrowthChart {
  rows: { label: string; value: number }[];
  alt: string;
}

/** A headline figure with everything that dates and places it. `big` and `source` are never left off. */
export interface Tile {
  heading: string;
  big: string;
  unit: string;
  lines: string[];
  source: string;
}

export type Body =
  | { kind: 'paragraphs'; paragraphs: string[] }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'checklist'; items: string[] }
  | { kind: 'steps'; items: string[] }
  | { kind: 'table'; columns: string[]; rows: string[][]; note?: string }
  | { kind: 'bars'; rows: { label: string; value: number; text: string }[]; note: string; alt: string }
  | { kind: 'prompts'; questions: string[] };

/** A short remark with its name before it, in a section or under the title. */
export interface Remark {
  id: 'alsoCalled' | 'licenses' | 'lead';
  rank: KeepRank;
  label: string;
  text: string;
}

/** A part of a sheet that may go when it does not fit: the highest rank goes first, with or before its section. */
export interface Section {
  id: SectionId;
  rank: KeepRank;
  heading: string;
  body: Body;
  remarks: Remark[];
}

export type SectionId =
  | 'whatTheyDo'
  | 'week'
  | 'likeItIf'
  | 'whereAndWhen'
  | 'body'
  | 'steps'
  | 'startNow'
  | 'related'
  | 'payTable'
  | 'workers'
  | 'attainment'
  | 'interests'
  | 'prompts';

/** All that a sheet of one career says, in its language and in the order in which it is kept; no position, no size. */
export interface SheetContent {
  documentTitle: string;
  language: string;
  header: { kind: string; name: string; date: string };
  title: string;
  /** The official title and code; with it, what must be said of whose figures these are. */
  official: string;
  alsoCalled: Remark | undefined;
  oneLine: string;
  pay: Tile & { chart: PayChart | undefined };
  outlook: Tile & { chart: GrowthChart | undefined };
  entry: Tile;
  sections: Section[];
  link: { heading: string; url: string; printed: string; alt: string };
  /** Label, then statements. A slot that no template may omit. */
  sources: { label: string; text: string };
}

/** All parts that may be left off, with the names by which the counselor is told. */
export const droppableParts = (content: SheetContent): { rank: KeepRank; name: string }[] => [
  ...content.sections.flatMap((section) => [
    { rank: section.rank, name: section.heading },
    ...section.remarks.map(({ rank, label }) => ({ rank, name: label })),
  ]),
  ...(content.alsoCalled ? [{ rank: content.alsoCalled.rank, name: content.alsoCalled.label }] : []),
];

export const partsOfRank = (content: SheetContent, rank: KeepRank): string[] =>
  droppableParts(content)
    .filter((part) => part.rank === rank)
    .map(({ name }) => name);
