import { readCipSoc, readCipTitles } from '#main/imports/cipSoc.ts';
import { readCompletions } from '#main/imports/completions.ts';
import { readInstitutions } from '#main/imports/institutions.ts';
import { toCompletionTable, toFieldTable, toInstitutionTable } from '#main/imports/programs.ts';
import type { ReadingReport } from '#main/imports/reading.ts';
import { CompletionTable, FieldTable, InstitutionTable } from '#shared/models/program.ts';

const RELEASE = 'programs-2023-24';
const PERIOD = '2023–24';
const CROSSWALK = 'cip-soc-2020';

export type ProgramsReading = Awaited<ReturnType<typeof readPrograms>>;

/** @param at gives the path of an official file */
export async function readPrograms(at: (path: string) => string) {
  return {
    institutions: await readInstitutions(at('ipeds/hd2024.csv.gz')),
    completions: await readCompletions(at('ipeds/c2024_a_from_parquet.csv.gz')),
    crosswalk: await readCipSoc(at('crosswalks/CIP2020_SOC2018_Crosswalk.xlsx')),
    titles: await readCipTitles(at('crosswalks/CIPCode2020.csv.gz')),
  };
}

/** Path under `data/` → contents. Every table is checked against the models first. */
export function programFiles({ institutions, completions, crosswalk, titles }: ProgramsReading): Map<string, string> {
  const fields = new Set(crosswalk.titles.keys());
  const asked = { institutions: institutions.institutions, fields, release: RELEASE, period: PERIOD };
  const tables = {
    institutions: InstitutionTable.parse(toInstitutionTable(institutions, RELEASE)),
    completions: CompletionTable.parse(toCompletionTable(completions, asked)),
    crosswalk: FieldTable.parse(toFieldTable(crosswalk, titles, CROSSWALK)),
  };
  return new Map(Object.entries(tables).map(([name, table]) => [`programs/${name}.json.gz`, `${JSON.stringify(table)}\n`]));
}

export function programsSummary(
  { institutions, completions, crosswalk }: ProgramsReading,
  skippedIn: (report: ReadingReport) => string,
): string[] {
  return [
    `schools: ${institutions.institutions.length} of ${institutions.report.rows}${skippedIn(institutions.report)}`,
    `completions: ${completions.awarded.size} fields of ${completions.report.rows} rows${skippedIn(completions.report)}`,
    `crosswalk: ${crosswalk.fields.size} careers, ${crosswalk.titles.size} fields of ${crosswalk.report.rows} rows${skippedIn(crosswalk.report)}`,
  ];
}
