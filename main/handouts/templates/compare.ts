import { barsFromZero } from '#shared/drawing/bars.ts';
import { payRange } from '#shared/drawing/payRange.ts';
import type { Sheet } from '#shared/models/sheet.ts';
import { composeComparison, type ComparedCell, type ComparedRow, type Comparison } from '../compose/compare.ts';
import { partName } from '../compose/content.ts';
import { baseline, paragraph, row, rule, space, stack, tagged, type Box, type Setter } from '../layout/box.ts';
import { fit, type Attempt, type Fitted } from '../layout/fit.ts';
import { bullets } from '../layout/list.ts';
import { area, startPage, type PageWriter } from '../layout/page.ts';
import { boxTable } from '../layout/table.ts';
import { foot } from './foot.ts';
import { header } from './header.ts';
import { MARGIN, palettes, PAPER, typeFor, type SheetType } from './look.ts';
import { sectionBox } from './section.ts';
import { EDGE, painted } from './tiles.ts';
import type { Template } from './template.ts';

/** Free paper at the right of a column. */
const GAP = 11;
/** Free paper that the sources get of what is to spare: the last line to write on is not to look like a part of their rule. */
const FOOT_AIR = 6;

interface Setting {
  setter: Setter;
  type: SheetType;
  attempt: Attempt;
  width: number;
  /** Of the label's column, then of each career's. */
  widths: number[];
}

/**
 * Two to four careers side by side: a table with a column for each, and under it a grid in which the student weighs them. Always one page.
 * The paper stands upright for any number: lying, it has room for the figures only.
 */
export const compare: Template = {
  make({ careers, look, text, making, setter }) {
    const content = composeComparison(careers, text, making);
    const { result: draw, dropped, overflow } = fitComparison(content, look, setter);
    const page = startPage(PAPER[look.paper]);
    draw(page);
    return {
      list: page.finish(content.documentTitle, content.language),
      title: content.fileTitle,
      said: content.said,
      dropped,
      leftOff: dropped.flatMap((rank) => partsOf(content).flatMap((part) => (part.rank === rank ? [part.name] : []))),
      overflow,
    };
  },
};

/** Everything that may be left off, by name. */
const partsOf = ({ rows, grid, note }: Comparison): { name: string; rank: ComparedRow['rank'] }[] => [
  ...rows.map(({ label, rank }) => ({ name: label, rank })),
  { name: grid.heading, rank: grid.rank },
  ...(note ? [{ name: partName(note), rank: note.rank }] : []),
];

function fitComparison(content: Comparison, { paper, ink }: Sheet['look'], setter: Setter): Fitted<(page: PageWriter) => void> {
  const size = PAPER[paper];
  const palette = palettes[ink];
  const width = size.width - 2 * MARGIN.side;
  const bottom = foot(content, setter, palette, width);
  const available = size.height - 2 * MARGIN.edge - bottom.height;
  return fit(
    partsOf(content).map(({ rank }) => rank),
    (attempt) => {
      const label = width * (content.careers.length > 2 ? 0.19 : 0.22);
      const widths = [label, ...content.careers.map(() => (width - label) / content.careers.length)];
      const setting = { setter, type: typeFor(attempt.bodySize, palette), attempt, width, widths };
      const overflow = upper(content, setting, 0).height - available;
      const result = (page: PageWriter): void => {
        upper(content, setting, Math.max(0, -overflow - FOOT_AIR)).draw(page, MARGIN.side, MARGIN.edge);
        bottom.draw(page, MARGIN.side, size.height - MARGIN.edge - bottom.height);
      };
      return { overflow, result };
    },
  );
}

/** All above the sources; `spare` points go to the grid and its lines. */
function upper(content: Comparison, setting: Setting, spare: number): Box {
  const { setter, type, attempt, width } = setting;
  const gap = 10 * attempt.gaps;
  const stays = ({ rank }: { rank: ComparedRow['rank'] }): boolean => !attempt.dropped.has(rank);
  return stack([
    header(content, setter, type, width),
    space(4 + gap * 0.5),
    paragraph(setter, content.title, { ...type.title, size: 22, leading: 25 }, width, 'H1'),
    space(1),
    paragraph(setter, content.lead, type.cell, width, 'P'),
    space(gap * 0.8),
    comparedTable(content, content.rows.filter(stays), setting),
    ...(content.note && stays(content.note) ? [space(6 + gap), sectionBox(content.note, setter, type, width, attempt.gaps)] : []),
    ...(stays(content.grid) ? [space(6 + gap), gridBox(content, setting, spare)] : []),
    space(4),
  ]);
}

