import * as z from 'zod';
import { actionIds } from './models/action.ts';
import { Career, SearchableCareer } from './models/career.ts';
import { CareerList } from './models/careerList.ts';
import { DisplayList } from './models/displayList.ts';
import { Figure, Place, Soc } from './models/figure.ts';
import { Release, ReleaseId } from './models/release.ts';
import { SavedSheet, SavedSheetId } from './models/savedSheet.ts';
import { ImportProgress, Inspection } from './models/releaseOffer.ts';
import { Conflict } from './models/said.ts';
import { LocalFact, LocalFactDraft, LocalFactId } from './models/localFact.ts';
import { AwardGroup, City, NearPrograms, SchoolControl, Spot, SpotId } from './models/program.ts';
import { LogoRevision } from './models/school.ts';
import { Settings, SettingsChange } from './models/settings.ts';
import { Ink, Sheet } from './models/sheet.ts';
import { FrozenIndex } from './rules/search/titleIndex.ts';

/** Names bytes that are waiting at `/files/<ticket>` of the application's own origin. It says nothing about where they lie. */
export const Ticket = z.string().regex(/^[0-9a-f]{32}$/);
export type Ticket = z.infer<typeof Ticket>;

/** A file name without any folder. */
const FileName = z.string().regex(/^[^/\\\0]+$/);

/** What became of a file that was to be saved or printed. `fetch`: the page itself fetches the bytes at the ticket (browser host). */
export const Delivery = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), fileName: FileName, by: z.enum(['file', 'dialog', 'viewer']) }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('fetch'), ticket: Ticket, fileName: FileName }),
]);
export type Delivery = z.infer<typeof Delivery>;

/** Something that the counselor must know: what happened, and what to do or what is safe. */
export const Notice = z.strictObject({ id: z.string(), message: z.string(), hint: z.string() });
export type Notice = z.infer<typeof Notice>;

/** Where settings and records are kept, and whether this copy of Pathsheet may write there. */
export const Storage = z.strictObject({ folder: z.string(), writable: z.boolean(), notices: z.array(Notice) });
export type Storage = z.infer<typeof Storage>;

/** What this host can do. */
export const Capabilities = z.strictObject({
  /** Who prints: the system's dialog, or the browser's page for the PDF. */
  print: z.enum(['dialog', 'browser', 'none']),
  /** Whether menus outside the page already answer to the shortcuts. */
  nativeMenus: z.boolean(),
});
export type Capabilities = z.infer<typeof Capabilities>;

/** Which releases are here, and which give the figures. */
export const ReleasesState = z.strictObject({
  /** Ids of all. */
  all: z.array(z.string()),
  /** Ids, one of each series. */
  inUse: z.array(z.string()),
  /** Names of the metros and other areas that came with releases. */
  areas: z.record(Place, z.string()),
  /** Folders of the library that cannot be read as a release. */
  unreadable: z.array(z.string()),
});
export type ReleasesState = z.infer<typeof ReleasesState>;

const Start = z.strictObject({
  version: z.string(),
  isMac: z.boolean(),
  capabilities: Capabilities,
  settings: Settings,
  logo: LogoRevision,
  favourites: z.array(Soc),
  releases: ReleasesState,
  storage: Storage,
});

/** A laid-out sheet, and what the counselor must know of it. */
const LaidOutSheet = z.strictObject({
  list: DisplayList,
  /** Names of the parts that were left off to fit. */
  leftOff: z.array(z.string()),
  /** Characters that no bundled font has: the sheet cannot be printed while it holds them. */
  unprintable: z.array(z.string()),
  /** Why its figures must not stand on it, and what to do: the sheet cannot be printed while there is any. */
  conflicts: z.array(Conflict),
  /** Which of its figures are getting old. */
  stale: z.array(z.string()),
});

/** What the page searches in, as `createCareerSearch` takes it. */
const SearchData = z.strictObject({ careers: z.array(SearchableCareer), index: FrozenIndex });

