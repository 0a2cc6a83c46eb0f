import type { DisplayList, Node } from '#shared/models/displayList.ts';
import type { PageWriter } from './page.ts';

/** How far the marks of a fold stand from the paper's edge, in points: beyond what printers cut off, short of any text. */
const [FROM, TO] = [18, 30];

interface Size {
  width: number;
  height: number;
}

/** Two short marks in the margins where the paper is folded: across at `y`, or down at `x`. Nothing is drawn on the fold itself. */
export function foldMarks(page: PageWriter, { width, height }: Size, fold: { x: number } | { y: number }, color: string): void {
  const marks =
    'x' in fold
      ? [FROM, height - TO].map((y) => ({ x: fold.x, y, d: `M 0 0 V ${TO - FROM}` }))
      : [FROM, width - TO].map((x) => ({ x, y: fold.y, d: `M 0 0 H ${TO - FROM}` }));
  page.artifact(() => marks.forEach((mark) => page.path({ ...mark, stroke: color, lineWidth: 0.25 })));
}

/**
 * The list, if it is a sheet printed on both sides.
 * @throws for one without its back: what is folded would show bare paper
 */
export function bothSides(list: DisplayList): DisplayList {
  const hasMarks = (page: number): boolean => {
    const visit = (node: Node): boolean =>
      node.kind === 'element' || node.kind === 'artifact' ? node.children.some(visit) : node.page === page;
    return visit(list.root);
  };
  if (list.pages.length !== 2 || !hasMarks(0) || !hasMarks(1) || !list.duplex) throw new Error('a leaflet has a front and a back');
  return list;
}
