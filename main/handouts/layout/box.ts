import type { ElementAttributes, FontFace, Tag } from '#shared/models/displayList.ts';
import type { Fonts } from '../fonts.ts';
import { countLines, linesOf, segmentsOf, titleLinesOf, type Line, type Span } from './breakLines.ts';
import type { PageWriter } from './page.ts';

/** Something measured that can be drawn with its top left corner at a point. Heights and widths are in points. */
export interface Box {
  height: number;
  draw(page: PageWriter, x: number, y: number): void;
}

/** How a line of text is set. `leading` is the distance from baseline to baseline, in points. */
export interface TypeStyle {
  face: FontFace;
  size: number;
  leading: number;
  color: string;
  /** Whether long words may be divided: for running text in narrow columns. */
  hyphenates?: true;
  /** Whether its lines are about equally long: for titles. */
  balances?: true;
}

/** A paragraph whose words are measured. Sizes and widths in points. */
interface MeasuredText {
  count(size: number, width: number): number;
  lines(size: number, width: number): Line[];
  /** As many lines, about equally long. */
  titleLines(size: number, width: number): Line[];
}

/** Measures text and remembers it: a sheet is tried in several sizes and widths, and a packet sets the same text again and again. */
export interface Setter {
  fonts: Fonts;
  text(words: Words, face: FontFace, hyphenates?: boolean): MeasuredText;
}

/** Words in the face of their place, or stretches of several faces in one paragraph. */
export type Words = string | readonly Span[];

const REMEMBERED_PARAGRAPHS = 4_000;

export function createSetter(fonts: Fonts): Setter {
  // A map for each face, so that a text is its own key: a joined key would have to be read through at every look-up.
  const mapsOf = (): Record<FontFace, Map<string, MeasuredText>> => ({
    regular: new Map(),
    semibold: new Map(),
    bold: new Map(),
    italic: new Map(),
  });
  const plain = mapsOf();
  const hyphenated = mapsOf();
  const mixed = new Map<string, MeasuredText>();
  const mixedHyphenated = new Map<string, MeasuredText>();
  const remember = (known: Map<string, MeasuredText>, key: string, spans: () => readonly Span[], hyphenates = false): MeasuredText => {
    const already = known.get(key);
    if (already) return already;
    const measured = measure(spans(), fonts, hyphenates);
    if (known.size >= REMEMBERED_PARAGRAPHS) known.clear();
    known.set(key, measured);
    return measured;
  };
  return {
    fonts,
    text(words, face, hyphenates = false) {
      if (typeof words !== 'string') {
        const key = words.map((span) => span.face + span.text).join('|');
        return remember(hyphenates ? mixedHyphenated : mixed, key, () => words, hyphenates);
      }
      return remember((hyphenates ? hyphenated : plain)[face], words, () => [{ text: words, face }], hyphenates);
    },
  };
}

/** As many widths as a table is tried in. */
const REMEMBERED_BREAKS = 5;

function measure(spans: readonly Span[], fonts: Fonts, hyphenates: boolean): MeasuredText {
  const segments = segmentsOf(spans, fonts);
  const counts = new Map<number, number>();
  const broken: { size: number; width: number; lines: Line[] }[] = [];
  return {
    count(size, width) {
      const known = counts.get(width / size);
      if (known !== undefined) return known;
      const count = countLines(segments, size, width, fonts, hyphenates);
      counts.set(width / size, count);
      return count;
    },
    lines(size, width) {
      const known = broken.find((one) => one.size === size && one.width === width);
      if (known) return known.lines;
      const lines = linesOf(segments, size, width, fonts, hyphenates);
      if (broken.unshift({ size, width, lines }) > REMEMBERED_BREAKS) broken.pop();
      return lines;
    },
    titleLines: (size, width) => titleLinesOf(segments, size, width, fonts),
  };
}

/** The first baseline below a line's top: the text stands in its leading as it would between lines, a little above the middle. */
export const baseline = ({ size, leading }: TypeStyle): number => (leading - size) / 2 + size * 0.8;

export function drawLines(page: PageWriter, lines: readonly Line[], style: TypeStyle, x: number, y: number): void {
  lines.forEach((line, index) => {
    for (const span of line.spans) {
      page.text({
        x: x + span.x,
        y: y + index * style.leading + baseline(style),
        text: span.text,
        face: span.face,
        size: style.size,
        color: style.color,
      });
    }
  });
}

/** A paragraph (or heading, or cell) of this width. With no tag it is part of the element that is open where it is drawn. */
export function paragraph(
  setter: Setter,
  words: Words,
  style: TypeStyle,
  width: number,
  tag?: Tag,
  attributes: ElementAttributes = {},
): Box {
  const text = setter.text(words, style.face, style.hyphenates);
  return {
    height: text.count(style.size, width) * style.leading,
    draw(page, x, y) {
      const draw = (): void => drawLines(page, text[style.balances ? 'titleLines' : 'lines'](style.size, width), style, x, y);
      if (tag) page.element(tag, attributes, draw);
      else draw();
    },
  };
}

/** Lines that end at the right edge of a column of this width. With no tag they are part of the element that is open where they are drawn. */
export function rightAligned(setter: Setter, words: string, style: TypeStyle, width: number, tag?: Tag): Box {
  const text = setter.text(words, style.face);
  return {
    height: text.count(style.size, width) * style.leading,
    draw(page, x, y) {
      const draw = (): void =>
        text
          .lines(style.size, width)
          .forEach((line, index) => drawLines(page, [line], style, x + width - line.width, y + index * style.leading));
      if (tag) page.element(tag, {}, draw);
      else draw();
    },
  };
}

export const space = (height: number): Box => ({ height, draw: () => {} });

/** Boxes under each other, `gap` points apart. */
export function stack(boxes: readonly Box[], gap = 0): Box {
  return {
    height: boxes.reduce((sum, box) => sum + box.height, 0) + gap * Math.max(0, boxes.length - 1),
    draw(page, x, y) {
      let top = y;
      for (const box of boxes) {
        box.draw(page, x, top);
        top += box.height + gap;
      }
    },
  };
}

/** Boxes beside each other, each at its distance from the left edge; as high as the highest. */
export function row(cells: readonly { box: Box; x: number }[]): Box {
  return {
    height: Math.max(0, ...cells.map(({ box }) => box.height)),
    draw: (page, x, y) => {
      for (const cell of cells) cell.box.draw(page, x + cell.x, y);
    },
  };
}

/** Wraps a box in a structure element. */
export const tagged = (tag: Tag, box: Box, attributes: ElementAttributes = {}): Box => ({
  height: box.height,
  draw: (page, x, y) => page.element(tag, attributes, () => box.draw(page, x, y)),
});

/** A horizontal rule of this thickness at the top of nothing: it takes no height. */
export const rule = (width: number, thickness: number, color: string): Box => ({
  height: 0,
  draw: (page, x, y) => page.artifact(() => page.path({ x, y, d: `M 0 0 H ${width}`, stroke: color, lineWidth: thickness })),
});
