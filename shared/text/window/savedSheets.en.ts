/** The screen of saved sheets, and what an update of one changes. */
export const savedSheetsWords = {
  title: 'Saved sheets',
  none: 'No sheet is saved yet. Open a career, make its sheet, and press “Save sheet”.',
  chooseCareer: 'Choose a career',
  cannotShow: 'The saved sheets cannot be shown.',
  tryAgain: 'Try again',
  about: 'A saved sheet keeps its figures until you update it.',
  list: 'Saved sheets, the latest first',
  /** A sheet in a list. */
  name: (title: string, kind: string, place: string): string => `${title} · ${kind} · ${place}`,
  kept: (day: string): string => `Saved on ${day}`,
  current: 'Its figures are those in use.',
  newer: 'Its figures are not those in use now.',
  gone: 'Figures that it was made with are no longer here. Update it to print it.',
  open: 'Open',
  openOf: (name: string): string => `Open ${name}`,
  remove: 'Remove',
  removeOf: (name: string): string => `Remove ${name}`,
  update: 'Update…',
  updateOf: (name: string): string => `Update ${name}`,
  removed: (name: string): string => `Removed: ${name}.`,
  undo: 'Undo',
  failed: 'That could not be done.',

  changes: {
    title: 'What an update changes',
    looking: 'Looking at the figures…',
    none: 'No leading figure changes: only dates, ranges or other figures do.',
    change: (what: string, place: string, before: string, after: string): string => `${what}, ${place}: ${before} → ${after}`,
    /** With the period, where that is what changes. */
    dated: (amount: string, period: string): string => `${amount} (${period})`,
    nothing: 'no figure',
    apply: 'Update the sheet',
    cancel: 'Keep it as it is',
  },

  keep: 'Save sheet',
  keepAgain: 'Save changes',
  keptNow: 'Saved under “Sheets”.',
};
