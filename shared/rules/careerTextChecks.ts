import type { CareerText } from '#shared/models/career.ts';
import { careerTextChecksEn as say, careerTextHeadingsEn, careerTextReviewEn, type CareerTextSection } from '#shared/text/careerText.en.ts';
import { measureReadability, splitSentences, splitWords, type Readability } from './readability.ts';

/** `error`: the text breaks a rule and does not ship. `doubt`: a person has to look. */
type Severity = 'error' | 'doubt';
type Rule =
  | 'length'
  | 'grade'
  | 'sentences'
  | 'words'
  | 'figures'
  | 'frontMatter'
  | 'lines'
  | 'activities'
  | 'arithmetic'
  | 'shared'
  | 'variety';
export type Finding = { soc: string; section: string; rule: Rule; message: string; severity: Severity };

/** A section as the checks read it: each paragraph or line of a list is one block. */
type SectionBlocks = { key: CareerTextSection; heading: string; blocks: string[] };

type Report = (section: string, rule: Rule, message: string, severity?: Severity) => void;

const MOST_GRADE = 8;
const GRADED_FROM_WORDS = 40;
const SENTENCE_BELOW_WORDS = 20;
const SHARED_RUN_WORDS = 8;

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
function gradedBlocks(text: CareerText): string[] {
  return sectionsOf(text).flatMap((section) => (NOT_GRADED.has(section.key) ? [] : section.blocks));
}

/** The reading level as our rules count it: without the names that a writer cannot change. */
function measureOurs(blocks: readonly string[]): Readability {
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

function countWords(blocks: readonly string[]): number {
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

/** One equation as it stands in a text, with what each side comes to. */
type Sum = { words: string; left: string; right: string; verdict: 'right' | 'wrong' | 'unknown' };

type Token =
  | { kind: 'number'; value: number; decimals: number; clock: boolean; percent: boolean; at: number; end: number }
  | { kind: 'operator'; sign: '+' | '−' | '×' | '÷'; at: number; end: number }
  | { kind: 'open' | 'close' | 'equals' | 'about' | 'break' | 'word'; at: number; end: number };

const NUMBER = String.raw`\$?(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)`;
const TOKEN = new RegExp(
  [
    String.raw`(?<clock>\b\d{1,2}:\d\d)(?:\s?[ap]\.m\.)?`,
    String.raw`${NUMBER}(?:[ -](?<over>\d+)\/(?<under>\d+)|\/(?<below>\d+)(?![\d/]))?(?<percent>\s?%| percent\b)?(?<of> of(?= \$?\d))?`,
    String.raw`(?<operator>[+÷×−*]|(?<=[\d)] )[x/–-](?= [$(\d])|(?<=\d)x(?=\d))`,
    String.raw`(?<open>\()|(?<close>\))|(?<equals>=|\b(?:is|are|makes|gives|leaves|equals)\b)|(?<about>≈)`,
    String.raw`(?<break>[.;:?](?=\s|$|[”’"')])|,(?=\s)|\b(?:and|or|so|but|then|plus|minus)\b)`,
    String.raw`(?<word>[^\s\d+÷×−*=≈(),;:?$]+|\S)`,
  ].join('|'),
  'gu',
);

function tokenize(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap((match): Token[] => {
    const g = match.groups ?? {};
    const place = { at: match.index, end: match.index + match[0].length };
    if (g['clock'] !== undefined)
      return [{ kind: 'number', value: hoursOf(g['clock']), decimals: 9, clock: true, percent: false, ...place }];
    if (g['number'] !== undefined) return numberTokens(g, place);
    if (g['operator'] !== undefined) return [{ kind: 'operator', sign: signOf(g['operator']), ...place }];
    for (const kind of ['open', 'close', 'equals', 'about', 'break'] as const) if (g[kind] !== undefined) return [{ kind, ...place }];
    return [{ kind: 'word', ...place }];
  });
}

function hoursOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours + minutes / 60;
}

/** "2 1/8", "3/4", "40 percent of 1,200": the last is the number, a multiplication sign, and the next number. */
function numberTokens(g: Record<string, string | undefined>, place: { at: number; end: number }): Token[] {
  const whole = (g['number'] ?? '').replace(/,/g, '');
  const fraction = g['over'] !== undefined ? Number(g['over']) / Number(g['under']) : 0;
  const percent = g['percent'] !== undefined;
  const value = (Number(whole) / Number(g['below'] ?? 1) + fraction) / (percent ? 100 : 1);
  const isFraction = g['over'] !== undefined || g['below'] !== undefined;
  const decimals = isFraction ? 9 : (whole.split('.')[1]?.length ?? 0) + (percent ? 2 : 0);
  const number: Token = { kind: 'number', value, decimals, clock: false, percent, ...place };
  return percent && g['of'] !== undefined ? [number, { kind: 'operator', sign: '×', ...place }] : [number];
}

function signOf(text: string): '+' | '−' | '×' | '÷' {
  if (text === '+' || text === '÷') return text;
  if (text === '×' || text === '*' || text === 'x') return '×';
  return text === '/' ? '÷' : '−';
}

/**
 * Every equation in a text that has a calculation on one side at least, recomputed. Units between the numbers are passed over. A result may be
 * rounded to the decimals that it shows, if it shows any or says "about"; a run of equals signs has to be equal from end to end.
 */
export function findSums(text: string): Sum[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'equals' && token.kind !== 'about') return [];
    const left = leftSide(tokens.slice(0, index));
    const right = rightSide(tokens.slice(index + 1));
    if (!left || !right || !(left.hasOperator || right.hasOperator)) return [];
    // "is" joins a sum and its result only when the sum stands on its left: "the bill is 3 × 20 dollars" claims nothing.
    const isWord = token.kind === 'equals' && token.end - token.at > 1;
    if (isWord && (!left.hasOperator || right.hasOperator)) return [];
    const about = token.kind === 'about' || right.about;
    return [judge(text.slice(left.at, right.end).trim(), left, right, about)];
  });
}

