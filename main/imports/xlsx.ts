import { StringDecoder } from 'node:string_decoder';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { attribute, attributesOf, scanXml, type XmlHandlers } from './xmlScan.ts';
import type { OnProgress } from './reading.ts';
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
  rows: (sheet: string, onProgress?: OnProgress) => AsyncGenerator<Row>;
  close: () => void;
}

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
      rows: (sheet, onProgress) => sheetRows({ zip, part: sheets.get(sheet) ?? missing(sheet), texts, limits, onProgress }),
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

/** Feeds one XML part through the scanner and pauses after every chunk, so that a generator can hand on what it has. */
async function* parse(zip: Zip, part: string, handlers: XmlHandlers): AsyncGenerator<number> {
  const scan = scanXml(handlers);
  const decoder = new StringDecoder('utf8');
  for await (const chunk of zip.chunks(part)) {
    scan.write(decoder.write(chunk));
    yield chunk.length;
  }
  scan.write(decoder.end());
  scan.end();
  yield 0;
}

async function parseWhole(zip: Zip, part: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parse(zip, part, handlers)) void _;
}

async function relationships(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await parseWhole(zip, 'xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      const { Id, Target } = attributesOf(attributes);
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
    open: (name, text) => {
      if (name !== 'sheet') return;
      const attributes = attributesOf(text);
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
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

interface Sheet {
  zip: Zip;
  part: string;
  texts: readonly string[];
  limits: XlsxLimits;
  onProgress?: OnProgress | undefined;
}

async function* sheetRows({ zip, part, texts, limits, onProgress }: Sheet): AsyncGenerator<Row> {
  let ready: Row[] = [];
  let row: Row = { number: 0, cells: [] };
  let cell = { column: -1, type: 'n', text: '' };
  let reading = false;
  let rows = 0;
  const parsing = parse(zip, part, {
    element(xml, from) {
      const found = usualCell(xml, from);
      if (!found) return -1;
      if (found.column >= limits.columns) throw refusal(importProblems.tooManyColumns(limits.columns));
      cell.column = found.column;
      put(row.cells, found.column, valueOf(found.type, found.text, texts));
      return found.end;
    },
    open: (name, attributes) => {
      if (name === 'row') {
        if (++rows > limits.rows) throw refusal(importProblems.tooManyRows(limits.rows));
        row = { number: Number(attribute(attributes, 'r') ?? row.number + 1), cells: [] };
        cell.column = -1;
      } else if (name === 'c') {
        cell = { column: columnOf(attribute(attributes, 'r'), cell.column + 1), type: attribute(attributes, 't') ?? 'n', text: '' };
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
  let bytes = 0;
  for await (const more of parsing) {
    bytes += more;
    onProgress?.({ rows, share: bytes / zip.size(part) });
    const batch = ready;
    ready = [];
    yield* batch;
  }
}

/** The cell that `usualCell` read last: one object for all, since there are ten million. */
const usual = { column: 0, type: 'n', text: '', end: 0 };
const [CELL, BLANK, QUOTE, COLON_OF_DIGITS, ZERO] = [99, 32, 34, 58, 48];

/**
 * A cell as Excel writes it, `<c r="AB12" s="1" t="s"><v>34</v></c>`, read letter by letter; undefined for any other, which goes the long way.
 * @returns the same object each time
 */
function usualCell(xml: string, from: number): typeof usual | undefined {
  if (xml.charCodeAt(from + 1) !== CELL || xml.charCodeAt(from + 2) !== BLANK || !xml.startsWith('r="', from + 3)) return undefined;
  let at = from + 6;
  let column = 0;
  let code = xml.charCodeAt(at);
  for (; code >= 65 && code <= 90; code = xml.charCodeAt(++at)) column = column * 26 + code - 64;
  while (code >= ZERO && code < COLON_OF_DIGITS) code = xml.charCodeAt(++at);
  if (column === 0 || code !== QUOTE) return undefined;
  at += 1;
  if (xml.startsWith(' s="', at)) at = xml.indexOf('"', at + 4) + 1;
  usual.type = 'n';
  if (xml.startsWith(' t="s"', at)) {
    usual.type = 's';
    at += 6;
  }
  if (at <= from || !xml.startsWith('><v>', at)) return undefined;
  const end = xml.indexOf('<', at + 4);
  if (end < 0 || !xml.startsWith('</v></c>', end)) return undefined;
  usual.text = xml.slice(at + 4, end);
  usual.column = column - 1;
  usual.end = end + 7;
  return usual;
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
