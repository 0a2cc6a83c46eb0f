import { CompletionTable, InstitutionTable } from '#shared/models/program.ts';
import { importProblems, importWords } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { readCompletions, type CompletionsReading } from './completions.ts';
import { readInstitutions, type InstitutionsReading } from './institutions.ts';
import type { Kind, ReadRelease } from './kinds.ts';
import type { Opened } from './opened.ts';
import { toCompletionTable, toInstitutionTable } from './programs.ts';
import { addReports } from './reading.ts';
import { bundledReleases } from './releases.ts';
import { roundOf } from './rounds.ts';

const { institutions: DIRECTORY, completions: AWARDS } = importProblems.kinds;
const DIRECTORY_COLUMNS = ['UNITID', 'INSTNM', 'STABBR', 'ICLEVEL', 'CYACTIVE', 'LATITUDE'];
const AWARD_COLUMNS = ['UNITID', 'CIPCODE', 'AWLEVEL'];
/** Some schools closed before the directory was made; of two files that belong together, nearly all are in both. */
const LEAST_KNOWN = 0.8;

/** The directory of schools and what these awarded: two files that make one release, since schools are told by their row in the directory. */
export const programKind: Kind = {
  kind: 'programs',
  matches: (opened) => has(opened, DIRECTORY_COLUMNS) || has(opened, AWARD_COLUMNS),
  async read(all, { onProgress }) {
    const directory = onlyOne(
      all.filter((opened) => has(opened, DIRECTORY_COLUMNS)),
      DIRECTORY,
    );
    const awards = onlyOne(
      all.filter((opened) => !has(opened, DIRECTORY_COLUMNS)),
      AWARDS,
    );
    if (!directory) throw refusal(importProblems.directoryMissing);
    if (!awards) throw refusal(importProblems.awardsMissing);
    const year = yearOf(awards, /c(20\d\d)_?a/i) ?? yearOf(directory, /hd(20\d\d)/i);
    if (year === undefined) throw refusal(importProblems.noProgramYear);
    const institutions = await readInstitutions(directory.path);
    onProgress({ rows: institutions.report.rows, share: 0.1 });
    const completions = await readCompletions(awards.path, ({ rows, share }) =>
      onProgress({ rows: institutions.report.rows + rows, share: 0.1 + 0.9 * share }),
    );
    const release = releaseOf(awards, year, yearOf(directory, /hd(20\d\d)/i));
    const read = toRelease(release, institutions, completions);
    onProgress({ rows: read.report.rows, share: 1 });
    return [read];
  },
};

const has = (opened: Opened, columns: readonly string[]): boolean =>
  opened.form === 'text' && columns.every((name) => opened.columns.find(name) >= 0);

/** Where a file was revised, its zip holds both: the revised one counts. */
function onlyOne(files: readonly Opened[], kind: string): Opened | undefined {
  const revised = files.filter(({ name }) => /_rv\b/i.test(name));
  const counted = revised.length > 0 ? revised : files;
  if (counted.length > 1) throw refusal(importProblems.kindTwice(kind));
  return counted[0];
}

/** Nothing in these files says of which year they are, except what they are called. */
function yearOf({ name }: Opened, pattern: RegExp): number | undefined {
  const year = pattern.exec(name)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** @param year in whose summer the awards' year ended. @param directoryYear undefined where its file does not say */
function releaseOf(awards: Opened, year: number, directoryYear: number | undefined): ReadRelease['release'] {
  const period = `${year - 1}–${String(year).slice(-2)}`;
  const release = roundOf(`programs-${period.replace('–', '-')}`, period);
  const copied = bundledReleases.find(({ id }) => id.startsWith('programs-'))?.obtained;
  const isCopy = awards.form === 'text' && awards.columns.find('IS_CIP_6DIGIT') >= 0;
  return { ...release, title: importWords.programsTitle(period, directoryYear), ...(isCopy && copied && { obtained: copied }) };
}

function toRelease(release: ReadRelease['release'], institutions: InstitutionsReading, completions: CompletionsReading): ReadRelease {
  const known = new Set(institutions.institutions.map(({ id }) => id));
  const awarding = new Set<number>();
  for (const schools of completions.awarded.values()) for (const id of schools.keys()) awarding.add(id);
  const schools = [...awarding].filter((id) => known.has(id)).length;
  if (schools < awarding.size * LEAST_KNOWN) throw refusal(importProblems.otherSchools);
  const { period } = release;
  // All fields, and not those of today's crosswalk alone: the next one may name others.
  const fields = new Set(completions.awarded.keys());
  return {
    release,
    tables: [],
    files: (id) =>
      new Map([
        ['institutions.json', text(InstitutionTable.parse(toInstitutionTable(institutions, id)))],
        [
          'completions.json',
          text(
            CompletionTable.parse(toCompletionTable(completions, { institutions: institutions.institutions, fields, release: id, period })),
          ),
        ],
      ]),
    occupations: 0,
    holds: importWords.programsHold(schools, fields.size),
    report: addReports([institutions.report, completions.report]),
    lacks: [],
  };
}

const text = (table: InstitutionTable | CompletionTable): string => `${JSON.stringify(table)}\n`;
