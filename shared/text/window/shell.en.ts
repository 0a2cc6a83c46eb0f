import type { ActionId } from '../../models/action.ts';

/** The frame around the screens: rail, notices, shortcuts, the first start. */
export const shellWords = {
  rail: { label: 'Rooms', careers: 'Careers', sheets: 'Sheets', data: 'Data', settings: 'Settings' },
  notices: { label: 'Notices', dismiss: 'Hide this notice' },
  needsCareer: 'Open a career first: choose one in the list and press Enter.',
  startFailed: {
    title: 'Pathsheet cannot start',
    hint: 'Nothing that was saved is lost. Close Pathsheet and start it again.',
  },
  windowFailed: { title: 'Something went wrong in this window', reopen: 'Open Pathsheet again' },
  actions: {
    print: 'Print sheet…',
    savePdf: 'Save PDF…',
    find: 'Find a career',
    bringIn: 'Bring in a release…',
    favourite: 'Save or unsave the career',
    sources: 'Show sources',
    back: 'Back',
    forward: 'Forward',
    settings: 'Settings…',
    shortcuts: 'Keyboard shortcuts',
  } satisfies Record<ActionId, string>,
  shortcuts: {
    title: 'Keyboard shortcuts',
    everywhere: 'Everywhere',
    inTheList: 'In the list of careers',
    keys: [
      ['↑ ↓', 'walk the list, from the search field too'],
      ['Enter', 'open the career'],
      ['Tab', 'go on to the next part'],
      ['Esc', 'close; in the search field, clear it'],
    ] as readonly (readonly [string, string])[],
    close: 'Close',
  },
};
