import { composeList, type ListedNumber, type Listing } from '../compose/list.ts';
import { paragraph, rightAligned, row, space, stack, type Box, type Setter } from '../layout/box.ts';
import { flow, flowParagraph, flowSpace, type Flow, type Piece } from '../layout/flow.ts';
import { startPage, type PageWriter } from '../layout/page.ts';
import { tableRow } from '../layout/table.ts';
import { foot } from './foot.ts';
import { header } from './header.ts';
import { MARGIN, palettes, PAPER, typeFor, type SheetType } from './look.ts';
import type { Template } from './template.ts';

/** Free paper under the column, for the number of the page. */
const PAGE_FOOT = 16;

/** Room for a number and its heading, in points; behind it there is more where something must be said of a number. */
const NUMBER = { pay: 84, growth: 76 };
const EDUCATION = 134;
const GAP = 8;
/** Between numbers that end at the right and words that begin at the left. */
const INDENT = 14;
const WORD_GAP = 3;

/** Widths of what stands in the columns of numbers, of all groups alike. */
interface Room {
  number: number;
  words: number;
}

interface Setting {
  setter: Setter;
  type: SheetType;
  width: number;
  pay: Room;
  growth: Room;
  /** Of the columns. */
  widths: number[];
}

/** Careers under each other, a line each, on as many pages as they need; the sources stand behind the last. */
export const list: Template = {
  make({ careers, look, chosenBy, groupBy, text, making, setter }) {
    const byCluster = groupBy && (making.school?.clusters ?? '2024');
    const content = composeList(careers, text, making, { chosenBy, byCluster });
    const size = PAPER[look.paper];
    const setting = settingOf(content, setter, typeFor(10, palettes[look.ink]), size.width - 2 * MARGIN.side);
    const page = startPage(size);
    const column = { x: MARGIN.side, y: MARGIN.edge, height: size.height - 2 * MARGIN.edge - PAGE_FOOT };
    const elements = [
      ...opening(content, setting),
      ...content.groups.flatMap((group, n) => groupElements(group, content, setting, n === content.groups.length - 1)),
      ...closing(content, setting),
    ];
    flow(page, elements, column, (number, of) => {
      if (of > 1)
        pageFoot(page, setting, { left: content.header.kind, right: text.sheet.list.page(number + 1, of) }, size.height - MARGIN.edge - 9);
    });
    return {
      list: page.finish(content.documentTitle, content.language),
      title: content.title.slice(0, LONGEST_NAME),
      said: content.said,
      dropped: [],
      overflow: 0,
    };
  },
};

function settingOf(content: Listing, setter: Setter, type: SheetType, width: number): Setting {
  const careers = content.groups.flatMap((group) => group.careers);
  const roomOf = (of: 'pay' | 'growth'): Room => {
    const said = new Set(careers.flatMap((career) => (career[of].number && career[of].words ? [career[of].words] : [])));
    const widest = Math.max(0, ...[...said].map((words) => setter.fonts.regular.width(words, type.cell.size)));
    return { number: NUMBER[of], words: widest && widest + WORD_GAP };
  };
  const [pay, growth] = [roomOf('pay'), roomOf('growth')];
  const fixed = [pay.number + pay.words, growth.number + growth.words, ...(content.columns.education === undefined ? [] : [EDUCATION])];
  return { setter, type, width, pay, growth, widths: [width - fixed.reduce((sum, one) => sum + one, 0), ...fixed] };
}

/** A file's name is no place for many choices. */
const LONGEST_NAME = 80;

