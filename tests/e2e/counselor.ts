import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Locator, type Page } from '@playwright/test';
import { keyOf, type ActionId } from '#shared/models/action.ts';
import type { Settings } from '#shared/models/settings.ts';
import { keepSettings } from '../setup/keepSettings.ts';
import { launchBrowserHost } from './browser.ts';
import { answerSaveDialog, chooseInMenu, homeIn, launchElectron, withoutPrinter } from './electron.ts';

/** The application as a counselor has it, in its window or in a browser. */
export interface Desk {
  page: Page;
  /** By its key, or by the menu that has the key. */
  act(id: ActionId): Promise<void>;
  /** Does what makes it print. @returns the PDF that was handed to the printer's side */
  printed(doIt: () => Promise<void>): Promise<Buffer>;
  /** Does what makes it save. @returns the file */
  saved(doIt: () => Promise<void>): Promise<Buffer>;
  close(): Promise<unknown>;
}

async function electronDesk(home: string): Promise<Desk> {
  const { app, page, close } = await launchElectron({ home });
  const opened = await withoutPrinter(app);
  const file = join(home, 'saved.pdf');
  await answerSaveDialog(app, file);
  return {
    page,
    act: async (id) => chooseInMenu(app, id),
    async printed(doIt) {
      const before = (await opened()).length;
      await doIt();
      await page.getByText('Opened in your PDF viewer').waitFor();
      return readFileSync((await opened())[before]!);
    },
    async saved(doIt) {
      await doIt();
      await page.getByText('Saved as saved.pdf.').waitFor();
      return readFileSync(file);
    },
    close,
  };
}

async function browserDesk(home: string): Promise<Desk> {
  const { page, context, close } = await launchBrowserHost({ home });
  return {
    page,
    act: async (id) =>
      page.keyboard.press(
        keyOf(id, process.platform === 'darwin')
          .replace('CmdOrCtrl', 'ControlOrMeta')
          .replace(/Left|Right/, 'Arrow$&'),
      ),
    async printed(doIt) {
      const answered = context.waitForEvent('response', (response) => response.url().includes('/files/'));
      await doIt();
      // Chromium's viewer keeps the bytes for itself; the ticket gives them once more.
      return (await context.request.get((await answered).url())).body();
    },
    async saved(doIt) {
      const coming = page.waitForEvent('download');
      await doIt();
      return readFileSync(await (await coming).path());
    },
    close,
  };
}

interface Fixtures {
  home: string;
  /** Opens it; again, after the desk was closed, with what was kept. */
  open: (settings?: Partial<Settings>) => Promise<Desk>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  home: async ({}, use, info) => use(homeIn(info.outputPath())),
  open: async ({ home }, use, info) => {
    const desks: Desk[] = [];
    await use(async (settings) => {
      if (settings) keepSettings(home, settings);
      const desk = await (info.project.name === 'electron' ? electronDesk : browserDesk)(home);
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) await desk.close();
  },
});

/** The parts of the Careers screen that a counselor touches. */
export const careersScreen = (page: Page) => ({
  search: page.getByRole('combobox', { name: 'Find a career' }),
  rows: page.locator('tr[data-soc]'),
  row: (title: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) }),
  choice: (label: string | RegExp): Locator => page.getByRole('checkbox', { name: label }),
  profile: (title: string): Locator => page.getByRole('region', { name: title, exact: true }),
});
