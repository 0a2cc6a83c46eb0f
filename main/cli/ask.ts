import type { ClusterEdition } from '#shared/models/cluster.ts';
import { facetOptions, type Choices, type Facet } from '#shared/models/facet.ts';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Place, Soc } from '#shared/models/figure.ts';
import type { LocalFact } from '#shared/models/localFact.ts';
import type * as z from 'zod';
import { AwardGroup, SchoolControl, type SpotId } from '#shared/models/program.ts';
import { findCities, namedCities, zipIn } from '#shared/rules/spots.ts';
import type { Programs } from '../catalog/programs.ts';
import { parsePlace } from '#shared/models/place.ts';
import { School, type Logo, type SchoolBlock } from '#shared/models/school.ts';
import { Settings, usualSettings } from '#shared/models/settings.ts';
import { Ink, Paper, Sheet, TemplateId } from '#shared/models/sheet.ts';
import { facets, noChoices, toggled } from '#shared/rules/facets.ts';
import { parseCode } from '#shared/rules/search/index.ts';
import { en } from '#shared/text/en.ts';
import { readFactsFile } from '../records/factsFile.ts';
import { refusal } from '../refusal.ts';

/** A refusal for what was asked in the wrong way: the command exits with 2. `choices` are lines to print under it. */
export const askedWrongly = (sentence: string, choices: readonly string[] = []): Error =>
  Object.assign(refusal(sentence), { asked: true, choices });

export const wasAskedWrongly = (error: unknown): error is Error & { choices: readonly string[] } =>
  error instanceof Error && 'asked' in error;

/** Each of these reads one word of the command line, or refuses it with a sentence that says what it may be. */
export function readPlace(words: string): Place {
  const place = parsePlace(words);
  if (place === undefined) throw askedWrongly(en.cli.unknownPlace(words));
  return place;
}

export function readPaper(words: string): Paper {
  const paper = Paper.safeParse(words.toLowerCase());
  if (!paper.success) throw askedWrongly(en.cli.badPaper(words));
  return paper.data;
}

export function readInk(words: string): Ink {
  const ink = Ink.safeParse(words.toLowerCase());
  if (!ink.success) throw askedWrongly(en.cli.badInk(words));
  return ink.data;
}

/** What is printed for the school: its words as short as the settings of the window want them, and its logo from a file. */
export async function readSchool(asked: {
  school?: string;
  contact?: string;
  notice?: string;
  logo?: string;
  clusters?: string;
}): Promise<SchoolBlock> {
  const words = (part: keyof School, given = ''): string => {
    const read = School.shape[part].safeParse(given);
    if (!read.success) throw askedWrongly(en.cli.longSchool[part]);
    return read.data;
  };
  const school = {
    name: words('name', asked.school),
    contact: words('contact', asked.contact),
    notice: words('notice', asked.notice),
    clusters: readClusters(asked.clusters ?? usualSettings.clusters),
  };
  return asked.logo === undefined ? school : { ...school, logo: await readLogoFile(asked.logo) };
}

/** The decoders are loaded for this alone. */
async function readLogoFile(file: string): Promise<Logo> {
  const { readLogo } = await import('../imports/logo.ts');
  return readLogo(await bytesOf(file));
}

const bytesOf = async (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    const { notFound, cannotOpen } = en.imports;
    throw refusal(error.code === 'ENOENT' ? notFound(basename(file)) : cannotOpen(basename(file)), error);
  });

function readClusters(words: string): ClusterEdition | undefined {
  const edition = Settings.shape.clusters.safeParse(words.toLowerCase());
  if (!edition.success) throw askedWrongly(en.cli.badClusters(words));
  return edition.data === 'none' ? undefined : edition.data;
}

/** @throws a refusal for a file that cannot be read, or holds anything else */
export async function readFacts(file: string | undefined): Promise<LocalFact[]> {
  return file === undefined ? [] : readFactsFile(await bytesOf(file));
}

