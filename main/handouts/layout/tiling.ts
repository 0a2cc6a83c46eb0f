import type { Element, Item, Node } from '#shared/models/displayList.ts';
import type { Fonts } from '../fonts.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import type { PageWriter } from './page.ts';
import { moved } from './transform.ts';

interface Size {
  width: number;
  height: number;
}

/** One page of a poster; row and column are counted from 0. */
export interface Tile {
  row: number;
  column: number;
  /** The part of the poster that is seen on it. */
  window: Bounds;
}

/** A poster of several pages that are glued together. */
export interface Tiling extends Size {
  paper: Size;
  margin: number;
  overlap: number;
  rows: number;
  columns: number;
  /** Row by row. */
  tiles: Tile[];
}

/** Points that neighbouring pages have in common: a quarter inch to put the glue on. */
const OVERLAP = 18;

/** Pages beside and under each other, each printed up to its margins. */
export function tilingOf(paper: Size, margin: number, { rows, columns }: { rows: number; columns: number }): Tiling {
  const [width, height] = [paper.width - 2 * margin, paper.height - 2 * margin];
  const tiles = Array.from({ length: rows * columns }, (_, nth): Tile => {
    const [row, column] = [Math.floor(nth / columns), nth % columns];
    const [left, top] = [column * (width - OVERLAP), row * (height - OVERLAP)];
    return { row, column, window: { left, top, right: left + width, bottom: top + height } };
  });
  const { right, bottom } = tiles.at(-1)!.window;
  return { width: right, height: bottom, paper, margin, overlap: OVERLAP, rows, columns, tiles };
}

/** Where the page behind begins to be covered by the next one, and where it ends: across and down, of the first seam. */
export const seamOf = ({ tiles: [first], overlap }: Tiling): { x: [number, number]; y: [number, number] } => {
  const { right, bottom } = first!.window;
  return { x: [right - overlap, right], y: [bottom - overlap, bottom] };
};

const WHITE = '#ffffff';

/**
 * Draws the part of a poster that falls on a tile: each item that is at least partly in its window, whole, and over what of them reaches
 * into the margins four white rectangles. What crosses a seam so stands on both pages, cut off where the page's print ends.
 * @param said what pages before this one have said already, and is drawn here unread; what this one says is added
 */
export function drawTile(
  page: PageWriter,
  poster: Element,
  { window }: Tile,
  { paper, margin }: Tiling,
  fonts: Fonts,
  said: Set<object>,
): void {
  const writer = moved(page, { factor: 1, dx: margin - window.left, dy: margin - window.top });
  for (const node of poster.children.flatMap((child) => seen(child, window, fonts) ?? [])) replay(node, writer, said);
  const { width, height } = paper;
  const bars: [x: number, y: number, width: number, height: number][] = [
    [0, 0, width, margin],
    [0, height - margin, width, margin],
    [0, margin, margin, height - 2 * margin],
    [width - margin, margin, margin, height - 2 * margin],
  ];
  page.artifact(() => bars.forEach(([x, y, wide, high]) => page.path({ x, y, d: `M 0 0 H ${wide} V ${high} H 0 Z`, fill: WHITE })));
}

/** The node without what is wholly outside; nothing, where that is all of it. */
function seen(node: Node, window: Bounds, fonts: Fonts): Node | undefined {
  if (node.kind === 'blank') throw new Error('a poster has no blanks to fill');
  if (node.kind !== 'element' && node.kind !== 'artifact') return meet(boundsOf(node, fonts), window) ? node : undefined;
  if (node.kind === 'artifact') {
    const children = node.children.filter((item) => meet(boundsOf(item, fonts), window));
    return children.length > 0 ? { ...node, children } : undefined;
  }
  const children = node.children.flatMap((child) => seen(child, window, fonts) ?? []);
  return children.length > 0 ? { ...node, children } : undefined;
}

const meet = (one: Bounds, other: Bounds): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** What is left of a node, drawn once more; in the structure where nothing of it has been said. */
function replay(node: Node, page: PageWriter, said: Set<object>): void {
  if (node.kind === 'artifact') page.artifact(() => node.children.forEach((item) => put(item, page)), node.type);
  else if (node.kind === 'element') replayElement(node, page, said);
  else if (node.kind !== 'blank' && said.has(node)) page.artifact(() => put(node, page));
  else if (node.kind !== 'blank') {
    said.add(node);
    put(node, page);
  }
}

function replayElement(node: Element, page: PageWriter, said: Set<object>): void {
  const { tag, attributes, children } = node;
  if (said.has(attributes) || !isUnsaid(node, said)) {
    page.artifact(() => itemsOf(node).forEach((item) => put(item, page)));
    return;
  }
  // A picture and a link have words of their own, whatever part of them is seen. Parts of one element have its attributes in common.
  if (tag === 'Figure' || tag === 'Link') said.add(attributes);
  page.element(tag, attributes, () => children.forEach((child) => replay(child, page, said)));
}

/** Whether anything that is read stands in a node and has not been said. */
const isUnsaid = (node: Node, said: ReadonlySet<object>): boolean =>
  node.kind === 'element' ? node.children.some((child) => isUnsaid(child, said)) : node.kind !== 'artifact' && !said.has(node);

const itemsOf = (node: Node): Item[] =>
  node.kind === 'element' || node.kind === 'artifact' ? node.children.flatMap(itemsOf) : node.kind === 'blank' ? [] : [node];

function put(item: Item, page: PageWriter): void {
  if (item.kind === 'text') {
    const { kind: _kind, page: _page, ...run } = item;
    page.text(run);
  } else if (item.kind === 'image') {
    const { kind: _kind, page: _page, ...image } = item;
    page.image(image);
  } else {
    const { kind: _kind, page: _page, ...path } = item;
    page.path(path);
  }
}
