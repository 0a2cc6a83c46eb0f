import type { PayPoints } from '#shared/drawing/payRange.ts';
import type { Career, CareerText, Interest } from '#shared/models/career.ts';
import { EducationLevel, ExperienceLevel, TrainingLevel, type Figure, type Place } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import type { Labels, Said } from '#shared/models/said.ts';
import type { KeepRank } from '#shared/models/sheet.ts';
import { hasNumber, payUnit, pick, shownPlaces, type NumberFigure } from '#shared/rules/pick.ts';
import { sameRow, type SameRow } from '#shared/rules/sameRow.ts';
import { officialLink } from '#shared/models/link.ts';
import type { Text } from '#shared/text/en.ts';
import { saidInSections, allSaid, type Frame, type Section } from './content.ts';
import { composeFrame, type Making } from './frame.ts';
import { noteSection } from './sections.ts';
import { dollars, payPoints } from './tiles.ts';
import { officialTitle, titlesOf } from './titles.ts';

/** One career's answer in a row. `big` is a figure, `lines` are words; one of them, or bullets, is never empty. */
export interface ComparedCell {
  big?: string;
  lines: string[];
  bullets?: string[];
  /** On the scale of its row. */
  range?: { points: PayPoints; low: string; high: string; alt: string };
  /** On the scale of its row, with all occupations beside it. */
  change?: { value: number; ofAll: number; alt: string };
  /** The figures in these words. */
  said?: { figure: Figure; words: string }[];
}

/** A question, what dates and places all its answers, and an answer for each career. */
export interface ComparedRow {
  rank: KeepRank;
  label: string;
  remark: string;
  cells: ComparedCell[];
  /** What dates and places all its figures. */
  labels?: Omit<Labels, 'whose'>;
}

/** Questions to which only the student has the answer. */
interface DecisionGrid {
  rank: KeepRank;
  heading: string;
  how: string;
  criteria: readonly string[];
  /** Begins a line on which a criterion of one's own is written. */
  own: string;
  ratings: readonly string[];
  reflections: readonly string[];
}

/** All that a comparison says, in reading order. */
export interface Comparison extends Frame {
  title: string;
  fileTitle: string;
  lead: string;
  corner: string;
  careers: { title: string; official: string }[];
  rows: ComparedRow[];
  grid: DecisionGrid;
  note: Section | undefined;
  said: Said;
}

/** Lines of a week and of its likes that a narrow column has room for. */
const LINES = 3;

/** What all rows are made from. */
interface Side {
  careers: readonly Career[];
  titles: readonly string[];
  place: Place;
  text: Text;
  /** Collects every figure that is shown, for the sources. */
  show(row: SameRow): SameRow;
}

/**
 * Two to four careers side by side. Every row of figures has one statistic, unit, place and period: what a career does not have of that
 * kind is said in words, never filled in from another.
 */
export function composeComparison(careers: readonly Career[], text: Text, making: Making): Comparison {
  const words = text.sheet.compare;
  const [first] = careers as [Career, ...Career[]];
  const place = placeName(first.place) ?? first.place;
  const titles = titlesOf(careers);
  const figures: Figure[] = [];
  const show = (row: SameRow): SameRow => {
    figures.push(...row.cells.flatMap(({ figure }) => figure ?? []));
    return row;
  };
  const side: Side = { careers, titles, place: first.place, text, show };
  const rows = [
    oneLines(side),
    ...payRows(side),
    growth(side),
    openings(side),
    entry(side),
    experienceAndTraining(side),
    interests(side),
    fromTexts(side, words.rows.week, 7, (own) => ({ lines: [], bullets: own.week.slice(0, LINES) })),
    fromTexts(side, words.rows.likeItIf, 8, (own) => ({ lines: [], bullets: own.likeItIf.slice(0, LINES) })),
    fromTexts(side, words.rows.where, 9, (own) => ({ lines: [own.whereTheyWork] })),
    fromTexts(side, words.rows.hours, 10, (own) => ({ lines: [own.hours] })),
  ].filter((row) => row !== undefined);
  const [note] = noteSection(text, making);
  return {
    ...composeFrame(careers, text, making, { documentTitle: words.documentTitle(titles, place), kind: words.kind(place), figures }),
    title: words.title[careers.length] ?? '',
    fileTitle: words.fileTitle(titles[0] ?? '', careers.length - 1),
    lead: words.lead,
    corner: words.corner,
    careers: careers.map((career, n) => ({ title: titles[n] ?? '', official: official(career, text) })),
    rows,
    grid: { rank: 3, ...words.grid },
    // The counselor's own words outlast whatever else may go.
    note: note && { ...note, rank: 4 },
    said: allSaid(saidInRows(rows, text), saidInSections(note ? [{ ...note, rank: 4 }] : [])),
  };
}

