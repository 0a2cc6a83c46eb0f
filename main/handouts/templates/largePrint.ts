import type { Ink } from '#shared/models/sheet.ts';
import type { Text } from '#shared/text/en.ts';
import { creditingCluster, withLocalFacts, type Body, type Section } from '../compose/content.ts';
import { composeLargePrint, type LargeFact, type LargePrintContent } from '../compose/largePrint.ts';
import { drawLines, paragraph, rightAligned, rule, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import { flow, flowParagraph, flowSpace, measureFlow, type Flow, type FlowElement, type Piece } from '../layout/flow.ts';
import { area, startPage, type PageWriter } from '../layout/page.ts';
import { tableRow } from '../layout/table.ts';
import { scaled } from '../layout/transform.ts';
import { drawUnderline, underlines } from '../layout/underline.ts';
import { palettes, PAPER, typeFor, type Palette, type SheetType } from './look.ts';
import { payBars } from './payBars.ts';
import { logoBox } from './logo.ts';
import { qrCode } from './qr.ts';
import { BARS_LABEL, barsChart } from './section.ts';
import type { Template } from './template.ts';
import { growthChartBox } from './tiles.ts';

/**
 * The best practices of the American Council of the Blind for large print: 18 points everywhere, headings 22 and bold, subheads 20,
 * lines 1.15 apart, an inch of margin, flush left, no word divided, emphasis by a line under the words and never by italics.
 */
const [SIZE, HEADING, SUBHEAD, TITLE] = [18, 22, 20, 28];
/**
 * From baseline to baseline, in parts of the size. The council's 1.15 is a word processor's: of the single line of the face, which is Arial
 * with them, and whose line is 1.149 of its size. Our letters are no larger than Arial's, so their lines are never closer than those.
 */
const LEADING = 1.15 * 1.149;
const MARGIN = 72;
/** The number of the page stands in the margin at its foot, from its baseline to the edge. */
const NUMBER_BASELINE = 42;

/** Factors of the gaps, from airy to tight: the first that takes the fewest pages, with the pay on the first page where that can be. */
const GAPS = [1.25, 1.1, 1, 0.85, 0.7, 0.6];
/** Share of its height that the first page fills when the pay stands on it. */
const FIRST_PAGE = 0.6;

interface Setting {
  setter: Setter;
  text: Text;
  palette: Palette;
  ink: Ink;
  /** For charts, which are drawn at their usual size and scaled. */
  usual: SheetType;
  width: number;
  gaps: number;
}

/** All of a career, nothing left off, on as many pages as it takes; the statements stand on the last. */
export const largePrint: Template = {
  make({ careers, contentOf, look, text, setter }) {
    const career = careers[0]!;
    const content = composeLargePrint(career, creditingCluster(withLocalFacts(contentOf(career)), 'credit'), text);
    const size = PAPER[look.paper];
    const height = size.height - 2 * MARGIN;
    const setting = settingFor(look.ink, size.width - 2 * MARGIN, setter, text);
    const tries = GAPS.map((gaps) => {
      const parts = document(content, { ...setting, gaps });
      return { parts, ...measureFlow(parts, height) };
    });
    const fewest = Math.min(...tries.map(({ pages }) => pages));
    const good = tries.filter(({ pages }) => pages === fewest);
    const { parts, overflow } = good.find(({ first }) => first >= FIRST_PAGE * height) ?? good[0]!;
    const page = startPage(size);
    flow(page, parts, { x: MARGIN, y: MARGIN, height }, (number, of) =>
      pageFoot(page, { title: content.title, number: text.sheet.list.page(number + 1, of) }, setting, size.height - NUMBER_BASELINE),
    );
    return {
      list: page.finish(content.documentTitle, content.language),
      title: text.sheet.largePrint.fileTitle(content.title),
      said: content.said,
      dropped: [],
      overflow,
    };
  },
};

function settingFor(ink: Ink, width: number, setter: Setter, text: Text): Setting {
  // Small gray words are for those who see them; here all that is read is in the darkest ink.
  const palette: Palette = { ...palettes[ink], muted: palettes[ink].text };
  return { setter, text, palette, ink, usual: typeFor(10, palette), width, gaps: 1 };
}

/** Which sheet this is, for pages that fall apart, and which page of it. */
function pageFoot(page: PageWriter, { title, number }: { title: string; number: string }, setting: Setting, y: number): void {
  const { width, setter, palette } = setting;
  const widthOf = (words: string): number => setter.fonts.regular.width(words, SIZE);
  const right = width - widthOf(number);
  let left = title;
  while (widthOf(left) > right - FOOT_GAP) left = `${left.replace(/\s*\S…?$/u, '')}…`;
  const run = { y, face: 'regular', size: SIZE, color: palette.text } as const;
  page.artifact(() => {
    page.text({ ...run, x: MARGIN, text: left });
    page.text({ ...run, x: MARGIN + right, text: number });
  }, 'Pagination');
}

const FOOT_GAP = 24;

const styleOf = ({ palette }: Setting, face: TypeStyle['face'] = 'regular', size = SIZE): TypeStyle => ({
  face,
  size,
  leading: size * LEADING,
  color: palette.text,
});

const gap = ({ gaps }: Setting, height: number): Piece => flowSpace(height * gaps);

const said = (words: string, setting: Setting, underlined = ''): FlowElement =>
  flowParagraph(setting.setter, words, styleOf(setting), setting.width, 'P', { underlined });

const heading = (words: string, setting: Setting): Flow[] => [
  gap(setting, 24),
  flowParagraph(setting.setter, words, { ...styleOf(setting, 'bold', HEADING), color: setting.palette.heading }, setting.width, 'H2', {
    keepsWithNext: true,
  }),
  flowSpace(5),
];

function document(content: LargePrintContent, setting: Setting): Flow[] {
  const { note, prompts } = Object.fromEntries(content.sections.map((section) => [section.id, section]));
  // Lines to write on come last, after all that is to be read.
  const ordered = [...content.sections.filter(({ id }) => id !== 'note' && id !== 'prompts'), note, prompts];
  return [
    ...opening(content, setting),
    ...content.facts.flatMap((fact) => factParts(fact, setting)),
    ...ordered.flatMap((section) => (section ? sectionParts(section, setting) : [])),
    ...officialPage(content, setting),
    ...statements(content, setting),
  ];
}

function opening(content: LargePrintContent, setting: Setting): Flow[] {
  const { setter, width } = setting;
  const { school, kind } = content.header;
  const logo = logoBox(content, setting.ink, LOGO, school !== '');
  const also = content.alsoCalled;
  return [
    ...(logo ? [{ box: logo }, flowSpace(8)] : []),
    ...(school ? [flowParagraph(setter, school, styleOf(setting, 'semibold'), width, 'P'), flowSpace(4)] : []),
    said(kind, setting),
    ...blanks(content, setting),
    flowSpace(12),
    { box: rule(width, 1.5, setting.palette.rule) },
    flowSpace(12),
    flowParagraph(
      setter,
      content.title,
      { ...styleOf(setting, 'bold', TITLE), color: setting.palette.heading, balances: true },
      width,
      'H1',
      {
        keepsWithNext: true,
      },
    ),
    flowSpace(6),
    said(content.oneLine, setting),
    gap(setting, 10),
    said(content.official, setting),
    ...(also ? [gap(setting, 10), said(`${also.label}: ${also.text}`, setting, also.label)] : []),
    ...(content.cluster
      ? [gap(setting, 10), said(`${content.cluster.label}: ${content.cluster.text}`, setting, content.cluster.label)]
      : []),
  ];
}

/** Room for the school's logo. */
const LOGO = { width: 220, height: 64 };

/** Height of a line that is written on. */
const WRITING_LINE = 36;

/** Each on a line of its own: a long name in large letters needs it. */
function blanks({ header: { name, date } }: LargePrintContent, setting: Setting): Flow[] {
  const { setter, width, palette } = setting;
  const { face, color } = styleOf(setting);
  const blank = (id: 'name' | 'date', word: string): Piece => {
    const from = setter.fonts[face].width(`${word} `, SIZE) + 2;
    const foot = WRITING_LINE - 6;
    const draw: Box['draw'] = (page, x, y) => {
      page.element('P', {}, () => {
        page.text({ x, y: y + foot, text: `${word} `, face, size: SIZE, color });
        page.blank({ id, x: x + from, y: y + foot, width: width - from, face, size: SIZE, color });
      });
      rule(width - from, 0.75, palette.text).draw(page, x + from, y + foot + 3);
    };
    return { box: { height: WRITING_LINE, draw } };
  };
  return [...(name ? [blank('name', name)] : []), ...(date ? [blank('date', date)] : [])];
}

/** On one page as a whole, where a page holds it: no figure is parted from its place, period and source. */
function factParts({ heading: words, sentence, strong, lines, note, chart }: LargeFact, setting: Setting): Flow[] {
  // Where there is no figure, its lines say why.
  const below = strong ? [note, ...lines] : [...lines, note];
  return [
    ...heading(words, setting),
    ...together([
      said(sentence, setting, strong),
      ...below.flatMap((line) => [gap(setting, 6), said(line, setting)]),
      ...(chart ? chartParts(chart, setting) : []),
    ]),
  ];
}

/** The parts but the last keep with what comes next. */
const together = (parts: readonly Flow[]): Flow[] => parts.map((part, index) => (index < parts.length - 1 ? kept(part) : part));

const kept = (part: Flow): Flow => ('box' in part ? { ...part, keepsWithNext: true } : { ...part, children: part.children.map(kept) });

/** Height of a bar of pay. */
const BAR = 20;

function chartParts(chart: NonNullable<LargeFact['chart']>, setting: Setting): Flow[] {
  const { setter, palette, usual, width } = setting;
  const label = styleOf(setting);
  if (chart.kind === 'pay')
    return [
      gap(setting, 10),
      { box: payBars(setter, chart.chart, { label, bar: BAR, gap: 8 }, palette, width) },
      gap(setting, 8),
      said(chart.caption, setting),
    ];
  const factor = SIZE / usual.chartLabel.size;
  return [gap(setting, 12), { box: scaled(growthChartBox(setter, usual, chart.chart)(width / factor), factor) }];
}

function sectionParts(section: Section, setting: Setting): Flow[] {
  const { setter, width } = setting;
  return [
    ...heading(section.heading, setting),
    ...bodyParts(section, setting),
    ...section.remarks.flatMap(({ label, text }) => [
      gap(setting, 14),
      flowParagraph(setter, label, styleOf(setting, 'bold', SUBHEAD), width, 'H3', { keepsWithNext: true }),
      flowSpace(3),
      said(text, setting),
    ]),
  ];
}

function bodyParts({ id, body }: Section, setting: Setting): Flow[] {
  switch (body.kind) {
    case 'paragraphs':
      return apart(
        body.paragraphs.map((words) => said(words, setting)),
        10,
        setting,
      );
    case 'bullets':
      return [list(body.items, 'Disc', () => '•', setting)];
    case 'steps':
      return [list(body.items, 'Decimal', (index) => `${index + 1}.`, setting)];
    case 'checklist':
      return [list(body.items, 'None', undefined, setting)];
    case 'table':
      return tableParts(body, setting.text.sheet.largePrint.corner[id === 'related' ? 'related' : 'payTable'], setting);
    case 'bars': {
      const { setter, usual, width } = setting;
      const factor = SIZE / BARS_LABEL;
      const chart = scaled(barsChart(body, setter, usual, width / factor), factor);
      return [gap(setting, 4), { box: chart, keepsWithNext: true }, gap(setting, 8), said(body.note, setting)];
    }
    case 'prompts':
      return apart(
        body.questions.map((question) => promptElement(question, setting)),
        14,
        setting,
      );
  }
}

const apart = (parts: readonly Flow[], height: number, setting: Setting): Flow[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [gap(setting, height), part]));

