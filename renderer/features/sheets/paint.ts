import type { DisplayList, FontFace, ImageItem, Item, Node, PathItem, TextRun } from '#shared/models/displayList.ts';
import { familyOf } from './fonts.ts';

/**
 * Paints a page of a display list as the PDF has it: same places, same glyphs, same widths.
 * The fonts must be loaded; a logo that is not there yet leaves its place empty.
 * @param scale device pixels a point
 */
export function paint(
  context: CanvasRenderingContext2D,
  { root, pages }: Pick<DisplayList, 'root' | 'pages'>,
  page: number,
  scale: number,
  logo?: CanvasImageSource,
): void {
  const size = pages[page];
  if (!size) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  // Widths as the font has them: without this they are rounded to what the screen's pixels can show.
  context.textRendering = 'geometricPrecision';
  context.fontKerning = 'normal';
  const visit = (node: Node): void => {
    if (node.kind === 'element' || node.kind === 'artifact') node.children.forEach(visit);
    else if (node.page !== page || node.kind === 'blank') return;
    else if (node.turned) paintTurned(context, node, logo);
    else paintItem(context, node, logo);
  };
  visit(root);
}

function paintItem(context: CanvasRenderingContext2D, item: Item, logo: CanvasImageSource | undefined): void {
  if (item.kind === 'text') paintText(context, item);
  else if (item.kind === 'path') paintPath(context, item);
  else paintImage(context, item, logo);
}

/** Upside down around its own point. */
function paintTurned(context: CanvasRenderingContext2D, item: Item, logo: CanvasImageSource | undefined): void {
  context.save();
  context.translate(item.x, item.y);
  context.rotate(Math.PI);
  paintItem(context, { ...item, x: 0, y: 0 }, logo);
  context.restore();
}

/** The picture is many times smaller here than it is. */
function paintImage(
  context: CanvasRenderingContext2D,
  { x, y, width: wide, height }: ImageItem,
  logo: CanvasImageSource | undefined,
): void {
  if (!logo) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(logo, x, y, wide, height);
}

function paintPath(context: CanvasRenderingContext2D, item: PathItem): void {
  const { x, y, d, fill, stroke, lineWidth, evenOdd, cap = 'butt', join = 'miter', miterLimit = 10, scale = 1 } = item;
  const path = new Path2D(d);
  context.translate(x, y);
  context.scale(scale, scale);
  if (fill) {
    context.fillStyle = fill;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- this is no array
    context.fill(path, evenOdd ? 'evenodd' : 'nonzero');
  }
  if (stroke) {
    context.strokeStyle = stroke;
    Object.assign(context, { lineWidth: lineWidth ?? 0.5, lineCap: cap, lineJoin: join, miterLimit });
    context.stroke(path);
  }
  context.scale(1 / scale, 1 / scale);
  context.translate(-x, -y);
}

/** Word by word: on paper a space is a glyph of its own, and no kerning reaches across it. */
function paintText(context: CanvasRenderingContext2D, { x, y, text, face, size, color }: TextRun): void {
  const widthOf = (word: string): number => (width(context, face, word) * size) / EM;
  const font = `${size}px "${familyOf(face)}"`;
  context.fillStyle = color;
  let at = x;
  // On paper the soft hyphen of a divided word has the hyphen's glyph; a canvas would leave it out.
  for (const [index, word] of text.replaceAll('\u00ad', '-').split(' ').entries()) {
    if (index > 0) at += widthOf(' ');
    if (word === '') continue;
    const wordWidth = widthOf(word);
    context.font = font;
    context.fillText(word, at, y);
    at += wordWidth;
  }
}

/** Words are measured at the fonts' own size, where nothing is lost by rounding, and remembered: an edit changes few of them. */
const EM = 1000;
const REMEMBERED_WORDS = 20_000;
const widths = new Map<string, number>();

function width(context: CanvasRenderingContext2D, face: FontFace, word: string): number {
  const key = `${face} ${word}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = `${EM}px "${familyOf(face)}"`;
  const measured = context.measureText(word).width;
  if (widths.size >= REMEMBERED_WORDS) widths.clear();
  widths.set(key, measured);
  return measured;
}
