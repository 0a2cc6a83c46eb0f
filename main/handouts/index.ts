import type { Career } from '#shared/models/career.ts';
import type { Conflict, Said } from '#shared/models/said.ts';
import type { Blank, DisplayList, Node } from '#shared/models/displayList.ts';
import type { LocalFact } from '#shared/models/localFact.ts';
import type { Release } from '#shared/models/release.ts';
import type { Logo, SchoolBlock } from '#shared/models/school.ts';
import { conflictsIn } from '#shared/rules/conflicts/index.ts';
import { onPaper } from '#shared/rules/conflicts/onPaper.ts';
import { markHistoric, staleReleases } from '#shared/rules/staleness.ts';
import { templateTraits, type KeepRank, type Sheet } from '#shared/models/sheet.ts';
import type { Text } from '#shared/text/en.ts';
import { compose } from './compose/index.ts';
import { partsOfRank, type SheetContent } from './compose/content.ts';
import { loadFonts, type Fonts } from './fonts.ts';
import { refusal } from '../refusal.ts';
import { createSetter } from './layout/box.ts';
import { printable } from './layout/breakLines.ts';
import { writePacket, writePdf } from './pdf/index.ts';
import { templates } from './templates/index.ts';

/** A laid-out sheet. */
export interface LaidOut {
  /** Names the file. */
  title: string;
  /** What the sheet of its first career says. */
  content: SheetContent;
  list: DisplayList;
  /** The logo that the list shows, if it shows one: a list does not hold its dots. */
  logo?: Logo | undefined;
  /** The names of the parts that were left off to fit. */
  leftOff: readonly string[];
  /** Their ranks, the first to go first. */
  dropped: KeepRank[];
  /** Points by which the sheet still runs over its page: above 0 only when nothing more could be left off. */
  overflow: number;
  /** Characters that no bundled font has: they would print as empty boxes. */
  unprintable: string[];
  /** Why it must not print because of what it says: none, for a sheet that may. */
  conflicts: Conflict[];
  /** What is to be known of the age of its figures: it prints all the same. */
  stale: string[];
}

/** How a sheet is dressed, and for whom. */
type SheetDress = Pick<Sheet, 'template' | 'look' | 'answers' | 'note' | 'chosenBy' | 'groupBy' | 'historic'> & {
  school?: Partial<SchoolBlock>;
  /** Local facts of any careers: a sheet prints those of its own. */
  facts?: readonly LocalFact[];
};

/** A laid-out sheet for one student. */
export interface PacketCopy {
  laidOut: Pick<LaidOut, 'list' | 'logo'>;
  /** Composed or not; soft hyphens are taken out. */
  name?: string;
}

/** Makes sheets. Fonts are parsed once, and broken paragraphs and shaped words are kept between sheets. */
export interface Handouts {
  /** Careers are in the order of the sheet. @throws when the template is for another number of careers */
  layOut(careers: readonly Career[], sheet: SheetDress, today: string): LaidOut;
  /**
   * Many copies in one PDF, each with the words of its own in its blanks. Names go into the file and nowhere else.
   * @throws a refusal that names the words that no bundled font has, or that are longer than their blank
   */
  packet(copies: Iterable<PacketCopy>, title: string, today: string): Uint8Array;
  /** The sheet as a tagged PDF; `today` (`YYYY-MM-DD`) is printed on it and is its creation date. */
  pdf(laidOut: Pick<LaidOut, 'list' | 'logo'>, today: string): Uint8Array;
}

/**
 * @param fontsFolder holds the four TTF files of `fontFiles`
 */
