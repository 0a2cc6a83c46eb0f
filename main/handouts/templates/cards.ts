import type { Text } from '#shared/text/en.ts';
import { composePocket, itemsOf, type Pocket } from '../compose/pocket.ts';
import { paragraph, rightAligned, row, rule, space, stack, type Box } from '../layout/box.ts';
import { foot } from './foot.ts';
import { logoBox } from './logo.ts';
import { MARGIN, PAPER } from './look.ts';
import { factBox, imposeFitting, madeOf, namesOf, QR_GAP, runIn, titleBox, type Inside, type LeftOff, type Side } from './pocket.ts';
import { QR_SIDE, qrCode } from './qr.ts';
import type { Template } from './template.ts';

const COLUMNS = 2;
/** Eight cards a sheet. Fewer and larger ones only where a school's notice, which every card must carry, is long. */
const ROWS = [4, 3, 2];
const PADDING = { side: 10, edge: 8.5 };

/**
 * Cards for a pocket, a wall or a sorting game: eight a sheet, cut after printing. Front: what it is, and three dated figures. Back: whom
 * it suits, careers like it, the code of the official page, and the sources.
 */
export const cards: Template = {
  make(order) {
    const { careers, look, text, making } = order;
    const paper = PAPER[look.paper];
    const pockets = careers.map((career) => composePocket(career, text, making));
    const grids = ROWS.map((rows) => ({
      paper,
      columns: COLUMNS,
      rows,
      piece: { width: (paper.width - 2 * MARGIN.edge) / COLUMNS, height: (paper.height - 2 * MARGIN.edge) / rows },
    }));
    const names = namesOf(pockets, order, text.sheet.cards);
    const sides = { padding: PADDING, front, back: (pocket: Pocket, inside: Inside) => back(pocket, inside, text) };
    const { list, leftOff } = imposeFitting(grids, pockets, sides, order, names.document);
    // A card has no room for the counselor's own words; the counselor is told.
    if (making.note?.trim()) leftOff.push({ rank: RANK.note, name: text.sheet.sections.note });
    return madeOf(list, names.file, pockets, leftOff);
  },
};

/** The ranks that a sheet gives to what a card may have to leave off. */
const RANK = { suits: 4, note: 7, related: 8, code: 9, alsoCalled: 10 } as const;

interface FrontAttempt {
  titleSizes: readonly number[];
  /** Whether all is said that stands beside a figure, or only what must be. */
  withLines: boolean;
  withOfficialTitle: boolean;
  /** Above and below each figure. */
  air: number;
}

const FRONT_ATTEMPTS: readonly FrontAttempt[] = [
  { titleSizes: [16, 14], withLines: true, withOfficialTitle: true, air: 3.5 },
  { titleSizes: [16, 14], withLines: true, withOfficialTitle: true, air: 2.5 },
  { titleSizes: [16, 14], withLines: false, withOfficialTitle: true, air: 2.5 },
  { titleSizes: [16, 14], withLines: false, withOfficialTitle: false, air: 2.5 },
  { titleSizes: [16, 14], withLines: false, withOfficialTitle: false, air: 1.2 },
  { titleSizes: [13, 11], withLines: false, withOfficialTitle: false, air: 1.2 },
];

function front(pocket: Pocket, inside: Inside): Side | undefined {
  const last = FRONT_ATTEMPTS.at(-1)!;
  const tries = [...FRONT_ATTEMPTS.flatMap((attempt) => pocket.oneLines.map((line) => ({ ...attempt, line }))), { ...last, line: '' }];
  for (const { line, ...attempt } of tries) {
    // A description is never left off; the titles that stand in its place may be.
    if (!line && pocket.hasText) continue;
    const upper = stack([
      titleRow(pocket, inside, attempt),
      ...(line ? [space(1.5), paragraph(inside.setter, line, { ...inside.type.body, leading: LEADING }, inside.width, 'P')] : []),
    ]);
    const lower = stack([facts(pocket, inside, attempt), colophon(pocket, inside, attempt)]);
    const free = inside.height - upper.height - lower.height;
    if (free < LEAST_GAP) continue;
    const leftOff = !line && pocket.alsoCalled ? [{ rank: RANK.alsoCalled, name: pocket.alsoCalled.label }] : [];
    return { box: stack([upper, space(free), lower]), leftOff };
  }
  return undefined;
}

/** No higher than the title's line, so that it takes no room from what is said. */
const LOGO = { width: 44, height: 18, gap: 8 };

/** The title, and in the corner at its right the school's logo. */
function titleRow(pocket: Pocket, inside: Inside, { titleSizes }: FrontAttempt): Box {
  const logo = logoBox(pocket, inside.type.palette.ink, LOGO, pocket.header.school !== '');
  if (!logo) return titleBox(inside, pocket.title, titleSizes, 1);
  const title = titleBox({ ...inside, width: inside.width - logo.width - LOGO.gap }, pocket.title, titleSizes, 1);
  return row([
    { box: title, x: 0 },
    { box: logo, x: inside.width - logo.width },
  ]);
}

/** Over the figures. */
const LEAST_GAP = 3;
/** A little closer than on a sheet: these lines are short. */
const LEADING = 11.2;
/** Where the figures begin, after their names. */
const FACTS_FROM = 64;

