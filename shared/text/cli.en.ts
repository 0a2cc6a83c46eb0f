import type { TemplateId } from '../models/sheet.ts';
import { whole as number } from './formats.en.ts';

/** What somebody typed, on one line and not too long to read. */
const quoted = (words: string): string => {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `“${line.slice(0, 60)}…”` : `“${line}”`;
};

/** What the terminal says. */
export const cliWords = {
  description: 'Career figures with their sources, and career sheets as PDF.',
  home: (folder: string): string => `Settings and records: ${folder} (another folder: PATHSHEET_HOME)`,
  careers: {
    description: 'find careers and show their figures',
    query: 'words of a title, or a code; without it, every career',
    place: 'US, or a state or territory by code or name',
    json: 'print JSON, every figure with its source',
    limit: 'how many careers at most',
  },
  sheet: {
    description: 'make a sheet of one career, or of several',
    career: 'titles or codes, such as "electrician" or 47-2111',
    template: (ids: readonly string[]): string => `one of: ${ids.join(' ')}`,
    facet: (names: readonly string[]): string =>
      `instead of careers, all that fit, such as education=associate; may be given several times (${names.filter((name) => name !== 'saved').join(', ')})`,
    noCareer: 'Name a career, or choose careers with --facet, such as --facet education=associate.',
    careersOrFacets: 'Name careers or choose them with --facet, not both.',
    noneChosen: 'No career fits all of these facets.',
    clusters: 'the edition whose career clusters are named: 2024, earlier (16 clusters) or none',
    groupBy: 'what a list is grouped by instead of the typical way in: cluster',
    facts: 'a file of local facts, as the window saves it: those of the sheet’s careers are printed',
    note: 'your own words, printed as such; \\n begins a new line',
    answers: 'the answers to the sheet’s questions, for the counselor, instead of the sheet',
    place: 'US, or a state or territory by code or name',
    near: 'where your school is, for the programs near it: "Bloomington, IN" or a ZIP code; shown on two-sided sheets',
    paper: 'letter or a4',
    ink: 'gray or color',
    school: 'the school’s name at the head of the sheet',
    contact: 'whom to ask at the school and how to reach them',
    notice: 'what the school must say on all that it prints, such as that it does not discriminate',
    logo: 'a PNG, JPEG or SVG file with the school’s logo',
    historic: 'print figures that are too old all the same, each marked as historic',
    today: 'the day that is printed on the sheet, as YYYY-MM-DD',
    out: 'the PDF to write; without it, a name made of career and place, in this folder',
    made: (file: string, title: string): string => `${title}: ${file}`,
    leftOff: (parts: readonly string[]): string => `Left off to fit: ${parts.join(', ')}.`,
  },
  check: {
    description:
      'lay out every career in every kind of sheet on both papers, count what does not fit, and compare our texts with their sources',
    allPlaces: 'also at every place, not only the nation and the hardest place',
    progress: (done: number, of: number): string => `${number(done)} of about ${number(of)} sheets`,
    header: (sheets: number, careers: number, texts: number, places: string, seconds: number): string =>
      `${number(sheets)} sheets of ${number(careers)} careers (${number(texts)} with our text), Letter and A4, ${places}: ${seconds.toFixed(1)} s.`,
    hardestPlace: 'at US and at each career’s hardest place',
    everyPlace: 'at every place',
    template: (id: TemplateId, sheets: number, left: number): string =>
      left === 0
        ? `${id}: all of ${number(sheets)} sheets hold everything.`
        : `${id}: ${number(left)} of ${number(sheets)} sheets (${((100 * left) / sheets).toFixed(2)}%) left something off, by rank:`,
    rankLine: (rank: number, parts: readonly string[], count: number): string =>
      `  ${String(rank).padStart(2)}  ${number(count).padStart(6)}  ${parts.join(', ')}`,
    overflow: (id: TemplateId, soc: string, place: string, paper: string): string =>
      `${id}, ${soc} at ${place} on ${paper} does not fit, even with everything left off that may go.`,
    essential: (id: TemplateId, soc: string, parts: readonly string[]): string =>
      `${id}, ${soc} at US on Letter leaves off what must stay: ${parts.join(', ')}.`,
    broken: (id: TemplateId, soc: string, place: string, paper: string, why: string): string =>
      `${id}, ${soc} at ${place} on ${paper} cannot be laid out: ${why}`,
    conflict: (id: TemplateId, soc: string, place: string, paper: string, sentence: string): string =>
      `${id}, ${soc} at ${place} on ${paper} must not print: ${sentence}`,
    conflicts: (count: number): string =>
      count === 0 ? 'No sheet has figures that conflict.' : `${number(count)} sheets have figures that conflict.`,
    tooMany: '  More than 5 in 100 of these leave something off.',
    passed: 'Every sheet fits.',
    failed: (problems: number): string => `${number(problems)} problems.`,
  },
  unknownPlace: (words: string): string => `There is no place ${quoted(words)}. Use US, a state’s name or its two-letter code, such as IN.`,
  nothingFound: (query: string): string => `No career found for ${quoted(query)}. Try a shorter word, or a code such as 29-2072.`,
  ambiguous: (query: string): string => `${quoted(query)} could be any of these; give the title or the code:`,
  badPaper: (words: string): string => `There is no paper ${quoted(words)}: use letter or a4.`,
  badTemplate: (words: string, ids: readonly string[]): string => `There is no template ${quoted(words)}: use one of ${ids.join(', ')}.`,
  badFacet: (words: string, names: readonly string[]): string =>
    `There is no facet ${quoted(words)}: use one of ${names.join(', ')}, such as education=associate.`,
  badFacetOption: (words: string, name: string, options: readonly string[]): string =>
    `There is no choice ${quoted(words)}: for ${name}, use one of ${options.join(', ')}.`,
  badClusters: (words: string): string => `There is no edition ${quoted(words)} of the career clusters: use 2024, earlier or none.`,
  badGroupBy: (words: string): string => `A list cannot be grouped by ${quoted(words)}: use cluster.`,
  longNote: 'The note is too long: use 5,000 characters or fewer.',
  badInk: (words: string): string => `There is no ink ${quoted(words)}: use gray or color.`,
  longSchool: {
    name: 'The school’s name is too long: use 60 characters or fewer.',
    contact: 'The words for --contact are too long: use 120 characters or fewer.',
    notice: 'The notice is too long: use 600 characters or fewer.',
  },
  badDate: (words: string): string => `${quoted(words)} is not a date: use YYYY-MM-DD, such as 2026-11-23.`,
  badLimit: (words: string): string => `${quoted(words)} is not a number of careers: use a whole number from 1 up.`,
  noFileName: 'Give --out the name of a file.',
  cannotWrite: (file: string, why: string): string => `${file} cannot be written (${why}). Choose another folder with --out.`,
  unexpected: (message: string): string => `Something went wrong: ${message}`,
  noPay: 'no official figure',
  groupFigure: (line: string): string => `${line}, group figure`,
  outputFailed: (why: string): string => `The answer could not be written out (${why}).`,
  more: (count: number): string => `${number(count)} more; use --limit to see them.`,
};
