import type { Ink, Paper } from '../../models/sheet.ts';

/** The sheet on screen, and what became of one that was printed or saved. */
export const sheetsWords = {
  title: 'Career sheet',
  choices: 'Choices for this sheet',
  preview: 'The page',
  scrolling: 'The page at actual size: the arrow keys move it',
  inWords: 'The sheet in words',
  backToCareer: 'Back to the career',

  template: 'Kind of sheet',
  saveMore: (careers: number): string =>
    careers === 1
      ? 'This sheet sets careers side by side. Save one more career (the star in its profile), and it stands here, too.'
      : `This sheet sets careers side by side. Save ${careers} more careers (the star in their profiles), and they stand here, too.`,
  answers: { label: 'Print', names: { sheet: 'Sheet', answers: 'Answers' } },
  groupBy: { label: 'In groups by', names: { education: 'Way in', cluster: 'Career cluster' } },
  pages: {
    label: 'Pages of the sheet',
    previous: 'Previous page',
    next: 'Next page',
    page: (page: number, of: number): string => `Page ${page} of ${of}`,
  },
  place: 'Figures for',
  paper: { label: 'Paper', names: { letter: 'Letter', a4: 'A4' } satisfies Record<Paper, string> },
  ink: { label: 'Ink', names: { gray: 'Gray', color: 'Color' } satisfies Record<Ink, string> },
  zoom: { label: 'On screen', names: { page: 'Whole page', actual: 'Actual size' } },
  print: 'Print',
  savePdf: 'Save PDF',

  layingOut: 'Laying out the sheet…',
  fits: (pages: number): string => (pages === 1 ? 'Everything fits on one page.' : `Everything fits on ${pages} pages.`),
  leftOff: (parts: readonly string[]): string => `Left off to fit: ${parts.join(', ')}.`,
  printOnly: 'This sheet is cut or folded after printing. For a file to read or to listen to, there is the one-page sheet.',
  toOnePage: 'Show the one-page sheet',
  unprintable: (characters: readonly string[]): string =>
    `This sheet cannot be printed: Pathsheet’s font does not have ${characters.join(' ')}.`,
  conflicts: 'This sheet cannot be printed as it is:',
  unprintableHint: 'If it stands in what is printed for your school, change that in Settings.',
  noCareer: 'No career is chosen yet.',
  noSheet: 'This sheet cannot be shown.',
  noFonts: 'The fonts of the sheet cannot be read.',
  noFontsHint: 'Nothing that was saved is lost. Close Pathsheet and start it again; if it stays, install it again.',
  tryAgain: 'Try again',
  chooseCareer: 'Choose a career',

  delivery: {
    sending: { print: 'Handing the sheet over for printing…', save: 'Saving…' },
    done: {
      file: (fileName: string): string => `Saved as ${fileName}.`,
      dialog: (): string => 'Sent to the printer.',
      viewer: (): string => 'Opened in your PDF viewer: print it from there.',
    },
    downloaded: (fileName: string): string => `Handed to your browser as ${fileName}. Look where it keeps downloads.`,
    opened: 'Opened in a new tab: print it from there.',
    blocked: 'Your browser kept the new tab from opening.',
    open: 'Open the sheet, then print it from there',
  },
};
