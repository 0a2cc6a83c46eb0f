import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { closedUp, joined, type Placed, type Read } from './reading.ts';

/** A page of a PDF as a program without our code finds it. */
export interface ReadPdf {
  pages: number;
  width: number;
  height: number;
  title: string;
  language: string;
  created: string;
  isMarked: boolean;
  showsTitle: boolean;
  xmp: string;
  /** The Document element with all that it holds, its characters exactly as they are shown: no space that is not in the file. */
  root: Read;
  /** The same tree as a reader finds it who guesses the spaces from where the letters stand. */
  guessed: Read;
  /** Tags of the elements that carry a BBox. */
  boxed: string[];
  /** All text with its place, in order of drawing, whether tagged or not. */
  text: Placed[];
  /** Everything that is shown outside of the structure and is not an artifact. */
  strays: string[];
  /** Each stretch of text in the order of drawing: its characters, and how far it moves the pen in thousandths of its size. */
  runs: { text: string; width: number }[];
  /** Every colour that is set, red, green and blue from 0 to 255. */
  colors: [number, number, number][];
  links: { url: string; contents: string; hasStructure: boolean }[];
}

interface PdfNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  bbox?: number[];
  children?: PdfNode[];
}

/** @param number the page, from 1; of a file without tags the structure is an empty Document */
export async function readPdf(bytes: Uint8Array, number = 1): Promise<ReadPdf> {
  // pdf.js takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const [{ info, metadata }, marks, preferences, page] = await Promise.all([
      document.getMetadata(),
      document.getMarkInfo(),
      document.getViewerPreferences(),
      document.getPage(number),
    ]);
    const about = info as Record<string, string>;
    const { pieces, byContent, strays } = await textOf(page);
    const { shown, runs, colors } = await operatorsOf(page);
    const annotations = (await page.getAnnotations()) as Record<string, unknown>[];
    const tree = ((await page.getStructTree()) as PdfNode | null) ?? { children: [{ role: 'Document' }] };
    const [, , width, height] = page.view as [number, number, number, number];
    return {
      pages: document.numPages,
      width,
      height,
      title: about['Title'] ?? '',
      language: about['Language'] ?? '',
      created: about['CreationDate'] ?? '',
      isMarked: flag(marks, 'Marked'),
      showsTitle: flag(preferences, 'DisplayDocTitle'),
      xmp: (metadata as unknown as { getRaw(): string }).getRaw(),
      guessed: readNode(onlyChild(tree), (ids) => joined(ids.flatMap((id) => byContent.get(id) ?? [])), annotations),
      boxed: nodes(tree).flatMap(({ role, bbox }) => (role && bbox ? [role] : [])),
      text: pieces,
      strays,
      root: readNode(onlyChild(tree), (ids) => ids.map((id) => shown.get(id.slice(id.indexOf('_mc') + 3)) ?? '').join(''), annotations),
      runs,
      colors,
      links: annotations.map((annotation) => ({
        url: String(annotation['url']),
        contents: (annotation['contentsObj'] as { str: string }).str,
        hasStructure: typeof annotation['structParent'] === 'number' && annotation['structParent'] >= 0,
      })),
    };
  } finally {
    await task.destroy();
  }
}

/** pdf.js hands dictionaries of flags out as a Map (as an object in older versions). */
function flag(flags: unknown, name: string): boolean {
  const found: unknown = flags instanceof Map ? flags.get(name) : (flags as Record<string, unknown> | null)?.[name];
  return found === true;
}

function onlyChild({ children = [] }: PdfNode): PdfNode {
  const [only] = children;
  if (!only || children.length !== 1) throw new Error(`the structure has ${children.length} roots instead of one`);
  return only;
}

const nodes = (node: PdfNode): PdfNode[] => [node, ...(node.children ?? []).flatMap(nodes)];

async function textOf(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const pieces: Placed[] = [];
  const byContent = new Map<string, Placed[]>();
  const strays: string[] = [];
  const open: (string | null)[] = [];
  const height = page.view[3] ?? 0;
  for (const item of items) {
    if ('str' in item) {
      // A piece without height is a gap that pdf.js found, not a character of the file.
      if (item.height === 0) continue;
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      const piece = { text: item.str, x, y: height - y, width: item.width, size };
      pieces.push(piece);
      const id = open.at(-1);
      if (id) byContent.set(id, [...(byContent.get(id) ?? []), piece]);
      else if (id === undefined && item.str.trim()) strays.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? ((item as { id: string | null }).id ?? null) : null);
  }
  return { pieces, byContent, strays };
}

function readNode(node: PdfNode, wordsOf: (contents: readonly string[]) => string, annotations: readonly Record<string, unknown>[]): Read {
  const children: (string | Read)[] = [];
  let url: string | undefined;
  let contents: string[] = [];
  const flush = (): void => {
    const words = closedUp(wordsOf(contents));
    if (words) children.push(words);
    contents = [];
  };
  for (const child of node.children ?? []) {
    if (child.type === 'content') contents.push(child.id ?? '');
    else if (child.type === 'annotation') {
      const annotation = annotations.find(({ id }) => child.id?.endsWith(String(id)));
      url = annotation && String(annotation['url']);
    } else {
      flush();
      const read = readNode(child, wordsOf, annotations);
      // pdf.js gives a table's rows of other pages along, without what is in them.
      if (read.children.length > 0 || read.alt !== undefined || read.url !== undefined) children.push(read);
    }
  }
  flush();
  return { tag: node.role ?? '?', ...(node.alt !== undefined && { alt: node.alt }), ...(url !== undefined && { url }), children };
}

interface ShownGlyph {
  unicode: string;
  width: number;
}

const SETS_COLOR: ReadonlySet<number> = new Set([OPS.setFillRGBColor, OPS.setStrokeRGBColor]);

/** The characters of each stretch of marked content, and all colours, straight from the operators. */
async function operatorsOf(page: PDFPageProxy) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = new Map<string, string>();
  const runs: ReadPdf['runs'] = [];
  const colors: ReadPdf['colors'] = [];
  const open: (number | undefined)[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.beginMarkedContentProps) open.push((args[1] as number | null) ?? undefined);
    else if (operator === OPS.beginMarkedContent) open.push(undefined);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      const glyphs = args[0] as (ShownGlyph | number)[];
      const words = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
      runs.push({ text: words, width: glyphs.reduce<number>((sum, glyph) => sum + (typeof glyph === 'number' ? -glyph : glyph.width), 0) });
      const id = String(open.at(-1));
      shown.set(id, (shown.get(id) ?? '') + words);
    } else if (SETS_COLOR.has(operator)) colors.push(rgb(args));
  });
  return { shown, runs, colors };
}

/** pdf.js gives `#rrggbb` (three numbers in older versions). */
function rgb(args: readonly unknown[]): [number, number, number] {
  const [first] = args;
  if (typeof first !== 'string') return args as [number, number, number];
  return [1, 3, 5].map((at) => Number.parseInt(first.slice(at, at + 2), 16)) as [number, number, number];
}
