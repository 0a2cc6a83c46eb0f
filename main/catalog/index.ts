import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Occupation, Organization, type Career, type CareerText } from '#shared/models/career.ts';
import { ALL_OCCUPATIONS, type Figure, type Place, type Soc } from '#shared/models/figure.ts';
import { FigureTable } from '#shared/models/figureTable.ts';
import { Release } from '#shared/models/release.ts';
import { createCareerSearch, searchableCareers, type CareerMatch } from '#shared/rules/search/index.ts';
import { FrozenIndex } from '#shared/rules/search/titleIndex.ts';
import { en } from '#shared/text/en.ts';
import { parseCareerText, readCareerTitles, type CareerTextTitles } from './careerText.ts';
import { figuresFrom, indexed, withDerivedHourly, type IndexedTable } from './figures.ts';
import { refusal } from '../refusal.ts';
import { readData } from './files.ts';

/** Read access to careers, figures and releases. Files are read when they are first needed and then kept. */
export interface Catalog {
  /** All careers in the order of their codes. */
  occupations(): readonly Occupation[];
  occupation(soc: Soc): Occupation | undefined;
  /** Everyday titles of a career, the most usual first. */
  alternateTitles(soc: Soc): readonly string[];
  text(soc: Soc): CareerText | undefined;
  textSocs(): readonly Soc[];
  /** The career's figures at a place: the place's first, then the nation's. Without `place`'s file there are only the nation's. */
  figures(soc: Soc, place: Place): Figure[];
  /** Careers by what people call them, best match first; nothing for words that mean no career. */
  find(query: string): CareerMatch[];
  /** @throws a refusal for a code that is not in the catalog */
  career(soc: Soc, place: Place): Career;
  releases(): ReadonlyMap<string, Release>;
}

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
 */
export function openCatalog(folder: string): Catalog {
  const occupations = once(() => readData(folder, 'occupations/occupations.json', z.array(Occupation)));
  const bySoc = once(() => new Map(occupations().map((occupation) => [occupation.soc, occupation])));
  const titles = once(() => readData(folder, 'occupations/titles.json', Titles).titles);
  const releases = once(() => new Map(readData(folder, 'releases.json', z.array(Release)).map((release) => [release.id, release])));
  const organizations = once(() => new Map(readData(folder, 'organizations.json', z.array(Organization)).map((one) => [one.id, one])));
  const tables = figureTables(folder);
  const texts = careerTexts(folder);

  const search = once(() => {
    const counts = tables('US')
      .map(({ table }) => table)
      .filter(({ columns }) => columns.some(({ measure }) => measure === 'employment' || measure === 'jobs'));
    const careers = searchableCareers({ occupations: occupations(), titles: titles(), counts, texts: texts.titles() });
    return createCareerSearch(careers, readData(folder, 'occupations/searchIndex.json', FrozenIndex));
  });

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
  const figures = (soc: Soc, place: Place): Figure[] => {
    const known = occupation(soc);
    if (!known) throw refusal(en.cli.unknownCode(soc));
    return placeFigures(known, place);
  };

  return {
    occupations,
    occupation,
    alternateTitles: (soc) => titles()[soc] ?? [],
    text: texts.read,
    textSocs: texts.socs,
    figures,
    releases,
    find: (query) => search().find(query),
    career(soc, place) {
      const known = occupation(soc);
      if (!known) throw refusal(en.cli.unknownCode(soc));
      const named = (other: Soc): { soc: Soc; title: string } => ({ soc: other, title: occupation(other)?.title ?? other });
      const text = texts.read(soc);
      return {
        soc,
        title: known.title,
        kind: known.kind,
        ...(known.group && { group: named(known.group) }),
        members: (known.members ?? []).map(named),
        also: (titles()[soc] ?? []).filter((title) => !title.includes('(')),
        ...(text && { text }),
        place,
        figures: placeFigures(known, place),
        allOccupations: placeFigures({ soc: ALL_OCCUPATIONS }, place),
        interests: known.interests,
        ...(known.zone !== undefined && { zone: known.zone }),
        related: known.related.map((other) => {
          const pay = medianPay(tables(place), occupation(other));
          return { ...named(other), ...(pay && { pay }) };
        }),
        organizations: (text?.organizations ?? []).flatMap((id) => organizations().get(id) ?? []),
        occupationRelease: known.release,
      };
    },
  };
}

function medianPay(tables: readonly IndexedTable[], occupation: Occupation | undefined): Figure | undefined {
  if (!occupation) return undefined;
  return tables
    .filter(({ table }) => table.columns.some(({ measure }) => measure === 'pay'))
    .flatMap((table) => figuresFrom(table, occupation))
    .find(({ measure, statistic, unit }) => measure === 'pay' && statistic === 'median' && unit === 'usdPerYear');
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The tables of a place from every release that has one, in the order of the release folders' names. */
function figureTables(folder: string): (place: Place) => readonly IndexedTable[] {
  const known = new Map<Place, readonly IndexedTable[]>();
  const folders = once(() => {
    try {
      return readdirSync(join(folder, 'figures'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .toSorted();
    } catch {
      throw refusal(en.data.missing('figures'));
    }
  });
  return (place) => {
    const read = known.get(place);
    if (read) return read;
    const files = folders()
      .map((release) => `figures/${release}/${place}.json`)
      .filter((file) => existsSync(join(folder, file)));
    const found = files.map((file) => indexed(readData(folder, file, FigureTable)));
    known.set(place, found);
    return found;
  };
}

interface Texts {
  socs(): readonly Soc[];
  titles(): readonly CareerTextTitles[];
  read(soc: Soc): CareerText | undefined;
}

function careerTexts(folder: string): Texts {
  const known = new Map<Soc, CareerText>();
  const socs = once(() =>
    readdirSync(join(folder, 'careers'))
      .filter((file) => file.endsWith('.en.md'))
      .map((file) => file.slice(0, 7))
      .toSorted(),
  );
  const fileOf = (soc: Soc): string => `${soc}.en.md`;
  const source = (soc: Soc): string => readFileSync(join(folder, 'careers', fileOf(soc)), 'utf8');
  return {
    socs,
    titles: () => socs().map((soc) => readCareerTitles(source(soc))),
    read(soc) {
      const read = known.get(soc);
      if (read || !socs().includes(soc)) return read;
      const text = parseCareerText(source(soc), fileOf(soc));
      known.set(soc, text);
      return text;
    },
  };
}
