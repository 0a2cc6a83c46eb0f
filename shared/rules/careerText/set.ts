import type { CareerText } from '../../models/career.ts';
import { careerTextChecksEn as say, careerTextHeadingsEn } from '../../text/careerText.en.ts';
import { splitSentences, splitWords } from './readability.ts';
import { sectionsOf } from './check.ts';
import type { Finding, Severity } from './finding.ts';

const SHARED_RUN_WORDS = 8;

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
