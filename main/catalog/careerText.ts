import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { CareerText, type Activity, type CareerTextTitles } from '#shared/models/career.ts';
import { refusal } from '../refusal.ts';
import { careerTextProblems as say, careerTextHeadingsEn, type CareerTextSection } from '#shared/text/careerText.en.ts';

type Language = CareerText['language'];

/** A language's headings are part of the file format: adding a language to the model asks for its headings here. */
const HEADINGS: Record<Language, Record<CareerTextSection, string>> = { en: careerTextHeadingsEn };
const ANSWER: Record<Language, RegExp> = { en: /^\*\*Answer:\*\*\s*/ };

const TEXT_FIELDS = ['soc', 'title', 'plural', 'checked'] as const;
const LIST_FIELDS = ['also', 'subjects', 'clubs', 'organizations'] as const;

type CareerFrontMatter = Pick<CareerText, 'language' | (typeof TEXT_FIELDS)[number] | (typeof LIST_FIELDS)[number]>;

/**
 * Reads one career text: `data/careers/<soc>.<language>.md`. Markup is taken off, quotes are made typographic, paragraphs are single lines.
 * @throws a refusal with one sentence for the writer, naming the file and the section
 */
export function parseCareerText(source: string, fileName: string): CareerText {
  const { head, body } = divide(normalize(source), fileName);
  const front = readFields(head, fileName);
  const headings = HEADINGS[front.language];
  const sections = readSections(body, headings, fileName);
  const inSection = (key: CareerTextSection): Section => ({ file: fileName, heading: headings[key], lines: sections.get(key) ?? [] });
  const activity = (kind: Activity['kind']): Activity => readActivity(inSection(kind), kind, ANSWER[front.language]);
  return {
    ...front,
    oneLine: readText(inSection('oneLine')),
    whatTheyDo: readParagraphs(inSection('whatTheyDo')),
    week: readList(inSection('week')),
    likeItIf: readList(inSection('likeItIf')),
    whereTheyWork: readText(inSection('whereTheyWork')),
    hours: readText(inSection('hours')),
    body: readText(inSection('body')),
    steps: readSteps(inSection('steps')),
    licenses: readText(inSection('licenses')),
    lead: readText(inSection('lead')),
    startNow: readList(inSection('startNow')),
    activities: [activity('math'), activity('decision'), activity('communication')],
  };
}

/** The part of a text that goes into `index.json`. */
export const titlesOf = ({ soc, title, plural, also, subjects }: CareerText): CareerTextTitles => ({ soc, title, plural, also, subjects });

/** All texts of a folder in one language, in the order of their codes; a text that cannot be read becomes one sentence in `problems`. */
export async function readCareerTexts(folder: string, language: Language): Promise<{ texts: CareerText[]; problems: string[] }> {
  const isOtherLanguage = (name: string): boolean => /\.[a-z]{2}\.md$/.test(name) && !name.endsWith(`.${language}.md`);
  // A misnamed file is read too, so that its writer is told.
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && !isOtherLanguage(name)).toSorted();
  const texts: CareerText[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      texts.push(parseCareerText(await readFile(join(folder, name), 'utf8'), name));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { texts, problems };
}

/** Soft hyphens and zero-width signs come in with pasted text; layout breaks lines by its own rules, so they go. */
function normalize(source: string): string {
  return source
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\r\n?/g, '\n');
}

function divide(source: string, file: string): { head: string; body: string } {
  const parts = /^---[ \t]*\n(.*?\n)??---[ \t]*(?:\n(.*))?$/s.exec(source);
  if (!parts) throw refusal(say.noFrontMatter(file));
  return { head: parts[1] ?? '', body: parts[2] ?? '' };
}

function readFields(head: string, file: string): CareerFrontMatter {
  const { soc, language } = readName(file);
  const fields = readYaml(head, file);
  const known = new Set<string>([...TEXT_FIELDS, ...LIST_FIELDS]);
  const unknown = Object.keys(fields).find((field) => !known.has(field));
  if (unknown !== undefined) throw refusal(say.fieldUnknown(file, unknown));
  const text = (field: string): string => readField(fields, field, file);
  const list = (field: string): string[] => readListField(fields, field, file);
  if (text('soc') !== soc) throw refusal(say.socDiffers(file, text('soc')));
  if (!CareerText.shape.checked.safeParse(text('checked')).success) throw refusal(say.fieldNotMonth(file, 'checked'));
  return {
    soc,
    language,
    title: text('title'),
    plural: text('plural'),
    also: list('also'),
    subjects: list('subjects'),
    clubs: list('clubs'),
    organizations: list('organizations'),
    checked: text('checked'),
  };
}

function readName(file: string): { soc: string; language: Language } {
  const parts = /^(\d{2}-\d{4})\.([a-z]{2})\.md$/.exec(file);
  if (!parts) throw refusal(say.fileName(file));
  const language = CareerText.shape.language.safeParse(parts[2]);
  if (!language.success) throw refusal(say.language(file, parts[2] ?? ''));
  return { soc: parts[1] ?? '', language: language.data };
}