function comparedTable({ corner, careers }: Comparison, rows: readonly ComparedRow[], setting: Setting): Box {
  const { setter, type, attempt, widths } = setting;
  const titleStyle = { ...type.heading, size: 11.5, leading: 13.5 };
  const heads = careers.map(({ title, official }, n) => {
    const wide = widths[n + 1]! - GAP;
    return stack([paragraph(setter, title, titleStyle, wide, 'P'), paragraph(setter, official, type.cellHeading, wide, 'P')]);
  });
  return boxTable(
    widths,
    [paragraph(setter, corner, type.cellHeading, widths[0]! - GAP, 'P'), ...heads],
    rows.map((one) => [rowHead(one, setting), ...rowCells(one, setting)]),
    { padding: 1.6 + 2.2 * attempt.gaps, ruleColor: type.palette.hairline },
  );
}

function rowHead({ label, remark }: ComparedRow, { setter, type, widths }: Setting): Box {
  const wide = widths[0]! - GAP;
  return stack([
    paragraph(setter, label, { ...type.cell, face: 'semibold' }, wide, 'P'),
    ...(remark ? [paragraph(setter, remark, type.cellHeading, wide, 'P')] : []),
  ]);
}

/** The cells of a row. Its bars are all on one scale, which is why they are made together. */
function rowCells({ cells }: ComparedRow, setting: Setting): Box[] {
  const ranges = rangeBoxes(cells, setting);
  const changes = changeBoxes(cells, setting);
  return cells.map((cell, n) => {
    const { setter, type, attempt, widths } = setting;
    const wide = widths[n + 1]! - GAP;
    const chart = ranges[n] ?? changes[n];
    const words = cell.lines.map((line) => paragraph(setter, line, type.cell, wide, 'P'));
    return stack([
      ...(cell.big
        ? [paragraph(setter, cell.big, { ...type.heading, size: 12.5, leading: 14.5, color: type.palette.text }, wide, 'P')]
        : []),
      ...(chart ? [space(2), chart] : []),
      ...words,
      ...(cell.bullets ? [bullets(setter, cell.bullets, wide, { style: type.cell, indent: 8, gap: 0.6 * attempt.gaps })] : []),
    ]);
  });
}

const BAR = 7;

/** Pay ranges, each in its own cell, on a line that is the scale of all of them; the ends in figures beneath. */
function rangeBoxes(cells: readonly ComparedCell[], { setter, type, widths }: Setting): (Box | undefined)[] {
  const shown = cells.flatMap(({ range }) => range ?? []);
  const wide = widths[1]! - GAP;
  const drawn = payRange(
    shown.map(({ points }) => ({ points, top: 2, height: BAR })),
    wide,
  );
  const { regular } = setter.fonts;
  const label = type.chartLabel;
  return cells.map(({ range }) => {
    if (!range) return undefined;
    const { parts, at } = drawn[shown.indexOf(range)]!;
    const height = BAR + 4 + label.leading;
    const [lowWidth, highWidth] = [regular.width(range.low, label.size), regular.width(range.high, label.size)];
    const highX = Math.min(Math.max((at.p90 ?? wide) - highWidth, lowWidth + 8), wide - highWidth);
    const lowX = Math.max(0, Math.min(at.p10 ?? 0, highX - lowWidth - 8));
    return {
      height,
      draw: (page, x, y) =>
        page.element('Figure', { alt: range.alt, area: area(x, y, wide, height) }, () => {
          page.path({ x, y: y + 2 + BAR / 2, d: `M 0 0 H ${wide}`, stroke: type.palette.hairline, lineWidth: 0.5 });
          for (const part of parts) page.path({ x, y, ...painted(part, type.palette) });
          const text = { y: y + BAR + 4 + 7, face: 'regular' as const, size: label.size, color: label.color };
          if (range.low) page.text({ x: x + lowX, text: range.low, ...text });
          if (range.high) page.text({ x: x + highX, text: range.high, ...text });
        }),
    };
  });
}

