import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Conf from 'conf';
import type { Options } from 'conf';
import * as z from 'zod';
import { Settings, usualSettings, type SettingsChange } from '#shared/models/settings.ts';
import { setAside } from './files.ts';
import { cannotRead, cannotSave, settingsDamaged } from './notices.ts';
import { parseJson } from './parse.ts';

import type { Status } from './status.ts';

const FILE = 'settings.json';

/** What a host's maker is given. electron-store calls `name` what conf calls `configName`, and overwrites the latter. */
export type SettingsOptions = Options<Settings> & { name: string };

/** electron-store in Electron, conf elsewhere: both keep the same file. */
export type OpenSettings = (options: SettingsOptions) => Conf<Settings>;

export interface KeptSettings {
  current(): Settings;
  /** @throws what the system says when it cannot be written; then nothing is changed */
  change(change: SettingsChange): Settings;
}

/** Settings that were never set are not in the file, and what a newer version put there stays. */
const SettingsFile = z.looseObject(Settings.partial().shape);

/** Never fails: what cannot be read is told, and the usual settings stand in for it. */
export function keepSettings(home: string, open: OpenSettings, status: Status, now: () => Date): KeptSettings {
  const path = join(home, FILE);
  const moveAside = (): void => status.tell(settingsDamaged(home, setAside(path, now())));
  let store: Conf<Settings> | undefined;
  let current = usualSettings;
  try {
    store = open(optionsFor(home));
    current = withUsual(store.store);
  } catch (error) {
    if (!(error instanceof SyntaxError)) status.tell(cannotRead(FILE, home, error));
    else mend();
  }

  /** Only what is wrong goes back to the usual. */
  function mend(): void {
    const sound = soundPartOf(readFileSync(path, 'utf8'));
    current = withUsual(sound);
    if (!status.isWritable()) return status.tell(settingsDamaged(home, undefined));
    try {
      moveAside();
      store = open(optionsFor(home));
      store.set(sound);
    } catch (error) {
      status.tell(cannotSave(home, error));
    }
  }

  return {
    current: () => current,
    change(change) {
      const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const next = Settings.parse({ ...current, ...set });
      try {
        store ??= open(optionsFor(home));
        store.set(set);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        // Damaged since we read it. What we know is better.
        moveAside();
        store ??= open(optionsFor(home));
        store.set(next);
      }
      current = next;
      return next;
    },
  };
}

/** No JSON schema: conf would compile it at every start, and zod decides at every reading anyway, by `deserialize`. */
const optionsFor = (cwd: string): SettingsOptions => ({
  cwd,
  name: 'settings',
  configName: 'settings',
  fileExtension: 'json',
  clearInvalidConfig: false,
  accessPropertiesByDotNotation: false,
  deserialize(text) {
    const content = parseJson(text);
    if (!SettingsFile.safeParse(content).success) throw new SyntaxError(`${FILE} holds what no version of Pathsheet sets`);
    return content as Settings;
  },
});

const withUsual = (set: Partial<Settings>): Settings => {
  const known = Object.keys(Settings.shape).flatMap((key) => (Object.hasOwn(set, key) ? [[key, set[key as keyof Settings]]] : []));
  return Settings.parse({ ...usualSettings, ...Object.fromEntries(known) });
};

/** The settings of a damaged file that are right by themselves, and those of a newer version. */
function soundPartOf(text: string): Partial<Settings> {
  let content: unknown;
  try {
    content = parseJson(text);
  } catch {
    return {};
  }
  const entries = Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(content));
  const shape: Record<string, z.ZodType> = Settings.shape;
  return Object.fromEntries(entries.filter(([key, value]) => shape[key]?.safeParse(value).success ?? true));
}