const saidInRows = (rows: readonly ComparedRow[], { sheet: { compare } }: Text): Said => ({
  figures: rows.flatMap(({ label, labels, cells, rank }) =>
    cells.flatMap(({ said = [], lines }) =>
      said.map((one) => {
        const whose = lines.includes(compare.groupFigure) ? compare.groupFigure : '';
        return { ...one, slot: label, labels: { place: '', period: '', unit: '', ...labels, whose }, rank };
      }),
    ),
  ),
  words: rows.flatMap(({ cells }) => cells.flatMap(({ lines, bullets = [], said }) => (said ? [] : [...lines, ...bullets]))),
});

const official = ({ soc, group }: Career, { sheet: { compare } }: Text): string =>
  [compare.code(soc), ...(group ? [compare.ofGroup(officialTitle(group))] : [])].join('. ');

/** What a cell without a figure says: why. */
function withoutFigure({ kind }: Career, { figure, onlyIn }: SameRow['cells'][number], place: Place, text: Text): ComparedCell {
  const { missing, sheet } = text;
  if (onlyIn !== undefined) return { lines: [sheet.compare.onlyIn(onlyIn)] };
  // The surveys leave out the armed forces and some work altogether.
  const isSurveyed = kind !== 'military' && (figure !== undefined || place !== 'US');
  return { lines: [isSurveyed ? missing[figure?.missing ?? 'notProduced'] : sheet.compare.none] };
}

const groupLine = (figure: Figure, { sheet: { compare } }: Text): string[] => (figure.basis === 'group' ? [compare.groupFigure] : []);

/** The cell's own figure stands in its largest words. */
const withFigure = (figure: Figure, { said = [], ...cell }: ComparedCell): ComparedCell => ({
  ...cell,
  said: [{ figure, words: cell.big ?? cell.lines[0] ?? '' }, ...said],
});

/** The cells of a row of numbers, each as `said`. */
const numbers = (
  { careers, text }: Side,
  { cells, place }: SameRow,
  said: (figure: NumberFigure, n: number) => ComparedCell,
): ComparedCell[] =>
  cells.map((cell, n) =>
    hasNumber(cell.figure) ? withFigure(cell.figure, said(cell.figure, n)) : withoutFigure(careers[n]!, cell, place, text),
  );

/**
 * Pay by the year at the place, with its range, and in the nation; by the hour only where all careers have it by the hour only. Where some
 * do, one more row has the hourly pay of all, since it never stands beside pay by the year.
 */
function payRows(side: Side): (ComparedRow | undefined)[] {
  const { careers, place, text, show } = side;
  const words = text.sheet.compare;
  const units = new Set(careers.map(payUnit));
  const unit = units.has('usdPerYear') ? 'usdPerYear' : 'usdPerHour';
  const medians = (of: Place, by: typeof unit): SameRow => sameRow(careers, { measure: 'pay', statistic: 'median', unit: by, place: of });
  const hasAny = ({ cells }: SameRow): boolean => cells.some(({ figure }) => hasNumber(figure));
  const [own, ...others] = shownPlaces({ place });
  const led = [own!, ...others].find((one) => hasAny(medians(one, unit))) ?? 'US';
  const plain = (row: SameRow, label: string, remark: (period: string) => string, rank: KeepRank): ComparedRow | undefined =>
    hasAny(show(row))
      ? {
          rank,
          label,
          remark: remark(row.period ?? ''),
          labels: { place: label, period: remark(row.period ?? ''), unit: remark(row.period ?? '') },
          cells: numbers(side, row, (figure) => ({ big: dollars(figure, text), lines: groupLine(figure, text) })),
        }
      : undefined;
  const per = unit === 'usdPerYear' ? words.aYear : words.anHour;
  return [
    ledPay(side, show(medians(led, unit)), { place: led, unit }),
    led === 'US'
      ? undefined
      : plain(medians('US', unit), text.sheet.pay.heading(name('US')), (period) => words.rows.payNation.remark(period, per), 5),
    units.size > 1 ? plain(medians('US', 'usdPerHour'), words.rows.payPerHour.label, words.rows.payPerHour.remark, 2) : undefined,
  ];
}

