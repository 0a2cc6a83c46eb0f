import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Interest, OfficialText } from '#shared/models/career.ts';
import type { Soc } from '#shared/models/figure.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { readText } from './bytes.ts';
import { newReport, skip, type ReadingReport } from './reading.ts';
import { refusal } from '../refusal.ts';
import { readTabbed, type Tabbed } from './tabbed.ts';

const KIND = importProblems.kinds.onet;
const MOST_RELATED = 10;

/** An O*NET-SOC code, `29-1141.00`; `.01` and up are specialties of the occupation before the point. */
type OnetCode = string;

export interface OnetReading {
  /** `30.1`, from the folder's own Read Me. */
  version: string;
  /** `December 2025`, from the same; left out where it does not say. */
  period?: string;
  interests: Map<Soc, Interest[]>;
  /** The zone's number as this release gives it: 1–5 up to 30.1, 2–5 from 30.2 on (where 2 reads "Job Zone 1-2"). */
  zones: Map<Soc, number>;
  /** Six-digit codes, closest first, without the occupation itself, at most ten. */
  related: Map<Soc, Soc[]>;
  /** Description and tasks of each occupation that has some, the tasks of its core first. */
  texts: Map<Soc, OfficialText>;
  /** Tables that the folder does not have; each was dropped or renamed beyond what we know. */
  lacks: OnetTable[];
  /** Other titles, those that workers themselves reported first, then those of the specialties. */
  titles: Map<Soc, string[]>;
  report: ReadingReport;
}

/** Tables that a release may lack: what they hold is then empty, and whoever shows it says so. */
type OnetTable = 'interests' | 'zones' | 'related' | 'titles' | 'tasks';

/** Every name that a table has had. From 30.3 on Interests are Career Interest Types and Alternate Titles are Job Titles. */
const NAMES = {
  interests: ['Interests', 'Career Interest Types'],
  zones: ['Job Zones'],
  related: ['Related Occupations'],
  titles: ['Alternate Titles', 'Job Titles'],
  reported: ['Sample of Reported Titles', 'Reported Titles', 'Reported Job Titles'],
  tasks: ['Task Statements', 'Tasks'],
  occupations: ['Occupation Data', 'Occupations'],
} as const;

/**
 * Reads the text edition of the O*NET database from its folder, each table plain or as `.gz`.
 *
 * Tables are found by any of the names that they have had. Without the list of occupations or the Read Me the folder is none of these, and a
 * refusal says so; any other table that is missing is told in `lacks`. Only `.00` codes give interests, zone and related
 * occupations: those of a specialty are not the occupation's. Rows with Recommend Suppress or Not Relevant = Y are dropped.
 */
export async function readOnet(folder: string): Promise<OnetReading> {
  const report = newReport();
  const files = await readdir(folder).catch((error: unknown) => {
    throw refusal(importProblems.notFound(folder.split(/[\\/]/).at(-1) ?? folder), error);
  });
  const lacks: OnetTable[] = [];
  const find = async (names: readonly string[]): Promise<Table | undefined> => {
    const file = fileIn(folder, files, names);
    return file === undefined ? undefined : toTable(await readTabbed(file, KIND), report);
  };
  /** What is made of a table; nothing where it is not there. */
  const made = async <T>(table: OnetTable, make: (found: Table) => Map<Soc, T>): Promise<Map<Soc, T>> => {
    const found = await find(NAMES[table]);
    if (!found) lacks.push(table);
    return found ? make(found) : new Map();
  };
  const { version, period } = await readVersion(fileIn(folder, files, ['Read Me']));
  const occupations = await find(NAMES.occupations);
  if (!occupations) throw refusal(importProblems.missingTable(KIND, NAMES.occupations[0]));
  const reported = await find(NAMES.reported);
  const tasks = await made('tasks', readTasks);
  return {
    version,
    ...(period && { period }),
    interests: await made('interests', readInterests),
    zones: await made('zones', readZones),
    related: await made('related', readRelated),
    titles: await made('titles', (other) => readTitles({ reported, other, occupations })),
    texts: readTexts(occupations, tasks),
    lacks,
    report,
  };
}

function fileIn(folder: string, files: readonly string[], names: readonly string[]): string | undefined {
  const wanted = new Set(names.flatMap((name) => [`${name}.txt`, `${name}.txt.gz`].map((each) => each.toLowerCase())));
  const file = files.find((each) => wanted.has(each.toLowerCase()));
  return file === undefined ? undefined : join(folder, file);
}