/** Head, title, what the list is of, and the counselor's note. */
function opening(content: Listing, { setter, type, width }: Setting): Flow[] {
  const oneLine = setter.text(content.title, 'bold').count(type.title.size, width) === 1;
  const { note } = content;
  const said = note?.body.kind === 'paragraphs' ? note.body.paragraphs : [];
  return [
    { box: stack([header(content, setter, type, width), space(9)]) },
    { tag: 'H1', children: [{ box: paragraph(setter, content.title, oneLine ? type.title : type.titleLong, width), keepsWithNext: true }] },
    flowSpace(3),
    flowParagraph(setter, content.lead, type.cell, width, 'P'),
    ...(note
      ? [
          flowSpace(12),
          { tag: 'H2' as const, children: [{ box: paragraph(setter, note.heading, type.heading, width), keepsWithNext: true }] },
          ...said.map((words) => flowParagraph(setter, words, type.cell, width, 'P')),
        ]
      : []),
  ];
}

/** A group's table under its heading, which stands in the corner; at the top of each further page the heading row once more. */
function groupElements(
  { heading, continued, careers }: Listing['groups'][number],
  content: Listing,
  setting: Setting,
  isLast: boolean,
): Flow[] {
  const { setter, type, widths } = setting;
  const look = { padding: 1.4, ruleColor: type.palette.hairline };
  const wide = widths[0]! - GAP;
  const headRow = (corner: Box): Box => tableRow(widths, [corner, ...columnHeads(content, setting)], true, look);
  const corner = heading
    ? paragraph(setter, heading, type.heading, wide, 'H2')
    : paragraph(setter, content.columns.title, type.cellHeading, wide, 'P');
  const rows = careers.map((career, n): Piece => {
    const cells = [
      paragraph(setter, career.title, type.cell, wide),
      numberCell(career.pay, setting.pay, setting),
      numberCell(career.growth, setting.growth, setting),
      ...(content.columns.education === undefined ? [] : [indented(paragraph(setter, career.education, type.cell, EDUCATION - INDENT))]),
    ];
    // No row stands alone under a heading, on the page after, or over the sources.
    const left = careers.length - 1 - n;
    return { box: tableRow(widths, cells, false, look), keepsWithNext: left === 0 ? isLast : n === 0 || left === 1 };
  });
  return [
    flowSpace(15),
    {
      tag: 'Table',
      repeated: headRow(paragraph(setter, continued, { ...type.heading, face: 'regular' }, wide)),
      children: [
        { tag: 'THead', children: [{ box: headRow(corner), keepsWithNext: true }] },
        { tag: 'TBody', children: rows },
      ],
    },
  ];
}

function columnHeads({ columns }: Listing, { setter, type, pay, growth }: Setting): Box[] {
  return [
    rightAligned(setter, columns.pay, type.cellHeading, pay.number),
    rightAligned(setter, columns.growth, type.cellHeading, growth.number),
    ...(columns.education === undefined ? [] : [indented(paragraph(setter, columns.education, type.cellHeading, EDUCATION - INDENT))]),
  ];
}

const indented = (box: Box): Box => ({ height: box.height, draw: (page, x, y) => box.draw(page, x + INDENT, y) });

/** Numbers end under each other, and what must be said of one stands behind it; words without a number end where numbers do. */
function numberCell({ number, words }: ListedNumber, room: Room, { setter, type }: Setting): Box {
  if (!number) return rightAligned(setter, words, type.cell, room.number);
  const figure = rightAligned(setter, words ? `${number} ` : number, type.cell, room.number);
  if (!words) return figure;
  const said = paragraph(setter, words, { ...type.cell, color: type.palette.muted }, room.words + 1);
  return row([
    { box: figure, x: 0 },
    { box: said, x: room.number + WORD_GAP },
  ]);
}

/** The sources, in one piece, never alone on a page. */
const closing = (content: Listing, { setter, type, width }: Setting): Flow[] => [
  flowSpace(8),
  { box: foot(content, setter, type.palette, width) },
];

/** What stands at the foot of every page of several: the list, and which page this is. */
function pageFoot(page: PageWriter, { setter, type, width }: Setting, { left, right }: { left: string; right: string }, y: number): void {
  const style = type.cellHeading;
  page.artifact(() => {
    paragraph(setter, left, style, width * 0.75).draw(page, MARGIN.side, y);
    rightAligned(setter, right, style, width).draw(page, MARGIN.side, y);
  }, 'Pagination');
}
