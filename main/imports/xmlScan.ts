import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';

/** What a scan tells, in the order of the text. Names come without their prefix; `attributes` is the text between name and end of the tag. */
export interface XmlHandlers {
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  /** Undefined while nobody wants the text: then it is passed over. */
  text?: (text: string) => void;
  /**
   * Takes a whole element at once where it is of the most usual form, markup and contents.
   * @param from where its `<` is; the parent is open
   * @returns where it ends, or -1 where it is another, or not all there
   */
  element?: (xml: string, from: number) => number;
}

export interface XmlScan {
  write(piece: string): void;
  /** @throws a refusal where the document is not at its end */
  end(): void;
}

/** Longest stretch of a part without a tag: a text cell holds 32,767 characters at most. */
const LONGEST_STRETCH = 4_000_000;
const DEEPEST = 64;

/**
 * Reads XML that comes in pieces. It knows what the sheets of workbooks need and nothing more, and is several times as fast as a
 * parser that knows everything: wage files have ten million cells. Document types are refused outright (they are how entities explode);
 * depth and the stretch between tags are bounded; a tag that is not closed by its own name is a refusal.
 */
export function scanXml({ open, close, text, element }: XmlHandlers): XmlScan {
  const names: string[] = [];
  let rest = '';
  let stretch = 0;
  let hasRoot = false;

  function startTag(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const whole = isEmpty ? tag.slice(0, -1) : tag;
    const end = /[\s]/.exec(whole)?.index ?? whole.length;
    const name = whole.slice(0, end);
    if (name === '' || (names.length === 0 && hasRoot)) throw refusal(importProblems.damaged);
    hasRoot = true;
    if (names.length >= DEEPEST) throw refusal(importProblems.unsafeXml);
    names.push(name);
    open(local(name), whole.slice(end));
    if (isEmpty) endTag(name);
  }

  function endTag(name: string): void {
    if (names.pop() !== name) throw refusal(importProblems.damaged);
    close(local(name));
  }

  /** @returns where the piece of markup that begins at `from` ends, or -1 where its end has not come yet */
  function markup(xml: string, from: number): number {
    const next = xml.charCodeAt(from + 1);
    if (next === SLASH) {
      const end = xml.indexOf('>', from);
      if (end >= 0) endTag(xml.slice(from + 2, end).trimEnd());
      return end;
    }
    if (next === QUESTION) return endOf(xml, '?>', from);
    if (next === EXCLAMATION) return declaration(xml, from);
    const end = tagEnd(xml, from);
    if (end >= 0) startTag(xml.slice(from + 1, end));
    return end;
  }

  function declaration(xml: string, from: number): number {
    if (xml.length - from < CDATA.length) return -1;
    if (xml.startsWith('<!--', from)) return endOf(xml, '-->', from);
    if (!xml.startsWith(CDATA, from)) throw refusal(importProblems.unsafeXml);
    const end = endOf(xml, ']]>', from);
    if (end >= 0) text?.(xml.slice(from + CDATA.length, end - 2));
    return end;
  }

  function scan(xml: string): number {
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      if (start < 0) return at;
      if (text && start > at) text(decoded(xml.slice(at, start)));
      let end = element && hasRoot ? element(xml, start) : -1;
      if (end < 0) end = markup(xml, start);
      if (end < 0) return start;
      at = end + 1;
    }
  }

  return {
    write(piece) {
      stretch += piece.length;
      const xml = rest === '' ? piece : rest + piece;
      const done = scan(xml);
      if (done > 0) stretch = xml.length - done;
      if (stretch > LONGEST_STRETCH) throw refusal(importProblems.damaged);
      rest = xml.slice(done);
    },
    end() {
      if (names.length > 0 || !hasRoot || rest.trim() !== '') throw refusal(importProblems.damaged);
    },
  };
}

const CDATA = '<![CDATA[';
const [SLASH, QUESTION, EXCLAMATION, GREATER, QUOTE, APOSTROPHE] = [47, 63, 33, 62, 34, 39];

/** `x:row` → `row`: some programs write every name with a prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length - 1;
}

/** A `>` may stand in the value of an attribute. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

/**
 * The value of an attribute in the text of a tag; undefined where it has none of this name.
 * @param name may have a prefix in the tag only if it is given with one
 */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    // A blank before it and `=` after it: `r` is not the end of `spanner`.
    if (at === 0 || attributes.charCodeAt(at - 1) > 32) continue;
    const rest = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (rest) return decoded(rest[1] ?? rest[2] ?? '');
  }
  return undefined;
}

/** All attributes of a tag, by name. */
export const attributesOf = (attributes: string): Record<string, string> =>
  Object.fromEntries(
    [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', one, other]) => [
      name,
      decoded(one ?? other ?? ''),
    ]),
  );

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^;&]*;?)/g, (_, entity: string) => {
    const named = NAMED[entity.slice(0, -1)];
    if (named !== undefined && entity.endsWith(';')) return named;
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity);
    const number = code ? (code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16)) : Number.NaN;
    if (!(number > 0 && number <= 0x10_ff_ff)) throw refusal(importProblems.damaged);
    return String.fromCodePoint(number);
  });
}
