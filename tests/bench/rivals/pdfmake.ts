import { join } from 'node:path';
import { fontFiles } from '../../../shared/models/displayList.ts';
import { MARGIN } from '../../../main/handouts/templates/look.ts';
import { svgWithFont } from '../svg.ts';
import { discStyle, labelOf, type Block, type Span, type Style } from './blocks.ts';
import type { Rival } from './rival.ts';

/** What we use of pdfmake 0.3, which is not installed where this is checked. */
interface PdfMake {
  setFonts(fonts: Record<string, Record<'normal' | 'bold', string>>): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

/** Its line is as high as the font says, times a factor. */
const FONT_LINE = 1.424;

/** pdfmake, with the definition that somebody would write for it: no tags, which it cannot make. */
export async function startPdfmake(fontsFolder: string): Promise<Rival> {
  const name: string = 'pdfmake';
  const { default: pdfmake } = (await import(name)) as { default: PdfMake };
  const font = (face: keyof typeof fontFiles): string => join(fontsFolder, fontFiles[face]);
  pdfmake.setFonts({
    Sheet: { normal: font('regular'), bold: font('bold') },
    SheetSemibold: { normal: font('semibold'), bold: font('semibold') },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return {
    prepare({ blocks, title, language }) {
      const definition = {
        pageSize: 'LETTER',
        pageMargins: [MARGIN.side, MARGIN.edge, MARGIN.side, MARGIN.edge],
        defaultStyle: { font: 'Sheet' },
        language,
        info: { title },
        content: blocks.map(node),
      };
      return () => pdfmake.createPdf(definition).getBuffer();
    },
  };
}

const styled = ({ size, leading, weight, color }: Style): object => ({
  fontSize: size,
  lineHeight: leading / size / FONT_LINE,
  color,
  ...(weight === 600 && { font: 'SheetSemibold' }),
  ...(weight === 700 && { bold: true }),
});

const run = ({ text, style, link }: Span): object => ({ text, ...styled(style), ...(link && { link }) });

const rule = (lineWidth: number, lineColor: string): object => ({
  hLineWidth: (line: number) => (line === 0 ? 0 : lineWidth),
  vLineWidth: () => 0,
  hLineColor: () => lineColor,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 1,
  paddingBottom: () => 1,
});

function node(block: Block): object {
  switch (block.kind) {
    case 'words':
      return { text: block.spans.map(run), ...(block.tag !== 'p' && { headlineLevel: Number(block.tag.slice(1)) }) };
    case 'row':
      return { columns: columns(block), columnGap: block.gap };
    case 'frame':
      return {
        table: { widths: ['*'], body: [[{ stack: block.blocks.map(node) }]] },
        layout: {
          hLineWidth: () => 0.8,
          vLineWidth: () => 0.8,
          hLineColor: () => block.color,
          vLineColor: () => block.color,
          paddingLeft: () => block.padding - 0.8,
          paddingRight: () => block.padding - 0.8,
          paddingTop: () => block.padding - 0.8,
          paddingBottom: () => block.padding - 0.8,
        },
      };
    case 'drawing':
      return { svg: svgWithFont(block.drawing, 'Sheet'), width: block.drawing.width, height: block.drawing.height };
    case 'list':
      return {
        stack: block.items.map((item, index) => ({
          // A row's gap is its columns' gap, too, unless they have their own.
          columnGap: 0,
          columns: [{ width: block.indent, ...label(block.label, index, item.style) }, run(item)],
        })),
      };
    case 'table':
      return {
        table: {
          headerRows: 1,
          widths: ['*', ...block.heads.map(() => (block.heads.length > 1 ? '27%' : '36%'))],
          body: [
            [run(block.corner), ...block.heads.map((head) => ({ ...run(head), alignment: 'right' }))],
            ...block.rows.map((row) => row.map((cell, index) => ({ ...run(cell), ...(index > 0 && { alignment: 'right' }) }))),
          ],
        },
        layout: rule(0.5, block.rule),
      };
    case 'rule':
      return {
        table: { widths: ['*'], body: [['']] },
        layout: { ...rule(block.width, block.color), paddingTop: () => 0, paddingBottom: () => 0 },
        fontSize: 0.1,
      };
    case 'space':
      return { text: '', margin: [0, 0, 0, block.height], fontSize: 0.1 };
  }
}

/** Its columns take points or an equal share of the rest: two unequal shares are given as percent. */
function columns({ cells }: Extract<Block, { kind: 'row' }>): object[] {
  const shares = cells.map(({ width }) => (typeof width === 'number' ? 0 : width.share));
  const sum = shares.reduce((a, b) => a + b, 0);
  const areEqual = shares.every((share) => share === 0 || share === shares.find((other) => other > 0));
  return cells.map(({ width, blocks }, index) => ({
    width: typeof width === 'number' ? width : areEqual || index === cells.length - 1 ? '*' : `${(100 * width.share) / sum - 1.5}%`,
    stack: blocks.map(node),
  }));
}

function label(kind: 'bullet' | 'square' | 'disc', index: number, style: Style): object {
  if (kind === 'square') return { canvas: [{ type: 'rect', x: 0, y: 2, w: 7.4, h: 7.4, lineWidth: 0.7, lineColor: style.color }] };
  const text = labelOf(kind, index);
  return kind === 'disc' ? { text, ...styled(discStyle), background: style.color } : { text, ...styled(style) };
}