type Side = { tokens: Token[]; at: number; end: number; hasOperator: boolean; about: boolean; mixed: boolean };

function side(tokens: Token[], about: boolean, mixed: boolean): Side | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  return { tokens, at: first.at, end: last.end, hasOperator: tokens.some((one) => one.kind === 'operator'), about, mixed };
}

/** The longest calculation that ends at the equals sign: numbers and signs in turn, units dropped. */
function leftSide(before: Token[]): Side | undefined {
  const from = before.findLastIndex((token) => token.kind === 'break' || token.kind === 'equals' || token.kind === 'about');
  const parts = before.slice(from + 1).filter((token) => token.kind !== 'word');
  for (let start = 0; start < parts.length; start += 1) {
    const candidate = parts.slice(start);
    if (evaluate(candidate) !== undefined) return side(candidate, false, false);
  }
  return undefined;
}

/** The longest calculation that begins at the equals sign. A second number with its own unit (7 hours 30 minutes) is more than we recompute. */
function rightSide(after: Token[]): Side | undefined {
  const to = after.findIndex((token) => token.kind === 'break' || token.kind === 'equals' || token.kind === 'about');
  const parts = to === -1 ? after : after.slice(0, to);
  const firstNumber = parts.findIndex((token) => token.kind !== 'word');
  if (firstNumber === -1 || firstNumber > 2) return undefined;
  const numbers = parts.filter((token) => token.kind !== 'word');
  for (let end = numbers.length; end > 0; end -= 1) {
    const candidate = numbers.slice(0, end);
    if (evaluate(candidate) === undefined) continue;
    return side(candidate, firstNumber > 0, numbers[end]?.kind === 'number');
  }
  return undefined;
}