const INDENT = 30;

/** A list whose items may go on over the page. Without labels they have a square to tick. */
function list(
  items: readonly string[],
  numbering: 'Disc' | 'Decimal' | 'None',
  label: ((index: number) => string) | undefined,
  setting: Setting,
): FlowElement {
  const { setter, width, palette } = setting;
  const style = styleOf(setting);
  const mark = (index: number): Flow => {
    if (label) {
      const line = { spans: [{ text: label(index), face: style.face, x: 0 }], width: 0 };
      return {
        tag: 'Lbl',
        children: [{ box: { height: 0, draw: (page, x, y) => drawLines(page, [line], style, x, y) }, keepsWithNext: true }],
      };
    }
    const side = SIZE * 0.78;
    const square = { d: `M 0 0 H ${side} V ${side} H 0 Z`, stroke: palette.text, lineWidth: 1.25 };
    const top = (style.leading - side) / 2;
    return {
      box: { height: 0, draw: (page, x, y) => page.artifact(() => page.path({ x: x + 1, y: y + top, ...square })) },
      keepsWithNext: true,
    };
  };
  const item = (words: string, index: number): FlowElement => ({
    tag: 'LI',
    children: [mark(index), flowParagraph(setter, words, style, width - INDENT, 'LBody', { x: INDENT })],
  });
  return { tag: 'L', attributes: { numbering }, children: apart(items.map(item), 7, setting) };
}

