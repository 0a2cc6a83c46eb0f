import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { smallWages } from '../unit/imports/smallWages.ts';
import type { Settings } from '#shared/models/settings.ts';
import { svg } from '../unit/imports/smallPictures.ts';
import { careersScreen, test } from './counselor.ts';

interface State {
  name: string;
  /** From the application's own origin. */
  at: string;
  /** The call that is not answered, or answered with an error. */
  hangs?: string;
  fails?: string;
  /** The call that is answered with nothing in it, which cannot be drawn. */
  breaks?: string;
  /** Does what brings the state about. */
  reach?: (page: Page) => Promise<void>;
  /** What is seen then. */
  shows: (page: Page) => ReturnType<Page['locator']>;
  narrow?: true;
  settings?: Partial<Settings>;
  /** The first start, which has not been yet. */
  first?: true;
}

const profile = (title: string) => (page: Page) => careersScreen(page).profile(title).getByRole('heading', { name: title });
const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first();
const dialog = (page: Page) => page.getByRole('dialog');

const WAGES = Buffer.from(smallWages(2026, [{}]));
const chooseRelease = (buffer: Buffer) => async (page: Page) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bring in a release…' }).click();
  await (await chooser).setFiles({ name: 'release', mimeType: 'application/octet-stream', buffer });
};

const chooseLogo = (buffer: Buffer) => async (page: Page) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture…' }).click();
  await (await chooser).setFiles({ name: 'logo', mimeType: 'image/png', buffer });
};

