import { placeName } from '#shared/models/place.ts';
import type { KeepRank } from '#shared/models/sheet.ts';
import type { Text } from '#shared/text/en.ts';
import { ranksOf, saidIn, allSaid, type Section, type SectionId, type SheetContent } from '../compose/content.ts';
import { composeGlance, type Glance } from '../compose/glance.ts';
import { paragraph, row, rule, space, stack, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import { fit, type Attempt, type Fitted } from '../layout/fit.ts';
import { bothSides, foldMarks } from '../layout/fold.ts';
import { startPage } from '../layout/page.ts';
import { factBox } from './fact.ts';
import { foot } from './foot.ts';
import { largestTitle, largeTitle } from './largeTitle.ts';
import { schoolMark } from './logo.ts';
import { MARGIN, palettes, PAPER, typeFor, type Palette, type SheetType } from './look.ts';
import { between, filled, panelsOf, sharedOut, type MakeBox, type Panel } from './panels.ts';
import { QR_SIDE, QUIET, qrCode } from './qr.ts';
import { promptBox, sectionBox } from './section.ts';
import type { Template } from './template.ts';
import { growthChartBox, payChartBox, tileRow } from './tiles.ts';

interface Setting {
  content: SheetContent;
  glance: Glance;
  place: string;
  text: Text;
  setter: Setter;
  type: SheetType;
  attempt: Attempt;
  /** Of every panel. */
  height: number;
  /** Between parts. */
  gap: number;
}

/** A side's panels from left to right, and by how much the fullest is too high. */
interface Side {
  boxes: Box[];
  overflow: number;
}

/**
 * A leaflet of one sheet across, folded twice: cover, back and the panel that is folded in on its outside, three panels inside. All
 * panels have the same size of type, and what is left off is left off in all of them, so that what is said to be gone is gone.
 */
export const triFold: Template = {
  make({ careers, contentOf, look, text, setter }) {
    const career = careers[0]!;
    const content = contentOf(career);
    const { width: height, height: width } = PAPER[look.paper];
    const palette = palettes[look.ink];
    const { outside, inside, folds } = panelsOf(width);
    const place = placeName(career.place) ?? career.place;
    const usual = { content, glance: composeGlance(career, content, text), place, text, setter, height: height - 2 * MARGIN.edge };
    const { result, ...fitted } = fitLargest(ranksOf(content), (attempt) => {
      const setting = { ...usual, attempt, type: typeOf(attempt.bodySize, palette), gap: 10 * attempt.gaps };
      const sides = { outside: outsideOf(outside, setting), inside: insideOf(inside, setting) };
      return { overflow: Math.max(sides.outside.overflow, sides.inside.overflow), result: sides };
    });
    const page = startPage({ width, height });
    const draw = (side: Side, panels: readonly Panel[], order: readonly number[]): void =>
      order.forEach((panel) => side.boxes[panel]!.draw(page, panels[panel]!.x, MARGIN.edge));
    // As it is read: the cover first, then what comes to light with it opened.
    draw(result.outside, outside, [2, 0, 1]);
    for (const x of folds.outside) foldMarks(page, { width, height }, { x }, palette.text);
    page.goTo(1);
    draw(result.inside, inside, [0, 1, 2]);
    for (const x of folds.inside) foldMarks(page, { width, height }, { x }, palette.text);
    const list = page.finish(text.sheet.triFold.documentTitle(content.title, place), content.language, {
      isTagged: false,
      duplex: 'shortEdge',
    });
    const onCover = { figures: usual.glance.facts.flatMap(({ said }) => said), words: [usual.glance.line] };
    return {
      list: bothSides(list),
      title: text.sheet.triFold.fileTitle(content.title),
      said: allSaid(saidIn(content), onCover),
      ...fitted,
    };
  },
};

/** Panels of a side. */
const PANELS = 3;

/** Points by which the type may be larger than on other sheets: a short text in six panels has the room. */
const LARGER = [1, 0.5];

/** Headings grow with the text under them. */
function typeOf(bodySize: number, palette: Palette): SheetType {
  const type = typeFor(bodySize, palette);
  const size = Math.max(type.heading.size, bodySize * 1.05);
  return { ...type, heading: { ...type.heading, size, leading: size * 1.22 } };
}

function fitLargest<T>(ranks: readonly KeepRank[], set: (attempt: Attempt) => { result: T; overflow: number }): Fitted<T> {
  for (const more of LARGER) {
    const fitted = fit([], (attempt) => set({ ...attempt, bodySize: attempt.bodySize + more }));
    if (fitted.overflow <= 0) return fitted;
  }
  return fit(ranks, set);
}

/** A full panel is as high as the sum of its parts says, not always to the last digit. */
const ROUNDING = 1e-6;

function sideOf(boxes: Box[], { height }: Setting): Side {
  return { boxes, overflow: Math.max(...boxes.map((box) => box.height)) - height - ROUNDING };
}

/** The sections of these kinds that were kept, each at any width. */
function kept({ content, attempt, setter, type }: Setting, ids: readonly SectionId[]): MakeBox[] {
  const stays = ({ rank }: { rank: Section['rank'] }): boolean => !attempt.dropped.has(rank);
  return ids.flatMap((id) => {
    const section = content.sections.find((one) => one.id === id && stays(one));
    const remarks = section?.remarks.filter(stays) ?? [];
    return section ? [(width: number) => sectionBox({ ...section, remarks }, setter, type, width, attempt.gaps)] : [];
  });
}

const hasText = ({ content }: Setting): boolean => content.sections.some(({ id }) => id === 'whatTheyDo');

interface Prompts {
  inside: string[];
  foldedIn: { heading: string; questions: string[]; mayGo: boolean };
}

/** Questions: beside a text of ours they only fill what is free; without one they are a part of the sheet, left off like any other. */
function promptsOf({ content, text, attempt }: Setting): Prompts {
  const own = content.sections.find(({ id }) => id === 'prompts');
  const { ask, questions } = text.sheet.triFold;
  if (own?.body.kind !== 'prompts') return { inside: [], foldedIn: { heading: ask, questions, mayGo: true } };
  if (attempt.dropped.has(own.rank)) return { inside: [], foldedIn: { heading: ask, questions: [], mayGo: true } };
  const [inside, others] = [own.body.questions.slice(0, PANELS), own.body.questions.slice(PANELS)];
  return { inside, foldedIn: { heading: own.heading, questions: [...others, ...questions], mayGo: false } };
}

/** Inside: first what the work is and how to get there, then its figures; without a text of ours, figures and lines to write on. */
function insideOf(panels: readonly Panel[], setting: Setting): Side {
  const { gap, height } = setting;
  const words = hasText(setting) ? kept(setting, ['whatTheyDo', 'week', 'likeItIf', 'steps', 'startNow']) : [];
  const figures = hasText(setting) ? [] : kept(setting, ['payTable', 'workers', 'attainment', 'interests']);
  const tiles = tilesOf(setting);
  const together: MakeBox = (width) =>
    stack(
      tiles.map((tile) => tile(width)),
      gap,
    );
  const questions = promptsOf(setting).inside;
  const sides = [[together], tiles].map((some) => {
    const shared = sharedOut([...words, ...some, ...figures], panels, gap);
    const boxes =
      questions.length > 0 ? withQuestions(shared, questions, panels, setting) : shared.map((parts) => filled(parts, gap, height));
    return { ...sideOf(boxes, setting), isWhole: shared.every((parts) => parts.length > 0) };
  });
  // The three tiles stay allSaid, unless that leaves a panel bare or another too full.
  return sides.find(({ overflow, isWhole }) => isWhole && overflow <= 0) ?? sides.at(-1)!;
}

/** Under the fullest panel's parts, on one line across all panels, a question each, and lines down to the foot. */
function withQuestions(shared: Box[][], questions: readonly string[], panels: readonly Panel[], setting: Setting): Box[] {
  const { setter, type, gap, height } = setting;
  const top = Math.max(...shared.map((parts) => stack(parts, gap).height)) + 2 * gap;
  return panels.map(({ width }, panel) => {
    const parts = shared[panel]!;
    const question = questions[panel];
    if (question === undefined) return stack(parts, gap);
    const asked = (spare: number): Box => promptBox(question, setter, type.heading, type.palette, width, spare);
    const line = stack([rule(width, 0.75, type.palette.rule), space(2.5)]);
    const spare = Math.max(0, height - top - line.height - asked(0).height);
    return stack([between(filled(parts, gap, top - 2 * gap), line, top + line.height), asked(spare)]);
  });
}

function tilesOf({ content: { pay, outlook, entry }, setter, type }: Setting): MakeBox[] {
  return [
    { tile: pay, chart: pay.chart && payChartBox(setter, type, pay.chart) },
    { tile: outlook, chart: outlook.chart && growthChartBox(setter, type, outlook.chart) },
    { tile: entry, chart: undefined },
  ].map((one) => (width) => tileRow(setter, type, [{ ...one, width }], 0));
}

function outsideOf([foldedIn, back, cover]: readonly [Panel, Panel, Panel], setting: Setting): Side {
  return sideOf([foldedInBox(foldedIn, setting), backBox(back, setting), coverBox(cover, setting)], setting);
}

/** Where and when, what it asks of the body, a note, related careers; and where there is room, questions with lines to write on. */
function foldedInBox({ width }: Panel, setting: Setting): Box {
  const { setter, type, attempt, gap, height } = setting;
  const parts = kept(setting, ['whereAndWhen', 'body', 'note', 'related']).map((make) => make(width));
  const { heading, questions, mayGo } = promptsOf(setting).foldedIn;
  const asked: Section = { id: 'prompts', rank: 10, heading, body: { kind: 'prompts', questions }, remarks: [] };
  const questionsBox = (spare: number): Box => sectionBox(asked, setter, type, width, attempt.gaps, spare);
  const spare = height - stack([...parts, questionsBox(0)], gap).height;
  if (questions.length === 0 || (mayGo && spare < 0)) return filled(parts, gap, height);
  return stack([...parts, questionsBox(Math.max(0, spare))], gap);
}
/** Points: the fullest title, and the smallest that the longest word needs. */
const TITLE = { most: 42, least: 17, lines: 4, enough: 30 };
const BAR = 5;
const LOGO = { width: 110, height: 34 };
const FACT_TYPE = { small: 10.5, big: 27, least: 20, words: 18 };

/** School, title and one line at the top; at the foot the figures that make somebody open the leaflet. */
function coverBox({ width }: Panel, setting: Setting): Box {
  const { content, glance, setter, type, height } = setting;
  const school = schoolMark(content, setter, { style: type.school, ink: type.palette.ink, room: LOGO, width });
  const head = stack([
    ...(school ? [school, space(10)] : []),
    { height: BAR, draw: (page, x, y) => rule(width, BAR, type.palette.heading).draw(page, x, y + BAR / 2) },
    space(TITLE_GAP),
  ]);
  const words = coverWords(width, setting);
  const sizeBeside = (below: number): number =>
    largestTitle(setter, content.title, { width, height: height - head.height - words.height - COVER_GAP - below }, TITLE);
  // As many figures as leave the title as large as it is without any.
  const feet = [...glance.facts.keys(), glance.facts.length].toReversed().map((most) => coverFoot(width, setting, most));
  const bottom = feet.find(({ height: below }) => sizeBeside(below) === sizeBeside(0)) ?? feet.at(-1)!;
  const title = largeTitle(setter, content.title, sizeBeside(bottom.height), type.palette, width);
  return between(stack([head, title, words]), bottom, height);
}

function coverFoot(width: number, { glance, place, text, setter, type }: Setting, most: number): Box {
  const { palette } = type;
  return stack([
    ...glance.facts
      .slice(0, most)
      .flatMap((fact) => [rule(width, 0.5, palette.hairline), space(6), factBox(fact, setter, palette, FACT_TYPE, width), space(9)]),
    rule(width, 0.75, palette.rule),
    space(5),
    paragraph(setter, text.sheet.triFold.kind(place), type.header, width, 'P'),
  ]);
}

const TITLE_GAP = 16;
const COVER_GAP = 30;

function coverWords(width: number, { content, glance, setter, type, attempt }: Setting): Box {
  const line: TypeStyle = { ...type.oneLine, size: 15, leading: 19 };
  const also = content.alsoCalled && !attempt.dropped.has(content.alsoCalled.rank) ? content.alsoCalled : undefined;
  const alsoWords = also ? `${also.label}: ${also.text}` : '';
  return stack([
    ...(glance.line ? [space(9), paragraph(setter, glance.line, line, width, 'P')] : []),
    space(9),
    paragraph(setter, content.official, type.official, width, 'P'),
    // Where there is nothing else to say of it, the line above is the other titles.
    ...(alsoWords && alsoWords !== glance.line ? [space(4), paragraph(setter, alsoWords, type.official, width, 'P')] : []),
  ]);
}

const BESIDE_CODE = QR_SIDE + 14;
/** Free paper from one line to write on to the next. */
const WRITING = 26;

/** Whom to ask, with free paper for a stamp; the official page; and at the foot the statements. */
function backBox({ width }: Panel, { content, text, setter, type, height }: Setting): Box {
  const { palette } = type;
  const { link } = content;
  const { whom } = text.sheet.triFold;
  // The counselor's own contact, a part on a line, where the school has given one; else lines to write it on.
  const asked = content.contact
    ? [space(4), ...content.contact.split(/\s·\s/).map((part) => paragraph(setter, part, type.body, width, 'P'))]
    : whom.blanks.map((word) => blank(word, setter, type, width));
  const heading = (words: string, wide: number): Box => paragraph(setter, words, type.heading, wide, 'H2');
  const top = stack([rule(width, 0.75, palette.rule), space(2.5), heading(whom.heading, width), ...asked]);
  const beside = width - BESIDE_CODE;
  const address = stack([heading(link.heading, beside), space(3), paragraph(setter, link.printed, type.cell, beside, 'P')]);
  const page = row([
    { box: qrCode(link, palette), x: 0 },
    { box: address, x: BESIDE_CODE },
  ]);
  const bottom = stack([
    rule(width, 0.75, palette.rule),
    space(QR_SIDE * QUIET),
    page,
    space(QR_SIDE * QUIET),
    foot({ ...content, contact: '' }, setter, palette, width),
  ]);
  return between(top, bottom, height);
}

/** A word and a line to write on. */
function blank(word: string, setter: Setter, type: SheetType, width: number): Box {
  const label = paragraph(setter, word, type.cell, width, 'P');
  const from = setter.fonts[type.cell.face].width(word, type.cell.size) + 5;
  return {
    height: WRITING,
    draw: (page, x, y) => {
      label.draw(page, x, y + WRITING - label.height);
      rule(width - from, 0.5, type.palette.hairline).draw(page, x + from, y + WRITING - 2);
    },
  };
}
