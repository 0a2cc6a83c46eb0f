// For writers: `node scripts/texts.ts [file…]` checks the career texts, all or the named ones, and prints a table and what to mend.
// Where the official pages are beside the project, each text is also compared with its Handbook page and its O*NET tasks.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { readCareerTexts } from '#main/catalog/careerText.ts';
import { Organization, type CareerText } from '#shared/models/career.ts';
import { sectionsOf } from '#shared/rules/careerText/check.ts';
import type { Finding } from '#shared/rules/careerText/finding.ts';
import { checkCareerTexts, listFindings, reviewTable } from '#shared/rules/careerText/review.ts';
import { comparableWords, findRuns, runsOf } from '#shared/rules/careerText/set.ts';
import { careerTextChecksEn, careerTextProblems, careerTextReviewEn } from '#shared/text/careerText.en.ts';

const ROOT = join(import.meta.dirname, '..');
const CAREERS = join(ROOT, 'data/careers');
const REFERENCE = join(ROOT, '../shared/reference');
const TAR_BLOCK = 512;
const ENTITIES: Record<string, string> = {
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
};

const organizations = z.array(Organization).parse(JSON.parse(readFileSync(join(ROOT, 'data/organizations.json'), 'utf8')));
const { texts, problems } = await readCareerTexts(CAREERS, 'en');
const asked = process.argv.slice(2).map((file) => basename(file));
const isAsked = (file: string): boolean => asked.length === 0 || asked.some((name) => file.includes(name.replace(/\.en\.md$|\.md$/, '')));

const shown = texts.filter((text) => isAsked(text.soc));
// Named texts are still compared with the whole set.
const findings = [...checkCareerTexts(texts, new Set(organizations.map(({ id }) => id))), ...compareWithSources(shown)];
const told = findings.filter((finding) => isAsked(finding.soc));

if (texts.length === 0) console.log(careerTextProblems.folderEmpty(CAREERS));
console.log(reviewTable(shown, findings));
for (const problem of problems.filter(isAsked)) console.log(careerTextReviewEn.unreadable(problem));
for (const line of listFindings(told)) console.log(line);
if (problems.some(isAsked) || told.some(({ severity }) => severity === 'error')) process.exitCode = 1;

function compareWithSources(compared: readonly CareerText[]): Finding[] {
  if (!existsSync(REFERENCE)) {
    console.log(careerTextReviewEn.noReference);
    return [];
  }
  const pages = readHandbookPages();
  const tasks = readTasks();
  return compared.flatMap((text) => {
    const own = pages.filter(({ socs }) => socs.has(text.soc)).map(({ words }) => words);
    return [...compare(text, careerTextReviewEn.handbook, own), ...compare(text, careerTextReviewEn.tasks, tasks.get(text.soc) ?? [])];
  });
}

function compare(text: CareerText, source: string, sources: readonly string[]): Finding[] {
  const known = new Map(sources.flatMap((words) => runsOf(comparableWords(words))).map((run) => [run, source]));
  return sectionsOf(text).flatMap(({ heading, blocks }) =>
    findRuns(comparableWords(blocks.join(' ')), known).map(({ run }): Finding => {
      const message = careerTextChecksEn.officialRun(source, run);
      return { soc: text.soc, section: heading, rule: 'shared', message, severity: 'error' };
    }),
  );
}

type HandbookPage = { socs: ReadonlySet<string>; words: string };

/** A page covers the occupations of its projections table and those that it links to on O*NET. */
function readHandbookPages(): HandbookPage[] {
  const folder = join(REFERENCE, 'ooh');
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'));
  return archives.flatMap((name) =>
    [...readTar(gunzipSync(readFileSync(join(folder, name))))].filter(([path]) => path.endsWith('.html')).map(([, html]) => readPage(html)),
  );
}

function readPage(html: string): HandbookPage {
  const codes = html.matchAll(/(?:data-label="SOC Code:">|onetonline\.org\/link\/summary\/)(\d{2}-\d{4})/g);
  const body = html.slice(html.indexOf('id="panes"'), html.indexOf('<!-- BLS CITATION'));
  return { socs: new Set([...codes].map(([, soc]) => soc ?? '')), words: plainWords(body) };
}

function plainWords(html: string): string {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gis, ' ')
    .replace(/<\/?(?:em|strong|b|i|a|span|sup)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Task statements by occupation, the specialties under their six-digit code. */
function readTasks(): Map<string, string[]> {
  const file = join(REFERENCE, 'onet_30_1_text/Task Statements.txt.gz');
  const tasks = new Map<string, string[]>();
  for (const row of gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)) {
    const [code = '', , task = ''] = row.split('\t');
    const soc = code.slice(0, 7);
    tasks.set(soc, [...(tasks.get(soc) ?? []), task]);
  }
  return tasks;
}

/** The plain files of a tar archive (POSIX ustar): a header block with name, size in octal and type, then the bytes in whole blocks. */
function* readTar(archive: Buffer): Generator<[path: string, text: string]> {
  for (let at = 0; at + TAR_BLOCK <= archive.length;) {
    const field = (from: number, length: number): string => archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') return;
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const start = at + TAR_BLOCK;
    if (field(156, 1) === '0' || field(156, 1) === '') yield [name, archive.toString('utf8', start, start + size)];
    at = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
}
