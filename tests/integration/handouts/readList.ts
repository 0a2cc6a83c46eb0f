import type { DisplayList, Element, Node, PathItem, TextRun } from '#shared/models/displayList.ts';
import { closedUp, type Read } from './reading.ts';

/** A display list as it is read aloud; with a page, counted from 0, only what stands on it. */
export const readList = ({ root }: Pick<DisplayList, 'root'>, page?: number): Read =>
  readElement(page === undefined ? root : (onPage(root, page) ?? { ...root, children: [] }));

function onPage(element: Element, page: number): Element | undefined {
  const children = element.children.flatMap((child): Node[] => {
    if (child.kind === 'element') return [onPage(child, page) ?? []].flat();
    if (child.kind === 'artifact') return child.children.some((item) => item.page === page) ? [child] : [];
    return child.page === page ? [child] : [];
  });
  return children.length > 0 ? { ...element, children } : undefined;
}

function readElement({ tag, attributes, children }: Element): Read {
  const found: (string | Read)[] = [];
  let shown = '';
  const flush = (): void => {
    const words = closedUp(shown);
    if (words) found.push(words);
    shown = '';
  };
  for (const child of children) {
    if (child.kind === 'text') shown += child.text;
    if (child.kind === 'element') {
      flush();
      found.push(readElement(child));
    }
  }
  flush();
  return {
    tag,
    ...(attributes.alt !== undefined && { alt: attributes.alt }),
    ...(attributes.link && { url: attributes.link.url }),
    children: found,
  };
}

/** Every node of a list, parents before children, in reading order. */
function nodesOf(list: Pick<DisplayList, 'root'>): Node[] {
  const visit = (node: Node): Node[] => [
    node,
    ...(node.kind === 'element' || node.kind === 'artifact' ? node.children.flatMap(visit) : []),
  ];
  return visit(list.root);
}

export const textRuns = (list: Pick<DisplayList, 'root'>): TextRun[] => nodesOf(list).filter((node) => node.kind === 'text');

/** Texts and paths in the order of drawing. */
export const drawnItems = (list: Pick<DisplayList, 'root'>): (TextRun | PathItem)[] =>
  nodesOf(list).filter((node) => node.kind === 'text' || node.kind === 'path');

/** What stands on every page, unread: feet, and heads of tables that go on. */
export const repeatedWords = (list: Pick<DisplayList, 'root'>): TextRun[] =>
  nodesOf(list).flatMap((node) =>
    node.kind === 'artifact' && node.type === 'Pagination' ? node.children.filter((item) => item.kind === 'text') : [],
  );

/** What is said to whoever cuts or glues, in the margins. */
export const marginWords = (list: Pick<DisplayList, 'root' | 'isTagged'>): TextRun[] => (list.isTagged ? [] : repeatedWords(list));

export const pathItems = (list: Pick<DisplayList, 'root'>): PathItem[] => nodesOf(list).filter((node) => node.kind === 'path');

export const listElements = (list: Pick<DisplayList, 'root'>, ...tags: string[]): Element[] =>
  nodesOf(list).filter((node): node is Element => node.kind === 'element' && tags.includes(node.tag));

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest rectangle around all points of a path (also those that only pull a curve), in page points. */
export function boundsOf({ x, y, d, scale = 1 }: PathItem): Bounds {
  const tokens = d.split(/[\s,]+/);
  const [across, down]: [number[], number[]] = [[], []];
  for (let at = 0; at < tokens.length;) {
    const command = tokens[at++];
    if (command === 'H') across.push(Number(tokens[at++]));
    else if (command === 'V') down.push(Number(tokens[at++]));
    else if (command !== 'Z') {
      for (let points = command === 'C' ? 3 : 1; points > 0; points -= 1) {
        across.push(Number(tokens[at++]));
        down.push(Number(tokens[at++]));
      }
    }
  }
  const [left, right] = [x + scale * Math.min(...across), x + scale * Math.max(...across)];
  return { left, right, top: y + scale * Math.min(...down), bottom: y + scale * Math.max(...down) };
}

/** What is left to see of a rectangle on its page where white paper's colour is laid over its edges afterwards. */
export function seenPart(box: Bounds, item: TextRun, { root, pages }: Pick<DisplayList, 'root' | 'pages'>): Bounds {
  const items = drawnItems({ root });
  const { width, height } = pages[item.page]!;
  const covers = items
    .slice(items.indexOf(item) + 1)
    .filter((other): other is PathItem => other.kind === 'path' && other.page === item.page && other.fill === '#ffffff')
    .map(boundsOf);
  let { left, top, right, bottom } = box;
  [left, top, right, bottom] = [Math.max(left, 0), Math.max(top, 0), Math.min(right, width), Math.min(bottom, height)];
  for (const cover of covers) {
    if (cover.left <= left && cover.right >= right) {
      if (cover.top <= top) top = Math.max(top, cover.bottom);
      if (cover.bottom >= bottom) bottom = Math.min(bottom, cover.top);
    }
    if (cover.top <= top && cover.bottom >= bottom) {
      if (cover.left <= left) left = Math.max(left, cover.right);
      if (cover.right >= right) right = Math.min(right, cover.left);
    }
  }
  return { left, top, right, bottom };
}