/** Every route, dialog and state that a counselor can come to. */
const states: State[] = [
  { name: 'first start', at: '/careers', first: true, shows: dialog },
  { name: 'careers', at: '/careers', shows: text('Accountants and Auditors') },
  { name: 'search', at: '/careers?q=nurse', shows: text('Registered Nurses') },
  { name: 'nothing found', at: '/careers?q=qqqqzz', shows: text('No career found for') },
  { name: 'profile with text', at: '/careers?soc=29-1141', shows: profile('Registered Nurse') },
  { name: 'profile without text', at: '/careers?soc=29-1181', shows: profile('Audiologists') },
  { name: 'profile of the armed forces', at: '/careers?soc=55-1011', shows: profile('Air Crew Officers') },
  {
    name: 'source of a figure',
    at: '/careers?soc=29-1141',
    reach: async (page) =>
      page
        .getByRole('button', { name: /Median pay, Indiana/ })
        .first()
        .click(),
    shows: dialog,
  },
  {
    name: 'source of the interests',
    at: '/careers?soc=29-1141',
    reach: async (page) => page.getByRole('button', { name: 'Show source', exact: true }).click(),
    shows: dialog,
  },
  {
    name: 'sources',
    at: '/careers?soc=29-1141',
    reach: async (page) => {
      await profile('Registered Nurse')(page).waitFor();
      await page.keyboard.press('Control+i');
    },
    shows: (page) => page.getByRole('columnheader', { name: 'Figure' }).first(),
  },
  {
    name: 'list of places',
    at: '/careers',
    reach: async (page) => page.getByRole('button', { name: /Place/ }).click(),
    shows: (page) => page.getByRole('listbox'),
  },
  {
    name: 'narrow, filters open',
    at: '/careers',
    narrow: true,
    reach: async (page) => page.getByRole('button', { name: 'Filters' }).click(),
    shows: (page) => page.getByRole('checkbox', { name: /Associate degree/ }),
  },
  { name: 'narrow, profile', at: '/careers?soc=29-1141', narrow: true, shows: profile('Registered Nurse') },
  { name: 'list is coming', at: '/careers?place=TX', hangs: 'careers.list', shows: (page) => page.getByRole('grid') },
  { name: 'list failed', at: '/careers?place=TX', fails: 'careers.list', shows: text('The list of careers cannot be shown.') },
  { name: 'profile is coming', at: '/careers?soc=29-1141', hangs: 'careers.get', shows: text('Getting the figures…') },
  { name: 'profile failed', at: '/careers?soc=29-1141', fails: 'careers.get', shows: text('This career cannot be shown') },
  { name: 'profile broken', at: '/careers?soc=29-1141', breaks: 'careers.get', shows: text(/If it happens again, .* the number/) },
  { name: 'sheet', at: '/sheet?soc=29-1141&place=IN', shows: text('Everything fits on one page.') },
  {
    name: 'sheet at actual size',
    at: '/sheet?soc=29-1141&place=IN',
    reach: async (page) => page.getByRole('radio', { name: 'Actual size' }).press('Space'),
    shows: text('Everything fits on one page.'),
  },
  { name: 'sheet of two pages', at: '/sheet?soc=29-1141&place=IN&template=two-sided', shows: text('Page 1 of 2') },
  { name: 'sheet that is cut', at: '/sheet?soc=29-1141&place=IN&template=cards', shows: text('Show the one-page sheet') },
  { name: 'sheet that needs more careers', at: '/sheet?soc=29-1141&place=IN&template=compare', shows: text(/Save one more career/) },
  { name: 'sheet is coming', at: '/sheet?soc=29-1141&place=IN', hangs: 'sheets.layOut', shows: text('Laying out the sheet…') },
  { name: 'sheet failed', at: '/sheet?soc=29-1141&place=IN', fails: 'sheets.layOut', shows: text('This sheet cannot be shown.') },
  {
    name: 'printing failed',
    at: '/sheet?soc=29-1141&place=IN',
    fails: 'sheets.print',
    reach: async (page) => page.keyboard.press('Control+p'),
    shows: text('made to fail'),
  },
  { name: 'window broken', at: '/sheet?soc=29-1141&place=IN', breaks: 'sheets.layOut', shows: text(/If it happens again, .* the number/) },
  {
    name: 'no career to print',
    at: '/careers',
    reach: async (page) => page.keyboard.press('Control+p'),
    shows: text('Open a career first'),
  },
  { name: 'sheet of no career', at: '/sheet', shows: text('No career is chosen yet.') },
  { name: 'no saved sheet', at: '/sheets', shows: text('No sheet is saved yet.') },
  {
    name: 'saved sheets',
    at: '/sheet?soc=29-1141&place=IN',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Save sheet' }).click();
      await page.getByText('Saved under “Sheets”.').waitFor();
      await page.getByRole('link', { name: 'Sheets' }).click();
    },
    shows: (page) => page.getByRole('list', { name: /Saved sheets/ }),
  },
  {
    name: 'a saved sheet was removed',
    at: '/sheet?soc=29-1141&place=IN',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Save sheet' }).click();
      await page.getByText('Saved under “Sheets”.').waitFor();
      await page.getByRole('link', { name: 'Sheets' }).click();
      await page.getByRole('button', { name: /^Remove/ }).click();
    },
    shows: text('Undo'),
  },
  { name: 'saved sheets failed', at: '/sheets', fails: 'sheets.list', shows: text('The saved sheets cannot be shown.') },
  {
    name: 'adding a local fact',
    at: '/careers?soc=29-1141',
    reach: async (page) => page.getByRole('button', { name: 'Add a local fact…' }).click(),
    shows: dialog,
  },
  {
    name: 'local fact refused',
    at: '/careers?soc=29-1141',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Add a local fact…' }).click();
      await dialog(page).getByText('A guest’s words', { exact: true }).click();
      await dialog(page).getByRole('button', { name: 'Save' }).click();
    },
    shows: text('Without the guest’s consent'),
  },
  {
    name: 'local fact removed',
    at: '/careers?soc=29-1141',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Add a local fact…' }).click();
      for (const [field, words] of [
        ['College or school', 'Ivy Tech'],
        ['Program', 'Nursing'],
        ['Source', 'Its catalog'],
      ] as const)
        await dialog(page).getByRole('textbox', { name: field, exact: true }).fill(words);
      await dialog(page).getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: /^Remove: / }).click();
    },
    shows: (page) => page.getByRole('button', { name: 'Undo' }),
  },
  { name: 'data', at: '/data', shows: text('Wages, national') },
  { name: 'data, a file is read', at: '/data', hangs: 'imports.inspect', reach: chooseRelease(WAGES), shows: text('Reading release…') },
  {
    name: 'data, what a file holds',
    at: '/data',
    reach: chooseRelease(WAGES),
    shows: (page) => page.getByRole('button', { name: 'Take it and use it' }),
  },
  {
    name: 'data, a file is refused',
    at: '/data',
    reach: chooseRelease(Buffer.from('a,b')),
    shows: text('This is no file that Pathsheet knows.'),
  },
  {
    name: 'programs near the school',
    at: '/careers?soc=29-1141',
    settings: { near: 'indianapolis-in' },
    shows: text(/^From Indianapolis, IN/),
  },
  {
    name: 'programs are coming',
    at: '/careers?soc=29-1141',
    settings: { near: '46204' },
    hangs: 'programs.near',
    shows: text('Programs near you'),
  },
  {
    name: 'programs failed',
    at: '/careers?soc=29-1141',
    settings: { near: '46204' },
    fails: 'programs.near',
    shows: text('This was made to fail.'),
  },
  { name: 'settings', at: '/settings', shows: (page) => page.getByRole('heading', { name: 'About Pathsheet' }) },
  {
    name: 'cities to choose from',
    at: '/settings',
    reach: async (page) => page.getByRole('combobox', { name: 'City or ZIP code (optional)' }).fill('bloom'),
    shows: (page) => page.getByRole('option').first(),
  },
  {
    name: 'city that is not in the list',
    at: '/settings',
    reach: async (page) => {
      await page.getByRole('combobox', { name: 'City or ZIP code (optional)' }).fill('Narnia');
      await page.keyboard.press('Tab');
    },
    shows: text('“Narnia” is not in the list'),
  },
  {
    name: 'settings with a logo',
    at: '/settings',
    reach: chooseLogo(svg('<rect width="9" height="9"/>')),
    shows: (page) => page.getByRole('img', { name: 'School logo' }),
  },
  {
    name: 'logo refused',
    at: '/settings',
    reach: chooseLogo(Buffer.from('GIF89a')),
    shows: text('This is no picture that Pathsheet can print.'),
  },
  {
    name: 'notice too long',
    at: '/settings',
    reach: async (page) => page.getByRole('textbox', { name: 'What your school must say' }).fill('word '.repeat(130)),
    shows: text('This is too long to print'),
  },
  {
    name: 'keyboard shortcuts',
    at: '/settings',
    reach: async (page) => page.keyboard.press('Control+/'),
    shows: dialog,
  },
  { name: 'start failed', at: '/careers', fails: 'app.start', shows: text('Pathsheet cannot start') },
];

const FAILURE = { ok: false, error: { code: 'failed', message: 'This was made to fail.', hint: 'Nothing is lost.' } };

for (const theme of ['light', 'dark'] as const)
  for (const { name, at, hangs, fails, breaks, reach, shows, narrow, first, settings } of states)
    test(`${name}, ${theme}: axe finds nothing`, async ({ open }) => {
      const { page } = await open(first ? undefined : { theme, ...settings });
      if (first) await page.emulateMedia({ colorScheme: theme });
      if (narrow) await page.setViewportSize({ width: 700, height: 700 });
      await page.route('**/call', async (route) => {
        const { name: asked } = route.request().postDataJSON() as { name: string };
        if (asked === fails) return route.fulfill({ json: FAILURE });
        if (asked === breaks) return route.fulfill({ json: { ok: true, value: {} } });
        if (asked !== hangs) return route.continue();
      });
      await page.goto(new URL(at, page.url()).href);
      if (reach) {
        await page.getByRole('main').waitFor();
        await reach(page);
      }
      await expect(shows(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`),
      ).toEqual([]);
    });
