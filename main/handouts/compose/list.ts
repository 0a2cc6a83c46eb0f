import type { Career } from '#shared/models/career.ts';
import type { CareerList } from '#shared/models/careerList.ts';
import { clusters, editionOf, type Cluster, type ClusterEdition } from '#shared/models/cluster.ts';
import { facetOptions, type Choices, type Facet } from '#shared/models/facet.ts';
import { EducationLevel, type Place } from '#shared/models/figure.ts';
import { placeName, shortPlaceName } from '#shared/models/place.ts';
import { clustersOf } from '#shared/rules/clusters.ts';
import { chooseCareers, facets, markCareers, noChoices } from '#shared/rules/facets.ts';
import { hasNumber, pick, shownPlaces, type NumberFigure } from '#shared/rules/pick.ts';
import { sameRow, type SameRow } from '#shared/rules/sameRow.ts';
import type { Subject } from '#shared/models/subject.ts';
import type { Said, SaidFigure } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import { refusal } from '../../refusal.ts';
import { saidInSections, allSaid, type Frame, type Section } from './content.ts';
import { composeFrame, type Making } from './frame.ts';
import { noteSection } from './sections.ts';
import { officialTitle } from './titles.ts';

/** A number and what must be said of it, or only words. */
export interface ListedNumber {
  number: string;
  words: string;
}

interface ListedCareer {
  title: string;
  pay: ListedNumber;
  growth: ListedNumber;
  education: string;
}

/** All that a list of careers says. */
export interface Listing extends Frame {
  title: string;
  lead: string;
  /** `education` only where that is not what the careers are grouped by. */
  columns: { title: string; pay: string; growth: string; education: string | undefined };
  /** A short list is one group without a heading. */
  groups: { heading: string; continued: string; careers: ListedCareer[] }[];
  note: Section | undefined;
  said: Said;
}

/** A list of up to so many careers is not grouped: most groups would be of one. */
const UNGROUPED = 12;

/** The columns of a list, each of one statistic, place and period. */
interface Columns {
  /** Of the list's own place, by which careers may have been chosen. */
  own: SameRow;
  pay: SameRow;
  growth: SameRow;
  education: SameRow;
  growthOfAll: NumberFigure | undefined;
}

/**
 * A list of careers by title, in groups by the typical way in, or by the career clusters of an edition.
 * @throws a refusal when a career does not fit what the careers are said to be chosen by
 */
export function composeList(
  careers: readonly Career[],
  text: Text,
  making: Making,
  { chosenBy = noChoices, byCluster }: { chosenBy?: Choices | undefined; byCluster?: ClusterEdition | undefined } = {},
): Listing {
  const words = text.sheet.list;
  const { compare } = new Intl.Collator('en');
  const sorted = careers
    .map((career) => ({ career, title: officialTitle(career) }))
    .toSorted((one, other) => compare(one.title, other.title))
    .map(({ career }) => career);
  const place = sorted[0]!.place;
  const columns = columnsOf(sorted, place);
  const title = words.title(chosenWords(chosenBy, text));
  checkChosen(sorted, columns, chosenBy, title, text);
  const isGrouped = byCluster !== undefined || sorted.length > UNGROUPED;
  const isByLevel = isGrouped && byCluster === undefined;
  const listed = sorted.map((career, n) => listedCareer(career, n, columns, text));
  const shown = [columns.pay, columns.growth, columns.education].flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? []));
  const [note] = noteSection(text, making);
  const { pay, growth, education } = columns;
  const editions = editionsIn(chosenBy, byCluster);
  const frame = composeFrame(sorted, text, making, {
    documentTitle: words.documentTitle(title, name(place)),
    kind: words.kind(name(place)),
    figures: [...shown, ...(columns.growthOfAll ? [columns.growthOfAll] : [])],
  });
  const heads = {
    pay: words.columns.pay(shortPlaceName(pay.place), pay.period ?? ''),
    growth: words.columns.growth(growth.period ?? ''),
    education: educationHead(isByLevel, chosenBy, education.period ?? '', text),
  };
  return {
    ...frame,
    sources: { ...frame.sources, text: [frame.sources.text, ...editions.map(text.clusters.credit)].join(' ') },
    title,
    lead: [
      words.count(sorted.length),
      ...chosenFor(chosenBy, place, columns, text),
      ...(byCluster ? [words.groupedByCluster(byCluster)] : []),
      ...(isByLevel && education.period !== undefined && chosenBy.education.length === 0 ? [words.grouped(education.period)] : []),
      ...(pay.place === place ? [] : [words.noneAtPlace(name(place))]),
      words.median,
      ...(columns.growthOfAll ? [words.allJobs(text.format.change(columns.growthOfAll.value), columns.growthOfAll.period)] : []),
      ...(shown.some(({ basis }) => basis === 'group') ? [words.groupFigures] : []),
    ].join(' '),
    columns: {
      title: words.columns.title,
      pay: heads.pay,
      growth: heads.growth,
      education: isByLevel ? undefined : heads.education,
    },
    groups: byCluster
      ? clusterGroups(sorted, listed, byCluster, text)
      : isByLevel
        ? groupsOf(listed, education, text)
        : [{ heading: '', continued: words.columns.title, careers: listed }],
    note,
    said: allSaid(saidInColumns(listed, columns, heads, text), saidInSections(note ? [note] : [])),
  };
}