/** A saved sheet, and whether its figures are those of the releases in use; `gone`: releases that it needs and that are no longer here. */
const ListedSheet = z.strictObject({ saved: SavedSheet, isCurrent: z.boolean(), gone: z.array(ReleaseId) });
export type ListedSheet = z.infer<typeof ListedSheet>;

/** Figures of a career as a saved sheet has them, and as the releases in use do; null where there is none. */
const CareerChanges = z.strictObject({
  soc: Soc,
  title: z.string(),
  changes: z.array(z.strictObject({ before: Figure.nullable(), after: Figure.nullable() })),
});
export type CareerChanges = z.infer<typeof CareerChanges>;

const nothing = z.strictObject({});

/** Every call of the page. Here and nowhere else: `main/api/handlers.ts` answers each, and `renderer` knows no other. */
export const calls = {
  'app.start': { input: nothing, output: Start },
  /** Logs what failed while the page drew, under the number that it shows. What was typed, or is of a student, is never in `message`. */
  'app.noteFault': { input: z.strictObject({ message: z.string().max(2000) }), output: z.strictObject({ id: z.string() }) },
  /** Without a place: at the one of the settings. */
  'careers.list': { input: z.strictObject({ place: Place.optional() }), output: CareerList },
  'careers.searchData': { input: nothing, output: SearchData },
  'careers.get': { input: z.strictObject({ soc: Soc, place: Place }), output: Career },
  /** The schools nearest to a place whose programs lead to a career. Without awards: those that are usual for the career. */
  'programs.near': {
    input: z.strictObject({
      soc: Soc,
      near: SpotId,
      awards: z.array(AwardGroup).optional(),
      controls: z.array(SchoolControl),
      most: z.int().min(1).max(500),
    }),
    output: NearPrograms,
  },
  /** The cities that the counselor's school may be in. */
  'programs.cities': { input: nothing, output: z.array(City) },
  /** What is known of a place; null for one that cannot be measured from. */
  'programs.spot': { input: z.strictObject({ near: SpotId }), output: z.strictObject({ spot: Spot.nullable() }) },
  'releases.list': { input: nothing, output: z.array(Release) },
  /** Puts a release in use in its series, in place of another. */
  'releases.use': { input: z.strictObject({ id: z.string() }), output: ReleasesState },
  /** Says what an offered file is. Its id is the ticket; `imports.progress` tells how far it is. @throws a refusal that says what is wrong */
  'imports.inspect': { input: z.strictObject({ ticket: Ticket }), output: Inspection },
  /** Takes all that an inspected file holds. @returns the ids of what was taken */
  'imports.take': { input: z.strictObject({ id: Ticket, isUsed: z.boolean() }), output: z.strictObject({ taken: z.array(z.string()) }) },
  'imports.cancel': { input: z.strictObject({ id: Ticket }), output: nothing },
  'favourites.set': { input: z.strictObject({ soc: Soc, saved: z.boolean() }), output: z.array(Soc) },
  'settings.change': { input: SettingsChange, output: Settings },
  /** The school's logo as a picture that a browser shows: waits at `/files/<ticket>`. */
  'school.logo': { input: z.strictObject({ ink: Ink }), output: z.strictObject({ ticket: Ticket.nullable() }) },
  /** Makes the offered file the logo. @throws a refusal that says what is wrong with it */
  'school.setLogo': { input: z.strictObject({ ticket: Ticket }), output: z.strictObject({ logo: LogoRevision }) },
  'school.removeLogo': { input: nothing, output: z.strictObject({ logo: LogoRevision }) },
  'sheets.layOut': { input: Sheet, output: LaidOutSheet },
  'sheets.savePdf': { input: Sheet, output: Delivery },
  'sheets.print': { input: Sheet, output: Delivery },
  /** Saved sheets, the latest last. */
  'sheets.list': { input: nothing, output: z.array(ListedSheet) },
  /** Keeps a sheet, under the id that it has or a new one. Without releases of its own it keeps to those in use now. */
  'sheets.keep': {
    input: z.strictObject({ id: SavedSheetId.optional(), name: SavedSheet.shape.name, sheet: Sheet }),
    output: z.strictObject({ id: SavedSheetId }),
  },
  'sheets.forget': { input: z.strictObject({ id: SavedSheetId }), output: nothing },
  /** What the figures of the releases in use would change in a saved sheet. */
  'sheets.changes': { input: z.strictObject({ id: SavedSheetId }), output: z.array(CareerChanges) },
  /** Gives a saved sheet the releases in use. */
  'sheets.update': { input: z.strictObject({ id: SavedSheetId }), output: nothing },
  'records.saveCopy': { input: nothing, output: Delivery },
  /** Takes back what a copy holds. The file was offered by the page: `offerFile`. */
  'records.restore': { input: z.strictObject({ ticket: Ticket }), output: z.strictObject({ favourites: z.array(Soc), facts: z.int() }) },
  'facts.list': { input: nothing, output: z.array(LocalFact) },
  /** Adds a fact, or takes the place of the one with its id. Each answers with all facts after it. */
  'facts.save': { input: z.strictObject({ fact: LocalFactDraft }), output: z.array(LocalFact) },
  'facts.remove': { input: z.strictObject({ id: LocalFactId }), output: z.array(LocalFact) },
  /** Undoes a removal: the fact as it was. */
  'facts.putBack': { input: z.strictObject({ fact: LocalFact }), output: z.array(LocalFact) },
  /** All facts as a file for a colleague. */
  'facts.saveFile': { input: nothing, output: Delivery },
  /** Brings in a colleague's file, which was offered by the page. @throws a refusal for a file of anything else */
  'facts.bringIn': {
    input: z.strictObject({ ticket: Ticket }),
    output: z.strictObject({ facts: z.array(LocalFact), added: z.int(), updated: z.int(), kept: z.int() }),
  },
  /** Opens an official page by its id (`shared/models/link.ts`) in the system's browser. The page never names an address. */
  'links.open': { input: z.strictObject({ id: z.string().max(80) }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/** Every event that the page may hear. */
export const events = {
  'favourites.changed': z.array(Soc),
  /** Saved sheets are others than before: `sheets.list` has them. */
  'sheets.changed': nothing,
  'facts.changed': z.array(LocalFact),
  'settings.changed': Settings,
  'logo.changed': LogoRevision,
  'storage.changed': Storage,
  'releases.changed': ReleasesState,
  'imports.progress': ImportProgress,
  /** A file was chosen in a dialog of the system, to be brought in. */
  'imports.offered': z.strictObject({ ticket: Ticket, name: FileName }),
  /** A menu was used. */
  'action.chosen': z.enum(actionIds),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** Why a call was not answered. `hint` says what is safe and what to do; it may be empty. */
export const CallError = z.strictObject({
  code: z.enum(['foreignSender', 'unknownCall', 'badInput', 'refused', 'failed']),
  message: z.string(),
  hint: z.string(),
});
export type CallError = z.infer<typeof CallError>;

export type Result<T> = { ok: true; value: T } | { ok: false; error: CallError };

/** What a page has of the other side, whoever the host is. In Electron it is `window.pathsheet`. */
export interface Door {
  /** @returns a `Result` as JSON: large answers cross to the page several times faster as one text than as objects */
  call(name: string, input: unknown): Promise<string>;
  /** @returns the way to stop listening */
  on(name: string, listener: (payload: unknown) => void): () => void;
  /** Hands over a file that the counselor chose or dropped. @returns its ticket */
  offerFile(file: OfferedFile): Promise<Ticket>;
}

/** What this room needs of the DOM's `File`. */
export interface OfferedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}
