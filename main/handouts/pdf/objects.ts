import type { PdfDocument } from './document.ts';

/** Writes objects as they stand: a structure of a hundred thousand elements is not built as objects of ours first. */
export interface Objects {
  /** The number of an object that will be written. */
  next(): number;
  /** @param body PDF syntax, Latin-1 */
  write(id: number, body: string): void;
  /** @param bytes deflated @param entries of its dictionary, in PDF syntax @returns its number */
  stream(bytes: Uint8Array, entries?: string): number;
  /** A stream as short as a name: deflating would not make it smaller. @param content Latin-1 @returns its number */
  plainStream(content: string): number;
}

/** Stands on pdfkit's table of offsets: `ref` reserves a place in it, the end of a reference fills it. */
export function objectsOf(document: PdfDocument): Objects {
  const next = (): number => document._offsets.push(null);
  const begin = (id: number): void => {
    document._offsets[id - 1] = document._offset;
  };
  return {
    next,
    write(id, body) {
      begin(id);
      document._write(`${id} 0 obj\n${body}\nendobj`);
    },
    stream(bytes, entries = '') {
      const id = next();
      begin(id);
      document._write(`${id} 0 obj\n<<${entries}/Length ${bytes.length}/Filter/FlateDecode>>\nstream`);
      document._write(bytes);
      document._write('\nendstream\nendobj');
      return id;
    },
    plainStream(content) {
      const id = next();
      begin(id);
      document._write(`${id} 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj`);
      return id;
    },
  };
}

/** What pdfkit is to write as it is given. */
export interface Raw {
  [Symbol.toStringTag]: 'Raw';
  toString(): string;
}

export const raw = (syntax: string): Raw => ({ [Symbol.toStringTag]: 'Raw', toString: () => syntax });

/** A text string (ISO 32000-1, 7.9.2.2): plain where it is ASCII, else UTF-16 in hex. */
export function textString(text: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII is what is meant
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, (character) => `\\${character}`)})`;
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}
