import type { Settings, Theme } from '../../models/settings.ts';
import { date } from '../formats.en.ts';

/** The settings, and the two questions of the first start. */
export const settingsWords = {
  title: 'Settings',
  cannotChange: 'Pathsheet cannot write to its folder now, so what is gray here cannot be changed.',
  notKept: 'This setting was not changed.',

  school: {
    title: 'Your school',
    place: 'Where your school is',
    fields: {
      school: { label: 'Your school’s name', hint: 'Printed at the head of your sheets. Leave it empty to print none.' },
      contact: {
        label: 'Whom to ask',
        hint: 'Printed at the foot of your sheets on one line, such as: Ms. Rivera, Guidance Office, 555-0100.',
      },
      notice: {
        label: 'What your school must say',
        hint: 'Printed at the foot of every sheet, in small type and as one paragraph: your nondiscrimination statement, or that of your CTE programs.',
      },
    },
    tooLong: (length: number, most: number): string =>
      `This is too long to print: ${length.toLocaleString('en-US')} characters, and there is room for ${most}. It is kept when it is short enough.`,
    logo: {
      label: 'Your school’s logo',
      choose: 'Choose a picture…',
      chooseOther: 'Choose another picture…',
      remove: 'Remove the logo',
      hint: 'A PNG, JPEG or SVG file. Printed at the head of your sheets, in gray where the sheet is gray.',
      adding: 'Reading the picture…',
      added: 'Saved. The logo is on your sheets now.',
      removed: 'Removed. Your sheets have no logo now.',
    },
    clusters: {
      label: 'Career clusters',
      hint: 'The names by which careers are sorted on screen and on sheets. The clusters are those of the National Career Clusters Framework (Advance CTE); which career belongs where is Pathsheet’s own assignment.',
      names: { '2024': '14 clusters (2024)', earlier: '16 clusters (earlier edition)', none: 'None' } satisfies Record<
        Settings['clusters'],
        string
      >,
    },
    saved: 'Saved.',
  },
  sheets: { title: 'New sheets' },
  window: {
    title: 'This window',
    theme: 'Light or dark',
    themes: { system: 'Like this computer', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  },

  storage: {
    title: 'Where your work is kept',
    folder: 'Your settings and saved careers are on this computer, in this folder:',
    saveCopy: 'Save a copy of your records…',
    restore: 'Bring back a copy…',
    hint: 'A copy holds the careers that you saved and your local facts. Bringing one back adds them to those that are here; nothing is removed.',
    restoring: 'Bringing back the copy…',
    restored: (count: number, facts: number): string =>
      [
        `The copy is back. You have ${count === 1 ? '1 saved career' : `${count.toLocaleString('en-US')} saved careers`}`,
        facts > 0 ? ` and ${facts === 1 ? '1 local fact' : `${facts.toLocaleString('en-US')} local facts`}` : '',
        ' now.',
      ].join(''),
  },

  about: {
    title: 'About Pathsheet',
    version: (version: string): string => `Pathsheet ${version}`,
    licence: 'Free to use, share and change under the MIT license. © 2026 The Pathsheet authors.',
    offline: 'Pathsheet never uses the network: what you look up and print stays on this computer.',
    releases: 'The official figures in this version',
    columns: { source: 'Source', period: 'Period', released: 'Released' },
    notStated: 'not stated',
    released: date,
  },

  firstStart: {
    title: 'Welcome to Pathsheet',
    what: 'A few questions, and you can start. You can change all of it later in Settings.',
    place: 'Where is your school?',
    placeHint: 'Its pay and outlook are shown first. Type the first letters to find it.',
    name: 'What is your school called? (optional)',
    nameHint: 'Printed at the head of your sheets.',
    start: 'Start',
    skip: 'Skip',
    onlyNow: 'Pathsheet cannot write to its folder now, so it will ask again next time. The school’s name cannot be set today.',
  },
};
