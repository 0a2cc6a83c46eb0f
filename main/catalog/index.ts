import * as z from 'zod';
import { Descriptions, Occupation, Organization, type Career, type CareerText, type SearchableCareer } from '#shared/models/career.ts';
import type { CareerList } from '#shared/models/careerList.ts';
import { ALL_OCCUPATIONS, type Figure, type Place, type Soc } from '#shared/models/figure.ts';
import type { Release } from '#shared/models/release.ts';
import { createCareerSearch, searchableCareers, type CareerMatch } from '#shared/rules/search/index.ts';
import { FrozenIndex } from '#shared/rules/search/titleIndex.ts';
import { en } from '#shared/text/en.ts';
import { listCareers } from './careerList.ts';
import { careerTexts } from './careerTexts.ts';
import { figureTables } from './figureTables.ts';
import { openShelf, type InUse, type Shelf } from './shelf.ts';
import { figuresFrom, withDerivedHourly, type IndexedTable } from './figures.ts';
import type { NearPrograms, ProgramFilters, SpotId } from '#shared/models/program.ts';
import { usualAwards } from '#shared/rules/programs.ts';
import { openPrograms, type Programs } from './programs.ts';
import { refusal } from '../refusal.ts';
import { readData } from './files.ts';
import { once } from '#shared/rules/once.ts';
import type { Series } from '#shared/rules/series.ts';

/** Read access to careers, figures and releases. Files are read when they are first needed and then kept. */
export interface Catalog {
  /** All careers in the order of their codes. */
  occupations(): readonly Occupation[];
  occupation(soc: Soc): Occupation | undefined;
  text(soc: Soc): CareerText | undefined;
  textSocs(): readonly Soc[];
  /** The career's figures at a place: the place's first, then the nation's. Without `place`'s file there are only the nation's. */
  figures(soc: Soc, place: Place): Figure[];
  /** All careers with the figures that a list shows. */
  list(place: Place): CareerList;
  /** What the search is made from, for who searches elsewhere. */
  searchData(): { careers: SearchableCareer[]; index: FrozenIndex };
  /** The page that an organization has, or undefined. */
  organization(id: string): Organization | undefined;
  /** Careers by what people call them, best match first; nothing for words that mean no career. */
  find(query: string): readonly CareerMatch[];
  /**
   * @param near where the counselor's school is; then the career has the schools nearest to it
   * @throws a refusal for a code that is not in the catalog
   */
  career(soc: Soc, place: Place, near?: SpotId): Career;
  /** The schools and programs of the releases in use: ask for them each time, since others may come into use. */
  programs: Programs;
  /** The nearest schools with programs for a career, as `Programs.near` gives them. Without awards: those that are usual for it. */
  programsNear(soc: Soc, near: SpotId, asked: Partial<ProgramFilters> & { most: number }): NearPrograms;
  /** All releases, those in use and the others. */
  releases(): ReadonlyMap<string, Release>;
  /** The release of each series that gives its figures. */
  inUse(): ReadonlyMap<Series, string>;
  /**
   * The same careers with these releases in use, each in its series, as a saved sheet pins them.
   * @throws a refusal for a release that is not there
   */
  with(releaseIds: readonly string[]): Catalog;
  /** Names of the places that only an imported release knows. */
  placeNames(): ReadonlyMap<Place, string>;
  /** Folders of the library that cannot be read as a release. */
  unreadable(): readonly string[];
  /** Looks again at what is in the library. Catalogs made by `with` before keep what they had. */
  refresh(): void;
}

/** Schools that a career is given with it. */
const NEAREST = 3;

/** Sixty thousand titles are checked in one go: a schema for each would take longer than reading them. */
const TitleLists = z.custom<Record<Soc, string[]>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((list) => Array.isArray(list) && list.every((title) => typeof title === 'string')),
);
const Titles = z.strictObject({ version: z.literal(1), release: z.string(), titles: TitleLists });

/**
 * Opens the catalog over a data folder (`data/` of the project, or its copy beside the packaged application).
 * @param library the folder of the releases that were brought in; none for what ships alone
 */
export function openCatalog(folder: string, library?: string): Catalog {
  const texts = careerTexts(folder);
  const organizations = once(() => new Map(readData(folder, 'organizations.json', z.array(Organization)).map((one) => [one.id, one])));
  const open = (): Catalog => {
    const shelf = once(() => openShelf(folder, library));
    return catalogOf({ shelf, inUse: once(() => shelf().inUse()), texts, organizations });
  };
  let current = open();
  return {
    occupations: () => current.occupations(),
    occupation: (soc) => current.occupation(soc),
    text: (soc) => current.text(soc),
    textSocs: () => current.textSocs(),
    figures: (soc, place) => current.figures(soc, place),
    list: (place) => current.list(place),
    searchData: () => current.searchData(),
    organization: (id) => current.organization(id),
    find: (query) => current.find(query),
    career: (soc, place, near) => current.career(soc, place, near),
    get programs() {
      return current.programs;
    },
    programsNear: (soc, near, asked) => current.programsNear(soc, near, asked),
    releases: () => current.releases(),
    inUse: () => current.inUse(),
    with: (ids) => current.with(ids),
    placeNames: () => current.placeNames(),
    unreadable: () => current.unreadable(),
    refresh() {
      current = open();
    },
  };
}

interface Rooms {
  shelf: () => Shelf;
  inUse: () => InUse;
  texts: ReturnType<typeof careerTexts>;
  organizations: () => ReadonlyMap<string, Organization>;
}

