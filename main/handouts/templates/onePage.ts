import * as QRCode from 'qrcode';
import { qrPath } from '#shared/drawing/qr.ts';
import type { DisplayList } from '#shared/models/displayList.ts';
import type { KeepRank, Sheet } from '#shared/models/sheet.ts';
import { ranksOf, type Section, type SectionId, type SheetContent } from '../compose/content.ts';
import { paragraph, rightAligned, row, rule, space, stack, tagged, type Box, type Setter } from '../layout/box.ts';
import { fit, type Attempt, type Fitted } from '../layout/fit.ts';
import { area, startPage } from '../layout/page.ts';
import { columns } from './columns.ts';
import { MARGIN, palettes, PAPER, typeFor, type Palette, type SheetType } from './look.ts';
import { sectionBox } from './section.ts';
import { growthChartBox, payChartBox, tileRow } from './tiles.ts';

const GUTTER = 20;
const TILE_GUTTER = 10;
const QR_SIDE = 62;

interface Setting {
  /** The QR code, which is the same in every try. */
  code: Box;
  setter: Setter;
  type: SheetType;
  attempt: Attempt;
  width: number;
}

/**
 * The one-page sheet: title, three tiles, two columns; without a text of ours, questions under them. The sources stand at the bottom.
 * It is one page whatever it holds: `dropped` lists the ranks that were left off, `overflow` is above 0 only if even that failed.
 */
export function onePage(content: SheetContent, look: Sheet['look'], setter: Setter): Fitted<DisplayList> {
  const size = PAPER[look.paper];
  const palette = palettes[look.ink];
  const width = size.width - 2 * MARGIN.side;
  const code = qrCode(content, palette);
  const foot = sources(content, setter, palette, width);
  const available = size.height - 2 * MARGIN.edge - foot.height;
  return fit(ranksOf(content), (attempt) => {
    const setting = { setter, type: typeFor(attempt.bodySize, palette), attempt, width, code };
    const overflow = upper(content, setting, 0).height - available;
    return {
      overflow,
      get result() {
        const page = startPage(size);
        upper(content, setting, Math.max(0, -overflow)).draw(page, MARGIN.side, MARGIN.edge);
        foot.draw(page, MARGIN.side, size.height - MARGIN.edge - foot.height);
        return page.finish(content.documentTitle, content.language);
      },
    };
  });
}

/** All above the sources, from the top; `spare` points are shared out. */
function upper(content: SheetContent, setting: Setting, spare: number): Box {
  const gap = 11 * setting.attempt.gaps;
  return stack([
    header(content, setting),
    space(gap * 0.8),
    titleBlock(content, setting),
    space(gap * 0.9),
    tiles(content, setting),
    space(gap),
    ...body(content, setting, spare),
  ]);
}

function keptSections(content: SheetContent, { dropped }: Attempt): Map<SectionId, Section> {
  const stays = ({ rank }: { rank: KeepRank }): boolean => !dropped.has(rank);
  return new Map(content.sections.filter(stays).map((section) => [section.id, { ...section, remarks: section.remarks.filter(stays) }]));
}

/** Where the blank for the date begins and ends, and the free paper between texts of the header. */
const DATE = { from: 165, to: 260 };
const HEADER_GAP = 14;

/** Blanks at the left; at the right what this is, and before it the school's name, or above all where that is too long. */
function header({ header: words }: SheetContent, { setter, type, width }: Setting): Box {
  const kind = words.kind.toUpperCase();
  const schoolEnd = width - setter.fonts[type.header.face].width(kind, type.header.size) - HEADER_GAP;
  const room = schoolEnd - DATE.to - HEADER_GAP;
  const linesBeside = setter.text(words.school, type.school.face).count(type.school.size, room);
  const school = (end: number): Box => rightAligned(setter, words.school, type.school, end, 'P');
  const line = row([
    { box: blank(setter, type, words.name, DATE.from - 8), x: 0 },
    { box: blank(setter, type, words.date, DATE.to - DATE.from), x: DATE.from },
    ...(linesBeside === 1 ? [{ box: school(schoolEnd), x: 0 }] : []),
    { box: rightAligned(setter, kind, type.header, width, 'P'), x: 0 },
  ]);
  return stack([...(linesBeside > 1 ? [school(width)] : []), line, space(3), rule(width, 0.75, type.palette.hairline)]);
}

/** A word and a line to write on, together this wide. */
function blank(setter: Setter, type: SheetType, word: string, width: number): Box {
  const from = setter.fonts[type.header.face].width(word, type.header.size) + 4;
  const label = paragraph(setter, word, type.header, width, 'P');
  return {
    height: label.height,
    draw(page, x, y) {
      label.draw(page, x, y);
      rule(width - from, 0.5, type.palette.text).draw(page, x + from, y + label.height - 2);
    },
  };
}

