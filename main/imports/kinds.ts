import type { Occupation } from '#shared/models/career.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import type { Place } from '#shared/models/figure.ts';
import type { Release } from '#shared/models/release.ts';
import type { Series } from '#shared/rules/series.ts';
import type { Opened } from './opened.ts';
import type { OnProgress, ReadingReport } from './reading.ts';

/** A release as its file gives it, without the day on which it comes in. */
export interface ReadRelease {
  release: Omit<Release, 'origin'>;
  /** Figures by place. They name the release by its id. */
  tables: readonly FigureTable[];
  /** Other files of the release by their path, made when the id under which it is kept is known. */
  files?: (id: string) => ReadonlyMap<string, string>;
  /** Names of metros and other areas. */
  placeNames?: ReadonlyMap<Place, string>;
  occupations: number;
  /** What it holds, a sentence, where occupations are not what counts. */
  holds?: string;
  report: ReadingReport;
  /** What the file lacks, a sentence each. */
  lacks: readonly string[];
}

/** What a reader may know of what is there already. */
export interface ReadingContext {
  onProgress: OnProgress;
  /** The careers of the catalog. */
  occupations: readonly Occupation[];
  /** Tables of a place from every release of a series that is there, the newest first. */
  tablesOf: (series: Series, place: Place) => readonly FigureTable[];
}

/**
 * A kind of official file. Another kind is one more of these in `recognize.ts`: how its files are told by their content, and how all that
 * were offered together (a zip may hold several) become releases.
 */
export interface Kind {
  kind: string;
  matches: (opened: Opened) => boolean | Promise<boolean>;
  /** @throws a refusal for files that are damaged, or lack what cannot be done without */
  read: (all: readonly Opened[], context: ReadingContext) => Promise<readonly ReadRelease[]>;
}
