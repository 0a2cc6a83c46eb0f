import type { Box } from './box.ts';
import type { PageWriter } from './page.ts';

/** The box upside down, in the same place: for the half of a page that is folded over. */
export const turned = (box: Box, width: number): Box => ({
  height: box.height,
  draw: (page, x, y) => box.draw(moved(page, { factor: -1, dx: 2 * x + width, dy: 2 * y + box.height }), x, y),
});

/** The box this many times as large; its height is the larger one. */
export const scaled = (box: Box, factor: number): Box => ({
  height: box.height * factor,
  draw: (page, x, y) => box.draw(moved(page, { factor, dx: x, dy: y }), 0, 0),
});

/** A writer whose point x, y is the page's dx + factor · x, dy + factor · y. A factor below 0 turns upside down. */
export function moved(page: PageWriter, { factor, dx, dy }: { factor: number; dx: number; dy: number }): PageWriter {
  const size = Math.abs(factor);
  const across = (x: number): number => dx + factor * x;
  const down = (y: number): number => dy + factor * y;
  const turn = (item: { turned?: true | undefined }): { turned?: true } => (factor < 0 !== (item.turned === true) ? { turned: true } : {});
  return {
    ...page,
    element: (tag, attributes, draw) => {
      if (!attributes.area) return page.element(tag, attributes, draw);
      const [left, top, right, bottom] = attributes.area;
      const [one, other] = [
        { x: across(left), y: down(top) },
        { x: across(right), y: down(bottom) },
      ];
      const area: typeof attributes.area = [
        Math.min(one.x, other.x),
        Math.min(one.y, other.y),
        Math.max(one.x, other.x),
        Math.max(one.y, other.y),
      ];
      page.element(tag, { ...attributes, area }, draw);
    },
    text: ({ turned: was, ...run }) =>
      page.text({ ...run, x: across(run.x), y: down(run.y), size: run.size * size, ...turn({ turned: was }) }),
    path: ({ turned: was, ...path }) =>
      page.path({
        ...path,
        x: across(path.x),
        y: down(path.y),
        ...(size !== 1 && { scale: (path.scale ?? 1) * size }),
        ...turn({ turned: was }),
      }),
    image: ({ turned: was, ...image }) =>
      page.image({
        ...image,
        x: across(image.x),
        y: down(image.y),
        width: image.width * size,
        height: image.height * size,
        ...turn({ turned: was }),
      }),
  };
}
