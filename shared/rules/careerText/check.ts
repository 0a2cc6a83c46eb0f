import type { CareerText } from '../../models/career.ts';
import { careerTextChecksEn as say, careerTextHeadingsEn, type CareerTextSection } from '../../text/careerText.en.ts';
import { measureReadability, splitWords, type Readability } from './readability.ts';
import type { Finding, Rule, Severity } from './finding.ts';
import { findSums } from './sums.ts';

/** A section as the checks read it: each paragraph or line of a list is one block. */
type SectionBlocks = { key: CareerTextSection; heading: string; blocks: string[] };

type Report = (section: string, rule: Rule, message: string, severity?: Severity) => void;

const MOST_GRADE = 8;
const GRADED_FROM_WORDS = 40;
const SENTENCE_BELOW_WORDS = 20;

/** Names of licences, certificates and jobs are as long as they are: they do not count for the reading level. */
const NOT_GRADED: ReadonlySet<CareerTextSection> = new Set(['licenses', 'lead']);

/** Names of degrees, certificates and schools are what they are, wherever they stand. */
const NAMES =
  /\b(?:associate|bachelor’s|master’s|doctoral) degrees?\b|\b(?:(?:community|technical|trade|vocational|nursing|high)(?: or )?)+ (?:colleges?|schools?)\b|\bcertificat(?:es?|ions?)\b|\bapprenticeships?\b/gi;

/** All sections of a text in the order of the file; an activity is its task and its answer. */
export function sectionsOf(text: CareerText): SectionBlocks[] {
  const activity = (kind: CareerText['activities'][number]['kind']): string[] =>
    text.activities.flatMap((one) => (one.kind === kind ? [one.task, one.answer] : []));
  const blocks: Record<CareerTextSection, string[]> = {
    oneLine: [text.oneLine],
    whatTheyDo: text.whatTheyDo,
    week: text.week,
    likeItIf: text.likeItIf,
    whereTheyWork: [text.whereTheyWork],
    hours: [text.hours],
    body: [text.body],
    steps: text.steps,
    licenses: [text.licenses],
    lead: [text.lead],
    startNow: text.startNow,
    math: activity('math'),
    decision: activity('decision'),
    communication: activity('communication'),
  };
  const keys = Object.keys(careerTextHeadingsEn) as CareerTextSection[];
  return keys.map((key) => ({ key, heading: careerTextHeadingsEn[key], blocks: blocks[key] }));
}

/** Holds one text against the rules of CONTENT.md that a machine can hold. `knownOrganizations` are the ids of `data/organizations.json`. */
export function checkCareerText(text: CareerText, knownOrganizations: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (section, rule, message, severity = 'error') => {
    findings.push({ soc: text.soc, section, rule, message, severity });
  };
  const sections = sectionsOf(text);
  checkFrontMatter(text, knownOrganizations, report);
  for (const section of sections) {
    checkMeasure(section, report);
    checkWords(section, report);
    checkFigures(section, report);
    checkArithmetic(section, report);
    if (!NOT_GRADED.has(section.key)) checkReading(section.heading, section.blocks, report);
  }
  checkReading(say.wholeText, gradedBlocks(text), report);
  checkLikeItIf(text.likeItIf, report);
  checkWeek(text.week, report);
  checkActivities(text, report);
  return findings;
}

/** What the reading level of a whole text is measured on. */
export function gradedBlocks(text: CareerText): string[] {
  return sectionsOf(text).flatMap((section) => (NOT_GRADED.has(section.key) ? [] : section.blocks));
}

/** The reading level as our rules count it: without the names that a writer cannot change. */
export function measureOurs(blocks: readonly string[]): Readability {
  return measureReadability(blocks.map((block) => block.replace(NAMES, ' ')));
}