function judge(words: string, left: Side, right: Side, about: boolean): Sum {
  const [a = 0, b = 0] = [evaluate(left.tokens), evaluate(right.tokens)];
  const shown = { words, left: show(a), right: show(b) };
  if (isClose(a, b) || isRounded(a, b, right, about) || isSameHour(a, b, [...left.tokens, ...right.tokens]))
    return { ...shown, verdict: 'right' };
  return { ...shown, verdict: right.mixed ? 'unknown' : 'wrong' };
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Rounded to the decimals shown; to whole units or tens only where the text says so. "5 ÷ 20 × 100 = 25%" is how many write a percentage. */
function isRounded(a: number, b: number, right: Side, about: boolean): boolean {
  const [result] = right.tokens;
  if (right.tokens.length !== 1 || result?.kind !== 'number') return false;
  if (result.percent && isClose(a, b * 100)) return true;
  const step = 10 ** -result.decimals;
  if (about) return Math.abs(a - b) <= Math.max(step, Math.abs(a) * 0.05);
  return result.decimals > (result.percent ? 2 : 0) && result.decimals < 9 && Math.abs(a - b) <= step / 2 + 1e-9;
}

/** Clock times run round after twelve hours. */
function isSameHour(a: number, b: number, tokens: readonly Token[]): boolean {
  if (!tokens.some((token) => token.kind === 'number' && token.clock)) return false;
  const apart = Math.abs(a - b) % 12;
  return Math.min(apart, 12 - apart) < 1e-9;
}

function show(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** The value of numbers and signs with the usual precedence; undefined where they do not form a calculation. */
function evaluate(tokens: readonly Token[]): number | undefined {
  let next = 0;
  const product = (): number | undefined => {
    let value = atom();
    for (let sign = signAt(tokens[next]); value !== undefined && (sign === '×' || sign === '÷'); sign = signAt(tokens[next])) {
      next += 1;
      const by = atom();
      value = by === undefined ? undefined : sign === '×' ? value * by : value / by;
    }
    return value;
  };
  const sum = (): number | undefined => {
    let value = product();
    for (let sign = signAt(tokens[next]); value !== undefined && (sign === '+' || sign === '−'); sign = signAt(tokens[next])) {
      next += 1;
      const by = product();
      value = by === undefined ? undefined : sign === '+' ? value + by : value - by;
    }
    return value;
  };
  const atom = (): number | undefined => {
    const token = tokens[next];
    next += 1;
    if (token?.kind === 'number') return token.value;
    if (token?.kind !== 'open') return undefined;
    const value = sum();
    const isClosed = tokens[next]?.kind === 'close';
    next += 1;
    return isClosed ? value : undefined;
  };
  const value = sum();
  return next === tokens.length ? value : undefined;
}

function signAt(token: Token | undefined): string | undefined {
  return token?.kind === 'operator' ? token.sign : undefined;
}

/** What holds for the whole set: no two texts share a sentence or eight words in a row, and the lines of a week begin in many ways. */
export function checkSet(texts: readonly CareerText[]): Finding[] {
  return [...checkSharedSentences(texts), ...checkSharedRuns(texts), ...checkOpenings(texts)];
}

/** "Answers vary." and the like may stand anywhere. */
const SHORTEST_OWN_SENTENCE = 4;

function checkSharedSentences(texts: readonly CareerText[]): Finding[] {
  const firstIn = new Map<string, CareerText>();
  const findings: Finding[] = [];
  for (const text of texts) {
    for (const { heading, blocks } of sectionsOf(text)) {
      for (const sentence of blocks.flatMap(splitSentences)) {
        const words = comparableWords(sentence);
        if (words.length < SHORTEST_OWN_SENTENCE) continue;
        const key = words.join(' ');
        const first = firstIn.get(key) ?? text;
        firstIn.set(key, first);
        if (first.soc === text.soc) continue;
        findings.push({
          soc: text.soc,
          section: heading,
          rule: 'shared',
          message: say.sharedSentence(first.title, sentence),
          severity: 'error',
        });
      }
    }
  }
  return findings;
}

function checkSharedRuns(texts: readonly CareerText[]): Finding[] {
  const firstIn = new Map<string, CareerText>();
  const findings: Finding[] = [];
  for (const text of texts) {
    for (const { heading, blocks } of sectionsOf(text)) {
      const words = comparableWords(blocks.join(' '));
      for (const { run, value: other } of findRuns(words, firstIn)) {
        if (other.soc === text.soc) continue;
        findings.push({ soc: text.soc, section: heading, rule: 'shared', message: say.sharedRun(other.title, run), severity: 'error' });
      }
      for (const run of runsOf(words)) if (!firstIn.has(run)) firstIn.set(run, text);
    }
  }
  return findings;
}

/** Words for comparing: lower case, without punctuation, straight apostrophes. */
export function comparableWords(text: string): string[] {
  return splitWords(text.toLowerCase().replace(/[’]/g, "'")).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}

/** All runs of eight words. */
export function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - SHARED_RUN_WORDS + 1)).map((_, at) => words.slice(at, at + SHARED_RUN_WORDS).join(' '));
}

