import { placeName } from '#shared/models/place.ts';
import type { KeepRank } from '#shared/models/sheet.ts';
import type { Said } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import {
  partName,
  partsOfRank,
  relabelled,
  saidInSections,
  allSaid,
  type Section,
  type SectionId,
  type SheetContent,
} from '../compose/content.ts';
import { composeFacts, composeGlance, type Fact } from '../compose/glance.ts';
import { paragraph, row, rule, space, stack, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import { fit, type Attempt, type Density, type Fitted } from '../layout/fit.ts';
import { startPage } from '../layout/page.ts';
import { drawTile, seamOf, tilingOf } from '../layout/tiling.ts';
import { scaled } from '../layout/transform.ts';
import { factBox } from './fact.ts';
import { foot } from './foot.ts';
import { header } from './header.ts';
import { largestTitle, largeTitle } from './largeTitle.ts';
import { MARGIN, palettes, PAPER, typeFor, type Palette } from './look.ts';
import { filled } from './panels.ts';
import { posterMarks } from './posterMarks.ts';
import { QR_SIDE, QUIET, qrCode } from './qr.ts';
import { sectionBox } from './section.ts';
import type { Template } from './template.ts';
import { payChartBox } from './tiles.ts';

/** What a poster is drawn with. */
interface Setting {
  content: SheetContent;
  setter: Setter;
  text: Text;
  palette: Palette;
  /** Of the whole poster. */
  width: number;
  /** Left edges and width of the two columns, on either side of the seam. */
  column: { first: number; second: number; width: number };
}

/** Free paper on either side of a seam, beyond the strip for the glue: nothing but the title and the one line goes across. */
const SEAM_MARGIN = 9;

/**
 * A poster of four pages, glued together. It is laid out around its seams: title and one line go across, all else stands on one page,
 * the code among it, which no phone would read across a seam. What is read from afar is in the upper half.
 */
export const poster: Template = {
  make({ careers, contentOf, look, text, setter }) {
    const career = careers[0]!;
    const place = placeName(career.place) ?? career.place;
    const own = contentOf(career);
    const content = { ...own, header: { ...own.header, kind: text.sheet.poster.kind(place), name: '', date: '' } };
    const tiling = tilingOf(PAPER[look.paper], MARGIN.edge, { rows: 2, columns: 2 });
    const palette = palettes[look.ink];
    const { x, y } = seamOf(tiling);
    const setting: Setting = {
      content,
      setter,
      text,
      palette,
      width: tiling.width,
      column: { first: 0, second: x[1] + SEAM_MARGIN, width: x[0] - SEAM_MARGIN },
    };
    const { line } = composeGlance(career, content, text);
    const facts = composeFacts(career, content, text);
    const upper = upperHalf(line, facts, y[0] - SEAM_MARGIN, setting);
    const lower = lowerHalf(tiling.height - y[1] - SEAM_MARGIN, setting);
    const whole = startPage(tiling);
    upper.box.draw(whole, 0, 0);
    lower.result.draw(whole, 0, y[1] + SEAM_MARGIN);
    const title = text.sheet.poster.documentTitle(content.title, place);
    const { root } = whole.finish(title, content.language);
    const page = startPage(tiling.paper);
    const said = new Set<object>();
    tiling.tiles.forEach((tile, nth) => {
      page.goTo(nth);
      drawTile(page, root, tile, tiling, setter.fonts, said);
      posterMarks(page, tile, tiling, setter, palette, text);
    });
    return {
      list: page.finish(title, content.language, { isTagged: false }),
      title: text.sheet.poster.fileTitle(content.title),
      said: saidOnPoster(content, facts, line, lower.shown),
      dropped: lower.dropped,
      leftOff: lower.leftOff,
      overflow: Math.max(0, upper.overflow, lower.overflow),
    };
  },
};

/** The range of pay and what stands beside it are placed by the fact above them. @param shown the sections that have a place on it */
function saidOnPoster(content: SheetContent, { pay, entry, outlook }: Facts, line: string, shown: readonly Section[]): Said {
  const inChart = content.pay.chart ? relabelled(content.pay.said, new Map([[content.pay.heading, pay.under]])) : [];
  return allSaid(saidInSections(shown), {
    figures: [...pay.said, ...entry.said, ...outlook.said, ...inChart],
    words: [line],
  });
}

/** Capitals of 25 mm where the title is short. */
const TITLE = { most: 190, least: 56, lines: 2, enough: 108 };
const HEADER_SCALE = 1.7;
const LINE_SIZE = 44;
const FACT_TYPE = { small: 22, big: 88, least: 66, words: 54 };
const GAP = { title: 14, facts: 34, chart: 18 };
const CHART_SCALE = 2.6;

/** Parts of the usual size that line and facts have, so that the title is large enough. */
const SCALES = [1, 0.92, 0.84, 0.76];
/** Line and small words keep this much: they would not be read from afar. */
const LEAST_SCALE = 0.84;

const styleIn =
  ({ text }: Palette) =>
  (face: TypeStyle['face'], size: number, color = text): TypeStyle => ({ face, size, leading: size * 1.16, color });

type Facts = ReturnType<typeof composeFacts>;

/** Head, title, one line, the three facts and the range of pay. */
function upperHalf(line: string, facts: Facts, height: number, setting: Setting): { box: Box; overflow: number } {
  const all = SCALES.map((scale) => tryUpperHalf(line, facts, height, scale, setting));
  const fitting = all.filter(({ overflow }) => overflow <= 0);
  return (
    fitting.find(({ titleSize }) => titleSize >= TITLE.enough) ??
    fitting.toSorted((one, other) => other.titleSize - one.titleSize)[0] ??
    all.at(-1)!
  );
}

function tryUpperHalf(line: string, facts: Facts, height: number, scale: number, setting: Setting) {
  const { content, setter, palette, width } = setting;
  const head = scaled(header(content, setter, typeFor(10, palette), width / HEADER_SCALE), HEADER_SCALE);
  const lineBox = line
    ? paragraph(setter, line, styleIn(palette)('regular', LINE_SIZE * Math.max(scale, LEAST_SCALE)), width, 'P')
    : space(0);
  const bottom = factsBox(facts, scale, setting);
  const rest = head.height + 2 * GAP.title + lineBox.height + GAP.facts + bottom.height;
  const titleSize = largestTitle(setter, content.title, { width, height: height - rest }, TITLE);
  const title = largeTitle(setter, content.title, titleSize, palette, width);
  const spare = height - rest - title.height;
  const air = Math.max(0, spare) / 3;
  return {
    titleSize,
    overflow: -spare,
    box: stack([head, space(GAP.title + air), title, space(GAP.title), lineBox, space(GAP.facts + 2 * air), bottom]),
  };
}

/** Pay and its range at the left, way in and outlook at the right. */
function factsBox({ pay, entry, outlook }: Facts, scale: number, { content, setter, palette, column }: Setting): Box {
  const type = {
    small: FACT_TYPE.small * Math.max(scale, LEAST_SCALE),
    big: FACT_TYPE.big * scale,
    least: FACT_TYPE.least * scale,
    words: FACT_TYPE.words * scale,
  };
  const fact = (one: Fact): Box =>
    stack([rule(column.width, 2, palette.rule), space(8), factBox(one, setter, palette, type, column.width)]);
  const { chart, lines, source } = content.pay;
  const small = styleIn(palette)('regular', type.small * 0.82, palette.muted);
  const range = chart
    ? [
        space(GAP.chart * scale),
        scaled(payChartBox(setter, typeFor(10, palette), chart)(column.width / CHART_SCALE), CHART_SCALE),
        space(6),
        paragraph(setter, source, small, column.width, 'P'),
        ...lines.map((one) => paragraph(setter, one, small, column.width, 'P')),
      ]
    : [];
  return row([
    { box: stack([fact(pay), ...range]), x: column.first },
    { box: stack([fact(entry), space(GAP.chart), fact(outlook)]), x: column.second },
  ]);
}

/** Sizes of the words in the lower half, in points. */
const DENSITIES: readonly Density[] = [
  { bodySize: 34, gaps: 1.4 },
  { bodySize: 30, gaps: 1.3 },
  { bodySize: 27, gaps: 1.2 },
  { bodySize: 25, gaps: 1.1 },
  { bodySize: 23, gaps: 1 },
  { bodySize: 21, gaps: 1 },
  { bodySize: 19, gaps: 0.9 },
  { bodySize: 17, gaps: 0.8 },
  { bodySize: 15, gaps: 0.7 },
];
const SECTION_GAP = 11;
const GAP_ABOVE_FOOT = 20;

/** With a text of ours, and without one. */
const TEXT_COLUMNS: [left: SectionId[], right: SectionId[]] = [['likeItIf', 'startNow', 'note'], ['steps']];
const FIGURE_COLUMNS: [left: SectionId[], right: SectionId[]] = [
  ['payTable', 'interests'],
  ['attainment', 'related', 'note'],
];

interface Lower extends Fitted<Box> {
  leftOff: string[];
  shown: readonly Section[];
}

/** What a reader who came near wants to know. A note for which a part of the career's own would have to go is left off instead. */
function lowerHalf(height: number, setting: Setting): Lower {
  const { sections } = setting.content;
  const sides = sections.some(({ id }) => id === 'likeItIf') ? TEXT_COLUMNS : FIGURE_COLUMNS;
  const known = sides.map((ids) => ids.flatMap((id) => sections.filter((section) => section.id === id)));
  const shown = known.flat().some(({ id }) => id !== 'note')
    ? known
    : questions(sections, setting.text.sheet.poster.findOut).map((asked, side) => [...asked, ...known[side]!]);
  const all = fitLower(shown, height, setting);
  const note = sections.find(({ id }) => id === 'note');
  if (!note || all.dropped.every((rank) => rank > note.rank)) return all;
  const without = fitLower(
    shown.map((side) => side.filter((section) => section !== note)),
    height,
    setting,
  );
  return { ...without, dropped: [...new Set([note.rank, ...without.dropped])], leftOff: [partName(note), ...without.leftOff] };
}

/**
 * Of a career of which nothing else is known: what to find out, without the lines to write on that other sheets have; of the work on one
 * page, of the way in on the other.
 */
function questions(sections: readonly Section[], { work, wayIn }: { work: string; wayIn: string }): [left: Section[], right: Section[]] {
  const part = (heading: string, from: number, to?: number): Section[] =>
    sections.flatMap((section) => {
      if (section.body.kind !== 'prompts') return [];
      return [{ ...section, heading, name: partName(section), body: { kind: 'bullets', items: section.body.questions.slice(from, to) } }];
    });
  return [part(work, 0, OF_THE_WORK), part(wayIn, OF_THE_WORK)];
}

/** So many of the questions are about the work itself. */
const OF_THE_WORK = 2;

/** Two columns, and at their feet the statements and the code. */
function fitLower(shown: readonly Section[][], height: number, setting: Setting): Lower {
  const { first, second } = setting.column;
  const feet = [footBox(setting), codeBox(setting)];
  const footHeight = Math.max(...feet.map((box) => box.height));
  const room = height - footHeight - GAP_ABOVE_FOOT;
  const sections = shown.flat();
  const ranks = sections.flatMap(({ rank, remarks }) => [rank, ...remarks.map((remark) => remark.rank)]);
  const fitted = fit(
    ranks,
    (attempt) => {
      const columns = shown.map((side) => sectionsBox(side, room, attempt, setting));
      // Both feet begin at one height.
      const boxes = columns.map(({ box }, side) => stack([box, space(height - footHeight - box.height), feet[side]!]));
      return {
        overflow: Math.max(...columns.map(({ overflow }) => overflow)),
        result: row(boxes.map((box, side) => ({ box, x: side === 0 ? first : second }))),
      };
    },
    DENSITIES,
  );
  return { ...fitted, shown: sections, leftOff: fitted.dropped.flatMap((rank) => partsOfRank({ sections, alsoCalled: undefined }, rank)) };
}

/** Set in the size of other sheets and enlarged as a whole, so that rules and numbers grow with the words. */
function sectionsBox(
  sections: readonly Section[],
  room: number,
  { bodySize, gaps, dropped }: Attempt,
  { setter, palette, column }: Setting,
): { box: Box; overflow: number } {
  const scale = bodySize / 10;
  const type = typeFor(10, palette);
  const stays = ({ rank }: { rank: KeepRank }): boolean => !dropped.has(rank);
  const parts = sections
    .filter(stays)
    .map((section) => sectionBox({ ...section, remarks: section.remarks.filter(stays) }, setter, type, column.width / scale, gaps));
  const gap = SECTION_GAP * gaps;
  return {
    box: scaled(filled(parts, gap, room / scale), scale),
    overflow: stack(parts, gap).height * scale - room,
  };
}

/** Times the usual size of the statements: as large as stays lower than the code, and never smaller than elsewhere. */
const FOOT_SCALES = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1];

