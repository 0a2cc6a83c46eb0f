import { join } from 'node:path';
import { fontFiles } from '../../../shared/models/displayList.ts';
import { MARGIN } from '../../../main/handouts/templates/look.ts';
import type { Drawing } from '../equivalentDrawings.ts';
import { discStyle, labelOf, type Block, type Span, type Style } from './blocks.ts';
import type { Rival } from './rival.ts';

type Props = Record<string, unknown>;
type Create = (type: unknown, props: Props, ...children: unknown[]) => unknown;

/** What we use of @react-pdf/renderer 4, which is not installed where this is checked. */
interface ReactPdf {
  Font: {
    register(family: { family: string; fonts: { src: string; fontWeight: number }[] }): void;
    registerHyphenationCallback(hyphenate: (word: string) => string[]): void;
  };
  renderToBuffer(document: unknown): Promise<Uint8Array>;
  Document: unknown;
  Page: unknown;
  View: unknown;
  Text: unknown;
  Link: unknown;
  Svg: unknown;
  Path: unknown;
}

/** @react-pdf/renderer, with the elements that somebody would write for it: no tags, which it cannot make. */
export async function startReactPdf(fontsFolder: string): Promise<Rival> {
  const [react, renderer]: string[] = ['react', '@react-pdf/renderer'];
  const { createElement } = (await import(react!)) as { createElement: Create };
  const pdf = (await import(renderer!)) as ReactPdf;
  const fonts = (
    [
      ['regular', 400],
      ['semibold', 600],
      ['bold', 700],
    ] as const
  ).map(([face, fontWeight]) => ({
    src: join(fontsFolder, fontFiles[face]),
    fontWeight,
  }));
  pdf.Font.register({ family: 'Sheet', fonts });
  // Its hyphens would be words that the sheet does not have.
  pdf.Font.registerHyphenationCallback((word) => [word]);
  const element = drawWith(pdf, createElement);
  return {
    prepare({ blocks, title, language }) {
      const style = { fontFamily: 'Sheet', paddingHorizontal: MARGIN.side, paddingVertical: MARGIN.edge };
      const page = createElement(pdf.Page, { size: 'LETTER', style }, ...blocks.map(element));
      const document = createElement(pdf.Document, { title, language }, page);
      return () => pdf.renderToBuffer(document);
    },
  };
}

const styled = ({ size, leading, weight, color }: Style): Props => ({
  fontSize: size,
  lineHeight: leading / size,
  fontWeight: weight,
  color,
});

function drawWith({ View, Text, Link, Svg, Path }: ReactPdf, create: Create): (block: Block) => unknown {
  const run = ({ text, style, link }: Span): unknown =>
    link
      ? create(Link, { src: link, style: { ...styled(style), textDecoration: 'none' } }, text)
      : create(Text, { style: styled(style) }, text);

  const words = ([first, ...more]: readonly Span[]): unknown =>
    more.length === 0 && first ? run(first) : create(Text, {}, ...[first!, ...more].map(run));

  const view = (style: Props, ...children: unknown[]): unknown => create(View, { style }, ...children);

  const drawn = ({ width, height, fontSize, color, parts }: Drawing): unknown =>
    create(
      Svg,
      { width, height, viewBox: `0 0 ${width} ${height}` },
      ...parts.map((part) => {
        if ('text' in part)
          return create(
            Text,
            { x: part.x, y: part.y, textAnchor: part.anchor, fill: color, style: { fontSize, fontFamily: 'Sheet' } },
            part.text,
          );
        const { d, x, stroke } = part;
        const paint = stroke ? { stroke, strokeWidth: 0.5 } : { fill: part.fill };
        return create(Path, { d, ...paint, ...(x > 0 && { transform: `translate(${x})` }) });
      }),
    );

  const label = (kind: 'bullet' | 'square' | 'disc', index: number, style: Style): unknown => {
    if (kind === 'square') return view({ width: 7.4, height: 7.4, marginTop: 2, border: `0.7pt solid ${style.color}` });
    const disc = { ...styled(discStyle), width: 12.4, borderRadius: 6.2, backgroundColor: style.color, textAlign: 'center' };
    return create(Text, { style: kind === 'disc' ? disc : styled(style) }, labelOf(kind, index));
  };

  const tableRow = (cells: readonly Span[], color: string): unknown =>
    view(
      { flexDirection: 'row', borderBottom: `0.5pt solid ${color}`, paddingVertical: 1 },
      ...cells.map((cell, index) =>
        view(
          index === 0 ? { flex: 1 } : { width: cells.length > 2 ? '27%' : '36%' },
          create(Text, { style: { ...styled(cell.style), ...(index > 0 && { textAlign: 'right' }) } }, cell.text),
        ),
      ),
    );

  const element = (block: Block): unknown => {
    switch (block.kind) {
      case 'words':
        return words(block.spans);
      case 'row':
        return view(
          { flexDirection: 'row', columnGap: block.gap },
          ...block.cells.map(({ width, blocks }) =>
            view(typeof width === 'number' ? { width } : { flexGrow: width.share, flexShrink: 1, flexBasis: 0 }, ...blocks.map(element)),
          ),
        );
      case 'frame':
        return view(
          { padding: block.padding - 0.8, border: `0.8pt solid ${block.color}`, borderRadius: 2.5, flexGrow: 1 },
          ...block.blocks.map(element),
        );
      case 'drawing':
        return drawn(block.drawing);
      case 'list':
        return view(
          {},
          ...block.items.map((item, index) =>
            view(
              { flexDirection: 'row' },
              view({ width: block.indent }, label(block.label, index, item.style)),
              view({ flex: 1 }, run(item)),
            ),
          ),
        );
      case 'table':
        return view({}, tableRow([block.corner, ...block.heads], block.rule), ...block.rows.map((row) => tableRow(row, block.rule)));
      case 'rule':
        return view({ borderTop: `${block.width}pt solid ${block.color}` });
      case 'space':
        return view({ height: block.height });
    }
  };
  return element;
}