/** Where eight words in a row or more are in `known` (run → what it belongs to): each stretch once, at its full length. */
export function findRuns<Value>(words: readonly string[], known: ReadonlyMap<string, Value>): { run: string; value: Value }[] {
  const found: { run: string; value: Value }[] = [];
  const hits = runsOf(words).map((run) => known.get(run));
  for (let at = 0; at < hits.length; at += 1) {
    const value = hits[at];
    if (value === undefined) continue;
    let last = at;
    while (hits[last + 1] === value) last += 1;
    found.push({ run: words.slice(at, last + SHARED_RUN_WORDS).join(' '), value });
    at = last;
  }
  return found;
}

/** With fewer texts a third says nothing. */
const VARIETY_FROM_TEXTS = 6;

function checkOpenings(texts: readonly CareerText[]): Finding[] {
  const heading = careerTextHeadingsEn.week;
  const firstVerbs = groupBy(texts, (text) => comparableWords(text.week[0] ?? '').slice(0, 1));
  const openings = groupBy(texts, (text) => text.week.map((line) => comparableWords(line).slice(0, 3).join(' ')));
  const tell = (group: readonly CareerText[], message: string, severity: Severity): Finding[] =>
    group.map((text) => ({ soc: text.soc, section: heading, rule: 'variety', message, severity }));
  const common = [...firstVerbs].flatMap(([verb, group]) =>
    texts.length >= VARIETY_FROM_TEXTS && group.length > texts.length / 3
      ? tell(group, say.commonFirstVerb(verb, group.length, texts.length), 'error')
      : [],
  );
  const repeated = [...openings].flatMap(([words, group]) =>
    group.length > 2 ? tell(group, say.commonOpening(words, group.length), 'doubt') : [],
  );
  return [...common, ...repeated];
}

function groupBy(texts: readonly CareerText[], keysOf: (text: CareerText) => string[]): Map<string, CareerText[]> {
  const groups = new Map<string, CareerText[]>();
  for (const text of texts) {
    for (const key of new Set(keysOf(text))) groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return groups;
}

/** Findings of all texts, and of the set, in the order of the texts. */
export function checkCareerTexts(texts: readonly CareerText[], knownOrganizations: ReadonlySet<string>): Finding[] {
  const all = [...texts.flatMap((text) => checkCareerText(text, knownOrganizations)), ...checkSet(texts)];
  const order = new Map(texts.map((text, index) => [text.soc, index]));
  return all.toSorted((one, other) => (order.get(one.soc) ?? 0) - (order.get(other.soc) ?? 0));
}

/** The table that writers and tests print: one line a text. */
export function reviewTable(texts: readonly CareerText[], findings: readonly Finding[]): string {
  const rows = texts.map((text) => {
    const sections = sectionsOf(text).map(({ heading, blocks }) => ({ heading, words: countWords(blocks) }));
    const longest = sections.toSorted((one, other) => other.words - one.words)[0] ?? { heading: '', words: 0 };
    const mine = findings.filter((finding) => finding.soc === text.soc);
    return [
      text.title,
      String(sections.reduce((sum, section) => sum + section.words, 0)),
      measureOurs(gradedBlocks(text)).grade.toFixed(1),
      careerTextReviewEn.longest(longest.heading, longest.words),
      String(mine.filter((finding) => finding.severity === 'error').length),
      String(mine.filter((finding) => finding.severity === 'doubt').length),
    ];
  });
  const all = [[...careerTextReviewEn.heads], ...rows];
  const widths = careerTextReviewEn.heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One line for each finding, errors first within a text. */
export function listFindings(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, soc, section, message }) => careerTextReviewEn.finding(severity, soc, section, message));
}