function footBox({ content, setter, palette, column }: Setting): Box {
  const at = (scale: number): Box => scaled(foot(content, setter, palette, column.width / scale), scale);
  return FOOT_SCALES.map(at).find(({ height }) => height <= CODE_SIDE + 30) ?? at(1);
}

const CODE_SCALE = 3;
const CODE_SIDE = QR_SIDE * CODE_SCALE;
const CODE_TYPE = { heading: 25, address: 19, official: 14 };

/** The code, large enough for a phone held at arm's length from the wall, and beside it where it leads and what is official. */
function codeBox({ content, setter, palette, column }: Setting): Box {
  const { link, official } = content;
  const style = styleIn(palette);
  const beside = column.width - CODE_SIDE * (1 + QUIET);
  const words = stack([
    paragraph(setter, link.heading, style('bold', CODE_TYPE.heading, palette.heading), beside, 'H2'),
    space(6),
    paragraph(setter, link.printed, style('regular', CODE_TYPE.address), beside, 'P'),
    space(10),
    paragraph(setter, official, style('regular', CODE_TYPE.official, palette.muted), beside, 'P'),
  ]);
  return row([
    { box: stack([space(5), words]), x: 0 },
    { box: stack([space(5), scaled(qrCode(link, palette), CODE_SCALE)]), x: column.width - CODE_SIDE },
  ]);
}
