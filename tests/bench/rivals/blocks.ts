import type { Body, Section, Tile } from '../../../main/handouts/compose/content.ts';
import { ink } from '../../../main/handouts/templates/look.ts';
import type { KeepRank } from '../../../shared/models/sheet.ts';
import { barsDrawing, growthDrawing, payDrawing, qrDrawing, type Drawing } from '../equivalentDrawings.ts';
import type { Said } from '../equivalentHtml.ts';
import { COLUMNS, GUTTER, OUTLOOK, PAY, QR_SIDE, TILE_GUTTER, TILE_PADDING, WIDTH, type Setting } from '../measures.ts';

/** How words look: points, and the three weights that the page has. */
export interface Style {
  size: number;
  leading: number;
  weight: 400 | 600 | 700;
  color: string;
}

export interface Span {
  text: string;
  style: Style;
  link?: string;
}

/** The sheet as boxes that every engine has: what follows stands beneath, unless it is in a row. */
export type Block =
  | { kind: 'words'; tag: 'h1' | 'h2' | 'p'; spans: Span[] }
  /** `width` in points, or a share of what is left. */
  | { kind: 'row'; gap: number; cells: { width: number | { share: number }; blocks: Block[] }[] }
  | { kind: 'frame'; padding: number; color: string; blocks: Block[] }
  | { kind: 'drawing'; drawing: Drawing }
  | { kind: 'list'; isOrdered: boolean; label: 'bullet' | 'square' | 'disc'; indent: number; items: Span[] }
  | { kind: 'table'; corner: Span; heads: Span[]; rows: Span[][]; rule: string }
  | { kind: 'rule'; width: number; color: string }
  | { kind: 'space'; height: number };

/** What stands in the disc before a step, and the mark before a point. */
export const labelOf = (label: 'bullet' | 'square' | 'disc', index: number): string =>
  label === 'bullet' ? '•' : label === 'disc' ? String(index + 1) : '';

const style = (size: number, leading: number, weight: Style['weight'] = 400, color: string = ink.text): Style => ({
  size,
  leading,
  weight,
  color,
});

const styles = {
  header: style(9, 10.8),
  h1: style(24, 27, 700),
  official: style(8.6, 11, 400, ink.muted),
  oneLine: style(11.6, 14.4),
  tileHeading: style(8.6, 10.4, 600),
  big: style(20, 23, 700),
  bigWords: style(14, 16, 700),
  unit: style(10, 23),
  h2: style(10.6, 12.7, 700),
  cell: style(9.5, 11.2),
  cellHead: style(8, 9.6, 400, ink.muted),
  tileSource: style(8, 10, 400, ink.muted),
  note: style(8, 9.6, 400, ink.muted),
  sources: style(8, 9.4, 400, ink.muted),
  sourcesLabel: style(8, 9.4, 600, ink.muted),
  disc: style(8.6, 12.4, 700, ink.paper),
} as const;
export const discStyle = styles.disc;

const words = (text: string, of: Style, tag: 'h1' | 'h2' | 'p' = 'p'): Block => ({ kind: 'words', tag, spans: [{ text, style: of }] });
const space = (height: number): Block => ({ kind: 'space', height });
const LINE: Block = { kind: 'rule', width: 0.5, color: ink.hairline };
const RULE: Block = { kind: 'rule', width: 0.75, color: ink.rule };

/** The blocks of a sheet in the order in which the equivalent page has them; `name` stands in the blank for it. */
export function blocksOf({ content, dropped }: Said, { bodySize, ratio }: Setting, name = ''): Block[] {
  const stays = ({ rank }: { rank: KeepRank }): boolean => !dropped.includes(rank);
  const kept = content.sections.filter(stays).map((section) => ({ ...section, remarks: section.remarks.filter(stays) }));
  const body = style(bodySize, bodySize * 1.2);
  const columns = COLUMNS.map((ids, index) => ({
    width: { share: index === 0 ? ratio : 1 },
    blocks: ids.flatMap((id) => kept.filter((section) => section.id === id)).flatMap((section) => sectionBlocks(section, body, ratio)),
  }));
  const { header, sources, pay, outlook, entry } = content;
  const third = WIDTH - 2 * TILE_GUTTER - PAY - OUTLOOK;
  return [
    {
      kind: 'row',
      gap: GUTTER,
      cells: [`${header.name} ${name}`.trim(), header.date, header.kind.toUpperCase()].map((text) => ({
        width: { share: 1 },
        blocks: [words(text, styles.header)],
      })),
    },
    { kind: 'rule', width: 0.75, color: ink.hairline },
    space(5),
    {
      kind: 'row',
      gap: GUTTER,
      cells: [
        {
          width: { share: 1 },
          blocks: titleBlocks(content, content.alsoCalled && stays(content.alsoCalled) ? content.alsoCalled : undefined),
        },
        { width: QR_SIDE, blocks: [{ kind: 'drawing', drawing: qrDrawing(content.link, QR_SIDE) }] },
      ],
    },
    space(5),
    {
      kind: 'row',
      gap: TILE_GUTTER,
      cells: [
        { width: PAY, blocks: tileBlocks(pay, body, pay.chart && payDrawing(pay.chart, PAY - 2 * TILE_PADDING)) },
        { width: OUTLOOK, blocks: tileBlocks(outlook, body, outlook.chart && growthDrawing(outlook.chart, OUTLOOK - 2 * TILE_PADDING)) },
        { width: third, blocks: tileBlocks(entry, body) },
      ],
    },
    space(7),
    { kind: 'row', gap: GUTTER, cells: columns },
    ...kept.filter(({ id }) => id === 'prompts').flatMap((section) => sectionBlocks(section, body, ratio)),
    space(3),
    LINE,
    space(2),
    {
      kind: 'words',
      tag: 'p',
      spans: [
        { text: `${sources.label} `, style: styles.sourcesLabel },
        { text: sources.text, style: styles.sources },
      ],
    },
  ];
}