/** The catalog over one choice of releases. */
function catalogOf({ shelf, inUse, texts, organizations }: Rooms): Catalog {
  const programs = openPrograms(shelf, inUse);
  const file = <T>(name: string, schema: z.ZodType<T>): T => {
    const found = shelf().occupationFile(inUse(), name, schema);
    if (found === undefined) throw refusal(en.data.missing(name));
    return found;
  };
  const occupations = once(() => file('occupations.json', z.array(Occupation)));
  const bySoc = once(() => new Map(occupations().map((occupation) => [occupation.soc, occupation])));
  const titles = once(() => file('titles.json', Titles).titles);
  const described = once(() => shelf().occupationFile(inUse(), 'descriptions.json', Descriptions));
  const tableReader = once(() => figureTables(shelf(), inUse()));
  const tables = (place: Place): readonly IndexedTable[] => tableReader()(place);
  const withOthers = new Map<string, Catalog>();

  const subjects = once(() => new Map(texts.titles().map((text) => [text.soc, text.subjects])));
  const searchData = once(() => {
    const counts = tables('US')
      .map(({ table }) => table)
      .filter(({ columns }) => columns.some(({ measure }) => measure === 'employment' || measure === 'jobs'));
    return {
      careers: searchableCareers({ occupations: occupations(), titles: titles(), counts, texts: texts.titles() }),
      index: file('searchIndex.json', FrozenIndex),
    };
  });
  const search = once(() => createCareerSearch(searchData().careers, searchData().index));

  const placeFigures = (occupation: Pick<Occupation, 'soc' | 'group'>, place: Place): Figure[] => {
    const national = tables('US').flatMap((table) => figuresFrom(table, occupation));
    if (place === 'US') return national;
    const own = withDerivedHourly(
      tables(place).flatMap((table) => figuresFrom(table, occupation)),
      national,
    );
    return [...own, ...national];
  };

  const occupation = (soc: Soc): Occupation | undefined => bySoc().get(soc);
  const known = (soc: Soc): Occupation => {
    const found = occupation(soc);
    if (!found) throw refusal(en.data.unknownCode(soc));
    return found;
  };

  const programsNear: Catalog['programsNear'] = (soc, near, { awards, controls = [], most }) => {
    const own = known(soc);
    const ask = (wanted: ProgramFilters['awards']): NearPrograms =>
      programs.near([soc, ...(own.members ?? [])], { near, awards: wanted, controls, most });
    const found = ask(awards ?? usualAwards(placeFigures(own, 'US')));
    // A career that one enters with a bachelor's degree may be studied after it only.
    return awards === undefined && found.total === 0 ? ask([]) : found;
  };

  return {
    programs,
    programsNear,
    occupations,
    occupation,
    text: texts.read,
    textSocs: texts.socs,
    figures: (soc, place) => placeFigures(known(soc), place),
    releases: () => shelf().releases(),
    inUse,
    with(ids) {
      const key = ids.toSorted().join(' ');
      const already = withOthers.get(key);
      if (already) return already;
      const used = shelf().inUseWith(ids);
      const made = catalogOf({ shelf, inUse: () => used, texts, organizations });
      withOthers.set(key, made);
      return made;
    },
    placeNames: () => shelf().placeNames,
    unreadable: () => shelf().unreadable,
    refresh: () => undefined,
    list: (place) => listCareers(occupations(), tables, place, subjects()),
    searchData,
    organization: (id) => organizations().get(id),
    find: (query) => search().find(query),
    career(soc, place, near = '') {
      const own = known(soc);
      const named = (other: Soc): { soc: Soc; title: string } => ({ soc: other, title: occupation(other)?.title ?? other });
      const text = texts.read(soc);
      const official = officialText(described(), own);
      return {
        soc,
        title: own.title,
        kind: own.kind,
        ...(own.group && { group: { ...named(own.group), hasText: texts.socs().includes(own.group) } }),
        members: (own.members ?? []).map(named),
        also: (titles()[soc] ?? []).filter((title) => !title.includes('(')),
        ...(text && { text }),
        ...(official && { official }),
        place,
        figures: placeFigures(own, place),
        allOccupations: placeFigures({ soc: ALL_OCCUPATIONS }, place),
        interests: own.interests,
        ...(own.zone !== undefined && { zone: own.zone }),
        related: own.related.map((other) => {
          const pay = medianPay(tables(place), occupation(other));
          return { ...named(other), ...(pay && { pay }) };
        }),
        ...(near !== '' && programs.spot(near) && { programs: programsNear(soc, near, { most: NEAREST }) }),
        organizations: (text?.organizations ?? []).flatMap((id) => organizations().get(id) ?? []),
        occupationRelease: own.release,
      };
    },
  };
}

/** What the release of occupations says of a career. */
function officialText(described: Descriptions | undefined, { soc }: Occupation): Career['official'] {
  const found = described?.careers[soc];
  return found && { ...found, release: described.release };
}

function medianPay(tables: readonly IndexedTable[], occupation: Occupation | undefined): Figure | undefined {
  if (!occupation) return undefined;
  return tables
    .filter(({ table }) => table.columns.some(({ measure }) => measure === 'pay'))
    .flatMap((table) => figuresFrom(table, occupation))
    .find(({ measure, statistic, unit }) => measure === 'pay' && statistic === 'median' && unit === 'usdPerYear');
}