/** Share of the width that a column of figures has, where there are one or two. */
const COLUMN = { one: 0.34, several: 0.27 };
const CELL_GAP = 10;
/** With so many rows at most, a table stands on one page. */
const WHOLE_ROWS = 6;

function tableParts({ columns, rows, note }: Extract<Body, { kind: 'table' }>, corner: string, setting: Setting): Flow[] {
  const { setter, width, palette } = setting;
  const share = columns.length === 2 ? COLUMN.one : COLUMN.several;
  const widths = columns.map((_, index) => width * (index === 0 ? 1 - share * (columns.length - 1) : share));
  const cells = (texts: readonly string[], style: TypeStyle): Box[] =>
    texts.map((words, index) =>
      index === 0
        ? paragraph(setter, words, style, widths[0]! - CELL_GAP)
        : rightAligned(setter, words, style, widths[index]! - (index < columns.length - 1 ? CELL_GAP : 0)),
    );
  const look = { padding: 4, ruleColor: palette.text };
  const row = (texts: readonly string[], isHeading: boolean): Box =>
    tableRow(widths, cells(texts, styleOf(setting, isHeading ? 'semibold' : 'regular')), isHeading, look);
  const head = row([corner, ...columns.slice(1)], true);
  // A short table is seen as a whole; of a long one, no row stands alone under the head or on the next page.
  const keeps = (index: number): boolean =>
    index < rows.length - 1 && (rows.length <= WHOLE_ROWS || index === 0 || index === rows.length - 2);
  return [
    {
      tag: 'Table',
      repeated: head,
      children: [
        { tag: 'THead', children: [{ box: head, keepsWithNext: true }] },
        { tag: 'TBody', children: rows.map((texts, index) => ({ box: row(texts, false), keepsWithNext: keeps(index) })) },
      ],
    },
    ...(note ? [gap(setting, 8), said(note, setting)] : []),
  ];
}