/** What dates the way in: its column, or the lead, which says by what careers are grouped or were chosen. */
function educationHead(isGrouped: boolean, chosenBy: Choices, period: string, { sheet: { list } }: Text): string {
  if (!isGrouped) return list.columns.education(period);
  return chosenBy.education.length > 0 ? list.chosenBy.education(period) : list.grouped(period);
}

/** The figures of the list, each under the head of its column. */
function saidInColumns(
  listed: readonly ListedCareer[],
  { pay, growth, education, growthOfAll }: Columns,
  heads: Record<'pay' | 'growth' | 'education', string>,
  text: Text,
): Said {
  const { list } = text.sheet;
  const under = (head: string, row: SameRow, slot: string, said: (n: number) => { words: string; whose: string }): SaidFigure[] =>
    row.cells.flatMap(({ figure }, n) => {
      if (!figure || figure.value === null) return [];
      const { words, whose } = said(n);
      return [{ figure, words, slot, labels: { place: head, period: head, unit: head, whose } }];
    });
  const ofAll = growthOfAll && list.allJobs(text.format.change(growthOfAll.value), growthOfAll.period);
  return {
    figures: [
      ...under(heads.pay, pay, 'pay', (n) => ({ words: listed[n]!.pay.number, whose: listed[n]!.pay.words })),
      ...under(heads.growth, growth, 'growth', (n) => ({ words: listed[n]!.growth.number, whose: listed[n]!.growth.words })),
      // The lead says that what is marked is a group's, and the mark stands with the numbers.
      ...under(heads.education, education, 'education', (n) => ({
        words: listed[n]!.education,
        whose: listed[n]!.growth.words || listed[n]!.pay.words,
      })),
      ...(ofAll === undefined
        ? []
        : [{ figure: growthOfAll!, words: ofAll, slot: 'growth', labels: { place: ofAll, period: ofAll, unit: '', whose: '' } }]),
    ],
    words: [],
  };
}

const name = (place: Place): string => placeName(place) ?? place;

function columnsOf(careers: readonly Career[], place: Place): Columns {
  const medians = (of: Place): SameRow => sameRow(careers, { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: of });
  const own = medians(place);
  const hasAny = ({ cells }: SameRow): boolean => cells.some(({ figure }) => hasNumber(figure));
  const pay = hasAny(own) ? own : (shownPlaces({ place }).slice(1).map(medians).find(hasAny) ?? own);
  const growth = sameRow(careers, { measure: 'growth', statistic: 'percent', place: 'US' });
  const { period } = growth;
  const all = period && pick(careers[0]!.allOccupations, { measure: 'growth', statistic: 'percent', place: 'US', period });
  return {
    own,
    pay,
    growth,
    education: sameRow(careers, { measure: 'entryEducation', statistic: 'typical', place: 'US' }),
    growthOfAll: all && hasNumber(all) ? all : undefined,
  };
}

function listedCareer(career: Career, n: number, { pay, growth, education }: Columns, text: Text): ListedCareer {
  const { list } = text.sheet;
  const level = levelOf(education, n);
  return {
    title: officialTitle(career),
    pay: listedNumber(career, pay, n, text.format.dollars, text),
    growth: listedNumber(career, growth, n, text.format.change, text),
    education: level ? text.education[level] : list.none,
  };
}

function listedNumber(
  { kind }: Career,
  { place, cells }: SameRow,
  n: number,
  said: (value: number) => string,
  { sheet: { list } }: Text,
): ListedNumber {
  const figure = cells[n]?.figure;
  if (hasNumber(figure)) {
    const remarks = [...(figure.bound ? [list.orMore] : []), ...(figure.basis === 'group' ? [list.ofGroup] : [])];
    return { number: said(figure.value), words: remarks.join(' ') };
  }
  // The surveys leave out the armed forces and some work altogether.
  const isSurveyed = kind !== 'military' && (figure !== undefined || place !== 'US');
  return { number: '', words: isSurveyed ? list.missing[figure?.missing ?? 'notProduced'] : list.none };
}

const levelOf = ({ cells }: SameRow, n: number): EducationLevel | undefined => EducationLevel.safeParse(cells[n]?.figure?.value).data;

