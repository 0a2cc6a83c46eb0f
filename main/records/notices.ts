import type { Notice } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import type { Holder } from './lock.ts';
import { isFull, reasonOf } from './reasons.ts';

const words = en.records;

/** @param holder undefined where the lock cannot be read */
export const held = (holder: Holder | undefined, host: string): Notice => ({
  id: 'held',
  message: !holder ? words.heldSomewhere : holder.host === host ? words.heldHere : words.heldBy(holder.host),
  hint: words.heldHint,
});

export const lost = (): Notice => ({ id: 'lost', message: words.lost, hint: words.lostHint });

export const lockGone = (folder: string): Notice => ({ id: 'lost', message: words.lockGone(folder), hint: words.lockGoneHint });

export const cannotUse = (folder: string, error: unknown): Notice => ({
  id: 'folder',
  message: words.cannotUse(folder, reasonOf(error)),
  hint: isFull(error) ? words.cannotUseFull : words.cannotUseHint,
});

export const cannotRead = (file: string, folder: string, error: unknown): Notice => ({
  id: `unreadable ${file}`,
  message: words.cannotRead(file, folder, reasonOf(error)),
  hint: words.cannotReadHint,
});

export const cannotSave = (folder: string, error: unknown): Notice => ({
  id: 'cannotSave',
  message: words.cannotSave(folder, reasonOf(error)),
  hint: isFull(error) ? words.cannotSaveFull : words.cannotSaveHint,
});

export const noDailyCopy = (folder: string, error: unknown): Notice => ({
  id: 'noDailyCopy',
  message: words.noDailyCopy(folder, reasonOf(error)),
  hint: words.noDailyCopyHint,
});

export const newer = (savedBy: string): Notice => ({ id: 'newer', message: words.newer(savedBy), hint: words.newerHint });

export const logoNewer = (savedBy: string): Notice => ({ id: 'logo', message: words.logoNewer(savedBy), hint: words.logoNewerHint });

/** @param kept the name that the damaged file has now, where it could be moved @param isBack whether the logo before it is shown */
export const logoDamaged = (folder: string, kept: string | undefined, isBack: boolean): Notice => ({
  id: 'logo',
  message: isBack ? words.logoDamaged : words.logoLost,
  hint: kept === undefined ? words.settingsDamagedLookingHint : words.logoDamagedHint(kept, folder),
});

/** @param kept the name that the damaged file has now, where it could be moved */
export const settingsDamaged = (folder: string, kept: string | undefined): Notice => ({
  id: 'settings',
  message: words.settingsDamaged,
  hint: kept === undefined ? words.settingsDamagedLookingHint : words.settingsDamagedHint(kept, folder),
});
