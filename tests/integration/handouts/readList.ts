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

export const pathItems = (list: Pick<DisplayList, 'root'>): PathItem[] => nodesOf(list).filter((node) => node.kind === 'path');

export const listElements = (list: Pick<DisplayList, 'root'>, ...tags: string[]): Element[] =>
  nodesOf(list).filter((node): node is Element => node.kind === 'element' && tags.includes(node.tag));

/** The smallest rectangle around all points of a path (also those that only pull a curve), in page points. */
export function boundsOf({ x, y, d }: PathItem): { left: number; top: number; right: number; bottom: number } {
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
  return { left: x + Math.min(...across), right: x + Math.max(...across), top: y + Math.min(...down), bottom: y + Math.max(...down) };
}
