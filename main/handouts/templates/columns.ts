import { row, stack, type Box } from '../layout/box.ts';

type MakeBox = (width: number) => Box;

/** Left to right, preferred first: the first wins unless another is clearly lower. */
const RATIOS = [1.38, 1.22, 1.55, 1.08, 1];

/**
 * Two columns that end as near to each other as they can: tries several widths, and one part more or less on the left, and takes
 * the lowest. Parts keep their order.
 * @param spare points by which the lower column may be pulled out, shared among its gaps; the other ends level with it
 */
export function columns(
  left: readonly MakeBox[],
  right: readonly MakeBox[],
  { width, gutter, gap, spare }: { width: number; gutter: number; gap: number; spare: number },
): Box {
  const all = [...left, ...right];
  const cuts = [left.length, left.length + 1, left.length - 1].filter((cut) => cut > 0 && cut < all.length);
  let best: { boxes: [Box[], Box[]]; second: number; height: number } | undefined;
  const settings = RATIOS.map((ratio) => {
    const leftWidth = (width - gutter) * (ratio / (1 + ratio));
    return { second: leftWidth + gutter, left: madeOnce(all, leftWidth), right: madeOnce(all, width - gutter - leftWidth) };
  });
  for (const cut of cuts.length > 0 ? cuts : [all.length]) {
    for (const setting of settings) {
      const boxes: [Box[], Box[]] = [
        all.slice(0, cut).map((_, index) => setting.left(index)),
        all.slice(cut).map((_, index) => setting.right(cut + index)),
      ];
      const height = Math.max(...boxes.map((column) => stack(column, gap).height));
      // Six points: half a line is not worth giving up the usual look.
      if (!best || height < best.height - 6) best = { boxes, second: setting.second, height };
    }
  }
  const { boxes, second, height } = best as NonNullable<typeof best>;
  const level = height + Math.min(spare, MOST_SPREAD * (Math.max(...boxes.map((column) => column.length)) - 1));
  return row(boxes.map((column, index) => ({ box: spread(column, gap, level), x: index === 0 ? 0 : second })));
}

/** The parts at one width, each made when it is first asked for. */
function madeOnce(parts: readonly MakeBox[], width: number): (index: number) => Box {
  const boxes: Box[] = [];
  return (index) => (boxes[index] ??= (parts[index] as MakeBox)(width));
}

/** Points by which a gap may grow to fill the page; more would tear a column apart. */
const MOST_SPREAD = 14;

/** A column that reaches down to `level`, as far as its gaps may grow. */
function spread(column: Box[], gap: number, level: number): Box {
  const natural = stack(column, gap).height;
  const gaps = Math.max(1, column.length - 1);
  return stack(column, gap + Math.min((level - natural) / gaps, MOST_SPREAD));
}
