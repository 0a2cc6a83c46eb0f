/**
 * `node scripts/data.ts FOLDER` reads the official files in FOLDER with the application's own readers and writes `data/figures`,
 * `data/occupations`, `data/programs` and `data/releases.json`. The same files always give the same bytes. `data/README.md` says what is what.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { programFiles, programsSummary, readPrograms } from './data/programs.ts';
import { readAttainment } from '#main/imports/attainment.ts';
import { groupMembers } from '#main/imports/groups.ts';
import { joinOccupations, joinTitles } from '#main/imports/occupations.ts';
import { readOews } from '#main/imports/oews.ts';
import { readOewsRepackaged } from '#main/imports/oewsRepackaged.ts';
import { readOnet } from '#main/imports/onet.ts';
import { readProjections } from '#main/imports/projections.ts';
import type { FigureReading, ReadingReport } from '#main/imports/reading.ts';
import { isRefusal } from '#main/refusal.ts';
import { bundledReleases } from '#main/imports/releases.ts';
import { readSoc } from '#main/imports/soc.ts';
import { readStateProjections } from '#main/imports/stateProjections.ts';
import { Occupation } from '#shared/models/career.ts';
import { ALL_OCCUPATIONS } from '#shared/models/figure.ts';
import { FigureTable } from '#shared/models/figureTable.ts';
import { Release } from '#shared/models/release.ts';
import { indexToShip } from '#shared/rules/search/index.ts';

const DATA = resolve(import.meta.dirname, '../data');
const LARGEST = 12_000_000;
const STATE_ROUND = '2022–32';

type Reading = Awaited<ReturnType<typeof readAll>>;

async function readAll(folder: string) {
  const at = (path: string): string => join(folder, path);
  const soc = await readSoc(at('crosswalks/soc_structure_2018.xlsx'));
  const catalog = new Set([...soc.keys(), ...groupMembers.keys(), ALL_OCCUPATIONS]);
  const national = await readOews(at('oews/national_M2025_dl.xlsx'));
  const figures: Record<string, FigureReading> = {
    'wages, national': national,
    'wages, states': await readOewsRepackaged(at('oews/us_oews_M2025_national_state_industry.json.gz'), national),
    projections: await readProjections(at('ep/occupation_2024-2034.xlsx')),
    attainment: await readAttainment(at('ep/education.xlsx')),
    'state projections': await readStateProjections(at('state_projections/state_projections_longterm.tsv.gz'), {
      period: STATE_ROUND,
      catalog,
    }),
  };
  const onet = await readOnet(at('onet_30_1_text'));
  const release = `onet-${onet.version.replace('.', '-')}`;
  const occupations = joinOccupations({ soc, groupTitles: national.titles, onet, release });
  const programs = await readPrograms(at);
  return { figures, onet, occupations, programs, titles: { version: 1, release, titles: joinTitles(occupations, onet) } };
}

/** Path under `data/` → contents. Every table is checked against the models first. */
function toFiles({ figures, occupations, programs, titles }: Reading): Map<string, string> {
  const files = programFiles(programs);
  for (const { tables } of Object.values(figures)) {
    for (const table of tables) {
      files.set(`figures/${table.release}/${table.place}.json`, `${JSON.stringify(FigureTable.parse(table))}\n`);
    }
  }
  files.set(
    'occupations/occupations.json',
    `[\n${z
      .array(Occupation)
      .parse(occupations)
      .map((each) => JSON.stringify(each))
      .join(',\n')}\n]\n`,
  );
  files.set('occupations/titles.json', `${JSON.stringify(titles)}\n`.replaceAll('],"', '],\n"'));
  files.set('figures/places.json', `${JSON.stringify(placesOfReleases(figures))}\n`);
  files.set('occupations/searchIndex.json', `${JSON.stringify(indexToShip(titles.titles))}\n`);
  files.set('releases.json', `${JSON.stringify(z.array(Release).parse(bundledReleases), null, 2)}\n`);
  return files;
}

/** Release → its places, both in order. */
function placesOfReleases(figures: Reading['figures']): Record<string, string[]> {
  const places: Record<string, string[]> = {};
  for (const { tables } of Object.values(figures)) for (const { release, place } of tables) (places[release] ??= []).push(place);
  const releases = Object.keys(places).toSorted();
  return Object.fromEntries(releases.map((release) => [release, (places[release] ?? []).toSorted()]));
}