function checkFrontMatter(text: CareerText, knownOrganizations: ReadonlySet<string>, report: Report): void {
  for (const field of ['also', 'subjects', 'clubs', 'organizations'] as const) {
    const values = text[field];
    if (values.length === 0) report(say.frontMatter, 'frontMatter', say.fieldEmpty(field));
    const twice = values.find((value, index) => values.findIndex((one) => sameText(one, value)) < index);
    if (twice !== undefined) report(say.frontMatter, 'frontMatter', say.doubled(field, twice));
  }
  if (text.also.some((other) => sameText(other, text.title))) report(say.frontMatter, 'frontMatter', say.doubled('also', text.title));
  for (const id of text.organizations) {
    if (!knownOrganizations.has(id)) report(say.frontMatter, 'frontMatter', say.organizationUnknown(id));
  }
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Lengths that the one-page sheet has room for: characters of each block, words of the section, number of blocks; `paragraphs` are named so. */
type Measure = { characters?: number; words?: [least: number, most: number]; blocks?: [least: number, most: number]; paragraphs?: true };

const MEASURES: Partial<Record<CareerTextSection, Measure>> = {
  oneLine: { characters: 140 },
  whatTheyDo: { words: [90, 150], blocks: [2, 3], paragraphs: true },
  week: { characters: 80, blocks: [5, 7] },
  likeItIf: { characters: 60, blocks: [4, 4] },
  whereTheyWork: { words: [1, 45] },
  hours: { words: [1, 45] },
  body: { words: [1, 45] },
  steps: { characters: 160, blocks: [3, 5] },
  licenses: { words: [1, 35] },
  lead: { words: [1, 30] },
  startNow: { characters: 90, blocks: [3, 3] },
};

function checkMeasure({ key, heading, blocks }: SectionBlocks, report: Report): void {
  const measure = MEASURES[key] ?? {};
  const [leastBlocks, mostBlocks] = measure.blocks ?? [1, Infinity];
  const tell = measure.paragraphs ? say.paragraphCount : say.lineCount;
  if (blocks.length < leastBlocks || blocks.length > mostBlocks) report(heading, 'length', tell(blocks.length, leastBlocks, mostBlocks));
  const words = countWords(blocks);
  const [leastWords, mostWords] = measure.words ?? [1, Infinity];
  if (words < leastWords) report(heading, 'length', say.tooFewWords(words, leastWords));
  if (words > mostWords) report(heading, 'length', say.tooManyWords(words, mostWords));
  for (const [index, block] of blocks.entries()) {
    const most = measure.characters ?? Infinity;
    const where = key === 'oneLine' ? say.theLine : key === 'steps' ? say.step(index + 1) : say.line(index + 1);
    if ([...block].length > most) report(heading, 'length', say.tooManyCharacters(where, [...block].length, most));
  }
}

export function countWords(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + splitWords(block).length, 0);
}

function checkReading(where: string, blocks: readonly string[], report: Report): void {
  if (countWords(blocks) < GRADED_FROM_WORDS) return;
  const { grade } = measureOurs(blocks);
  const { wordsPerSentence } = measureReadability(blocks);
  if (grade > MOST_GRADE) report(where, 'grade', say.grade(grade, MOST_GRADE));
  if (wordsPerSentence >= SENTENCE_BELOW_WORDS) report(where, 'sentences', say.longSentences(wordsPerSentence, SENTENCE_BELOW_WORDS));
}

