import type { Ink, Paper } from '../../models/sheet.ts';

/** The sheet on screen, and what became of one that was printed or saved. */
export const sheetsWords = {
  title: 'Career sheet',
  choices: 'Choices for this sheet',
  preview: 'The page',
  scrolling: 'The page at actual size: the arrow keys move it',
  inWords: 'The sheet in words',
  backToCareer: 'Back to the career',

  place: 'Figures for',
  paper: { label: 'Paper', names: { letter: 'Letter', a4: 'A4' } satisfies Record<Paper, string> },
  ink: { label: 'Ink', names: { gray: 'Gray', color: 'Color' } satisfies Record<Ink, string> },
  zoom: { label: 'On screen', names: { page: 'Whole page', actual: 'Actual size' } },
  print: 'Print',
  savePdf: 'Save PDF',

  layingOut: 'Laying out the sheet…',
  fits: 'Everything fits on one page.',
  leftOff: (parts: readonly string[]): string => `Left off to fit one page: ${parts.join(', ')}.`,
  unprintable: (characters: readonly string[]): string =>
    `This sheet cannot be printed: Pathsheet’s font does not have ${characters.join(' ')}.`,
  unprintableHint: 'If it stands in your school’s name, change the name in Settings.',
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
    downloaded: (fileName: string): string => `Saved as ${fileName}, where your browser keeps downloads.`,
    opened: 'Opened in a new tab: print it from there.',
    blocked: 'Your browser kept the new tab from opening.',
    open: 'Open the sheet, then print it from there',
  },
};