export function readGroupBy(words: string | undefined): Sheet['groupBy'] {
  const groupBy = Sheet.shape.groupBy.safeParse(words?.toLowerCase());
  if (!groupBy.success) throw askedWrongly(en.cli.badGroupBy(words ?? ''));
  return groupBy.data;
}

export function readTemplate(words: string): TemplateId {
  const template = TemplateId.safeParse(words.toLowerCase());
  if (!template.success) throw askedWrongly(en.cli.badTemplate(words, TemplateId.options));
  return template.data;
}

/** The counselor's own words; `\\n` begins a new line. */
export function readNote(words: string): string {
  const note = Sheet.shape.note.safeParse(words.replaceAll('\\n', '\n'));
  if (!note.success) throw askedWrongly(en.cli.longNote);
  return note.data ?? '';
}

/** The place from which miles are measured: a ZIP code, or the one city that these words name. */
export function readNear({ cities, spot }: Programs, words: string): SpotId {
  const zip = zipIn(words);
  const found = namedCities(cities(), words);
  const choices = found.length > 0 ? found : findCities(cities(), words);
  const id = zip ?? (found.length === 1 ? found[0]!.id : undefined);
  if (id !== undefined && spot(id)) return id;
  if (choices.length === 0 || zip !== undefined) throw askedWrongly(en.programs.unknownSpot(words.trim()));
  throw askedWrongly(
    en.programs.cli.severalCities(words.trim()),
    choices.slice(0, 8).map(({ name, state }) => `  ${name}, ${state}`),
  );
}

/** Awards that are asked for; undefined for those that are usual, and none for any. */
export function readAwards(asked: readonly string[]): AwardGroup[] | undefined {
  const words = asked.map((one) => one.toLowerCase());
  if (words.includes('any')) return [];
  return words.length === 0 ? undefined : words.map((one) => readOne(AwardGroup, one) ?? unknown(en.programs.cli.badAward(one)));
}

export const readControls = (asked: readonly string[]): SchoolControl[] =>
  asked.map(
    (one) => SchoolControl.options.find((option) => option.toLowerCase() === one.toLowerCase()) ?? unknown(en.programs.cli.badControl(one)),
  );

const readOne = <T>(schema: z.ZodType<T>, words: string): T | undefined => schema.safeParse(words).data;

function unknown(sentence: string): never {
  throw askedWrongly(sentence);
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function readDay(words: string): string {
  const day = /^2[01]\d{2}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T12:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== words) throw askedWrongly(en.cli.badDate(words));
  return words;
}

export function readLimit(words: string): number {
  if (!/^[1-9]\d*$/.test(words)) throw askedWrongly(en.cli.badLimit(words));
  return Number(words);
}

/** Reads `education=associate`, `interests=R` and so on. Saved careers are the window's: a terminal has none. */
export function readChoices(asked: readonly string[]): Choices {
  return asked.reduce((choices, words) => {
    const [name = '', option = ''] = words.split('=', 2).map((word) => word.trim());
    const facet = facets.find((one) => one === name && one !== 'saved');
    if (!facet)
      throw askedWrongly(
        en.cli.badFacet(
          words,
          facets.filter((one) => one !== 'saved'),
        ),
      );
    const found = facetOptions[facet].find((one) => one.toLowerCase() === option.toLowerCase());
    if (found === undefined) throw askedWrongly(en.cli.badFacetOption(words, facet, facetOptions[facet]));
    return isChosen(choices, facet, found) ? choices : toggled(choices, facet, found);
  }, noChoices);
}

const isChosen = (choices: Choices, facet: Facet, option: string): boolean => choices[facet].some((one) => one === option);

/** The code in words that are a whole one: `29-2072`, `29-2072.00`, `292072`. */
export function codeIn(words: string): Soc | undefined {
  const code = parseCode(words);
  return code?.length === '00-0000'.length ? code : undefined;
}
