import { placeName } from '#shared/models/place.ts';
import type { Text } from '#shared/text/en.ts';
import { partName, saidInTiles, allSaid, type Section, type SheetContent } from '../compose/content.ts';
import { composeGlance, type Glance } from '../compose/glance.ts';
import { paragraph, rightAligned, row, rule, space, stack, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import { foldMarks } from '../layout/fold.ts';
import { bullets } from '../layout/list.ts';
import { startPage } from '../layout/page.ts';
import { scaled, turned } from '../layout/transform.ts';
import { factBox } from './fact.ts';
import { foot } from './foot.ts';
import { largestTitle, largeTitle } from './largeTitle.ts';
import { schoolMark } from './logo.ts';
import { MARGIN, palettes, PAPER, typeFor, type Palette, type SheetType } from './look.ts';
import { QR_SIDE, QUIET, qrCode } from './qr.ts';
import type { Template } from './template.ts';
import { growthChartBox, payChartBox, tileRow } from './tiles.ts';

/** Free paper between a face and the fold. */
const FOLD_MARGIN = 18;

/** One half of the sheet, without its margins. */
interface Face {
  content: SheetContent;
  text: Text;
  setter: Setter;
  palette: Palette;
  width: number;
  height: number;
}

/**
 * A tent for a table at a fair: one sheet, folded once across its middle. Upright paper, since that gives the larger title: tried with
 * all 879 careers, half of them have it at 65 points or more, and at 53 on paper laid across, whose faces are too low.
 *
 * The two faces differ. Students come to a table from its front, so that face has only what is read in passing: title, one line, two
 * figures, a code to take along. Behind it sits a guest who knows the work but not the figures, and is asked for just these: the back
 * has them as answers to the three questions that students ask most, what a student should ask besides, and all statements, so that
 * no small print stands between a student and the title.
 */
export const tableSign: Template = {
  make({ careers, contentOf, look, text, setter }) {
    const career = careers[0]!;
    const content = contentOf(career);
    const paper = PAPER[look.paper];
    const palette = palettes[look.ink];
    const [width, height] = [paper.width - 2 * MARGIN.side, paper.height / 2 - MARGIN.edge - FOLD_MARGIN];
    const face: Face = { content, text, setter, palette, width, height };
    const glance = composeGlance(career, content, text);
    const front = studentsFace(glance, face);
    const back = guestsFace(face);
    const page = startPage(paper);
    front.box.draw(page, MARGIN.side, paper.height / 2 + FOLD_MARGIN);
    turned(back.box, width).draw(page, MARGIN.side, MARGIN.edge);
    foldMarks(page, paper, { y: paper.height / 2 }, palette.text);
    return {
      list: page.finish(text.sheet.tableSign.documentTitle(content.title, placeName(career.place) ?? career.place), content.language, {
        isTagged: false,
      }),
      title: text.sheet.tableSign.fileTitle(content.title),
      said: allSaid(saidInTiles(content), {
        figures: glance.facts.flatMap(({ said }) => said),
        words: [glance.line],
      }),
      dropped: front.note ? [front.note.rank] : [],
      // The guest's questions have no rank: they are no part of what is known of the career.
      leftOff: [...(front.note ? [partName(front.note)] : []), ...(back.hasMore ? [] : [text.sheet.tableSign.back.more])],
      overflow: Math.max(0, front.overflow, back.overflow),
    };
  },
};

/** Capitals of 15 mm, which are read at three metres and more: Source Sans has them at 0.66 of its size. */
const FAR_ENOUGH = Math.ceil(((15 / 25.4) * 72) / 0.66);
/** The title is set smaller than this only where even one figure and the smaller code leave no more. */
const TITLE = { most: 150, least: 30, lines: 2, enough: FAR_ENOUGH };
/** A note for which the title would have to be smaller is left off. */
const TITLE_WITH_NOTE = 44;
const NOTE_LINES = 2;

const GAP = { title: 7, note: 8, bottom: 14 };
const MOST_ABOVE_TITLE = 24;
const FACT_GUTTER = 20;
const LOGO = { width: 120, height: 28 };
/** Points that the official page's address needs, in two lines. */
const NARROWEST_ADDRESS = 80;
const FACT_TYPE = { small: 14, big: 34, least: 26, words: 23 };

interface FrontTry {
  lineSize: number;
  facts: number;
  /** Times the usual QR code: from further away, a phone needs a larger one. */
  code: number;
}

/** From the fullest to the barest. */
const TRIES: readonly FrontTry[] = [28, 24].flatMap((lineSize) =>
  [2, 1].flatMap((facts) => [1.4, 1].map((code) => ({ lineSize, facts, code }))),
);

interface Front {
  box: Box;
  titleSize: number;
  overflow: number;
}

const styleIn =
  ({ text }: Palette) =>
  (face: TypeStyle['face'], size: number, leading = size * 1.16): TypeStyle => ({ face, size, leading, color: text });

/** The best face, with the note if that is short; one that has no room is given back. */
function studentsFace(glance: Glance, face: Face): Front & { note?: Section } {
  const note = face.content.sections.find(({ id }) => id === 'note');
  const without = (): Front => bestFront(glance, face, space(0));
  if (note?.body.kind !== 'paragraphs') return without();
  const style = styleIn(face.palette)('semibold', 16);
  const box = stack([space(GAP.note), ...note.body.paragraphs.map((words) => paragraph(face.setter, words, style, face.width, 'P'))]);
  if (box.height <= GAP.note + NOTE_LINES * style.leading) {
    const front = bestFront(glance, face, box);
    if (front.overflow <= 0 && front.titleSize >= TITLE_WITH_NOTE) return front;
  }
  return { ...without(), note };
}

/** A fuller face may cost the title this share of its size, where none has it large enough. */
const PRICE = 0.07;

/** The fullest face whose title is read from afar, or else about as large as it can be. */
function bestFront(glance: Glance, face: Face, note: Box): Front {
  const all = TRIES.map((one) => tryFront(glance, face, note, one));
  const fitting = all.filter(({ overflow }) => overflow <= 0);
  const largest = Math.max(...fitting.map(({ titleSize }) => titleSize));
  const wanted = Math.min(FAR_ENOUGH, largest * (1 - PRICE));
  return fitting.find(({ titleSize }) => titleSize >= wanted) ?? all.toSorted((one, other) => one.overflow - other.overflow)[0]!;
}

function tryFront({ line, facts }: Glance, face: Face, note: Box, { lineSize, facts: most, code }: FrontTry): Front {
  const { content, setter, palette, width, height } = face;
  const school = schoolLine(face);
  const below = stack([
    ...(line ? [space(GAP.title), paragraph(setter, line, styleIn(palette)('regular', lineSize), width, 'P')] : []),
    note,
  ]);
  const bottom = factsAndCode(facts.slice(0, most), face, code);
  const rest = school.height + below.height + GAP.bottom + bottom.height;
  const titleSize = largestTitle(setter, content.title, { width, height: height - rest }, TITLE);
  const title = largeTitle(setter, content.title, titleSize, palette, width);
  const spare = height - rest - title.height;
  // Figures and code stand at the foot; some of the free room goes above the title, so that it does not hang from the fold.
  const air = Math.max(0, spare);
  const above = Math.min(air * 0.3, MOST_ABOVE_TITLE);
  return {
    titleSize,
    overflow: -spare,
    box: stack([school, space(above), title, below, space(GAP.bottom + air - above), bottom]),
  };
}

function schoolLine({ content, setter, palette, width }: Face): Box {
  const { school } = content.header;
  const usual = styleIn(palette)('semibold', 14);
  const isShort = setter.text(school, usual.face).count(usual.size, width) === 1;
  const style = isShort ? usual : styleIn(palette)('semibold', 11);
  const mark = schoolMark(content, setter, { style, ink: palette.ink, room: LOGO, width });
  return mark ? stack([mark, space(4), rule(width, 0.75, palette.hairline), space(GAP.title)]) : space(0);
}

/** Figures beside each other, and at their right the code with its address. */
function factsAndCode(facts: Glance['facts'], { content: { link }, setter, palette, width }: Face, code: number): Box {
  const side = QR_SIDE * code;
  const address = rightAligned(setter, link.printed, styleIn(palette)('regular', 8, 9.4), Math.max(side, NARROWEST_ADDRESS), 'P');
  const left = width - Math.max(side, NARROWEST_ADDRESS);
  const each = (left - FACT_GUTTER * facts.length) / Math.max(1, facts.length);
  return row([
    ...facts.map((fact, index) => ({ box: factBox(fact, setter, palette, FACT_TYPE, each), x: index * (each + FACT_GUTTER) })),
    { box: scaled(qrCode(link, palette), code), x: width - side },
    { box: stack([space(side * (1 + QUIET)), address]), x: left },
  ]);
}

/** How many times the usual size the guest's words may have: they are read from a chair behind the table. */
const SCALES = [1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1];
const TILE_GUTTER = 10;

/** Figures as answers, and at the foot the statements, in their usual size. */
function guestsFace(face: Face): { box: Box; overflow: number; hasMore: boolean } {
  const bottom = foot(face.content, face.setter, face.palette, face.width);
  const room = face.height - bottom.height;
  // What a student might ask besides is no figure and no statement: where a long notice leaves no room for it, it goes.
  const tries = [true, false].flatMap((hasMore) =>
    SCALES.map((scale) => ({ hasMore, box: scaled(answers(face, face.width / scale, hasMore), scale) })),
  );
  const { box: upper, hasMore } = tries.find(({ box }) => box.height <= room) ?? tries.at(-1)!;
  return { box: stack([upper, space(room - upper.height), bottom]), overflow: upper.height - room, hasMore };
}

function answers({ content, text, setter, palette }: Face, width: number, hasMore: boolean): Box {
  const type = typeFor(10, palette);
  const words = text.sheet.tableSign.back;
  const list = bullets(setter, words.own, width, { style: type.body, indent: 11, gap: 1.5 });
  return stack([
    paragraph(setter, words.heading, type.header, width, 'P'),
    space(2),
    paragraph(setter, content.title, type.titleLong, width, 'H2'),
    paragraph(setter, content.official, type.official, width, 'P'),
    space(8),
    askedFigures(content, text, setter, type, width),
    ...(hasMore ? [space(9), paragraph(setter, words.more, type.heading, width, 'H3'), space(2), list] : []),
  ]);
}

/** The three tiles, each under the question that it answers. */
function askedFigures({ pay, outlook, entry }: SheetContent, text: Text, setter: Setter, type: SheetType, width: number): Box {
  const { questions } = text.sheet.tableSign.back;
  const free = width - 2 * TILE_GUTTER;
  const widths = [free * 0.395, free * 0.325, free * 0.28];
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, one) => sum + one + TILE_GUTTER, 0));
  return stack([
    row(
      [questions.pay, questions.outlook, questions.entry].map((question, index) => ({
        box: paragraph(setter, question, type.heading, widths[index]!, 'P'),
        x: starts[index]!,
      })),
    ),
    space(3),
    tileRow(
      setter,
      type,
      [
        { tile: pay, width: widths[0]!, chart: pay.chart && payChartBox(setter, type, pay.chart) },
        { tile: outlook, width: widths[1]!, chart: outlook.chart && growthChartBox(setter, type, outlook.chart) },
        { tile: entry, width: widths[2]!, chart: undefined },
      ],
      TILE_GUTTER,
    ),
  ]);
}
