import type { Storage } from '#shared/contract.ts';
import type { Soc } from '#shared/models/figure.ts';
import type { Settings, SettingsChange } from '#shared/models/settings.ts';

/** What changed, for whoever shows it. */
export type RecordsChange = 'favourites' | 'settings' | 'storage';

/** What is kept on this computer. Nothing is acknowledged before it is on the disk. */
export interface Records {
  /** Careers that the counselor saved, the latest last. */
  favourites(): readonly Soc[];
  /** @returns the favourites after the change. @throws a refusal when it cannot be kept */
  setFavourite(soc: Soc, saved: boolean): Promise<Soc[]>;
  settings(): Settings;
  /** @returns all settings after the change. @throws a refusal when it cannot be kept */
  changeSettings(change: SettingsChange): Settings;
  /** Where all this is kept, whether this copy may write, and what the counselor must know. */
  storage(): Storage;
  /** Everything as a file that `restore` takes. */
  copy(): { name: string; bytes: Uint8Array };
  /** Adds what a copy holds to what is here. @returns the favourites after it. @throws a refusal for a file that is no copy */
  restore(bytes: Uint8Array): Promise<readonly Soc[]>;
  /** @returns the way to stop listening */
  onChange(listener: (change: RecordsChange) => void): () => void;
  /** Finishes what is being written and gives the lock back. */
  close(): Promise<void>;
}
