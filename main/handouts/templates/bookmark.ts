import type { Text } from '#shared/text/en.ts';
import { partName, type Section, type SectionId } from '../compose/content.ts';
import { composePocket, type Pocket } from '../compose/pocket.ts';
import { paragraph, row, rule, space, stack, type Box } from '../layout/box.ts';
import { foot } from './foot.ts';
import { schoolMark } from './logo.ts';
import { PAPER, typeFor } from './look.ts';
import { factBox, imposeFitting, madeOf, namesOf, QR_GAP, titleBox, type Inside, type LeftOff, type Side } from './pocket.ts';
import { QR_SIDE, qrCode } from './qr.ts';
import { sectionBox } from './section.ts';
import type { Template } from './template.ts';

/**
 * Two and a half by seven inches: four fill a Letter sheet on its side to the margin, and lie on A4 in the same size. Two inches would
 * leave a strip of paper over, and small print in columns of thirty letters.
 */
const PIECE = { width: 180, height: 504 };
const COLUMNS = 4;
const PADDING = { side: 12, edge: 13 };
const LOGO = { width: 70, height: 26 };
/** What a student reads of the week. */
const WEEK_ITEMS = 3;

/**
 * Bookmarks, four a sheet, cut after printing. Front: what it is, three dated figures and the week. Back: what to do next, the code of the
 * official page, the school and the sources.
 */
export const bookmark: Template = {
  make(order) {
    const { careers, look, text, making } = order;
    const { width, height } = PAPER[look.paper];
    const pockets = careers.map((career) => composePocket(career, text, making));
    const grid = { paper: { width: height, height: width }, columns: COLUMNS, rows: 1, piece: PIECE };
    const names = namesOf(pockets, order, text.sheet.bookmark);
    const sides = { padding: PADDING, front, back: (pocket: Pocket, inside: Inside) => back(pocket, inside, text) };
    const { list, leftOff } = imposeFitting([grid], pockets, sides, order, names.document);
    return madeOf(list, names.file, pockets, leftOff);
  },
};

/** How closely a side is set, from airy to tight. */
const DENSITIES = [
  { bodySize: 10.4, gap: 12 },
  { bodySize: 10, gap: 9 },
  { bodySize: 9.5, gap: 6 },
];
type Density = (typeof DENSITIES)[number];

/** A side on one try: boxes from the top, and boxes that stand at its foot. */
interface Try {
  upper: Box[];
  lower: Box;
}

/** The airiest setting that fits this height, if any; air that is left goes between the boxes. */
function fitted(height: number, set: (density: Density) => Try): Box | undefined {
  for (const density of DENSITIES) {
    const { upper, lower } = set(density);
    const free = height - stack(upper, density.gap).height - density.gap - lower.height;
    if (free < 0) continue;
    const above = stack(upper, density.gap + Math.min(free / upper.length, MOST_SPREAD));
    return stack([above, space(height - above.height - lower.height), lower]);
  }
  return undefined;
}

/** Points by which a gap may grow. */
const MOST_SPREAD = 20;

/** What the front of a career has besides its figures: its week, or, without a text of ours, whom it suits and what is like it. */
function frontSections(pocket: Pocket): Section[] {
  const week = sectionOf(pocket, 'week');
  if (week) return week.body.kind === 'bullets' ? [{ ...week, body: { ...week.body, items: week.body.items.slice(0, WEEK_ITEMS) } }] : [];
  const { label, items } = pocket.suits;
  const suits: Section[] =
    items.length > 0 ? [{ id: 'interests', rank: 4, heading: label, body: { kind: 'bullets', items }, remarks: [] }] : [];
  return [...suits, ...[sectionOf(pocket, 'related')].filter((section) => section !== undefined)];
}

const sectionOf = ({ sections }: Pocket, id: SectionId): Section | undefined => sections.find((section) => section.id === id);

const named = (section: Section): LeftOff => ({ rank: section.rank, name: partName(section) });

function front(pocket: Pocket, inside: Inside): Side | undefined {
  const sections = frontSections(pocket);
  const tries = [
    { withLines: true, count: sections.length },
    // The last goes first.
    ...Array.from({ length: sections.length + 1 }, (_, index) => ({ withLines: false, count: sections.length - index })),
  ];
  for (const { withLines, count } of tries) {
    const box = fitted(inside.height, (density) => frontTry(pocket, inside, { density, withLines, sections: sections.slice(0, count) }));
    if (box) return { box, leftOff: sections.slice(count).map(named) };
  }
  return undefined;
}

interface FrontSetting {
  density: Density;
  /** Whether all is said that stands beside a figure, or only what must be. */
  withLines: boolean;
  sections: readonly Section[];
}