/** What must hold whatever the files say; a new round may change these numbers, and then somebody looks. */
function check({ figures, onet, occupations, titles }: Reading, files: ReadonlyMap<string, string>): void {
  const expect = (what: string, found: number, wanted: number): void => {
    if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}.`);
  };
  const known = new Set(bundledReleases.map(({ id }) => id));
  const tables = Object.values(figures).flatMap((reading) => reading.tables);
  const catalog = new Set([...occupations.map(({ soc }) => soc), ALL_OCCUPATIONS]);
  const related = occupations.flatMap((each) => each.related);
  expect('Careers', occupations.length, 879);
  expect('Projection occupations', (figures['projections']?.tables[0]?.soc.length ?? 0) - 1, 832);
  const published = new Set(['wages, national', 'projections'].flatMap((name) => figures[name]?.tables[0]?.soc ?? []));
  expect('Groups without figures', [...groupMembers.keys()].filter((soc) => !published.has(soc)).length, 0);
  expect('Group members with figures of their own', [...groupMembers.values()].flat().filter((soc) => published.has(soc)).length, 0);
  expect('Tables of an unknown release', tables.filter(({ release }) => !known.has(release)).length, 0);
  expect('Missing O*NET tables', onet.lacks.length, 0);
  expect('Titles of an unknown release', known.has(titles.release) ? 0 : 1, 0);
  expect('Figures of a code outside the catalog', tables.flatMap(({ soc }) => soc).filter((soc) => !catalog.has(soc)).length, 0);
  expect('Related codes outside the catalog', related.filter((soc) => !catalog.has(soc)).length, 0);
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > LARGEST) throw new Error(`The data take ${bytes} bytes; ${LARGEST} are allowed.`);
}

/** Writes what changed and removes files of figures, occupations and programs that no reader made any more. */
async function write(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(DATA, path);
    await mkdir(dirname(file), { recursive: true });
    if ((await textOf(file)) !== text) await writeFile(file, file.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
  }
  for (const room of ['figures', 'occupations', 'programs']) {
    for (const entry of await readdir(join(DATA, room), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && !files.has(relative(DATA, file).replaceAll('\\', '/'))) await rm(file);
    }
  }
}

/** What a file of ours says, packed or not; another system packs the same into other bytes, and that is no change. */
async function textOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

function summary({ figures, occupations, programs, onet, titles }: Reading, files: ReadonlyMap<string, string>): string {
  const lines = Object.entries(figures).map(([name, { tables, report }]) => {
    const rows = tables.reduce((sum, { soc }) => sum + soc.length, 0);
    return `${name}: ${tables.length} places, ${rows} rows of ${report.rows}${skippedIn(report)}`;
  });
  const count = Object.values(titles.titles).reduce((sum, each) => sum + each.length, 0);
  lines.push(`O*NET ${onet.version}: ${onet.interests.size} interests, ${onet.zones.size} zones, ${count} titles${skippedIn(onet.report)}`);
  lines.push(...programsSummary(programs, skippedIn), `careers: ${occupations.length}`);
  return [...lines, ...folderSizes(files)].join('\n');
}

function skippedIn({ skipped, outside }: ReadingReport): string {
  const reasons = Object.entries(skipped).map(([why, rows]) => `${why} ${rows}`);
  const codes = outside.length > 0 ? `, ${outside.length} codes: ${outside.join(' ')}` : '';
  return reasons.length > 0 ? ` (skipped: ${reasons.join(', ')}${codes})` : '';
}

function folderSizes(files: ReadonlyMap<string, string>): string[] {
  const sizes = new Map<string, number>();
  for (const [path, text] of files) {
    for (const folder of [dirname(path), 'all']) sizes.set(folder, (sizes.get(folder) ?? 0) + Buffer.byteLength(text));
  }
  return [...sizes].map(([folder, bytes]) => `${folder}: ${bytes.toLocaleString('en-US')} bytes`);
}

const folder = process.argv[2];
if (!folder) {
  console.error('Say where the official files are: npm run data -- ../shared/reference');
  process.exitCode = 2;
} else {
  try {
    const reading = await readAll(resolve(folder));
    const files = toFiles(reading);
    check(reading, files);
    await write(files);
    console.log(summary(reading, files));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
