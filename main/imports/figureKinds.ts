import { ALL_OCCUPATIONS, type Place, type Soc } from '#shared/models/figure.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import { importProblems, importWords } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { readAttainment } from './attainment.ts';
import type { Kind, ReadRelease } from './kinds.ts';
import { readOews, type OewsReading } from './oews.ts';
import { hasColumns, type Opened } from './opened.ts';
import { readProjections } from './projections.ts';
import { addReports, newReport, type OnProgress, type ReadingReport } from './reading.ts';
import { roundOf } from './rounds.ts';
import { roundOfStates } from './stateRound.ts';
import { readStateProjections } from './stateProjections.ts';

const WAGE_COLUMNS = ['AREA', 'AREA_TYPE', 'OCC_CODE', 'TOT_EMP', 'A_MEDIAN'];
const STATE_COLUMNS = ['Base', 'Projected', 'PercentChange', 'AvgAnnualOpenings', 'STFIPS', 'OccCode'];

const oews: Kind = {
  kind: 'oews',
  async matches(opened) {
    if (opened.form === 'text' && WAGE_COLUMNS.every((name) => opened.columns.find(name) >= 0)) throw refusal(importProblems.wageText);
    return hasColumns(opened, opened.form === 'workbook' ? (opened.sheets[0] ?? '') : '', WAGE_COLUMNS);
  },
  async read(all, { onProgress }) {
    const readings: OewsReading[] = [];
    for (const [at, { path }] of all.entries()) readings.push(await readOews(path, partOf(onProgress, at, all.length)));
    return wageReleases(readings);
  },
};

const projections: Kind = {
  kind: 'projections',
  matches: (opened) => isTable(opened, '1.2', 'Employment change, percent'),
  read: (all, context) =>
    readEach(all, async ({ path }) => {
      const { tables, report, period } = await readProjections(path, context.onProgress);
      return figureRelease(tables, report, period);
    }),
};

const attainment: Kind = {
  kind: 'attainment',
  matches: (opened) => isTable(opened, '5.3', 'Doctoral or professional degree'),
  read: (all, context) =>
    readEach(all, async ({ path }) => {
      const { tables, report, period } = await readAttainment(path, context.onProgress);
      return figureRelease(tables, report, period);
    }),
};

const stateProjections: Kind = {
  kind: 'stateProjections',
  matches: (opened) => opened.form === 'text' && STATE_COLUMNS.every((name) => opened.columns.find(name) >= 0),
  read: (all, context) =>
    readEach(all, async ({ path, name }) => {
      const period = await roundOfStates(path, name, context);
      const catalog = new Set<Soc>([ALL_OCCUPATIONS, ...context.occupations.map(({ soc }) => soc)]);
      const { tables, report } = await readStateProjections(path, { period, catalog });
      context.onProgress({ rows: report.rows, share: 1 });
      return figureRelease(tables, report, period);
    }),
};

/** The kinds whose files are figures and nothing else. */
export const figureKinds: readonly Kind[] = [oews, projections, attainment, stateProjections];

/** The tables of the projections are told by their sheet and a column of theirs: other workbooks number their sheets as well. */
async function isTable(opened: Opened, table: string, column: string): Promise<boolean> {
  if (opened.form !== 'workbook') return false;
  const sheet = opened.sheets.find((name) => name.trim() === `Table ${table}`);
  if (sheet === undefined) return false;
  const rows = await opened.head(sheet, 4);
  const text = rows.flat().map((cell) => String(cell ?? '').toLowerCase());
  return text.some((cell) => cell.includes('national employment matrix code')) && text.some((cell) => cell.includes(column.toLowerCase()));
}

/** Files of which each is a release of its own. */
async function readEach(all: readonly Opened[], read: (opened: Opened) => Promise<ReadRelease>): Promise<ReadRelease[]> {
  const releases: ReadRelease[] = [];
  for (const opened of all) releases.push(await read(opened));
  return releases;
}

function figureRelease(tables: readonly FigureTable[], report: ReadingReport, period: string): ReadRelease {
  const occupations = new Set(tables.flatMap(({ soc }) => soc));
  occupations.delete(ALL_OCCUPATIONS);
  return { release: roundOf(tables[0]?.release ?? '', period), tables, occupations: occupations.size, report, lacks: [] };
}

/** The files of one zip, or one file of all places, by release: the nation, the states, and the metros and nonmetropolitan areas together. */
function wageReleases(readings: readonly OewsReading[]): ReadRelease[] {
  const names = new Map(readings.flatMap(({ placeNames }) => [...placeNames]));
  const tables = new Map<string, { period: string; byPlace: Map<Place, FigureTable> }>();
  for (const { tables: read, period } of readings)
    for (const table of read) {
      const found = tables.get(table.release) ?? { period, byPlace: new Map<Place, FigureTable>() };
      if (found.byPlace.has(table.place)) throw refusal(importProblems.placeTwice(names.get(table.place) ?? table.place));
      found.byPlace.set(table.place, table);
      tables.set(table.release, found);
    }
  return [...tables].map(([id, { period, byPlace }], at) => {
    const isOfAreas = id.includes('-areas');
    return {
      ...figureRelease([...byPlace.values()], at === 0 ? addReports(readings.map(({ report }) => report)) : newReport(), period),
      ...(isOfAreas && { placeNames: names }),
      lacks: isOfAreas ? areasMissing([...byPlace.keys()]) : [],
    };
  });
}

/** Nonmetropolitan areas have codes of seven figures, the first two of which are the state's; metros have five. */
function areasMissing(places: readonly Place[]): string[] {
  const metros = places.filter((place) => place.length === 5).length;
  if (metros === 0) return [importWords.noMetros];
  return metros === places.length ? [importWords.noNonmetros] : [];
}

/** The progress of one file of several as that of all. */
function partOf(onProgress: OnProgress, at: number, of: number): OnProgress {
  return ({ rows, share }) => onProgress({ rows, share: (at + share) / of });
}
