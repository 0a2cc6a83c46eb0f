import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { importProblems } from '#shared/text/imports.en.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { openZip, zipLimits, type Source, type Zip, type ZipLimits } from './zip.ts';

/** Text, a number, or null where the cell is empty. TRUE and FALSE come as text, as the official files mostly write them. */
export type Cell = string | number | null;
/** `number` is the row's number in the sheet, from 1, for messages. */
export interface Row {
  number: number;
  cells: Cell[];
}

export interface XlsxLimits extends ZipLimits {
  rows: number;
  columns: number;
  /** Characters of all texts that the sheets share; they are the one thing kept in memory. */
  sharedCharacters: number;
}

/** Rows: what Excel itself can hold. Shared texts: 30 times those of the largest official file. */
export const xlsxLimits: XlsxLimits = { ...zipLimits, rows: 1_048_576, columns: 1_000, sharedCharacters: 50_000_000 };

export interface Workbook {
  sheets: readonly string[];
  /** The rows of a sheet, one at a time; stop early by leaving the loop. */
  rows: (sheet: string) => AsyncGenerator<Row>;
  close: () => void;
}

/** Longest stretch of a part without a tag: a text cell holds 32,767 characters at most. */
const LONGEST_STRETCH = 4_000_000;
const DEEPEST = 64;

/**
 * Opens an .xlsx file. Sheets are streamed, so memory is bounded by the shared texts; formulas, styles and macros are not read.
 * Throws a refusal for a file that is not a workbook, is damaged, or goes over the limits.
 */
export async function openWorkbook(source: Source, limits: XlsxLimits = xlsxLimits): Promise<Workbook> {
  const zip = await openZip(source, limits);
  try {
    if (!zip.names.includes('xl/workbook.xml')) throw refusal(importProblems.notAWorkbook);
    const targets = await relationships(zip);
    const sheets = await sheetParts(zip, targets);
    const texts = await sharedTexts(zip, limits);
    return {
      sheets: [...sheets.keys()],
      rows: (sheet) => sheetRows(zip, sheets.get(sheet) ?? missing(sheet), texts, limits),
      close: zip.close,
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Opens a workbook for the time that `use` needs. */
export async function withWorkbook<T>(source: Source, use: (book: Workbook) => Promise<T>): Promise<T> {
  const book = await openWorkbook(source);
  try {
    return await use(book);
  } finally {
    book.close();
  }
}

function missing(sheet: string): never {
  throw refusal(importProblems.noSheet(sheet));
}

interface Handlers {
  open: (name: string, attributes: Record<string, string>) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Feeds one XML part through the parser and pauses after every chunk, so that a generator can hand on what it has.
 * Document types are refused outright (they are how entities explode); depth and the stretch between tags are bounded.
 */
async function* parse(zip: Zip, part: string, handlers: Handlers): AsyncGenerator<void> {
  let depth = 0;
  let stretch = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw refusal(importProblems.unsafeXml);
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    stretch = 0;
    if (++depth > DEEPEST) throw refusal(importProblems.unsafeXml);
    handlers.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    stretch = 0;
    depth -= 1;
    handlers.close(local(tag.name));
  });
  if (handlers.text) parser.on('text', handlers.text);
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of zip.chunks(part)) {
      stretch += chunk.length;
      if (stretch > LONGEST_STRETCH) throw refusal(importProblems.damaged);
      parser.write(decoder.write(chunk));
      yield;
    }
    parser.write(decoder.end()).close();
    yield;
  } catch (error) {
    throw isRefusal(error) ? error : refusal(importProblems.damaged, error);
  }
}

async function parseWhole(zip: Zip, part: string, handlers: Handlers): Promise<void> {
  for await (const _ of parse(zip, part, handlers)) void _;
}

/** `x:row` → `row`: some programs write every name with a prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

async function relationships(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await parseWhole(zip, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    close: () => {},
  });
  return targets;
}

/** Sheet name → part. A sheet whose part is not in the zip (a chart sheet of an odd writer) is left out. */
async function sheetParts(zip: Zip, targets: Map<string, string>): Promise<Map<string, string>> {
  const sheets = new Map<string, string>();
  await parseWhole(zip, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => local(key) === 'id' && key !== 'id')?.[1];
      const part = targets.get(id ?? '');
      if (attributes['name'] && part && zip.names.includes(part)) sheets.set(attributes['name'], part);
    },
    close: () => {},
  });
  return sheets;
}

async function sharedTexts(zip: Zip, limits: XlsxLimits): Promise<string[]> {
  const part = 'xl/sharedStrings.xml';
  const texts: string[] = [];
  if (!zip.names.includes(part)) return texts;
  let current = '';
  let reading = false;
  let phonetic = false;
  let characters = 0;
  await parseWhole(zip, part, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      reading = name === 't' && !phonetic;
    },
    text: (text) => {
      if (reading) current += text;
    },
    close: (name) => {
      reading = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      // The 8 stand for the slot itself: a million empty texts cost memory too.
      characters += current.length + 8;
      if (characters > limits.sharedCharacters) throw refusal(importProblems.tooLarge);
      texts.push(current);
    },
  });
  return texts;
}

async function* sheetRows(zip: Zip, part: string, texts: readonly string[], limits: XlsxLimits): AsyncGenerator<Row> {
  let ready: Row[] = [];
  let row: Row = { number: 0, cells: [] };
  let cell = { column: -1, type: 'n', text: '' };
  let reading = false;
  let rows = 0;
  const parsing = parse(zip, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        if (++rows > limits.rows) throw refusal(importProblems.tooManyRows(limits.rows));
        row = { number: Number(attributes['r'] ?? row.number + 1), cells: [] };
        cell.column = -1;
      } else if (name === 'c') {
        cell = { column: columnOf(attributes['r'], cell.column + 1), type: attributes['t'] ?? 'n', text: '' };
        if (cell.column >= limits.columns) throw refusal(importProblems.tooManyColumns(limits.columns));
      } else reading = name === 'v' || name === 't';
    },
    text: (text) => {
      if (reading) cell.text += text;
    },
    close: (name) => {
      reading = false;
      if (name === 'c') put(row.cells, cell.column, valueOf(cell.type, cell.text, texts));
      if (name === 'row') ready.push(row);
    },
  });
  for await (const _ of parsing) {
    void _;
    const batch = ready;
    ready = [];
    yield* batch;
  }
}

function put(cells: Cell[], column: number, value: Cell): void {
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

/** `AB12` → 27. Without a reference a cell follows the one before it. */
function columnOf(reference: string | undefined, next: number): number {
  if (!reference) return next;
  let column = 0;
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

function valueOf(type: string, text: string, texts: readonly string[]): Cell {
  if (text === '' && type !== 'str') return null;
  if (type === 's') {
    const shared = texts[Number(text)];
    if (shared === undefined) throw refusal(importProblems.damaged);
    return shared;
  }
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) throw refusal(importProblems.damaged);
  return number;
}
