import type { PayPoints } from '#shared/drawing/payRange.ts';
import type { Logo } from '#shared/models/school.ts';
import type { Said, SaidFigure } from '#shared/models/said.ts';
import type { KeepRank } from '#shared/models/sheet.ts';

/** A tile's chart: bars on one scale, in words too. */
export interface PayChart {
  rows: { label: string; points: PayPoints; p10: string | null; p90: string | null }[];
  /** Whether each bar holds 8 in 10 workers, and may be explained so. */
  isWhole: boolean;
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
  /** The figures in these words. */
  said: SaidFigure[];
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
  id: 'alsoCalled' | 'licenses' | 'lead' | 'localFact';
  rank: KeepRank;
  label: string;
  text: string;
}

/** A part of a sheet that may go when it does not fit: the highest rank goes first, with or before its section. */
export interface Section {
  id: SectionId;
  rank: KeepRank;
  heading: string;
  /** What the counselor knows it by, where that is not its heading. */
  name?: string;
  body: Body;
  remarks: Remark[];
  /** The figures in its body. */
  said?: SaidFigure[];
}

export type SectionId =
  | 'whatTheyDo'
  | 'official'
  | 'tasks'
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
  | 'note'
  | 'localFacts'
  | 'prompts';

/** What stands on every sheet, whatever it is of. */
export interface Frame {
  documentTitle: string;
  language: string;
  /** `school` is its name, empty for none; `name` and `date` are words before blanks, empty where nobody is to fill them in. */
  header: { school: string; kind: string; name: string; date: string };
  /** The school's logo, and what is said for it where the name does not stand beside it. */
  logo?: { picture: Logo; alt: string };
  /** In the school's own words: whom to ask, and what it must say. Empty for none; slots that no template may omit. */
  contact: string;
  notice: string;
  /** Label, then statements. A slot that no template may omit. */
  sources: { label: string; text: string };
}

/** What every sheet must say of its school and its sources, in the order in which `foot` says it. */
export const statementsOf = ({ contact, notice, sources }: Pick<Frame, 'contact' | 'notice' | 'sources'>): string[] =>
  [contact, notice, sources.text].filter((words) => words !== '');

/** The same, with the school's own facts among its sections: for the templates that print them. */
export const withLocalFacts = (content: SheetContent): SheetContent =>
  content.localFacts ? { ...content, sections: [...content.sections, content.localFacts] } : content;

/** The content, with the career cluster credited among its sources: for the templates that print it. */
export const creditingCluster = (content: SheetContent, credit: 'credit' | 'shortCredit'): SheetContent =>
  content.cluster ? { ...content, sources: { ...content.sources, text: `${content.sources.text} ${content.cluster[credit]}` } } : content;

/** The schools nearest to the counselor's own whose programs lead to the career, with all that dates and places them. */
export interface NearSchools {
  heading: string;
  /** School and city, programs, and miles. */
  columns: [string, string, string];
  rows: [string, string, string][];
  /** How many more there are, and what a reader must know of the list. */
  note: string;
}

/** All that a sheet of one career says, in its language and in the order in which it is kept; no position, no size. */
export interface SheetContent extends Frame {
  title: string;
  /** The official title and code; with it, what must be said of whose figures these are. */
  official: string;
  alsoCalled: Remark | undefined;
  /** The career cluster by the school's edition, and the credit that goes with it wherever it is printed. */
  cluster?: { rank: KeepRank; label: string; text: string; credit: string; shortCredit: string };
  oneLine: string;
  pay: Tile & { chart: PayChart | undefined };
  outlook: Tile & { chart: GrowthChart | undefined };
  entry: Tile;
  sections: Section[];
  /** What the school added itself; it is not among the sections, since few templates print it. */
  localFacts?: Section;
  link: { heading: string; url: string; printed: string; alt: string };
}

/** The ranks of all parts that may be left off; without the cluster's, which few templates print. */
export const ranksOf = ({ sections, alsoCalled }: SheetContent): KeepRank[] => [
  ...sections.flatMap((section) => [section.rank, ...section.remarks.map(({ rank }) => rank)]),
  ...(alsoCalled ? [alsoCalled.rank] : []),
];

/** What the counselor is told when this part is left off. */
export const partName = ({ name, heading }: Pick<Section, 'name' | 'heading'>): string => name ?? heading;

/** What the counselor is told when this rank is left off: the parts that have it, and the remarks that go with their section. */
export const partsOfRank = (
  { sections, alsoCalled, cluster }: Pick<SheetContent, 'sections' | 'alsoCalled' | 'cluster'>,
  rank: KeepRank,
): string[] => {
  const goes = (part: { rank: KeepRank }): boolean => part.rank === rank;
  return [
    ...sections.flatMap((section) => [
      ...(goes(section) ? [partName(section)] : []),
      ...section.remarks.filter((remark) => goes(section) || goes(remark)).map(({ label }) => label),
    ]),
    ...(alsoCalled && goes(alsoCalled) ? [alsoCalled.label] : []),
    ...(cluster && goes(cluster) ? [cluster.label] : []),
  ];
};

/** Words of a section that are sentences. */
const sentencesIn = ({ body, remarks }: Pick<Section, 'body' | 'remarks'>): string[] => [
  ...(body.kind === 'paragraphs' ? body.paragraphs : 'items' in body ? body.items : []),
  ...remarks.map(({ text }) => text),
];

/** What the sections of a sheet say. */
export const saidInSections = (sections: readonly Section[]): Said => ({
  figures: sections.flatMap(({ said = [], rank }) => said.map((one) => ({ ...one, rank }))),
  words: sections.flatMap(sentencesIn),
});

/** What a sheet with the three tiles says, whose sections are without figures. */
export const saidInTiles = ({ pay, outlook, entry, sections, oneLine }: SheetContent): Said => ({
  figures: [...pay.said, ...outlook.said, ...entry.said],
  words: [oneLine, ...saidInSections(sections).words],
});

/** What a sheet with the three tiles and the sections says. */
export const saidIn = (content: SheetContent): Said => allSaid(saidInTiles(content), { ...saidInSections(content.sections), words: [] });

/** All of these together. */
export const allSaid = (...all: readonly Said[]): Said => ({
  figures: all.flatMap(({ figures }) => figures),
  words: all.flatMap(({ words }) => words),
});

/** The same figures where other words date, place or mark them. @param instead words of the tile → words in their place */
export const relabelled = (said: readonly SaidFigure[], instead: ReadonlyMap<string, string>): SaidFigure[] => {
  const label = (words: string): string => instead.get(words) ?? words;
  return said.map((one) => {
    const { place, period, unit, whose } = one.labels;
    return { ...one, labels: { ...one.labels, place: label(place), period: label(period), unit: label(unit), whose: label(whose) } };
  });
};