const name = (place: Place): string => placeName(place) ?? place;

/** The row of medians with their ranges, all of the period of the medians. */
function ledPay(side: Side, row: SameRow, kind: { place: Place; unit: 'usdPerYear' | 'usdPerHour' }): ComparedRow {
  const { careers, titles, text } = side;
  const { compare, pay } = text.sheet;
  const { period } = row;
  const cells = numbers(side, row, (median, n) => {
    const { points, figures } = payPoints(careers[n]!, { ...kind, period: median.period });
    const said = (figure: NumberFigure) => ({ words: dollars(figure, text), isBound: figure.bound === 'atLeast' });
    const [low, high] = [figures.p10, figures.p90];
    side.show({ place: kind.place, period, cells: [low, high].map((figure) => ({ figure, onlyIn: undefined })) });
    const range = pay.chartRow(titles[n] ?? '', low ? said(low) : null, said(median), high ? said(high) : null);
    return {
      big: dollars(median, text),
      lines: groupLine(median, text),
      ...((low ?? high) && { range: { points, low: shortDollars(low, text), high: shortDollars(high, text), alt: compare.payAlt(range) } }),
      said: [low, high].flatMap((figure) => (figure ? [{ figure, words: shortDollars(figure, text) }] : [])),
    };
  });
  const isHourly = kind.unit === 'usdPerHour';
  const why = isHourly ? compare.rows.pay.noHourlyAtPlace : compare.rows.pay.noneAtPlace;
  const none = kind.place === side.place ? [] : [why(name(side.place))];
  const label = pay.heading(name(kind.place));
  const remark = period === undefined ? pay.survey : compare.rows.pay.remark(period, isHourly ? compare.anHour : compare.aYear);
  return {
    rank: 2,
    label,
    remark: [...none, remark].join(' '),
    cells,
    labels: { place: label, period: remark, unit: remark },
  };
}

function shortDollars(figure: NumberFigure | undefined, text: Text): string {
  if (!figure) return '';
  return figure.bound ? text.sheet.compare.atLeastShort(dollars({ ...figure, bound: undefined }, text)) : dollars(figure, text);
}

function growth(side: Side): ComparedRow {
  const { careers, titles, text, show } = side;
  const { compare, outlook } = text.sheet;
  const row = show(sameRow(careers, { measure: 'growth', statistic: 'percent', place: 'US' }));
  const { period } = row;
  const all = careers
    .map(({ allOccupations }) => period && pick(allOccupations, { measure: 'growth', statistic: 'percent', place: 'US', period }))
    .find((figure) => figure && hasNumber(figure));
  const ofAll = all && hasNumber(all) ? all.value : undefined;
  const change = (figure: NumberFigure, n: number): Pick<ComparedCell, 'change'> => {
    if (ofAll === undefined) return {};
    const alt = compare.growthAlt(titles[n] ?? '', text.format.change(figure.value), text.format.change(ofAll));
    return { change: { value: figure.value, ofAll, alt } };
  };
  const remark =
    period === undefined ? outlook.survey : compare.rows.growth.remark(period, ofAll === undefined ? '' : text.format.change(ofAll));
  return {
    rank: 2,
    label: compare.rows.growth.label,
    remark,
    labels: { place: compare.rows.growth.label, period: remark, unit: '' },
    cells: numbers(side, row, (figure, n) => ({
      big: text.format.change(figure.value),
      lines: groupLine(figure, text),
      ...change(figure, n),
    })),
  };
}

