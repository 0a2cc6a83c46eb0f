import * as z from 'zod';
import { actionIds } from './models/action.ts';
import { Career, SearchableCareer } from './models/career.ts';
import { CareerList } from './models/careerList.ts';
import { DisplayList } from './models/displayList.ts';
import { Place, Soc } from './models/figure.ts';
import { Release } from './models/release.ts';
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

const Start = z.strictObject({
  version: z.string(),
  isMac: z.boolean(),
  capabilities: Capabilities,
  settings: Settings,
  logo: LogoRevision,
  favourites: z.array(Soc),
  storage: Storage,
});

/** A laid-out sheet, and what the counselor must know of it. */
const LaidOutSheet = z.strictObject({
  list: DisplayList,
  /** Names of the parts that were left off to fit. */
  leftOff: z.array(z.string()),
  /** Characters that no bundled font has: the sheet cannot be printed while it holds them. */
  unprintable: z.array(z.string()),
});

/** What the page searches in, as `createCareerSearch` takes it. */
const SearchData = z.strictObject({ careers: z.array(SearchableCareer), index: FrozenIndex });

const nothing = z.strictObject({});

/** Every call of the page. Here and nowhere else: `main/api/handlers.ts` answers each, and `renderer` knows no other. */
export const calls = {
  'app.start': { input: nothing, output: Start },
  /** Logs what failed while the page drew, under the number that it shows. What was typed, or is of a student, is never in `message`. */
  'app.noteFault': { input: z.strictObject({ message: z.string().max(2000) }), output: z.strictObject({ id: z.string() }) },
  'careers.list': { input: z.strictObject({ place: Place }), output: CareerList },
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
  'records.saveCopy': { input: nothing, output: Delivery },
  /** Takes back what a copy holds. The file was offered by the page: `offerFile`. */
  'records.restore': { input: z.strictObject({ ticket: Ticket }), output: z.strictObject({ favourites: z.array(Soc) }) },
  /** Opens an official page by its id (`shared/models/link.ts`) in the system's browser. The page never names an address. */
  'links.open': { input: z.strictObject({ id: z.string().max(80) }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/** Every event that the page may hear. */
export const events = {
  'favourites.changed': z.array(Soc),
  'settings.changed': Settings,
  'logo.changed': LogoRevision,
  'storage.changed': Storage,
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
