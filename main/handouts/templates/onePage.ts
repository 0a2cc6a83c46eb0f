import type { KeepRank, Sheet } from '#shared/models/sheet.ts';
import {
  creditingCluster,
  partsOfRank,
  ranksOf,
  saidIn,
  withLocalFacts,
  type Section,
  type SectionId,
  type SheetContent,
} from '../compose/content.ts';
import { paragraph, row, space, stack, type Box, type Setter } from '../layout/box.ts';
import { fit, TIGHTEST_GAPS, type Attempt, type Fitted } from '../layout/fit.ts';
import { area, startPage, type PageWriter } from '../layout/page.ts';
import { columns } from './columns.ts';
import { foot } from './foot.ts';
import { header } from './header.ts';
import { MARGIN, palettes, PAPER, typeFor, type SheetType } from './look.ts';
import { QR_SIDE, qrCode } from './qr.ts';
import { sectionBox } from './section.ts';
import type { Template } from './template.ts';
import { growthChartBox, payChartBox, tileRow } from './tiles.ts';

const GUTTER = 20;
const TILE_GUTTER = 10;
/** Free paper that the sources get of what is to spare: the last line to write on is not to look like a part of their rule. */
const FOOT_AIR = 6;
/** And what the tiles get: set tightly, they all but touch the first rules under them. */
const TILES_AIR = 5;

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
export const onePage: Template = {
  make({ careers, contentOf, look, setter }) {
    const content = withLocalFacts(contentOf(careers[0]!));
    const { result: draw, ...fitted } = fitOnePage(content, look, setter);
    const page = startPage(PAPER[look.paper]);
    draw(page);
    return {
      list: page.finish(content.documentTitle, content.language),
      title: content.title,
      said: saidIn(content),
      leftOff: namesOf(content, fitted.dropped),
      ...fitted,
    };
  },
};

/** The parts of a one-page sheet that have these ranks. */
export const namesOf = (content: SheetContent, dropped: readonly KeepRank[]): string[] => [
  ...new Set(dropped.flatMap((rank) => partsOfRank(content, rank))),
];

/** Fits a career on one page. The result draws it on the page where the writer stands. */
export function fitOnePage(content: SheetContent, look: Sheet['look'], setter: Setter): Fitted<(page: PageWriter) => void> {
  const size = PAPER[look.paper];
  const palette = palettes[look.ink];
  const width = size.width - 2 * MARGIN.side;
  const code = qrCode(content.link, palette);
  const { cluster, ...plain } = content;
  const feet = {
    plain: foot(plain, setter, palette, width),
    crediting: foot(creditingCluster(content, 'shortCredit'), setter, palette, width),
  };
  const endsInLines = content.sections.some(({ id }) => id === 'prompts');
  return fit([...ranksOf(content), ...(cluster ? [cluster.rank] : [])], (attempt) => {
    const bottom = cluster && !attempt.dropped.has(cluster.rank) ? feet.crediting : feet.plain;
    const available = size.height - 2 * MARGIN.edge - bottom.height;
    const setting = { setter, type: typeFor(attempt.bodySize, palette), attempt, width, code };
    const overflow = upper(content, setting, 0).height - available;
    // Rather set more tightly than without that air; but no part is left off for it.
    const wanted = endsInLines && attempt.gaps > TIGHTEST_GAPS ? FOOT_AIR : 0;
    const draw = (page: PageWriter): void => {
      upper(content, setting, Math.max(0, -overflow - FOOT_AIR)).draw(page, MARGIN.side, MARGIN.edge);
      bottom.draw(page, MARGIN.side, size.height - MARGIN.edge - bottom.height);
    };
    return { overflow: overflow + wanted, result: draw };
  });
}

/** All above the sources, from the top; `spare` points are shared out. */
function upper(content: SheetContent, setting: Setting, spare: number): Box {
  const gap = 11 * setting.attempt.gaps;
  const air = Math.min(TILES_AIR, spare / 2);
  return stack([
    header(content, setting.setter, setting.type, setting.width),
    space(gap * 0.8),
    titleBlock(content, setting),
    space(gap * 0.9),
    tiles(content, setting),
    space(gap + air),
    ...body(content, setting, spare - air),
  ]);
}

function keptSections(content: SheetContent, { dropped }: Attempt): Map<SectionId, Section> {
  const stays = ({ rank }: { rank: KeepRank }): boolean => !dropped.has(rank);
  return new Map(content.sections.filter(stays).map((section) => [section.id, { ...section, remarks: section.remarks.filter(stays) }]));
}

/** Title, official title with its address, and the one line, with the QR code of that address at their right. */
function titleBlock(content: SheetContent, { setter, type, width, attempt, code }: Setting): Box {
  const wide = width - QR_SIDE - GUTTER;
  const oneLine = setter.text(content.title, 'bold').count(type.title.size, wide) === 1;
  const { alsoCalled, cluster } = content;
  const under = [alsoCalled, cluster].flatMap((one) => (one && !attempt.dropped.has(one.rank) ? [`${one.label}: ${one.text}`] : []));
  const words = stack([
    paragraph(setter, content.title, oneLine ? type.title : type.titleLong, wide, 'H1'),
    officialLine(content, setter, type, wide),
    ...(under.length > 0 ? [paragraph(setter, under.join('  ·  '), type.official, wide, 'P')] : []),
    space(3),
    paragraph(setter, content.oneLine, type.oneLine, wide, 'P'),
  ]);
  return row([
    { box: words, x: 0 },
    { box: stack([space(4), code]), x: width - QR_SIDE },
  ]);
}

/** What is official: title and code, and behind them, on the same line if it holds, the address that the QR code opens, as a link. */
export function officialLine(
  { official, link }: Pick<SheetContent, 'official' | 'link'>,
  setter: Setter,
  type: SheetType,
  width: number,
): Box {
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
  ['likeItIf', 'whereAndWhen', 'body', 'startNow', 'note', 'localFacts', 'related'],
];
/** Without it: figures in two columns, then questions across the page. */
const FIGURE_COLUMNS: [left: SectionId[], right: SectionId[]] = [
  ['official', 'payTable', 'workers', 'interests'],
  ['tasks', 'attainment', 'note', 'localFacts', 'related'],
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
