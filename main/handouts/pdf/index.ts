import { deflateSync } from 'node:zlib';
import type { Artifact, DisplayList, Element, FontFace, Node, PathItem, TextRun } from '#shared/models/displayList.ts';
import type { Fonts } from '../fonts.ts';
import { startDocument, type PdfDocument, type PdfStructure } from './document.ts';
import { startFace, type FaceInFile } from './faces.ts';
import { colorOperators, number, pathOperators } from './operators.ts';
import { checkStructure } from './structure.ts';

/**
 * Writes a display list as a PDF: what the list says, where it says; tagged (PDF/UA-1) and read in its order, unless it is to be cut or folded.
 * @param today the creation date, `YYYY-MM-DD`
 * @throws when the list's structure breaks a rule of PDF/UA (a heading level left out, a figure without words)
 */
export function writePdf(list: DisplayList, fonts: Fonts, today: string): Uint8Array {
  if (list.isTagged) checkStructure(list);
  const { document, finish } = startDocument({ ...list, today });
  const pages = startPages(document, list);
  const faces = new Map<FontFace, FaceInFile>();
  const pen = createPen(document, pages, (name) => {
    const face = faces.get(name) ?? startFace(document, name, fonts);
    faces.set(name, face);
    return face;
  });
  if (list.isTagged) drawElement(document, pen, list.root, undefined);
  else drawUntagged(pen, list);
  pages.finish();
  for (const face of faces.values()) face.finish();
  return finish();
}

/** Page by page, as the paper has it. */
function drawUntagged(pen: Pen, { root }: DisplayList): void {
  for (const item of itemsOf(root).toSorted((one, other) => one.page - other.page)) {
    pen.goTo(item.page);
    drawItems(pen, [item]);
  }
}

const itemsOf = (node: Node): (TextRun | PathItem)[] => (isItem(node) ? [node] : node.children.flatMap(itemsOf));

interface Pages {
  /** Goes on to this page. Reading order never goes back to an earlier one. */
  goTo(page: number): void;
  /** Writes the last page's operators. */
  finish(): void;
}

/** Collects a page's operators in one string: written one by one, they cost most of the time of a page. */
function startPages(document: PdfDocument, list: DisplayList): Pages {
  let current = -1;
  let operators: string[] = [];
  document.addContent = (more) => {
    operators.push(more);
    return document;
  };
  const finish = (): void => {
    if (current >= 0) {
      const { content } = document.page;
      content.compress = false;
      content.data['Filter'] = 'FlateDecode';
      // Level 1 makes the file 3 % larger and saves a tenth of the time of a sheet.
      content.write(deflateSync(Buffer.from(operators.join('\n'), 'latin1'), { level: 1 }));
    }
    operators = [];
  };
  return {
    finish,
    goTo(page) {
      if (page < current) throw new Error(`page ${page} is drawn after page ${current}`);
      while (current < page) {
        finish();
        current += 1;
        const size = list.pages[current];
        if (!size) throw new Error(`page ${page} is not in the list`);
        document.addPage({ size: [size.width, size.height], margin: 0 });
      }
    },
  };
}

interface Pen {
  text(run: TextRun): void;
  path(item: PathItem): void;
  goTo(page: number): void;
}

function createPen(document: PdfDocument, pages: Pages, faceOf: (name: FontFace) => FaceInFile): Pen {
  return {
    goTo: pages.goTo,
    text(run) {
      const face = faceOf(run.face);
      document.page.fonts[face.resource] ??= face.reference;
      document.addContent(
        // The page's y axis points down; this text matrix turns the letters upright again.
        `BT ${colorOperators(run.color, 'fill')} /${face.resource} ${number(run.size)} Tf ${run.turned ? '-1 0 0 1' : '1 0 0 -1'} ${number(run.x)} ${number(run.y)} Tm ${face.show(run.text)} ET`,
      );
    },
    path: (item) => document.addContent(pathOperators(item)),
  };
}

const isItem = (node: Node): node is TextRun | PathItem => node.kind === 'text' || node.kind === 'path';

function drawElement(document: PdfDocument, pen: Pen, element: Element, parent: PdfStructure | undefined): void {
  const first = firstItem(element);
  if (first) pen.goTo(first.page);
  const structure = document.struct(element.tag, structureOptions(element));
  if (element.attributes.numbering) structure.dictionary.data['A'] = { O: 'List', ListNumbering: element.attributes.numbering };
  if (parent) parent.add(structure);
  else document.addStructure(structure);
  let rest = element.children;
  while (rest.length > 0) {
    const [node] = rest as [Node];
    if (isItem(node)) {
      const run = rest.slice(0, lengthOfRun(rest)) as (TextRun | PathItem)[];
      drawContent(document, pen, element, structure, run);
      rest = rest.slice(run.length);
      continue;
    }
    if (node.kind === 'artifact') drawArtifact(document, pen, node);
    else drawElement(document, pen, node, structure);
    rest = rest.slice(1);
  }
  linkTarget(document, element, structure);
  structure.end();
}

/** Items that stand together on one page: they share one marked content sequence. */
function lengthOfRun(nodes: readonly Node[]): number {
  const [first] = nodes;
  const end = nodes.findIndex((node) => !isItem(node) || (first && isItem(first) && node.page !== first.page));
  return end < 0 ? nodes.length : end;
}

function firstItem(node: Node): TextRun | PathItem | undefined {
  if (isItem(node)) return node;
  for (const child of node.children) {
    const found = firstItem(child);
    if (found) return found;
  }
  return undefined;
}

function structureOptions({ tag, attributes }: Element): Record<string, unknown> {
  return {
    ...(attributes.alt && { alt: attributes.alt }),
    // A link's area is its annotation's; only pictures have one of their own.
    ...(tag === 'Figure' && attributes.area && { bbox: attributes.area }),
    ...(attributes.scope && { scope: attributes.scope }),
    ...(attributes.language && { lang: attributes.language }),
  };
}

function drawContent(
  document: PdfDocument,
  pen: Pen,
  element: Element,
  structure: PdfStructure,
  items: readonly (TextRun | PathItem)[],
): void {
  pen.goTo(items[0]?.page ?? 0);
  structure.add(document.markStructureContent(element.tag));
  drawItems(pen, items);
  document.endMarkedContent();
}

function drawArtifact(document: PdfDocument, pen: Pen, artifact: Artifact): void {
  if (artifact.children.length === 0) return;
  pen.goTo(artifact.children[0]?.page ?? 0);
  document.markContent('Artifact', { type: artifact.type });
  drawItems(pen, artifact.children);
  document.endMarkedContent();
}

function drawItems(pen: Pen, items: readonly (TextRun | PathItem)[]): void {
  for (const item of items) {
    if (item.kind === 'text') pen.text(item);
    else pen.path(item);
  }
}

/** The clickable area of a Link element, on the page on which its words stand. */
function linkTarget(document: PdfDocument, { attributes }: Element, structure: PdfStructure): void {
  if (!attributes.link || !attributes.area) return;
  const [left, top, right, bottom] = attributes.area;
  document.link(left, top, right - left, bottom - top, attributes.link.url, {
    structParent: structure,
    Contents: new String(attributes.link.label),
  });
}
