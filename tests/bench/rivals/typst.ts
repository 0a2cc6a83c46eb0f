import { PAPER, MARGIN } from '../../../main/handouts/templates/look.ts';
import { points, type Drawing } from '../equivalentDrawings.ts';
import { svgWithFont } from '../svg.ts';
import { discStyle, labelOf, type Block, type Span, type Style } from './blocks.ts';

/** What the name's blank holds in the blocks of a sheet that is for many. */
export const NAME = '@name';

/**
 * A packet as Typst's source, as somebody would write it: a function for each sheet, called with each student's name.
 * Words are strings, of which Typst changes nothing.
 * @param sheets blocks in which `NAME` stands for a student's name
 * @param copies the sheet's place in `sheets`, and the name
 */
export function typstPacket(sheets: readonly Block[][], copies: readonly { sheet: number; name: string }[], title: string): string {
  // In a string, the placeholder stands at the end: there the string ends, and the argument follows.
  const functions = sheets.map(
    (blocks, index) => `#let sheet${index}(name) = {\n${blocks.map(code).join('\n').replaceAll(`${NAME}"`, '" + name')}\n}`,
  );
  return [
    `#set document(title: ${string(title)})`,
    `#set page(width: ${PAPER.letter.width}pt, height: ${PAPER.letter.height}pt, margin: (x: ${MARGIN.side}pt, y: ${MARGIN.edge}pt))`,
    // A line is as high as its size, and the rest of its leading goes between lines.
    '#set text(font: "Source Sans 3", lang: "en", region: "US", top-edge: 0.75em, bottom-edge: -0.25em, hyphenate: false)',
    '#set block(spacing: 0pt)',
    '#set par(spacing: 0pt)',
    '#show heading: it => it.body',
    ...functions,
    ...copies.map(({ sheet, name: own }, index) => `${index === 0 ? '' : '#pagebreak()\n'}#sheet${sheet}(${string(own)})`),
  ].join('\n');
}

const string = (words: string): string => `"${words.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`;
const pt = (value: number): string => `${points(value)}pt`;

const styled = ({ size, weight, color }: Style, body: string): string =>
  `text(size: ${pt(size)}, weight: ${weight}, fill: rgb(${string(color)}), ${body})`;

function run({ text, style, link }: Span): string {
  const words = styled(style, string(text));
  return link ? `link(${string(link)}, ${words})` : words;
}

/** A paragraph of these words; between its lines, what their leading is more than their size. */
const paragraph = (spans: readonly Span[], tag: 'h1' | 'h2' | 'p' = 'p'): string => {
  const { size, leading } = spans[0]!.style;
  const words = spans.map(run).join(' + ');
  const gap = pt(leading - size);
  const body = tag === 'p' ? `par(leading: ${gap}, ${words})` : `{ set par(leading: ${gap}); heading(level: ${tag.slice(1)}, ${words}) }`;
  return `block(inset: (y: ${pt((leading - size) / 2)}), ${body})`;
};

const all = (blocks: readonly Block[]): string => `{\n${blocks.map(code).join('\n')}\n}`;

const image = (drawing: Drawing): string =>
  `image(bytes(${string(svgWithFont(drawing, 'Source Sans 3'))}), format: "svg", width: ${pt(drawing.width)}, height: ${pt(drawing.height)}, alt: ${string(drawing.alt)})`;

function code(block: Block): string {
  switch (block.kind) {
    case 'words':
      return paragraph(block.spans, block.tag);
    case 'row': {
      const widths = block.cells.map(({ width }) => (typeof width === 'number' ? pt(width) : `${width.share}fr`));
      return `grid(columns: (${widths.join(', ')}), column-gutter: ${pt(block.gap)}, ${block.cells.map(({ blocks }) => all(blocks)).join(', ')})`;
    }
    case 'frame':
      return `block(width: 100%, inset: ${pt(block.padding)}, radius: 2.5pt, stroke: 0.8pt + rgb(${string(block.color)}), ${all(block.blocks)})`;
    case 'drawing':
      return `block(${image(block.drawing)})`;
    case 'list':
      return list(block);
    case 'table':
      return table(block);
    case 'rule':
      return `line(length: 100%, stroke: ${pt(block.width)} + rgb(${string(block.color)}))`;
    case 'space':
      return `v(${pt(block.height)})`;
  }
}

function list({ isOrdered, label, indent, items }: Extract<Block, { kind: 'list' }>): string {
  const style = items[0]!.style;
  const gap = pt(style.leading - style.size);
  const width = (mark: string): string => `box(width: ${pt(indent)}, ${mark})`;
  const bodies = items.map(run).join(', ');
  if (isOrdered) {
    const disc = `n => ${width(`circle(radius: 6.2pt, inset: 0pt, fill: rgb(${string(style.color)}), align(center + horizon, ${styled(discStyle, 'str(n)')}))`)}`;
    return `block(inset: (y: ${gap}), { set par(leading: ${gap}); enum(numbering: ${disc}, number-align: start + top, body-indent: 0pt, spacing: ${gap}, ${bodies}) })`;
  }
  const mark = label === 'square' ? 'square(size: 7.4pt, stroke: 0.7pt)' : styled(style, string(labelOf(label, 0)));
  return `block(inset: (y: ${gap}), { set par(leading: ${gap}); list(marker: ${width(mark)}, body-indent: 0pt, spacing: ${gap}, ${bodies}) })`;
}

function table({ corner, heads, rows, rule }: Extract<Block, { kind: 'table' }>): string {
  const widths = ['1fr', ...heads.map(() => (heads.length > 1 ? '27%' : '36%'))];
  const aligns = ['left', ...heads.map(() => 'right')];
  const cells = rows.flat().map((cell) => paragraph([cell]));
  return `table(columns: (${widths.join(', ')}), align: (${aligns.join(', ')}), inset: (x: 0pt, y: 1pt), stroke: (x: none, top: none, bottom: 0.5pt + rgb(${string(rule)})), table.header(${[paragraph([corner], 'h2'), ...heads.map((head) => paragraph([head]))].join(', ')}), ${cells.join(', ')})`;
}