/** In the order of the levels, those without one last. */
function groupsOf(listed: readonly ListedCareer[], education: SameRow, text: Text): Listing['groups'] {
  const { list } = text.sheet;
  const levels = listed.map((_, n) => levelOf(education, n));
  return [...EducationLevel.options, undefined].flatMap((level) => {
    const careers = listed.filter((_, n) => levels[n] === level);
    if (careers.length === 0) return [];
    const named = level ? text.education[level] : list.noLevel;
    return [{ heading: list.groupHeading(named, careers.length), continued: list.continued(named), careers }];
  });
}

/** In the framework's order. */
function clusterGroups(
  careers: readonly Career[],
  listed: readonly ListedCareer[],
  edition: ClusterEdition,
  text: Text,
): Listing['groups'] {
  const { list } = text.sheet;
  const own = careers.map(({ soc }) => clustersOf(soc)[edition]);
  return clusters[edition].flatMap((cluster) => {
    const inCluster = listed.filter((_, n) => own[n] === cluster);
    const named = text.clusters.names[cluster];
    return inCluster.length > 0
      ? [{ heading: list.groupHeading(named, inCluster.length), continued: list.continued(named), careers: inCluster }]
      : [];
  });
}

/** The editions whose clusters the list names. */
const editionsIn = (chosenBy: Choices, byCluster: ClusterEdition | undefined): ClusterEdition[] => [
  ...new Set([...chosenBy.cluster.map(editionOf), ...(byCluster ? [byCluster] : [])]),
];

/** What was chosen, a facet each: "associate degree", "doers or helpers". */
function chosenWords(choices: Choices, text: Text): string[] {
  const { list } = text.sheet;
  const said = (facet: Facet, option: string): string => {
    if (facet === 'interests') return list.interest(text.interests[option as keyof Text['interests']]);
    if (facet === 'cluster') return text.clusters.names[option as Cluster];
    if (facet === 'subject') return text.clusters.subjects[option as Subject].toLowerCase();
    const options: Readonly<Record<string, string>> = list.options[facet];
    return options[option] ?? option;
  };
  return facets
    .filter((facet) => choices[facet].length > 0)
    .map((facet) => list.or(facetOptions[facet].filter((option) => isIn(choices[facet], option)).map((option) => said(facet, option))));
}

const isIn = (chosen: readonly string[], option: string): boolean => chosen.includes(option);

/** What the figures are of by which the careers were chosen. */
function chosenFor(choices: Choices, place: Place, { own, growth, education }: Columns, text: Text): string[] {
  const { chosenBy: said, chosenFor: sentence } = text.sheet.list;
  const reasons: Readonly<Record<Facet, () => string>> = {
    education: () => said.education(education.period ?? ''),
    interests: () => said.interests(),
    cluster: () => said.cluster(editionsIn(choices, undefined)),
    subject: () => said.subject(),
    pay: () => said.pay(name(place), own.period ?? ''),
    growth: () => said.growth(growth.period ?? ''),
    published: () => said.published(name(place)),
    saved: () => said.saved(),
  };
  const chosen = facets.filter((facet) => choices[facet].length > 0).map((facet) => reasons[facet]());
  return chosen.length > 0 ? [sentence(chosen)] : [];
}

/** A heading that is not true of every career under it must not print: the careers may have been chosen for another place or edition. */
function checkChosen(careers: readonly Career[], columns: Columns, choices: Choices, title: string, text: Text): void {
  const fitting = new Set(
    chooseCareers(
      [...careers.keys()],
      markCareers(
        asList(careers, columns),
        careers.map(({ soc }) => soc),
      ),
      choices,
    ),
  );
  const wrong = careers.find((_, n) => !fitting.has(n));
  if (wrong) throw refusal(text.sheet.list.untrue(officialTitle(wrong), title));
}

/** The careers as the facets read them. */
function asList(careers: readonly Career[], { own, growth, education, growthOfAll }: Columns): CareerList {
  const column = ({ cells }: SameRow): NonNullable<CareerList['columns']['pay']> | undefined => {
    const of = cells.find(({ figure }) => figure)?.figure;
    return of && { of, cells: cells.map(({ figure }) => figure ?? null) };
  };
  const [pay, grown, entry] = [own, growth, education].map(column);
  return {
    place: careers[0]!.place,
    careers: careers.map(({ soc, title, kind, interests, text }) => ({
      soc,
      title,
      kind,
      interests,
      ...(text && { subjects: text.subjects }),
    })),
    columns: { ...(pay && { pay }), ...(grown && { growth: grown }), ...(entry && { entryEducation: entry }) },
    ...(growthOfAll && { growthOfAll }),
  };
}
