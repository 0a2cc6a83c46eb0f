import { join, resolve } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { createApi, type Api } from '#main/api/index.ts';
import type { OutgoingFile } from '#main/api/host.ts';
import { startApp } from '#main/app.ts';
import { keepFacts } from '#main/records/facts.ts';
import type { Records, RecordsChange } from '#main/records/index.ts';
import { readLogo } from '#main/imports/logo.ts';
import { openIntake } from '#main/intake/index.ts';
import { openPress } from '#main/press/index.ts';
import { refusal } from '#main/refusal.ts';
import type { Soc } from '#shared/models/figure.ts';
import type { SavedSheet } from '#shared/models/savedSheet.ts';
import type { RecordsDocument } from '#shared/models/records.ts';
import type { Logo } from '#shared/models/school.ts';
import { usualSettings, type Settings } from '#shared/models/settings.ts';

const root = resolve(import.meta.dirname, '../../..');
const { catalog: bundled } = startApp(root);
const bundledPress = openPress(root);
afterAll(() => bundledPress.close());

/** Records that keep nothing beyond the test. */
function recordsInMemory(): Records & { tell(change: RecordsChange): void; fail(error: unknown): void } {
  const listeners = new Set<(change: RecordsChange) => void>();
  let favourites: Soc[] = [];
  let sheets: SavedSheet[] = [];
  let settings: Settings = usualSettings;
  let logo: Logo | null = null;
  let failure: unknown;
  const tell = (change: RecordsChange): void => listeners.forEach((listener) => listener(change));
  const keepLogo = (next: Logo | null): string | null => {
    logo = next;
    tell('logo');
    return logo && String(logo.width);
  };
  let kept: RecordsDocument = { version: 2, savedBy: '1.2.3', favourites: [], facts: [], sheets: [] };
  const facts = keepFacts({
    document: {
      current: () => kept,
      change: async (edit) => {
        const next = structuredClone(kept);
        edit(next);
        kept = next;
        tell('facts');
        return next;
      },
      finish: async () => undefined,
    },
    schoolName: () => settings.school,
    version: '1.2.3',
    now: () => new Date('2026-11-23T12:00:00Z'),
  });
  return {
    tell,
    fail: (error) => (failure = error),
    favourites: () => favourites,
    setFavourite: async (soc, saved) => {
      if (failure !== undefined) throw failure;
      favourites = [...favourites.filter((other) => other !== soc), ...(saved ? [soc] : [])];
      tell('favourites');
      return favourites;
    },
    sheets: () => sheets,
    keepSheet: async (sheet) => {
      if (failure !== undefined) throw failure;
      sheets = [...sheets.filter(({ id }) => id !== sheet.id), sheet];
      tell('sheets');
      return sheets;
    },
    forgetSheet: async (id) => {
      sheets = sheets.filter((sheet) => sheet.id !== id);
      tell('sheets');
      return sheets;
    },
    facts,
    settings: () => settings,
    changeSettings: (change) => (settings = { ...settings, ...change } as Settings),
    logo: () => logo,
    logoRevision: () => logo && String(logo.width),
    setLogo: async (next) => keepLogo(next),
    removeLogo: async () => keepLogo(null),
    storage: () => ({ folder: '/home/counselor/Pathsheet', writable: true, notices: [] }),
    copy: () => ({ name: 'pathsheet-records.json', bytes: new TextEncoder().encode(JSON.stringify({ favourites })) }),
    restore: async (bytes) => {
      if (bytes.length === 0) throw refusal('That file is no copy of records.');
      return { favourites, facts: [...facts.all()] };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => undefined,
  };
}

/** The door of a host that keeps what it was handed. */
export function openDoor({ library }: { library?: string } = {}) {
  const catalog = library === undefined ? bundled : startApp(root, library).catalog;
  const press = library === undefined ? bundledPress : openPress(root, library);
  if (library !== undefined) onTestFinished(() => press.close());
  const records = recordsInMemory();
  const saved: OutgoingFile[] = [];
  const printed: OutgoingFile[] = [];
  const opened: string[] = [];
  const logged: string[] = [];
  const api: Api = createApi({
    catalog,
    press,
    records,
    readLogo: async (bytes) => readLogo(bytes),
    openIntake: (told) => openIntake({ root, library: library ?? join(root, 'no-library'), catalog, ...told }),
    version: '1.2.3',
    isMac: false,
    log: (line) => logged.push(line),
    hostFor: () => ({
      capabilities: { print: 'dialog', nativeMenus: true },
      saveFile: async (file) => {
        saved.push(file);
        return { outcome: 'done', fileName: file.name, by: 'file' };
      },
      print: async (file) => {
        printed.push(file);
        return { outcome: 'cancelled' };
      },
      openLink: async (url) => void opened.push(url),
    }),
  });
  return { api, records, saved, printed, opened, logged };
}