/** Lines to write an answer on. */
const ANSWER_LINES = 3;

function promptElement(question: string, setting: Setting): FlowElement {
  const { setter, width, palette } = setting;
  const lines = Array.from({ length: ANSWER_LINES }, (_, index): Piece => ({
    box: { height: WRITING_LINE, draw: (page, x, y) => rule(width, 0.75, palette.text).draw(page, x, y + WRITING_LINE) },
    keepsWithNext: index < ANSWER_LINES - 1,
  }));
  return { tag: 'Sect', children: [flowParagraph(setter, question, styleOf(setting), width, 'P', { keepsWithNext: true }), ...lines] };
}

/** Times the usual size of the code. */
const CODE = 1.8;

function officialPage({ link }: LargePrintContent, setting: Setting): Flow[] {
  const { setter, palette, width } = setting;
  const style = styleOf(setting);
  const lines = setter.text(link.printed, style.face).lines(style.size, width);
  const under = underlines(lines, link.printed, style, setter.fonts);
  const address = paragraph(setter, link.printed, style, width);
  const box: Box = {
    height: address.height,
    draw: (page, x, y) =>
      page.element('P', {}, () => {
        const label = `${link.heading}: ${link.printed}`;
        const right = Math.max(...lines.map((line) => line.width));
        page.element('Link', { area: area(x, y, right, address.height), link: { url: link.url, label } }, () => address.draw(page, x, y));
        lines.forEach((_, index) => drawUnderline(page, under[index], style, x, y + index * style.leading));
      }),
  };
  return [...heading(link.heading, setting), { box, keepsWithNext: true }, gap(setting, 14), { box: scaled(qrCode(link, palette), CODE) }];
}

/** In one piece if a page holds it: the last thing on the last page. */
const statements = ({ contact, notice, sources }: LargePrintContent, setting: Setting): Flow[] => [
  ...(contact || notice ? heading(setting.text.sheet.largePrint.fromSchool, setting) : []),
  ...[contact, notice].filter(Boolean).flatMap((words) => [said(words, setting), gap(setting, 10)]),
  ...heading(sources.label.replace(/\.$/, ''), setting),
  flowParagraph(setting.setter, sources.text, styleOf(setting), setting.width, 'P', { keepsWithNext: true }),
];