/** The three figures under each other, each after its name, with hairlines between. */
function facts({ facts: all }: Pocket, inside: Inside, { withLines, air }: FrontAttempt): Box {
  const { setter, type, width } = inside;
  const name = { ...type.tileHeading, size: 8, leading: 9.4 };
  const style = { ...type.tileBigWords, size: 12, leading: 14 };
  const right = { ...inside, width: width - FACTS_FROM };
  return stack(
    all.flatMap(({ tile, needed, hasFigure }) => [
      rule(width, 0.5, type.palette.hairline),
      space(air),
      row([
        { box: stack([space(2.2), paragraph(setter, tile.heading.toUpperCase(), name, FACTS_FROM - 6, 'P')]), x: 0 },
        { box: factBox(right, { tile, hasFigure, lines: withLines ? tile.lines : needed, style }), x: FACTS_FROM },
      ]),
      space(air),
    ]),
  );
}

/** The last lines of the front: what is official, its address, and the school. */
function colophon(pocket: Pocket, { setter, type, width }: Inside, { withOfficialTitle }: FrontAttempt): Box {
  const style = { ...type.official, size: 8, leading: 9.4 };
  const schoolStyle = { ...type.school, size: 8, leading: 9.4 };
  const widthOf = (words: string): number => setter.fonts.regular.width(words, style.size);
  const official = withOfficialTitle ? pocket.official : pocket.code;
  const { printed } = pocket.link;
  const together = `${official} · ${printed}`;
  const lines = widthOf(together) <= width ? [together] : [official, printed];
  const boxes = lines.map((line) => paragraph(setter, line, style, width, 'P'));
  const { school } = pocket.header;
  const isBeside = widthOf(lines.at(-1)!) + setter.fonts.semibold.width(school, schoolStyle.size) + 8 <= width;
  const named = rightAligned(setter, school, schoolStyle, width, 'P');
  const last = row([boxes.at(-1)!, ...(isBeside ? [named] : [])].map((box) => ({ box, x: 0 })));
  return stack([rule(width, 0.5, type.palette.hairline), space(3), ...boxes.slice(0, -1), last, ...(isBeside || !school ? [] : [named])]);
}

interface BackAttempt {
  withCode: boolean;
  suits: number;
  related: number;
}

const BACK_ATTEMPTS: readonly BackAttempt[] = [
  { withCode: true, suits: 4, related: 3 },
  { withCode: true, suits: 3, related: 3 },
  { withCode: true, suits: 2, related: 3 },
  { withCode: true, suits: 1, related: 3 },
  { withCode: true, suits: 2, related: 2 },
  { withCode: true, suits: 1, related: 2 },
  { withCode: true, suits: 1, related: 1 },
  { withCode: true, suits: 2, related: 0 },
  { withCode: true, suits: 1, related: 0 },
  { withCode: false, suits: 2, related: 3 },
  { withCode: false, suits: 1, related: 3 },
  { withCode: false, suits: 1, related: 2 },
  { withCode: false, suits: 1, related: 1 },
  { withCode: true, suits: 0, related: 0 },
  { withCode: false, suits: 1, related: 0 },
  { withCode: false, suits: 0, related: 0 },
];

function back(pocket: Pocket, inside: Inside, text: Text): Side | undefined {
  const { setter, type, width, height } = inside;
  const related = itemsOf(pocket, 'related');
  for (const { withCode, suits, related: shown } of BACK_ATTEMPTS) {
    const corner = withCode ? { width: QR_SIDE + QR_GAP, height: QR_SIDE + QR_BELOW } : { width: 0, height: 0 };
    const beside = { ...inside, type: { ...type, body: { ...type.body, leading: LEADING } }, width: width - corner.width };
    const words = stack(
      [
        ...remark(beside, pocket.suits.label, pocket.suits.items.slice(0, suits)),
        ...remark(beside, text.sheet.cards.related, related.slice(0, shown)),
      ],
      2,
    );
    const box = overFoot(words, (above) => foot(pocket, setter, type.palette, width, { ...corner, height: corner.height - above }), height);
    if (!box) continue;
    const leftOff: LeftOff[] = [];
    if (!withCode) leftOff.push({ rank: RANK.code, name: text.sheet.imposed.code });
    if (suits === 0 && pocket.suits.items.length > 0) leftOff.push({ rank: RANK.suits, name: pocket.suits.label });
    if (shown === 0 && related.length > 0) leftOff.push({ rank: RANK.related, name: text.sheet.sections.related });
    const code = { box: qrCode(pocket.link, type.palette), x: width - QR_SIDE };
    return { box: row([{ box, x: 0 }, ...(withCode ? [code] : [])]), leftOff };
  }
  return undefined;
}

/**
 * Words at the head and statements at the foot, which begin beside the symbol where there is no room for all of them below it.
 * @param footAt the statements, when they begin this far down; undefined where the two do not fit
 */
function overFoot(words: Box, footAt: (above: number) => Box, height: number): Box | undefined {
  // Further down there is more room for their lines, and so there may be fewer of them: as far down as they go.
  for (let more = Math.floor(height - words.height - footAt(height).height); more >= 0; more -= 1) {
    const lower = footAt(words.height + more);
    if (words.height + more + lower.height <= height) return stack([words, space(height - words.height - lower.height), lower]);
  }
  return undefined;
}

/** With the line's own paper over its letters, more than the four modules of the symbol's quiet zone. */
const QR_BELOW = 6;

const remark = (inside: Inside, label: string, items: readonly string[]): Box[] =>
  items.length > 0 ? [runIn(inside, label, `${items.map((item) => item.replace(/\.$/, '')).join('; ')}.`)] : [];