async function readVersion(file: string | undefined): Promise<{ version: string; period?: string }> {
  const text = file === undefined ? '' : await readText(file);
  const version = /O\*NET[®\s]+([\d.]*\d) Database/.exec(text)?.[1];
  if (!version) throw refusal(importProblems.missingTable(KIND, 'Read Me'));
  const period = /^\s*((?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d) Release/m.exec(
    text,
  )?.[1];
  return { version, ...(period && { period }) };
}

/** Tasks of the core of the work come first, then the others, each in the order of the file. */
function readTasks({ need, find, rows }: Table): Map<Soc, string[]> {
  const [task, type] = [need('Task'), find('Task Type')];
  const isCore = ({ cells }: Table['rows'][number]): boolean => type < 0 || cells[type] !== 'Supplemental';
  const tasks = new Map<Soc, string[]>();
  for (const row of [...rows.filter(isCore), ...rows.filter((each) => !isCore(each))]) {
    const text = row.cells[task];
    if (isSpecialty(row.code) || !text) continue;
    tasks.set(row.soc, [...(tasks.get(row.soc) ?? []), text]);
  }
  return tasks;
}

function readTexts({ need, rows }: Table, tasks: ReadonlyMap<Soc, string[]>): Map<Soc, OfficialText> {
  const description = need('Description');
  const own = rows.filter(({ code, cells }) => !isSpecialty(code) && cells[description]);
  return new Map(own.map(({ soc, cells }) => [soc, { description: cells[description] ?? '', tasks: tasks.get(soc) ?? [] }]));
}

interface Table {
  need: Tabbed['columns']['need'];
  find: Tabbed['columns']['find'];
  rows: { code: OnetCode; soc: Soc; cells: string[]; number: number }[];
}

function toTable({ columns, rows }: Tabbed, report: ReadingReport): Table {
  const code = columns.need('O*NET-SOC Code');
  const suppressed = [columns.find('Recommend Suppress'), columns.find('Not Relevant')].filter((column) => column >= 0);
  report.rows += rows.length;
  return {
    need: columns.need,
    find: columns.find,
    rows: rows.flatMap(({ cells, number }) => {
      if (suppressed.some((column) => cells[column] === 'Y')) {
        skip(report, 'suppressed');
        return [];
      }
      const onet = cells[code] ?? '';
      if (!/^\d{2}-\d{4}\.\d{2}$/.test(onet)) throw refusal(importProblems.badCell(number, 'O*NET-SOC Code', onet));
      return { code: onet, soc: onet.slice(0, 7), cells, number };
    }),
  };
}

const isSpecialty = (code: OnetCode): boolean => !code.endsWith('.00');

/** The scale IH holds the high points: its value 1–6 is the area, 0 none; the element says first, second or third. */
const AREAS: readonly Interest[] = ['R', 'I', 'A', 'S', 'E', 'C'];
const HIGH_POINTS = ['First Interest High-Point', 'Second Interest High-Point', 'Third Interest High-Point'];

function readInterests({ need, rows }: Table): Map<Soc, Interest[]> {
  const [element, scale, value] = [need('Element Name'), need('Scale ID'), need('Data Value')];
  const ranked = new Map<Soc, (Interest | undefined)[]>();
  for (const { code, soc, cells, number } of rows) {
    if (cells[scale] !== 'IH' || isSpecialty(code)) continue;
    const rank = HIGH_POINTS.indexOf(cells[element] ?? '');
    const area = Number(cells[value]);
    if (rank < 0 || !Number.isInteger(area) || area < 0 || area > 6) {
      throw refusal(importProblems.badCell(number, 'Data Value', `${cells[element] ?? ''} ${cells[value] ?? ''}`));
    }
    const points = ranked.get(soc) ?? [];
    points[rank] = AREAS[area - 1];
    ranked.set(soc, points);
  }
  return new Map([...ranked].map(([soc, points]) => [soc, points.flatMap((area) => area ?? [])]));
}

function readZones({ need, rows }: Table): Map<Soc, number> {
  const zone = need('Job Zone');
  const zones = new Map<Soc, number>();
  for (const { code, soc, cells, number } of rows) {
    if (isSpecialty(code)) continue;
    // The first two are one from 30.2 on: as `2`, or as `1-2`.
    const value = Number(/^\d-(\d)$/.exec(cells[zone] ?? '')?.[1] ?? cells[zone]);
    if (!Number.isInteger(value) || value < 1) throw refusal(importProblems.badCell(number, 'Job Zone', cells[zone] ?? ''));
    zones.set(soc, value);
  }
  return zones;
}

function readRelated({ need, rows }: Table): Map<Soc, Soc[]> {
  const [other, index] = [need('Related O*NET-SOC Code'), need('Index')];
  const ranked = new Map<Soc, { soc: Soc; rank: number }[]>();
  for (const { code, soc, cells, number } of rows) {
    if (isSpecialty(code)) continue;
    const list = ranked.get(soc) ?? [];
    const [related, rank] = [cells[other] ?? '', Number(cells[index])];
    if (!/^\d{2}-\d{4}\.\d{2}$/.test(related)) throw refusal(importProblems.badCell(number, 'Related O*NET-SOC Code', related));
    if (!(rank >= 1)) throw refusal(importProblems.badCell(number, 'Index', cells[index] ?? ''));
    list.push({ soc: related.slice(0, 7), rank });
    ranked.set(soc, list);
  }
  return new Map([...ranked].map(([soc, list]) => [soc, closest(list, new Set([soc]))]));
}

/** The codes by rank, each once, without those in `without`, ten at most. Equal ranks go by code. */
export function closest(list: readonly { soc: Soc; rank: number }[], without: ReadonlySet<Soc>): Soc[] {
  const sorted = list.toSorted((a, b) => a.rank - b.rank || (a.soc < b.soc ? -1 : 1)).map(({ soc }) => soc);
  return [...new Set(sorted)].filter((soc) => !without.has(soc)).slice(0, MOST_RELATED);
}

function readTitles(tables: { reported: Table | undefined; other: Table; occupations: Table }): Map<Soc, string[]> {
  const reported = tables.reported ? reportedTitles(tables.reported) : [];
  const other = otherTitles(tables.other);
  const names = tables.occupations.rows.map(({ code, soc, cells }) => ({
    code,
    soc,
    title: cells[tables.occupations.need('Title')] ?? '',
  }));
  const ordered = [
    ...reported.filter(({ code }) => !isSpecialty(code)),
    ...other.filter(({ code }) => !isSpecialty(code)),
    ...names.filter(({ code }) => isSpecialty(code)),
    ...reported.filter(({ code }) => isSpecialty(code)),
    ...other.filter(({ code }) => isSpecialty(code)),
  ];
  const own = new Map(names.filter(({ code }) => !isSpecialty(code)).map(({ soc, title }) => [soc, title]));
  const bySoc = new Map<Soc, string[]>();
  for (const { soc, title } of ordered) {
    const titles = bySoc.get(soc);
    if (titles) titles.push(title);
    else bySoc.set(soc, [title]);
  }
  return new Map([...bySoc].map(([soc, titles]) => [soc, cleanTitles(titles, [own.get(soc) ?? ''])]));
}

interface OnetTitle {
  code: OnetCode;
  soc: Soc;
  title: string;
}

/** Those that My Next Move shows to the public come first: they are the plainest. */
function reportedTitles({ need, find, rows }: Table): OnetTitle[] {
  const title = need('Reported Job Title');
  const shown = find('Shown in My Next Move');
  const isShown = (cells: string[]): boolean => shown >= 0 && cells[shown] === 'Y';
  const inOrder = [...rows.filter(({ cells }) => isShown(cells)), ...rows.filter(({ cells }) => !isShown(cells))];
  return inOrder.map(({ code, soc, cells }) => ({ code, soc, title: cells[title] ?? '' }));
}

function otherTitles({ need, find, rows }: Table): OnetTitle[] {
  const title = need('Alternate Title', /^(alternate title|job title|title)$/);
  const short = find('Short Title');
  return rows.flatMap(({ code, soc, cells }) =>
    [cells[title] ?? '', short < 0 ? '' : (cells[short] ?? '')].map((each) => ({ code, soc, title: each })),
  );
}

/** Trimmed, NFC, without `n/a`, each once in any case, and without the titles in `known`. */
export function cleanTitles(titles: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known.map((title) => title.toLowerCase()));
  return titles.flatMap((title) => {
    const clean = title.normalize('NFC').replace(/\s+/g, ' ').trim();
    const key = clean.toLowerCase();
    if (!key || key === 'n/a' || seen.has(key)) return [];
    seen.add(key);
    return clean;
  });
}
