import type { ElementAttributes, Tag } from '#shared/models/displayList.ts';
import { drawLines, type Box, type Setter, type TypeStyle, type Words } from './box.ts';
import type { PageWriter } from './page.ts';
import { drawUnderline, underlines } from './underline.ts';

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

/** A piece in its place among all others; without `at` it is a gap that went. */
interface PlacedPiece {
  piece: Piece;
  /** The elements that it stands in, the outermost first. */
  inside: readonly PlacedElement[];
  at?: { page: number; y: number };
}

interface PlacedElement {
  element: FlowElement;
  children: PlacedFlow[];
  /** The page of its first piece. */
  from?: number;
}

type PlacedFlow = PlacedPiece | PlacedElement;

/** A gap that goes at the top of a page. */
export const flowSpace = (height: number): Piece => ({ box: { height, draw: () => {} }, isSpace: true });

interface ParagraphOptions {
  attributes?: ElementAttributes;
  x?: number;
  /** All of its lines, too, stay together. */
  keepsWithNext?: boolean;
  /** The part of the words that has a line under it. */
  underlined?: string;
}

/** A paragraph that may go on over the page: never with one line alone on either side. */
export function flowParagraph(
  setter: Setter,
  words: Words,
  style: TypeStyle,
  width: number,
  tag: Tag,
  { attributes = {}, x = 0, keepsWithNext = false, underlined = '' }: ParagraphOptions = {},
): FlowElement {
  const lines = setter.text(words, style.face, style.hyphenates)[style.balances ? 'titleLines' : 'lines'](style.size, width);
  const under = underlines(lines, underlined, style, setter.fonts);
  return {
    tag,
    attributes,
    children: lines.map((line, index) => ({
      box: {
        height: style.leading,
        draw(page, left, top) {
          drawLines(page, [line], style, left, top);
          drawUnderline(page, under[index], style, left, top);
        },
      },
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
  const { tree, heads, count } = place(elements, column.height);
  let current = -1;
  const go = (to: number): void => {
    while (current < to) {
      current += 1;
      page.goTo(current);
      onPage(current, count);
      for (const { box, y } of heads.get(current) ?? []) box.draw(unread(page), column.x, column.y + y);
    }
  };
  const draw = (one: PlacedFlow): void => {
    if ('piece' in one) {
      if (!one.at || one.piece.isSpace) return;
      go(one.at.page);
      one.piece.box.draw(page, column.x + (one.piece.x ?? 0), column.y + one.at.y);
    } else if (one.from !== undefined) {
      go(one.from);
      page.element(one.element.tag, one.element.attributes ?? {}, () => one.children.forEach(draw));
    }
  };
  tree.forEach(draw);
  return count;
}

/** What `flow` would make of a column this high: its pages, the points by which the tallest piece runs over one, and those that the first page fills. */
export function measureFlow(elements: readonly Flow[], height: number): { pages: number; overflow: number; first: number } {
  const { count, overflow, first } = place(elements, height);
  return { pages: count, overflow, first };
}

/** The same marks on paper, outside the structure: what they say has been read where it stood first. */
const unread = (page: PageWriter): PageWriter => ({
  ...page,
  element: (_tag, _attributes, draw) => draw(),
  artifact: (draw) => draw(),
  text: (run) => page.artifact(() => page.text(run), 'Pagination'),
  path: (path) => page.artifact(() => page.path(path), 'Pagination'),
  image: (image) => page.artifact(() => page.image(image), 'Pagination'),
});

interface Head {
  box: Box;
  y: number;
}

interface Placing {
  tree: readonly PlacedFlow[];
  /** Page → what is repeated at its top. */
  heads: ReadonlyMap<number, readonly Head[]>;
  count: number;
  overflow: number;
  /** Where the last piece of the first page ends. */
  first: number;
}

/** Heights are sums: two that are meant to be equal may differ in their last digit. */
const ROUNDING = 1e-6;

function place(elements: readonly Flow[], height: number): Placing {
  const { tree, chunks } = chunksOf(elements);
  const heads = new Map<number, Head[]>();
  let [page, y, isEmpty, overflow, first] = [0, 0, true, 0, 0];
  const fits = (more: number): boolean => y + more <= height + ROUNDING;
  const nextPage = ({ piece, inside }: PlacedPiece): void => {
    [page, y, isEmpty] = [page + 1, 0, true];
    const repeated = inside.flatMap(({ element, from }) => (element.repeated && from !== undefined ? [element.repeated] : []));
    // Rather no head than one over which its piece runs off the page.
    if (!fits(heightOf(repeated) + piece.box.height)) return;
    for (const box of repeated) {
      heads.set(page, [...(heads.get(page) ?? []), { box, y }]);
      y += box.height;
    }
  };
  const put = (placed: PlacedPiece): void => {
    const { piece, inside } = placed;
    placed.at = { page, y };
    y += piece.box.height;
    if (piece.isSpace) return;
    isEmpty = false;
    if (page === 0) first = y;
    overflow = Math.max(overflow, y - height - ROUNDING);
    for (const element of inside) element.from ??= page;
  };
  for (const chunk of chunks) {
    const total = heightOf(chunk.map(({ piece }) => piece.box));
    const start = chunk[0]!;
    // What no page holds begins where it stands, and is cut where it must be.
    if (!isEmpty && !start.piece.isSpace && !fits(total > height + ROUNDING ? beginning(chunk) : total)) nextPage(start);
    for (const placed of chunk) {
      const { piece } = placed;
      // A gap neither begins a page nor makes one: where it has no room, the page is full.
      if (piece.isSpace && isEmpty) continue;
      if (piece.isSpace && !fits(piece.box.height)) {
        y = height;
        continue;
      }
      if (!isEmpty && !fits(piece.box.height)) nextPage(placed);
      put(placed);
    }
  }
  return { tree, heads, count: page + 1, overflow, first };
}

const heightOf = (boxes: readonly Box[]): number => boxes.reduce((sum, { height }) => sum + height, 0);

/** The height that a chunk takes up to its second piece: a heading with what it is over. */
function beginning(chunk: readonly PlacedPiece[]): number {
  const pieces = chunk.filter(({ piece }) => !piece.isSpace && piece.box.height > 0);
  const second = chunk.indexOf(pieces[1] ?? pieces[0] ?? chunk[0]!);
  return heightOf(chunk.slice(0, second + 1).map(({ piece }) => piece.box));
}

/** The elements as a tree of places, and their pieces in order, those together that stay on one page. */
function chunksOf(elements: readonly Flow[]): { tree: PlacedFlow[]; chunks: PlacedPiece[][] } {
  const chunks: PlacedPiece[][] = [];
  let isOpen = false;
  const visit = (one: Flow, inside: readonly PlacedElement[]): PlacedFlow => {
    if (!('box' in one)) {
      const placed: PlacedElement = { element: one, children: [] };
      for (const child of one.children) placed.children.push(visit(child, [...inside, placed]));
      return placed;
    }
    const placed: PlacedPiece = { piece: one, inside };
    if (isOpen) chunks.at(-1)!.push(placed);
    else chunks.push([placed]);
    // A gap under a heading keeps with what comes next, too.
    isOpen = one.keepsWithNext === true || (isOpen && one.isSpace === true);
    return placed;
  };
  return { tree: elements.map((element) => visit(element, [])), chunks };
}
