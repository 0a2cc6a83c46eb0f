import type { PageWriter } from './page.ts';
import { drawLines, paragraph, stack, tagged, type Box, type Setter, type TypeStyle, type Words } from './box.ts';

interface ListLook {
  style: TypeStyle;
  /** Distance from the list's edge to its text, in points. */
  indent: number;
  /** Between items. */
  gap: number;
}

function list<Item>(
  items: readonly Item[],
  numbering: 'Disc' | 'Decimal' | 'None',
  item: (one: Item, index: number) => Box,
  gap: number,
): Box {
  const body = stack(items.map(item), gap);
  return { height: body.height, draw: (page, x, y) => page.element('L', { numbering }, () => body.draw(page, x, y)) };
}

function listItem(body: Box, indent: number, label: ((page: PageWriter, x: number, y: number) => void) | undefined): Box {
  return {
    height: body.height,
    draw: (page, x, y) =>
      page.element('LI', {}, () => {
        label?.(page, x, y);
        body.draw(page, x + indent, y);
      }),
  };
}

/** A list with bullets. */
export function bullets(setter: Setter, items: readonly Words[], width: number, { style, indent, gap }: ListLook): Box {
  const bullet = { spans: [{ text: '•', face: style.face, x: 0 }], width: 0 };
  return list(
    items,
    'Disc',
    (words) =>
      listItem(paragraph(setter, words, style, width - indent, 'LBody'), indent, (page, x, y) =>
        page.element('Lbl', {}, () => drawLines(page, [bullet], style, x, y)),
      ),
    gap,
  );
}

/** A list with empty squares to tick with a pen. */
export function checklist(setter: Setter, items: readonly Words[], width: number, { style, indent, gap }: ListLook): Box {
  const side = style.size * 0.78;
  return list(
    items,
    'None',
    (words) =>
      listItem(paragraph(setter, words, style, width - indent, 'LBody'), indent, (page, x, y) => {
        const top = y + (style.leading - side) / 2;
        page.artifact(() => page.path({ x, y: top, d: `M 0 0 H ${side} V ${side} H 0 Z`, stroke: style.color, lineWidth: 0.7 }));
      }),
    gap,
  );
}

interface StepsLook extends ListLook {
  /** The colour of the dark disc, and of the number in it. */
  discColor: string;
  paperColor: string;
}

/** Numbered steps under each other, the number in a dark disc. */
export const steps = (setter: Setter, items: readonly Words[], width: number, look: StepsLook): Box =>
  numbered(
    setter,
    items.map((words) => paragraph(setter, words, look.style, width - look.indent)),
    look,
  );

/** The same with items of any kind, each of which begins with a line in the list's style. */
export function numbered(setter: Setter, bodies: readonly Box[], look: StepsLook): Box {
  const { style, indent, gap } = look;
  const number: TypeStyle = { ...style, face: 'bold', size: 8.6, color: look.paperColor };
  const drawNumber = (page: PageWriter, index: number, x: number, y: number): void => {
    const text = String(index + 1);
    const [radius, centre] = [6.2, y + style.leading / 2 + 0.3];
    page.artifact(() => page.path({ x: x + radius, y: centre, d: disc(radius), fill: look.discColor }));
    const offset = radius - setter.fonts.bold.width(text, number.size) / 2;
    page.element('Lbl', {}, () => page.text({ x: x + offset, y: centre + 3, text, face: 'bold', size: number.size, color: number.color }));
  };
  return list(
    bodies,
    'Decimal',
    (body, index) => listItem(tagged('LBody', body), indent, (page, x, y) => drawNumber(page, index, x, y)),
    gap,
  );
}

/** A circle around 0, 0 as four Bézier arcs; 0.5523 is the usual constant for a quarter. */
function disc(r: number): string {
  const k = r * 0.5523;
  return `M ${-r} 0 C ${-r} ${-k} ${-k} ${-r} 0 ${-r} C ${k} ${-r} ${r} ${-k} ${r} 0 C ${r} ${k} ${k} ${r} 0 ${r} C ${-k} ${r} ${-r} ${k} ${-r} 0 Z`;
}