function openings(side: Side): ComparedRow | undefined {
  const { careers, text, show } = side;
  const { compare } = text.sheet;
  const row = show(sameRow(careers, { measure: 'openings', statistic: 'count', place: 'US' }));
  const { period } = row;
  if (period === undefined) return undefined;
  const said = ({ value }: NumberFigure): string => (value === 0 ? compare.fewOpenings : compare.openings(text.format.number(value)));
  return {
    rank: 2,
    label: compare.rows.openings.label,
    remark: compare.rows.openings.remark(period),
    labels: { place: compare.rows.openings.label, period: compare.rows.openings.remark(period), unit: '' },
    cells: numbers(side, row, (figure) => ({ lines: [said(figure), ...groupLine(figure, text)] })),
  };
}

function entry(side: Side): ComparedRow {
  const { careers, text, show } = side;
  const { compare, entry: words } = text.sheet;
  const row = show(sameRow(careers, { measure: 'entryEducation', statistic: 'typical', place: 'US' }));
  const { period, cells } = row;
  const remark = period === undefined ? '' : compare.rows.entry.remark(period);
  return {
    rank: 2,
    label: compare.rows.entry.label,
    remark,
    labels: { place: remark, period: remark, unit: '' },
    cells: cells.map((cell, n) => {
      const level = EducationLevel.safeParse(cell.figure?.value).data;
      if (cell.figure && level) return withFigure(cell.figure, { lines: [text.education[level], ...groupLine(cell.figure, text)] });
      return careers[n]?.kind === 'military' ? { lines: [words.military] } : withoutFigure(careers[n]!, cell, 'US', text);
    }),
  };
}

function experienceAndTraining(side: Side): ComparedRow | undefined {
  const { careers, text, show } = side;
  const { label, remark } = text.sheet.compare.rows.before;
  const experience = show(sameRow(careers, { measure: 'experience', statistic: 'typical', place: 'US' }));
  const training = sameRow(careers, { measure: 'training', statistic: 'typical', place: 'US' });
  const { period } = experience;
  if (period === undefined) return undefined;
  // Two periods never stand in one row.
  const trained = training.period === period ? show(training).cells : [];
  return {
    rank: 5,
    label,
    remark: remark(period),
    labels: { place: remark(period), period: remark(period), unit: '' },
    cells: experience.cells.map((cell, n) => {
      const learned = trained[n]?.figure;
      const level = ExperienceLevel.safeParse(cell.figure?.value).data;
      const taught = TrainingLevel.safeParse(learned?.value).data;
      const said = [
        ...(cell.figure && level ? [{ figure: cell.figure, words: text.experience[level] }] : []),
        ...(learned && taught ? [{ figure: learned, words: text.training[taught] }] : []),
      ];
      const [figure] = said.map((one) => one.figure);
      const mark = figure ? groupLine(figure, text) : [];
      return figure ? { lines: [...said.map(({ words }) => words), ...mark], said } : withoutFigure(careers[n]!, cell, 'US', text);
    }),
  };
}

function interests({ careers, text }: Side): ComparedRow | undefined {
  const { compare } = text.sheet;
  if (careers.every((career) => career.interests.length === 0)) return undefined;
  const named = (letter: Interest): string => text.interests[letter].doers;
  return {
    rank: 6,
    ...compare.rows.interests,
    cells: careers.map((career) => ({
      lines: career.interests.length > 0 ? [career.interests.map(named).join(', ')] : [compare.notRated],
    })),
  };
}

/** A row of our own words, where all of the careers have a text: a comparison with nothing is none. */
function fromTexts(
  { careers }: Side,
  { label }: { label: string },
  rank: KeepRank,
  said: (own: CareerText) => ComparedCell,
): ComparedRow | undefined {
  const cells = careers.flatMap((career) => (career.text ? [said(career.text)] : [])).filter(hasWords);
  return cells.length < careers.length ? undefined : { rank, label, remark: '', cells };
}

const hasWords = ({ lines, bullets = [] }: ComparedCell): boolean => [...lines, ...bullets].some((words) => words.trim() !== '');

/** What they do, where any of the careers has a text; for the others, where it is described. */
function oneLines({ careers, text: { sheet } }: Side): ComparedRow | undefined {
  const { rows, lookItUp } = sheet.compare;
  if (careers.every((career) => !career.text)) return undefined;
  const cells = careers.map((career) => ({ lines: [career.text?.oneLine ?? lookItUp(officialLink(career).printed)] }));
  return { rank: 3, ...rows.oneLine, remark: '', cells };
}