export function createHandouts({
  fontsFolder,
  releases,
  text,
}: {
  fontsFolder: string;
  releases: () => ReadonlyMap<string, Release>;
  text: Text;
}): Handouts {
  const fonts = loadFonts(fontsFolder);
  const setter = createSetter(fonts);
  return {
    layOut(asked, { template: id, look, school, facts, note, chosenBy, groupBy, historic, answers = false }, today) {
      const template = templates[id];
      const { careers: takes, hasAnswers } = templateTraits[id];
      if (asked.length < takes.least || asked.length > takes.most) throw refusal(text.sheet.careersOfTemplate(id, takes, asked.length));
      if (answers && !hasAnswers) throw refusal(text.sheet.noAnswers(id));
      const known = releases();
      const careers = historic ? asked.map((career) => markHistoric(career, known, today, text.staleness.historic)) : asked;
      const making = { today, releases: known, school, facts, note };
      const composed = new Map<Career, SheetContent>();
      const contentOf = (career: Career): SheetContent => {
        const content = composed.get(career) ?? compose(career, text, making);
        composed.set(career, content);
        return content;
      };
      const made = template.make({ careers, contentOf, look, chosenBy, groupBy, answers, text, making, setter });
      const { said: meant, ...sheet } = made;
      const said = onPaper(meant, wordsOf(made.list), made.dropped);
      const age = ageOf(said, { today, releases: known, historic: historic === true }, text);
      return {
        ...sheet,
        logo: school?.logo,
        get content() {
          return contentOf(careers[0]!);
        },
        leftOff: made.leftOff ?? namesOf(made.dropped, careers, contentOf),
        unprintable: unprintable(made.list, fonts),
        conflicts: [...conflictsIn(said, text.conflicts), ...age.conflicts],
        stale: age.stale,
      };
    },
    pdf: ({ list, logo }, today) => writePdf(list, fonts, today, logo),
    packet(copies, title, today) {
      const all = [...copies].map(({ laidOut: { list, logo }, name = '' }) => ({
        list,
        logo,
        fills: { name: fitted(name, list, fonts, text) },
      }));
      const [first] = all;
      if (!first) throw refusal(text.sheet.emptyPacket);
      const { language, isTagged, duplex } = first.list;
      return writePacket(all, { title, language, isTagged, ...(duplex && { duplex }) }, fonts, today, first.logo);
    },
  };
}

/** A name as it is printed. @throws a refusal where it cannot be, so that nobody gets a sheet with a box or a cut name */
function fitted(name: string, { root }: DisplayList, fonts: Fonts, text: Text): string {
  const words = printable(name).replaceAll(/\s+/g, ' ').trim();
  if (words === '') return '';
  const blank = blankIn(root);
  if (!blank) throw refusal(text.sheet.noBlank);
  const face = fonts[blank.face];
  const missing = face.missing(words);
  if (missing.length > 0) throw refusal(text.sheet.unprintableName(words, missing));
  if (face.width(words, blank.size) > blank.width) throw refusal(text.sheet.longName(words));
  return words;
}

const blanks = new WeakMap<Node, Blank | undefined>();

/** The blank for the name; remembered for a list's root, since a packet asks for each copy. */
function blankIn(node: Node): Blank | undefined {
  if (node.kind === 'blank') return node.id === 'name' ? node : undefined;
  if (node.kind !== 'element') return undefined;
  if (blanks.has(node)) return blanks.get(node);
  let found: Blank | undefined;
  for (const child of node.children) found ??= blankIn(child);
  blanks.set(node, found);
  return found;
}

/** The names of the parts that have these ranks in any of the careers' contents. */
const namesOf = (ranks: readonly KeepRank[], careers: readonly Career[], contentOf: (career: Career) => SheetContent): string[] => [
  ...new Set(ranks.flatMap((rank) => careers.flatMap((career) => partsOfRank(contentOf(career), rank)))),
];

/** What is too old keeps a sheet from printing, unless it is marked; what is getting old is told. */
function ageOf(
  { figures }: Said,
  { today, releases, historic }: { today: string; releases: ReadonlyMap<string, Release>; historic: boolean },
  { staleness: words }: Text,
): { conflicts: Conflict[]; stale: string[] } {
  const found = staleReleases(
    figures.map(({ figure }) => figure),
    releases,
    today,
  );
  const isRefused = ({ staleness }: (typeof found)[number]): boolean => staleness.level === 'red' && !historic;
  return {
    conflicts: found
      .filter(isRefused)
      .map(({ release }) => ({ rule: 'tooOld', sentence: words.tooOldToPrint(release), wayOut: words.wayOut })),
    stale: found
      .filter((one) => !isRefused(one))
      .map(({ release, staleness }) => words.of(release, words.sentences[staleness.why](release))),
  };
}

/** All words of a list in the order of drawing. */
function wordsOf(list: DisplayList): string {
  const words: string[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'text') words.push(node.text);
    if (node.kind === 'element' || node.kind === 'artifact') node.children.forEach(visit);
  };
  visit(list.root);
  return words.join(' ');
}

function unprintable(list: DisplayList, fonts: Fonts): string[] {
  const missing = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'text') for (const character of fonts[node.face].missing(node.text)) missing.add(character);
    if (node.kind === 'element' || node.kind === 'artifact') node.children.forEach(visit);
  };
  visit(list.root);
  return [...missing];
}
