import type { ElementAttributes, Tag } from '#shared/models/displayList.ts';
import { drawLines, type Box, type Setter, type TypeStyle, type Words } from './box.ts';
import type { PageWriter } from './page.ts';

/** What is never cut by a page's end. */
export interface Piece {
  box: Box;
  /** Distance from the column's left edge. */
  x?: number;
  /** Never the last on its page: a heading, a first line. */
  keepsWithNext?: boolean;
  /** Nothing that is missed at the top of a page. */
  isSpace?: boolean;
}

/** A structure element whose pieces may stand on several pages. */
export interface FlowElement {
  tag: Tag;
  attributes?: ElementAttributes;
  children: readonly Flow[];
  /** Stands once more at the top of each further page, unread: a table's heading row. */
  repeated?: Box;
}

export type Flow = Piece | FlowElement;

interface Column {
  x: number;
  y: number;
  height: number;
}

interface Placed {
  page: number;
  y: number;
}

const isPiece = (one: Flow): one is Piece => 'box' in one;

/** A gap that goes at the top of a page. */
export const flowSpace = (height: number): Piece => ({ box: { height, draw: () => {} }, isSpace: true });

/** A paragraph that may go on over the page: never with one line alone on either side. */
export function flowParagraph(
  setter: Setter,
  words: Words,
  style: TypeStyle,
  width: number,
  tag: Tag,
  { attributes = {}, x = 0, keepsWithNext = false }: { attributes?: ElementAttributes; x?: number; keepsWithNext?: boolean } = {},
): FlowElement {
  const lines = setter.text(words, style.face, style.hyphenates).lines(style.size, width);
  return {
    tag,
    attributes,
    children: lines.map((line, index) => ({
      box: { height: style.leading, draw: (page, left, top) => drawLines(page, [line], style, left, top) },
      x,
      keepsWithNext: keepsWithNext || (lines.length > 1 && (index === 0 || index === lines.length - 2)),
    })),
  };
}

/**
 * Sets a document's elements in one column, page after page: what belongs together stays together, and no heading stands at a page's foot.
 * Call it outside every element. @param onPage draws what stands on each page besides (its number), before the page's own
 * @returns how many pages it took
 */
export function flow(
  page: PageWriter,
  elements: readonly Flow[],
  column: Column,
  onPage: (page: number, of: number) => void = () => {},
): number {
  const { places, heads, count } = place(elements, column.height);
  let current = -1;
  const go = (to: number): void => {
    while (current < to) {
      current += 1;
      page.goTo(current);
      onPage(current, count);
      for (const { box, y } of heads.get(current) ?? []) box.draw(unread(page), column.x, column.y + y);
    }
  };
  const draw = (one: Flow): void => {
    if (isPiece(one)) {
      const at = places.get(one);
      if (!at) return;
      go(at.page);
      one.box.draw(page, column.x + (one.x ?? 0), column.y + at.y);
      return;
    }
    const first = firstPlaced(one, places);
    if (first === undefined) return;
    go(first);
    page.element(one.tag, one.attributes ?? {}, () => one.children.forEach(draw));
  };
  elements.forEach(draw);
  return count;
}

/** The same marks on paper, outside the structure: what they say has been read where it stood first. */
const unread = (page: PageWriter): PageWriter => ({
  ...page,
  element: (_tag, _attributes, draw) => draw(),
  artifact: (draw) => draw(),
  text: (run) => page.artifact(() => page.text(run), 'Pagination'),
  path: (path) => page.artifact(() => page.path(path), 'Pagination'),
});

function firstPlaced(flowed: Flow, places: ReadonlyMap<Piece, Placed>): number | undefined {
  if (isPiece(flowed)) return places.get(flowed)?.page;
  for (const child of flowed.children) {
    const found = firstPlaced(child, places);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Head {
  box: Box;
  y: number;
}

function place(elements: readonly Flow[], height: number): { places: Map<Piece, Placed>; heads: Map<number, Head[]>; count: number } {
  const places = new Map<Piece, Placed>();
  const heads = new Map<number, Head[]>();
  let [page, y] = [0, 0];
  let isEmpty = true;
  /** @param inside the repeated boxes of the elements that go on over the page */
  const nextPage = (inside: readonly Box[]): void => {
    [page, y, isEmpty] = [page + 1, 0, true];
    for (const box of inside) {
      heads.set(page, [...(heads.get(page) ?? []), { box, y }]);
      y += box.height;
    }
  };
  for (const chunk of chunksOf(elements)) {
    const total = chunk.reduce((sum, { piece }) => sum + piece.box.height, 0);
    if (!isEmpty && y + total > height + 1e-6) nextPage(begun(chunk[0]!.inside, places));
    for (const { piece, inside } of chunk) {
      if (isEmpty && piece.isSpace) continue;
      // A chunk that no page holds is cut where it must be.
      if (!isEmpty && y + piece.box.height > height + 1e-6) nextPage(begun(inside, places));
      places.set(piece, { page, y });
      y += piece.box.height;
      isEmpty = false;
    }
  }
  return { places, heads, count: page + 1 };
}

const begun = (inside: readonly FlowElement[], places: ReadonlyMap<Piece, Placed>): Box[] =>
  inside.flatMap((element) => (element.repeated && firstPlaced(element, places) !== undefined ? [element.repeated] : []));

interface Held {
  piece: Piece;
  /** The elements that it stands in, the outermost first. */
  inside: readonly FlowElement[];
}

/** Pieces that stay on one page. */
function chunksOf(elements: readonly Flow[]): Held[][] {
  const chunks: Held[][] = [];
  let isOpen = false;
  const visit = (one: Flow, inside: readonly FlowElement[]): void => {
    if (!isPiece(one)) {
      for (const child of one.children) visit(child, [...inside, one]);
      return;
    }
    const held = { piece: one, inside };
    if (isOpen) chunks.at(-1)?.push(held);
    else chunks.push([held]);
    // A gap under a heading keeps with what comes next, too.
    isOpen = one.keepsWithNext === true || (isOpen && one.isSpace === true);
  };
  for (const element of elements) visit(element, []);
  return chunks;
}
