import { date } from './formats.en.ts';

const stillWorks = 'You can still look up careers, save PDFs and print.';
const startAgain = 'Then start Pathsheet again.';
/** For a file that was damaged or is gone. @param kept where the damaged file is now */
const nothingElse = (kept: readonly string[], folder: string): string =>
  kept.length > 0 ? `Nothing was erased: the damaged file is kept as ${kept.join(' and ')} in ${folder}.` : 'Nothing was erased.';

/** What is said of the folder of settings and records. */
export const recordsWords = {
  /** Why the system would not read or write, where the general words do not fit or have none. */
  reasons: {
    EEXIST: 'a file stands where the folder should be',
    ENOTDIR: 'a file stands where the folder should be',
    EROFS: 'it can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the space that you may use on this disk is full',
    EFBIG: 'the file would be larger than this disk allows',
    EIO: 'the disk does not answer as it should',
    ENXIO: 'the drive is not connected',
    ENODEV: 'the drive is not connected',
    ESTALE: 'the network drive is not connected',
    ETIMEDOUT: 'the network drive does not answer',
    EMFILE: 'too many files are open on this computer',
    ENFILE: 'too many files are open on this computer',
  } as Record<string, string>,

  heldHere: 'Pathsheet is already open on this computer, so nothing can be saved here.',
  heldBy: (computer: string): string => `Pathsheet is already open on the computer “${computer}”, so nothing can be saved here.`,
  heldSomewhere: 'Pathsheet is already open somewhere else, so nothing can be saved here.',
  heldHint: `${stillWorks} To save careers and settings here, close the other one, then start this one again.`,

  lost: 'While this computer was asleep or busy, Pathsheet was opened a second time. The second one saves now, and this one does not.',
  lostHint: `What was saved is safe. ${stillWorks} To save here, close the other one, then start this one again.`,
  /** The file that says who may save is not there. */
  lockGone: (folder: string): string =>
    `The file “lock” is gone from the folder ${folder}, so Pathsheet cannot tell whether it is the only one that saves there. It no longer does.`,
  lockGoneHint: `What was saved is safe. ${stillWorks} To save again, close Pathsheet and start it again.`,
  unsure: 'Pathsheet cannot tell whether it is the only one that is open, so nothing was saved.',
  unsureHint: 'What was saved before is safe. Try again in a moment.',

  cannotUse: (folder: string, reason: string): string => `Nothing can be saved in the folder ${folder}: ${reason}.`,
  cannotUseHint: `${stillWorks} Ask whoever looks after this computer to let you write in that folder. ${startAgain}`,
  cannotUseFull: `${stillWorks} To save careers and settings, free some space on that disk. ${startAgain}`,

  cannotRead: (file: string, folder: string, reason: string): string =>
    `The file ${file} in the folder ${folder} cannot be read: ${reason}.`,
  cannotReadHint: `It was left as it is. ${stillWorks} Ask whoever looks after this computer to let you read it. ${startAgain}`,

  cannotSave: (folder: string, reason: string): string => `Your last change was not saved in ${folder}: ${reason}.`,
  cannotSaveHint: 'What was saved before is safe. Try again; if it stays, tell whoever looks after this computer.',
  cannotSaveFull: 'What was saved before is safe. Free some space on that disk, then try again.',

  /** Before a notice's own words, where something was to be saved. */
  notSaved: (why: string): string => `This was not saved. ${why}`,
  closed: 'This was not saved: Pathsheet is closing.',

  newer: (savedBy: string): string =>
    `Your saved careers were last used by a newer Pathsheet (${savedBy}), so they can be read here but not changed.`,
  newerHint: `Nothing was changed. ${stillWorks} To save again, install the newer Pathsheet.`,

  damaged: (file: string): string => `The file ${file} with your saved careers was damaged, perhaps when the power went out.`,
  gone: (file: string): string => `The file ${file} with your saved careers was missing.`,
  fromPrevious: (copy: string): string => `They were taken from the copy ${copy}; at most the last change is missing.`,
  /** The copy holds the state before the first change of its day. */
  fromDay: (copy: string, day: string): string =>
    `They were taken from the copy ${copy}; what was saved on or after ${date(day)} is missing.`,
  fromNothing: 'There was no good copy, so the list starts empty.',
  foundHint: (kept: readonly string[], folder: string): string =>
    `${nothingElse(kept, folder)} If a career is missing from your list, save it again.`,
  emptyHint: (kept: readonly string[], folder: string): string =>
    `${nothingElse(kept, folder)} If you saved a copy yourself, bring it back from Settings.`,

  noDailyCopy: (folder: string, reason: string): string =>
    `Your change was saved, but the copy of the day in ${folder} was not: ${reason}.`,
  noDailyCopyHint: 'Your saved careers are safe. Tell whoever looks after this computer.',

  settingsDamaged: 'Your settings could not be read in full. Those that could not are back at the usual ones.',
  settingsDamagedHint: (kept: string, folder: string): string =>
    `Look them over under Settings. The damaged file is kept as ${kept} in ${folder}.`,
  settingsDamagedLookingHint: 'The file was left as it is.',

  logoDamaged: 'The file with your school’s logo was damaged, so the logo before it is printed.',
  logoLost: 'The file with your school’s logo was damaged, so none is printed.',
  logoDamagedHint: (kept: string, folder: string): string =>
    `Add the logo once more under Settings. The damaged file is kept as ${kept} in ${folder}.`,
  logoNewer: (savedBy: string): string => `Your school’s logo was added by a newer Pathsheet (${savedBy}), so it cannot be changed here.`,
  logoNewerHint: 'To change the logo, install the newer Pathsheet.',

  noCopy: 'That file is not a copy of saved careers, or it is damaged.',
  noCopyHint: 'Nothing was changed. Choose a file that Pathsheet saved as a copy.',
  newerCopy: (savedBy: string): string => `That copy was made by a newer Pathsheet (${savedBy}).`,
  newerCopyHint: 'Nothing was changed. Install the newer Pathsheet to bring it back.',
};