function frontTry(pocket: Pocket, inside: Inside, { density, withLines, sections }: FrontSetting): Try {
  const { setter, width } = inside;
  const type = typeFor(density.bodySize, inside.type.palette);
  return {
    upper: [
      stack([
        titleBox(inside, pocket.title, [21, 18, 15, 13], 3),
        space(3),
        paragraph(setter, pocket.oneLines[0] ?? '', { ...type.oneLine, size: 11, leading: 13.6 }, width, 'P'),
      ]),
      ...pocket.facts.map(({ tile, hasFigure, needed }) =>
        stack([
          rule(width, 0.75, type.palette.rule),
          space(3),
          paragraph(setter, tile.heading.toUpperCase(), type.tileHeading, width, 'H2'),
          factBox(inside, {
            tile,
            hasFigure,
            lines: withLines ? tile.lines.flatMap((line) => inParts(line, inside)) : needed,
            style: { ...type.tileBigWords, leading: 17 },
          }),
        ]),
      ),
      ...sections.map((section) => sectionBox(section, setter, type, width, 1)),
    ],
    lower: stack([
      rule(width, 0.5, type.palette.hairline),
      space(3),
      paragraph(setter, pocket.official, { ...type.official, size: 8, leading: 9.4 }, width, 'P'),
    ]),
  };
}

/** Two facts that one line cannot hold stand under each other. */
const inParts = (line: string, { setter, type, width }: Inside): string[] =>
  setter.text(line, type.tileLine.face).count(type.tileLine.size, width) === 1 ? [line] : line.split(' · ');

/** The school, what comes next, the code with its address, and the sources. */
function back(pocket: Pocket, inside: Inside, text: Text): Side | undefined {
  const asked = findOut(pocket, text);
  const next = sectionOf(pocket, 'startNow') ?? asked?.plain;
  const note = sectionOf(pocket, 'note');
  const all = [next, note].filter((section) => section !== undefined);
  const { logo, ...plain } = pocket;
  // A long notice may need the room of the logo, too, since the name says whose it is; and that of the symbol, since the address is there.
  const tries: BackSetting[] = [
    ...(asked ? [{ pocket, sections: [asked.withLines, note].filter((section) => section !== undefined), withCode: true }] : []),
    { pocket, sections: all, withCode: true },
    { pocket, sections: all.filter((section) => section !== note), withCode: true },
    { pocket, sections: [], withCode: true },
    { pocket: plain, sections: [], withCode: true },
    { pocket: plain, sections: [], withCode: false },
  ];
  for (const one of tries) {
    const box = fitted(inside.height, (density) => backTry(one, inside, density));
    if (!box) continue;
    const leftOff = all.filter(({ id }) => !one.sections.some((kept) => kept.id === id)).map(named);
    if (logo && !one.pocket.logo) leftOff.push({ rank: LAST_RANK, name: logo.alt });
    if (!one.withCode) leftOff.push({ rank: LAST_RANK, name: text.sheet.imposed.code });
    return { box, leftOff };
  }
  return undefined;
}

interface BackSetting {
  pocket: Pocket;
  sections: readonly Section[];
  withCode: boolean;
}

const LAST_RANK = 10;

/** Without a text of ours: the sheet's questions, with lines to write on where there is room. */
function findOut(pocket: Pocket, text: Text): { withLines: Section; plain: Section } | undefined {
  const prompts = sectionOf(pocket, 'prompts');
  if (prompts?.body.kind !== 'prompts') return undefined;
  const withLines = { ...prompts, heading: text.sheet.bookmark.findOut };
  return { withLines, plain: { ...withLines, body: { kind: 'bullets', items: prompts.body.questions } } };
}

function backTry({ pocket, sections, withCode }: BackSetting, inside: Inside, density: Density): Try {
  const { setter, width } = inside;
  const type = typeFor(density.bodySize, inside.type.palette);
  const school = schoolMark(pocket, setter, { style: type.school, ink: type.palette.ink, room: LOGO, width });
  return {
    upper: [
      stack([...(school ? [school, space(5)] : []), titleBox(inside, pocket.title, [13, 11.5], 2)]),
      ...sections.map((section) => sectionBox(section, setter, type, width, 1)),
    ],
    lower: stack([codeBox(pocket, { ...inside, type }, withCode), space(5), foot(pocket, setter, type.palette, width)]),
  };
}

/** The symbol with its address beside it, or the address alone. */
function codeBox({ link }: Pocket, { setter, type, width }: Inside, withCode: boolean): Box {
  const right = withCode ? QR_SIDE + QR_GAP : 0;
  const beside = width - right;
  const words = stack([
    paragraph(setter, link.heading, { ...type.heading, size: 9.5, leading: 12 }, beside, 'P'),
    paragraph(setter, link.printed, type.tileSource, beside, 'P'),
  ]);
  return row([...(withCode ? [{ box: qrCode(link, type.palette), x: 0 }] : []), { box: words, x: right }]);
}