/** Changes in the number of jobs from one zero, over the same change of all occupations. */
function changeBoxes(cells: readonly ComparedCell[], { type, widths }: Setting): (Box | undefined)[] {
  const shown = cells.flatMap(({ change }) => change ?? []);
  const wide = widths[1]! - GAP;
  const [first] = shown;
  if (!first) return cells.map(() => undefined);
  const { bars, zero } = barsFromZero(
    [...shown.map(({ value }) => ({ value, top: 1, height: BAR })), { value: first.ofAll, top: BAR + 2, height: BAR - 3 }],
    wide,
  );
  const height = 2 * BAR + 1;
  const all = bars.at(-1)!;
  const { palette } = type;
  return cells.map(({ change }) => {
    if (!change) return undefined;
    const own = bars[shown.indexOf(change)]!;
    return {
      height,
      draw: (page, x, y) =>
        page.element('Figure', { alt: change.alt, area: area(x, y, wide, height) }, () => {
          page.path({ x, y, d: own.d, fill: palette.inner });
          page.path({ x, y, d: all.d, fill: palette.outer, stroke: palette.edge, lineWidth: EDGE });
          page.path({ x: x + zero, y, d: `M 0 0 V ${height}`, stroke: palette.text, lineWidth: 0.5 });
        }),
    };
  });
}

/** Points that a line of the grid may grow by where the page has room; what is left gives lines to write on. */
const MOST_GROWTH = 9;

/** Criteria that the student adds. */
const OWN_ROWS = 2;

/** The student's own table: numbers to circle for each criterion and career, and lines to write on. */
function gridBox({ grid, careers }: Comparison, { setter, type, attempt, width, widths }: Setting, spare: number): Box {
  const first = widths[0]! - GAP;
  // The heads' line grows like the others.
  const rows = grid.criteria.length + OWN_ROWS + 1;
  const growth = Math.min(MOST_GROWTH, spare / (rows + 1));
  const label = { ...type.cell, face: 'semibold' as const };
  const corner = stack([
    paragraph(setter, grid.heading, type.heading, first, 'H2'),
    paragraph(setter, grid.how, type.cellHeading, first, 'P'),
  ]);
  const heads = careers.map(({ title }, n) => paragraph(setter, title, label, widths[n + 1]! - GAP, 'P'));
  const ratings = careers.map((_, n) => ratingBox(grid.ratings, type, widths[n + 1]! - GAP));
  const named = grid.criteria.map((criterion) => paragraph(setter, criterion, label, first, 'P'));
  const own = Array.from({ length: OWN_ROWS }, () => blankBox(grid.own, setter, type, first));
  return stack([
    rule(width, 0.75, type.palette.rule),
    boxTable(
      widths,
      [corner, ...heads],
      [...named, ...own].map((box) => [box, ...ratings]),
      { padding: 1.6 + attempt.gaps + growth / 2, ruleColor: type.palette.hairline },
    ),
    space(7 + 3 * attempt.gaps),
    reflections(grid.reflections, setter, type, width, WRITING_LINE + spare - rows * growth),
  ]);
}

/** Numbers to circle, so far apart that a circle holds only one. */
function ratingBox(ratings: readonly string[], { cell }: SheetType, width: number): Box {
  const step = Math.min(24, width / ratings.length);
  const run = { face: cell.face, size: cell.size, color: cell.color };
  return tagged('P', {
    height: cell.leading,
    draw: (page, x, y) => ratings.forEach((rating, n) => page.text({ x: x + n * step, y: y + baseline(cell), text: `${rating} `, ...run })),
  });
}

/** Words, and after them a line to write on. */
function blankBox(words: string, setter: Setter, type: SheetType, width: number): Box {
  const style = { ...type.cell, face: 'semibold' as const };
  const from = setter.fonts.semibold.width(`${words} `, style.size);
  const label = paragraph(setter, words, style, width, 'P');
  return {
    height: label.height,
    draw(page, x, y) {
      label.draw(page, x, y);
      rule(width - from, 0.5, type.palette.hairline).draw(page, x + from, y + label.height - 1.5);
    },
  };
}

const WRITING_LINE = 16;
const WIDEST_WRITING_LINE = 24;
const BETWEEN = 20;

/** Reflections beside each other, and under each as many lines to write on as the room gives. */
function reflections(words: readonly string[], setter: Setter, type: SheetType, width: number, room: number): Box {
  const wide = (width - BETWEEN * (words.length - 1)) / words.length;
  const count = Math.max(1, Math.floor(room / WIDEST_WRITING_LINE));
  const lines = Array.from({ length: count }, () => [space(room / count), rule(wide, 0.5, type.palette.hairline)]).flat();
  return row(
    words.map((one, n) => ({
      box: stack([paragraph(setter, one, { ...type.cell, face: 'semibold' }, wide, 'P'), ...lines]),
      x: n * (wide + BETWEEN),
    })),
  );
}
