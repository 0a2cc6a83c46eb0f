import PDFDocument from 'pdfkit';
import type { DisplayList } from '#shared/models/displayList.ts';

/** A PDF object that is written when it ends. */
export interface PdfReference {
  data: Record<string, unknown>;
  end(bytes?: Uint8Array): void;
  /** As another object names it: `12 0 R`. */
  toString(): string;
}

/**
 * The parts of pdfkit 0.20.2 that we stand on, as its source has them (its published types lag behind).
 * pdfkit keeps the catalog, metadata and the cross-reference table; pages, structure, text and fonts are ours.
 */
export interface PdfDocument {
  info: Record<string, unknown>;
  /** The catalog; `displayTitle` makes its viewer preferences. */
  _root: { data: { ViewerPreferences: PdfReference; Pages: PdfReference & { data: { Kids: unknown[]; Count: number } } } };
  /** Where each object begins; a place for each that was promised. */
  _offsets: (number | null)[];
  ref(data: Record<string, unknown>): PdfReference;
  appendXML(xml: string): void;
  end(): void;
  _write(data: string | Uint8Array): void;
  _addInfo(): void;
  _offset: number;
  push(chunk: unknown): boolean;
}

const PDF_UA_1 =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

const xmlEscaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A PDF 1.7 that is collected in memory. `finish` gives its bytes; the same input and day give the same bytes.
 * @param today `YYYY-MM-DD`; noon in UTC is the creation time
 */
export function startDocument(meta: Pick<DisplayList, 'title' | 'language' | 'isTagged' | 'duplex'> & { today: string }): {
  document: PdfDocument;
  finish(): Uint8Array;
} {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    lang: meta.language,
    displayTitle: true,
    font: null as unknown as string,
    autoFirstPage: false,
    margin: 0,
    info: {
      Title: meta.title,
      Author: 'Pathsheet',
      Creator: 'Pathsheet',
      Producer: 'Pathsheet',
      CreationDate: new Date(`${meta.today}T12:00:00Z`),
    },
  }) as unknown as PdfDocument;
  const header = drained(document);
  Object.assign(document._root.data.ViewerPreferences.data, {
    // A viewer that shrinks the page to the printer's own margins would make folds, cuts and large print smaller than they are.
    PrintScaling: 'None',
    ...(meta.duplex && { Duplex: meta.duplex === 'longEdge' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge' }),
  });
  if (meta.isTagged) document.appendXML(PDF_UA_1);
  escapeMetadata(document);
  const chunks = collected(document, header);
  return {
    document,
    finish() {
      document.end();
      return Buffer.concat(chunks);
    },
  };
}

/** What the constructor has already given to the stream: the file's first two lines. */
function drained(document: PdfDocument): Uint8Array {
  const { read } = document as unknown as { read(): Buffer | null };
  const parts: Buffer[] = [];
  for (let part = read.call(document); part; part = read.call(document)) parts.push(part);
  return Buffer.concat(parts);
}

/** Characters that wait to become bytes. */
const MOST_WAITING = 1 << 16;

/** Takes the bytes straight from the writer: a stream's queue costs more than writing the page. */
function collected(document: PdfDocument, header: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [header];
  // Lines wait until bytes come or the file ends: hundreds of small objects become few buffers.
  let lines = '';
  const flush = (): void => {
    chunks.push(Buffer.from(lines, 'latin1'));
    lines = '';
  };
  document._write = (data) => {
    if (typeof data === 'string') {
      lines += `${data}\n`;
      if (lines.length > MOST_WAITING) flush();
    } else {
      flush();
      chunks.push(data);
    }
    document._offset += typeof data === 'string' ? data.length + 1 : data.length;
  };
  // The stream is told of the end of the file by an empty push.
  document.push = () => {
    flush();
    return true;
  };
  return chunks;
}

/** pdfkit copies the title into XML as it is; an "&" in it would make the metadata, and with it PDF/UA, invalid. */
function escapeMetadata(document: PdfDocument): void {
  const addInfo = document._addInfo.bind(document);
  document._addInfo = () => {
    const { info } = document;
    document.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? xmlEscaped(value) : value]),
    );
    addInfo();
    document.info = info;
  };
}