/** Title, official title with its address, and the one line, with the QR code of that address at their right. */
function titleBlock(content: SheetContent, { setter, type, width, attempt, code }: Setting): Box {
  const wide = width - QR_SIDE - GUTTER;
  const oneLine = setter.text(content.title, 'bold').count(type.title.size, wide) === 1;
  const { alsoCalled } = content;
  const also = alsoCalled && !attempt.dropped.has(alsoCalled.rank) ? `${alsoCalled.label}: ${alsoCalled.text}` : '';
  const words = stack([
    paragraph(setter, content.title, oneLine ? type.title : type.titleLong, wide, 'H1'),
    officialLine(content, setter, type, wide),
    ...(also ? [paragraph(setter, also, type.official, wide, 'P')] : []),
    space(3),
    paragraph(setter, content.oneLine, type.oneLine, wide, 'P'),
  ]);
  return row([
    { box: words, x: 0 },
    { box: stack([space(4), code]), x: width - QR_SIDE },
  ]);
}

/** What is official: title and code, and behind them, on the same line if it holds, the address that the QR code opens, as a link. */
function officialLine({ official, link }: SheetContent, setter: Setter, type: SheetType, width: number): Box {
  const style = type.official;
  const { regular } = setter.fonts;
  const addressWidth = regular.width(link.printed, style.size);
  const before = paragraph(setter, `${official}  ·  `, style, width);
  const beforeWidth = regular.width(`${official}  ·  `, style.size);
  const together = beforeWidth + addressWidth <= width;
  const words = together ? before : paragraph(setter, `${official} `, style, width);
  const [dx, dy] = together ? [beforeWidth, 0] : [0, words.height];
  const address = paragraph(setter, link.printed, style, width);
  return {
    height: dy + address.height,
    draw: (page, x, y) =>
      page.element('P', {}, () => {
        words.draw(page, x, y);
        page.element(
          'Link',
          { area: area(x + dx, y + dy, addressWidth, address.height), link: { url: link.url, label: `${link.heading}: ${link.printed}` } },
          () => address.draw(page, x + dx, y + dy),
        );
      }),
  };
}

function tiles(content: SheetContent, { setter, type, width }: Setting): Box {
  const free = width - 2 * TILE_GUTTER;
  const [pay, outlook] = [free * 0.395, free * 0.325];
  return tileRow(
    setter,
    type,
    [
      { tile: content.pay, width: pay, chart: content.pay.chart && payChartBox(setter, type, content.pay.chart) },
      { tile: content.outlook, width: outlook, chart: content.outlook.chart && growthChartBox(setter, type, content.outlook.chart) },
      { tile: content.entry, width: free - pay - outlook, chart: undefined },
    ],
    TILE_GUTTER,
  );
}

/** With our text: two columns that run down the page. */
const TEXT_COLUMNS: [left: SectionId[], right: SectionId[]] = [
  ['whatTheyDo', 'week', 'steps'],
  ['likeItIf', 'whereAndWhen', 'body', 'startNow', 'related'],
];
/** Without it: figures in two columns, then questions across the page. */
const FIGURE_COLUMNS: [left: SectionId[], right: SectionId[]] = [
  ['payTable', 'workers', 'interests'],
  ['attainment', 'related'],
];

/** The columns, and whatever goes across under them; `spare` points go between the sections, or to lines to write on. */
function body(content: SheetContent, setting: Setting, spare: number): Box[] {
  const { setter, type, attempt, width } = setting;
  const kept = keptSections(content, attempt);
  // By what the sheet has, not by what was kept: a text that loses its first part keeps the columns of its others.
  const hasText = content.sections.some(({ id }) => id === 'whatTheyDo');
  const gap = 9 * attempt.gaps;
  const [left, right] = hasText ? TEXT_COLUMNS : FIGURE_COLUMNS;
  const make = (id: SectionId): ((width: number) => Box)[] => {
    const section = kept.get(id);
    return section ? [(wide) => sectionBox(section, setter, type, wide, attempt.gaps)] : [];
  };
  const prompts = kept.get('prompts');
  const across = prompts ? [space(gap), sectionBox(prompts, setter, type, width, attempt.gaps, spare)] : [];
  return [columns(left.flatMap(make), right.flatMap(make), { width, gutter: GUTTER, gap, spare: prompts ? 0 : spare }), ...across];
}

const qrPaths = new Map<string, string>();

/** The symbol of an address as a path; kept, since a packet holds the same careers many times. */
function qrOf(url: string): string {
  const known = qrPaths.get(url);
  if (known !== undefined) return known;
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M', maskPattern: 2 });
  const rows = Array.from({ length: modules.size }, (_, y) => Array.from({ length: modules.size }, (__, x) => modules.get(y, x) === 1));
  const path = qrPath(rows, QR_SIDE);
  qrPaths.set(url, path);
  return path;
}

/** The QR code of the official page. Its quiet zone of four modules is the free paper around it. */
function qrCode({ link }: SheetContent, palette: Palette): Box {
  const d = qrOf(link.url);
  return {
    height: QR_SIDE,
    draw: (page, x, y) =>
      page.element('Figure', { alt: link.alt, area: area(x, y, QR_SIDE, QR_SIDE) }, () => page.path({ x, y, d, fill: palette.text })),
  };
}

function sources({ sources: words }: SheetContent, setter: Setter, palette: Palette, width: number): Box {
  const style = typeFor(10, palette).sources;
  return stack([
    space(5),
    rule(width, 0.5, palette.hairline),
    space(4.5),
    tagged(
      'Sect',
      paragraph(
        setter,
        [
          { text: `${words.label} `, face: 'semibold' },
          { text: words.text, face: 'regular' },
        ],
        style,
        width,
        'P',
      ),
    ),
  ]);
}