function titleBlocks({ title, official, oneLine, link }: Said['content'], also: Said['content']['alsoCalled']): Block[] {
  return [
    words(title, styles.h1, 'h1'),
    {
      kind: 'words',
      tag: 'p',
      spans: [
        { text: `${official}  ·  `, style: styles.official },
        { text: link.printed, style: styles.official, link: link.url },
      ],
    },
    ...(also ? [words(`${also.label}: ${also.text}`, styles.official)] : []),
    space(3),
    words(oneLine, styles.oneLine),
  ];
}

function tileBlocks({ heading, big, unit, lines, source }: Tile, body: Style, drawing?: Drawing): Block[] {
  const figure: Block = unit
    ? {
        kind: 'words',
        tag: 'p',
        spans: [
          { text: `${big} `, style: styles.big },
          { text: unit, style: styles.unit },
        ],
      }
    : words(big, styles.bigWords);
  return [
    {
      kind: 'frame',
      padding: TILE_PADDING,
      color: ink.frame,
      blocks: [
        words(heading.toUpperCase(), styles.tileHeading, 'h2'),
        figure,
        ...lines.map((line) => words(line, body)),
        ...(drawing ? [space(4), { kind: 'drawing', drawing } as const] : []),
        space(3),
        words(source, styles.tileSource),
      ],
    },
  ];
}

function sectionBlocks({ heading, body, remarks }: Section, text: Style, ratio: number): Block[] {
  // A table has its section's heading in its corner.
  const head = body.kind === 'table' ? [] : [words(heading, styles.h2, 'h2')];
  const said = remarks.map((remark): Block => ({
    kind: 'words',
    tag: 'p',
    spans: [
      { text: `${remark.label}:`, style: { ...text, weight: 600 } },
      { text: ` ${remark.text}`, style: text },
    ],
  }));
  return [space(3.5), RULE, space(1.5), ...head, ...bodyBlocks(body, heading, text, ratio), ...said];
}

function bodyBlocks(body: Body, heading: string, text: Style, ratio: number): Block[] {
  const spans = (items: readonly string[], of: Style = text): Span[] => items.map((item) => ({ text: item, style: of }));
  switch (body.kind) {
    case 'paragraphs':
      return body.paragraphs.map((paragraph) => words(paragraph, text));
    case 'bullets':
      return [{ kind: 'list', isOrdered: false, label: 'bullet', indent: 11, items: spans(body.items) }];
    case 'checklist':
      return [{ kind: 'list', isOrdered: false, label: 'square', indent: 14, items: spans(body.items) }];
    case 'steps':
      return [{ kind: 'list', isOrdered: true, label: 'disc', indent: 19, items: spans(body.items) }];
    case 'table': {
      const [corner] = spans([heading], styles.h2);
      const heads = spans(body.columns.slice(1), styles.cellHead);
      const rows = body.rows.map((row) => spans(row, styles.cell));
      return [{ kind: 'table', corner: corner!, heads, rows, rule: ink.hairline }, ...(body.note ? [words(body.note, styles.note)] : [])];
    }
    case 'bars':
      return [{ kind: 'drawing', drawing: barsDrawing(body, (WIDTH - GUTTER) / (1 + ratio)) }, words(body.note, styles.note)];
    case 'prompts':
      return body.questions.flatMap((question) => [words(question, text), space(16), LINE]);
  }
}

/** All words of blocks, in their order: what a rival is given to say. */
export const wordsOfBlocks = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'words':
        return [block.spans.map(({ text }) => text).join('')];
      case 'row':
        return block.cells.flatMap((cell) => wordsOfBlocks(cell.blocks));
      case 'frame':
        return wordsOfBlocks(block.blocks);
      case 'drawing':
        return block.drawing.parts.flatMap((part) => ('text' in part ? [part.text] : []));
      case 'list':
        return block.items.flatMap(({ text }, index) => [labelOf(block.label, index), text]);
      case 'table':
        return [block.corner, ...block.heads, ...block.rows.flat()].map(({ text }) => text);
      case 'rule':
      case 'space':
        return [];
    }
  });
