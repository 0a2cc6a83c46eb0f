import type { Box, TypeStyle } from '#main/handouts/layout/box.ts';
import { startPage } from '#main/handouts/layout/page.ts';
import type { Artifact, Element, Node, PathItem, Tag, TextRun } from '#shared/models/displayList.ts';

export const style: TypeStyle = { face: 'regular', size: 10, leading: 12, color: '#1a1a1a' };

/** Draws a box at a point, inside a section, and gives back what the section holds. */
export function draw(box: Box, x = 0, y = 0): Node[] {
  const page = startPage({ width: 612, height: 792 });
  page.element('Sect', {}, () => box.draw(page, x, y));
  const [section] = page.finish('Title', 'en-US').root.children as [Element];
  return section.children;
}

const inside = (node: Node): Node[] => (node.kind === 'element' || node.kind === 'artifact' ? node.children : []);

/** Every node of a tree, parents first, in reading order. */
const allNodes = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...allNodes(inside(node))]);

export const elements = (nodes: readonly Node[], ...tags: Tag[]): Element[] =>
  allNodes(nodes).filter((node): node is Element => node.kind === 'element' && tags.includes(node.tag));

export const runs = (nodes: readonly Node[]): TextRun[] => allNodes(nodes).filter((node) => node.kind === 'text');

export const paths = (nodes: readonly Node[]): PathItem[] => allNodes(nodes).filter((node) => node.kind === 'path');

export const artifacts = (nodes: readonly Node[]): Artifact[] => allNodes(nodes).filter((node) => node.kind === 'artifact');

/** The words of an element, exactly as they can be copied. */
export const words = (element: Element | undefined): string =>
  runs(element ? [element] : [])
    .map(({ text }) => text)
    .join('');

/** The right edge of what can be seen of a run in the typewriter's regular face at 10 points. */
export const rightOf = ({ x, text }: TextRun): number => x + text.trimEnd().length * 5;

/** A tree as one word: `L(LI(Lbl LBody))`, without text, paths and artifacts. */
export const shape = (nodes: readonly Node[]): string =>
  nodes
    .filter((node) => node.kind === 'element')
    .map((node) => {
      const within = shape(node.children);
      return within ? `${node.tag}(${within})` : node.tag;
    })
    .join(' ');