const BANNED = /\b(?:exciting(?:ly)?|excitement|rewarding|fast-?\s?paced|passion(?:ate(?:ly)?|s)?|not suitable for|unsuitable)\b/gi;
const NOT_THEY = /\b(?:s?he\/s?he|(?:he or she|she or he|his or her|her or his|him or her))\b/gi;
/** A single person in a scene may be he or she; the worker may not, and only a reader can tell. */
const MAYBE_NOT_THEY = /\b(?:he|she|his|hers|him|herself|himself)\b/gi;
const MARKUP = /[*_`#]|\]\(|<[a-z/]/i;

function checkWords({ key, heading, blocks }: SectionBlocks, report: Report): void {
  const words = blocks.join('\n');
  for (const [banned] of words.matchAll(BANNED)) report(heading, 'words', say.banned(banned));
  for (const [pronoun] of words.matchAll(NOT_THEY)) report(heading, 'words', say.pronoun(pronoun));
  const isScene = key === 'math' || key === 'decision' || key === 'communication';
  const maybe = isScene ? null : words.replace(NOT_THEY, '').match(MAYBE_NOT_THEY);
  if (maybe) report(heading, 'words', say.maybePronoun(maybe[0]), 'doubt');
  if (words.includes('!')) report(heading, 'words', say.exclamation);
  const markup = MARKUP.exec(words);
  if (markup) report(heading, 'words', say.markup(markup[0]));
}

const FIGURES =
  /[$€]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?%|\b[\w.-]+ percent\b|\bpercentage\b|\b\d[\d,]*\s+(?:new\s+|yearly\s+)?(?:jobs|openings|positions)\b/gi;
const MAYBE_FIGURES =
  /\b(?:salar(?:y|ies)|wages?|well[- ]paid|high[- ]paying|pays? (?:well|more|better|less)|earn(?:ing)?s? (?:more|well|less)|in (?:high )?demand|shortage|job growth|growing (?:field|fast|quickly)|fast(?:er|est)?[- ]growing|(?:one|two|three|four|\d+) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:workers|jobs|people|of them)|(?:half|third|quarter|fifth)s? of (?:all |the )?(?:workers|jobs|them)|\d[\d,]*\s+(?:workers|employees))\b/gi;

/** Figures come from the releases. A sum in the Math activity is no claim; in the other scenes a price may be part of the story. */
function checkFigures({ key, heading, blocks }: SectionBlocks, report: Report): void {
  if (key === 'math') return;
  const inScene = key === 'decision' || key === 'communication';
  const words = blocks.join('\n');
  for (const [figure] of words.matchAll(FIGURES)) {
    if (inScene) report(heading, 'figures', say.maybeFigure(figure), 'doubt');
    else report(heading, 'figures', say.figure(figure));
  }
  if (inScene) return;
  for (const [claim] of words.matchAll(MAYBE_FIGURES)) report(heading, 'figures', say.maybeFigure(claim), 'doubt');
}

function checkLikeItIf(lines: readonly string[], report: Report): void {
  for (const [index, line] of lines.entries()) {
    if (!/^\p{Ll}/u.test(line)) report(careerTextHeadingsEn.likeItIf, 'lines', say.startsLower(index + 1));
    if (/[.;,]$/.test(line)) report(careerTextHeadingsEn.likeItIf, 'lines', say.endsWithPeriod(index + 1));
  }
}

const NEVER_A_VERB = new Set(
  'a an the they their you your it its we our he she this that these those there some most many each every all any no not never always often usually sometimes in on at by for from with without of to into after before during until when while if because as and or but also then who what where how'.split(
    ' ',
  ),
);
/** Plain verbs that end like other forms. */
const VERB_LIKE =
  /^(?:bring|sling|string|swing|ring|sing|wring|spring|focus|canvass|bus|feed|need|weed|seed|bleed|shred|speed|proceed|embed|bed|wed)$|ss$/;

function checkWeek(lines: readonly string[], report: Report): void {
  const heading = careerTextHeadingsEn.week;
  for (const [index, line] of lines.entries()) {
    const word = /^[\p{L}-]+/u.exec(line)?.[0] ?? '';
    const lower = word.toLowerCase();
    if (!/^\p{Lu}/u.test(line)) report(heading, 'lines', say.startsUpper(index + 1));
    if (/[.;,]$/.test(line)) report(heading, 'lines', say.endsWithPeriod(index + 1));
    if (NEVER_A_VERB.has(lower)) report(heading, 'lines', say.notVerb(index + 1, word));
    else if (/(?:ing|ed|s|ly)$/.test(lower) && !VERB_LIKE.test(lower)) report(heading, 'lines', say.maybeNotVerb(index + 1, word), 'doubt');
  }
}

function checkActivities(text: CareerText, report: Report): void {
  const kinds = text.activities.map((one) => one.kind).join(' ');
  if (kinds !== 'math decision communication') report(careerTextHeadingsEn.math, 'activities', say.activities);
}

function checkArithmetic({ key, heading, blocks }: SectionBlocks, report: Report): void {
  const sums = blocks.flatMap(findSums);
  for (const sum of sums) {
    if (sum.verdict === 'wrong') report(heading, 'arithmetic', say.wrongSum(sum.words, sum.left, sum.right));
    if (sum.verdict === 'unknown') report(heading, 'arithmetic', say.uncheckedSum(sum.words), 'doubt');
  }
  if (key === 'math' && blocks.length > 0 && sums.length === 0) report(heading, 'arithmetic', say.noSum, 'doubt');
}
