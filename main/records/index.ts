import { hostname } from 'node:os';
import type { Storage } from '#shared/contract.ts';
import type { Soc } from '#shared/models/figure.ts';
import type { RecordsDocument } from '#shared/models/records.ts';
import type { Logo, LogoRevision } from '#shared/models/school.ts';
import type { SavedSheet, SavedSheetId } from '#shared/models/savedSheet.ts';
import type { Settings, SettingsChange } from '#shared/models/settings.ts';
import { localDay } from '#shared/rules/localDay.ts';
import { mergeFacts } from '#shared/rules/localFacts.ts';
import { openAccess } from './access.ts';
import { readCopy } from './copyFile.ts';
import { openDocument } from './document.ts';
import { keepFacts, type KeptFacts } from './facts.ts';
import { keepLogo } from './logo.ts';
import { keepSettings, type OpenSettings } from './settings.ts';
import { createStatus, notSaved } from './status.ts';

/** What changed, for whoever shows it. */
export type RecordsChange = 'favourites' | 'facts' | 'sheets' | 'settings' | 'logo' | 'storage';

/** What is kept on this computer. Nothing is acknowledged before it is on the disk. */
export interface Records {
  /** Careers that the counselor saved, the latest last. */
  favourites(): readonly Soc[];
  /** @returns the favourites after the change. @throws a refusal when it cannot be kept */
  setFavourite(soc: Soc, saved: boolean): Promise<Soc[]>;
  /** Sheets that the counselor saved, the latest last. */
  sheets(): readonly SavedSheet[];
  /** Keeps a sheet; one of its id gives way to it. @returns all of them after it. @throws a refusal when it cannot be kept */
  keepSheet(sheet: SavedSheet): Promise<readonly SavedSheet[]>;
  /** @returns those that are left. @throws a refusal when that cannot be kept */
  forgetSheet(id: SavedSheetId): Promise<readonly SavedSheet[]>;
  /** What the counselor added to careers. */
  facts: KeptFacts;
  settings(): Settings;
  /** @returns all settings after the change. @throws a refusal when it cannot be kept */
  changeSettings(change: SettingsChange): Settings;
  /** The school's logo; null for none. */
  logo(): Logo | null;
  /** Names the logo: it is another one after each change. */
  logoRevision(): LogoRevision;
  /** @returns the revision after the change. @throws a refusal when it cannot be kept */
  setLogo(logo: Logo): Promise<LogoRevision>;
  removeLogo(): Promise<LogoRevision>;
  /** Where all this is kept, whether this copy may write, and what the counselor must know. */
  storage(): Storage;
  /** Everything as a file that `restore` takes. */
  copy(): { name: string; bytes: Uint8Array };
  /** Adds what a copy holds to what is here. @returns what is here after it. @throws a refusal for a file that is no copy */
  restore(bytes: Uint8Array): Promise<Pick<RecordsDocument, 'favourites' | 'facts'>>;
  /** @returns the way to stop listening */
  onChange(listener: (change: RecordsChange) => void): () => void;
  /** Finishes what is being written and gives the lock back. */
  close(): Promise<void>;
}

interface Surroundings {
  home: string;
  openSettings: OpenSettings;
  /** Pathsheet's own, as it is written into the file. */
  version: string;
  hostName?: string;
  now?: () => Date;
}

/**
 * Opens the folder of settings and records. It always opens: where it cannot be written, or somebody else has it, or the file is from a newer
 * version, for looking only, and `storage()` says why. Only a new start looks again whether it can be written.
 */
export async function openRecords({ home, openSettings, version, ...given }: Surroundings): Promise<Records> {
  const { hostName = hostname(), now = () => new Date() } = given;
  const listeners = new Set<(change: RecordsChange) => void>();
  const announce = (change: RecordsChange): void => listeners.forEach((listener) => listener(change));
  const announceParts = (parts: readonly (keyof RecordsDocument)[]): void => {
    for (const part of parts) if (part === 'favourites' || part === 'facts' || part === 'sheets') announce(part);
  };
  const status = createStatus(home, () => announce('storage'));
  const access = await openAccess(home, status, { host: hostName, now: () => now().getTime() });
  const document = await openDocument({ home, version, status, access, now, onChange: announceParts });
  const settings = keepSettings(home, openSettings, status, now);
  const logo = await keepLogo({ home, version, status, access, now, onChange: () => announce('logo') });
  return {
    favourites: () => document.current().favourites,
    async setFavourite(soc, saved) {
      const { favourites } = await document.change((kept) => {
        if (kept.favourites.includes(soc) !== saved)
          kept.favourites = saved ? [...kept.favourites, soc] : kept.favourites.filter((other) => other !== soc);
      });
      return [...favourites];
    },
    sheets: () => document.current().sheets,
    async keepSheet(sheet) {
      const { sheets } = await document.change((kept) => {
        kept.sheets = [...kept.sheets.filter(({ id }) => id !== sheet.id), sheet];
      });
      return sheets;
    },
    async forgetSheet(id) {
      const { sheets } = await document.change((kept) => {
        kept.sheets = kept.sheets.filter((sheet) => sheet.id !== id);
      });
      return sheets;
    },
    facts: keepFacts({ document, schoolName: () => settings.current().school, version, now }),
    settings: settings.current,
    changeSettings(change) {
      try {
        access.demandNow();
        settings.change(change);
      } catch (error) {
        throw notSaved(status, error);
      }
      status.settle('cannotSave');
      announce('settings');
      return settings.current();
    },
    logo: logo.current,
    logoRevision: logo.revision,
    setLogo: (next) => logo.change(next),
    removeLogo: () => logo.change(null),
    storage: status.storage,
    copy: () => ({
      name: `pathsheet-copy-${localDay(now())}.json`,
      bytes: Buffer.from(JSON.stringify(document.current(), null, 1)),
    }),
    async restore(bytes) {
      const copy = readCopy(bytes);
      return document.change((kept) => {
        kept.favourites = [...new Set([...kept.favourites, ...copy.favourites])];
        kept.sheets = latest([...kept.sheets, ...copy.sheets]);
        kept.facts = mergeFacts(kept.facts, copy.facts).facts;
      });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await document.finish();
      await logo.finish();
      await access.giveBack();
    },
  };
}

/** Of sheets with one id the one that was saved last. */
function latest(sheets: readonly SavedSheet[]): SavedSheet[] {
  const kept = new Map<SavedSheetId, SavedSheet>();
  for (const sheet of sheets) if ((kept.get(sheet.id)?.savedAt ?? '') < sheet.savedAt) kept.set(sheet.id, sheet);
  return [...kept.values()];
}
