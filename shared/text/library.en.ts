/** What is said of the releases that were brought in. */
export const libraryWords = {
  notKept: (reason: string): string => `The release could not be kept on this computer${reason && `: ${reason}`}.`,
  notKeptHint: 'Nothing was changed, and the figures in use are the same as before. Free some space on the disk, then try again.',
  noRelease: (id: string): string => `The release “${id}” is not on this computer.`,
  noInspection: 'This file is no longer waiting. Choose it again.',
  noReleaseHint: 'Bring it in again under Data, or use the newest one.',
  damaged: (title: string): string => `A file of “${title}”, which was brought in, is damaged or missing.`,
  damagedHint: 'Nothing else is lost. Use another release under Data, and bring this one in again.',

  /** Why rows of a file were passed over, after their number. */
  skipped: {
    widerGroup: 'for wider groups of occupations',
    industry: 'for single industries',
    nation: 'for the nation, which has its own file',
    unknownPlace: 'for places that Pathsheet does not know',
    outsideCatalog: 'for occupations that are not in the catalog',
    suppressed: 'that the source asks not to show',
    closed: 'for schools that are closed',
    onlineOnly: 'for schools that teach online only',
    total: 'for wider groups of fields, whose programs are counted one by one',
    noneAwarded: 'for programs that nobody finished in that year',
    unknownAward: 'for awards that Pathsheet does not know',
    teachers: 'for teachers at colleges, to whom nearly every field leads',
    noMatch: 'for fields and occupations without a match',
  },
};