function readYaml(head: string, file: string): Record<string, unknown> {
  const lineCounter = new LineCounter();
  // The failsafe schema keeps every value as it is written: no `No` that becomes false, no 2026-10 that becomes a date.
  const document = parseDocument(head, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const error = document.errors[0];
  // Line 1 of the file is the three hyphens.
  if (error) throw refusal(say.frontMatterUnreadable(file, lineCounter.linePos(error.pos[0]).line + 1));
  const value: unknown = document.toJS();
  if (!isRecord(value)) throw refusal(say.frontMatterUnreadable(file, undefined));
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readField(fields: Record<string, unknown>, field: string, file: string): string {
  const value = fields[field];
  if (value === undefined || value === null || value === '') throw refusal(say.fieldMissing(file, field));
  if (typeof value !== 'string') throw refusal(say.fieldNotText(file, field));
  return plain(value);
}

function readListField(fields: Record<string, unknown>, field: string, file: string): string[] {
  const value = fields[field];
  if (value === undefined || value === null || value === '') throw refusal(say.fieldMissing(file, field));
  if (!Array.isArray(value)) throw refusal(say.fieldNotList(file, field));
  return value.map((item: unknown) => {
    if (typeof item !== 'string' || item.trim() === '') throw refusal(say.fieldNotList(file, field));
    return plain(item);
  });
}

/** One section on its way from lines to text, with what a message has to name. */
type Section = { file: string; heading: string; lines: string[] };

function readSections(body: string, headings: Record<CareerTextSection, string>, file: string): Map<CareerTextSection, string[]> {
  const expected = Object.entries(headings) as [CareerTextSection, string][];
  const [before = [], ...found] = splitAtHeadings(body);
  if (before.some((line) => line.trim() !== '')) throw refusal(say.textBeforeSections(file));
  const sections = new Map<CareerTextSection, string[]>();
  for (const [first = '', ...lines] of found) {
    const heading = first.replace(/^#+\s*/, '').trim();
    const key = expected.find(([, known]) => known === heading)?.[0];
    if (key === undefined || !first.startsWith('# ')) throw refusal(say.sectionUnknown(file, heading));
    if (sections.has(key)) throw refusal(say.sectionDoubled(file, heading));
    sections.set(key, lines);
  }
  const missing = expected.find(([key]) => !sections.has(key));
  if (missing) throw refusal(say.sectionMissing(file, missing[1]));
  checkOrder([...sections.keys()], headings, file);
  return sections;
}

function splitAtHeadings(body: string): string[][] {
  const parts: string[][] = [[]];
  for (const line of body.split('\n')) {
    if (/^#+\s/.test(line)) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

function checkOrder(found: CareerTextSection[], headings: Record<CareerTextSection, string>, file: string): void {
  const order = Object.keys(headings) as CareerTextSection[];
  for (const [index, expected] of order.entries()) {
    const key = found[index];
    if (key !== undefined && key !== expected) throw refusal(say.sectionMisplaced(file, headings[key], headings[expected]));
  }
}

const LIST_ITEM = /^\s*[-*+]\s+/;
const NUMBERED_ITEM = /^\s*\d+[.)]\s+/;

function readText(section: Section): string {
  const paragraphs = readParagraphs(section);
  if (paragraphs.length > 1) throw refusal(say.notOneParagraph(section.file, section.heading));
  return paragraphs[0] ?? '';
}

function readParagraphs(section: Section): string[] {
  return rawParagraphs(section).map(plain);
}

function rawParagraphs({ file, heading, lines }: Section): string[] {
  if (lines.some((line) => LIST_ITEM.test(line) || NUMBERED_ITEM.test(line))) throw refusal(say.notSentences(file, heading));
  const paragraphs = lines
    .join('\n')
    .trim()
    .split(/\n\s*\n/);
  if (paragraphs[0] === '') throw refusal(say.sectionEmpty(file, heading));
  return paragraphs.map((paragraph) => paragraph.trim());
}

function readList(section: Section): string[] {
  return readItems(section, LIST_ITEM, say.notList);
}

function readSteps(section: Section): string[] {
  return readItems(section, NUMBERED_ITEM, say.notSteps);
}

/** Lines without a mark continue the item above, as in Markdown. */
function readItems({ file, heading, lines }: Section, mark: RegExp, complaint: (file: string, section: string) => string): string[] {
  const items: string[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else if (items.length === 0 || LIST_ITEM.test(line) || NUMBERED_ITEM.test(line)) throw refusal(complaint(file, heading));
    else items.push(`${items.pop() ?? ''} ${line}`);
  }
  if (items.length === 0) throw refusal(say.sectionEmpty(file, heading));
  return items.map(plain);
}

function readActivity(section: Section, kind: Activity['kind'], mark: RegExp): Activity {
  const paragraphs = rawParagraphs(section);
  const at = paragraphs.findIndex((paragraph) => mark.test(paragraph));
  const answers = paragraphs.filter((paragraph) => mark.test(paragraph)).length;
  if (answers !== 1) throw refusal(say.noAnswer(section.file, section.heading));
  if (at === 0) throw refusal(say.noTask(section.file, section.heading));
  const answer = paragraphs.slice(at).join(' ').replace(mark, '');
  return { kind, task: plain(paragraphs.slice(0, at).join(' ')), answer: plain(answer) };
}

/** Words as they are printed: no emphasis marks (a sheet sets them in one face), one space between words, typographic quotes. */
function plain(text: string): string {
  const words = text
    .replace(/(\*\*?)(\S(?:[^*]*\S)?)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    words
      .replace(/(^|[\s([{—–/“‘])"/g, '$1“')
      .replace(/"/g, '”')
      // A year or a clipped word keeps its apostrophe: the ’90s, ’til.
      .replace(/'(?=\d\ds\b|(?:til|em|cause|n)\b)/gi, '’')
      .replace(/(^|[\s([{—–/“])'/g, '$1‘')
      .replace(/'/g, '’')
  );
}
