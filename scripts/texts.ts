// For writers: `node scripts/texts.ts [file…]` checks the career texts, all or the named ones, and prints a table and what to mend.
// When all can be read, it writes what list and search need of them to `data/careers/index.json`.
// Where the official pages are beside the project, each text is also compared with them.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { readCareerTexts, titlesOf } from '#main/catalog/careerText.ts';
import { readOfficialWords } from '#main/imports/officialWords.ts';
import { Organization, type CareerTextTitles } from '#shared/models/career.ts';
import { checkAgainstOfficial } from '#shared/rules/careerText/officialRuns.ts';
import { checkCareerTexts, listFindings, reviewTable } from '#shared/rules/careerText/review.ts';
import { careerTextProblems, careerTextReviewEn } from '#shared/text/careerText.en.ts';

const ROOT = join(import.meta.dirname, '..');
const CAREERS = join(ROOT, 'data/careers');

const organizations = z.array(Organization).parse(JSON.parse(readFileSync(join(ROOT, 'data/organizations.json'), 'utf8')));
const { texts, problems } = await readCareerTexts(CAREERS, 'en');
if (problems.length === 0) writeFileSync(join(CAREERS, 'index.json'), indexFile(texts.map(titlesOf)));
const asked = process.argv.slice(2).map((file) => basename(file));
const isAsked = (file: string): boolean => asked.length === 0 || asked.some((name) => file.includes(name.replace(/\.en\.md$|\.md$/, '')));

const shown = texts.filter((text) => isAsked(text.soc));
// Named texts are still compared with the whole set.
const official = await readOfficialWords(ROOT);
if (!official) console.log(careerTextReviewEn.noReference);
const borrowed = official ? checkAgainstOfficial(shown, official) : [];
const findings = [...checkCareerTexts(texts, new Set(organizations.map(({ id }) => id))), ...borrowed];
const told = findings.filter((finding) => isAsked(finding.soc));

if (texts.length === 0) console.log(careerTextProblems.folderEmpty(CAREERS));
console.log(reviewTable(shown, findings));
for (const problem of problems.filter(isAsked)) console.log(careerTextReviewEn.unreadable(problem));
for (const line of listFindings(told)) console.log(line);
if (problems.some(isAsked) || told.some(({ severity }) => severity === 'error')) process.exitCode = 1;

/** A line a career, so that a change shows as one. */
function indexFile(titles: readonly CareerTextTitles[]): string {
  return `[\n${titles.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}
