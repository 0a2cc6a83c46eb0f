import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test as base, expect } from '@playwright/test';
import { actionIds, keyOf } from '#shared/models/action.ts';
import { findElectron } from '../setup/findElectron.ts';
import { keepSettings } from '../setup/keepSettings.ts';
import { answerSaveDialog, chooseInMenu, homeIn, launchElectron, withoutPrinter, withPrinter, type ElectronHost } from './electron.ts';

const PROJECT = join(import.meta.dirname, '../..');
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const SHEET = { template: 'one-page', careers: ['29-2072'], place: 'IN', language: 'en', look: { paper: 'letter', ink: 'gray' } };

const test = base.extend<{ home: string; start: (home: string) => Promise<ElectronHost>; host: ElectronHost }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  home: async ({}, use, testInfo) => use(homeIn(testInfo.outputPath())),
  // oxlint-disable-next-line no-empty-pattern -- as above
  start: async ({}, use) => {
    const hosts: ElectronHost[] = [];
    await use(async (home) => {
      const host = await launchElectron({ home });
      hosts.push(host);
      return host;
    });
    for (const host of hosts) await host.close();
  },
  host: async ({ home, start }, use) => use(await start(home)),
});

const call = async ({ page }: ElectronHost, name: string, input: unknown): Promise<unknown> =>
  JSON.parse(await page.evaluate(([asked, given]) => window.pathsheet!.call(asked as string, given), [name, input]));

/** Electron's program in a run of its own. @returns how it ended */
async function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; out: string }> {
  const { ELECTRON_RUN_AS_NODE: _, ...usual } = process.env;
  const child = spawn(findElectron()!, [...asRoot, PROJECT, ...words], { env: { ...usual, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const out = await text(child.stdout);
  const [code] = await ended;
  return { code: code as number | null, out };
}

test.describe('printing', () => {
  test('without a printer hands the very PDF that would be saved to the viewer, for this account alone, and forgets it', async ({
    host,
    home,
  }) => {
    const opened = await withoutPrinter(host.app);
    const saved = join(home, 'saved.pdf');
    await answerSaveDialog(host.app, saved);
    expect(await call(host, 'sheets.savePdf', SHEET)).toMatchObject({ ok: true, value: { outcome: 'done', by: 'file' } });
    expect(await call(host, 'sheets.print', SHEET)).toEqual({
      ok: true,
      value: { outcome: 'done', fileName: 'medical-records-specialist-in.pdf', by: 'viewer' },
    });
    const [file = ''] = await opened();
    expect(readFileSync(file).equals(readFileSync(saved))).toBe(true);
    if (process.platform !== 'win32')
      expect([file, dirname(file), join(home, 'cache/print')].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o700, 0o700]);
    expect(await host.close()).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  test('with a printer shows the sheet to the system’s dialog, from a viewer that nobody sees, and tells how that ended', async ({
    host,
  }) => {
    const opened = await withoutPrinter(host.app);
    const dialogs = await withPrinter(host.app, ['printed', 'cancelled', 'failed']);
    const fileName = 'medical-records-specialist-in.pdf';
    expect(await call(host, 'sheets.print', SHEET)).toEqual({ ok: true, value: { outcome: 'done', fileName, by: 'dialog' } });
    expect(await call(host, 'sheets.print', SHEET)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(await opened()).toEqual([]);
    expect(await call(host, 'sheets.print', SHEET)).toEqual({ ok: true, value: { outcome: 'done', fileName, by: 'viewer' } });
    expect(await opened()).toEqual([expect.stringMatching(/medical-records-specialist-in\.pdf$/)]);

    const asked = await dialogs();
    expect(asked).toHaveLength(3);
    for (const { isSilent, frames, windows } of asked) {
      expect(isSilent).toBe(false);
      expect(frames).toEqual(
        expect.arrayContaining([expect.stringMatching(/^chrome-extension:.*\/index\.html$/), 'app://print/sheet.pdf']),
      );
      expect(windows.toSorted((one, other) => one.url.localeCompare(other.url))).toEqual([
        { url: 'app://app/careers', isSeen: true },
        { url: 'app://print/sheet.pdf', isSeen: false },
      ]);
    }
    expect(await host.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('says where to look when the dialog of the last sheet still waits', async ({ home, start }) => {
    keepSettings(home);
    const { app, page } = await start(home);
    await app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      Object.getPrototypeOf(contents).getPrintersAsync = () => new Promise(() => undefined);
    });
    await page.evaluate(() => history.pushState(null, '', '/careers?soc=47-2111'));
    await page.getByRole('button', { name: /Print sheet/ }).click();
    await page.getByText('Handing the sheet over for printing…').waitFor();
    await page.getByRole('button', { name: /Print sheet/ }).click();
    await expect(page.getByText('The last sheet is still being printed.')).toBeVisible();
  });

  test('says what to do where there is no viewer either', async ({ host, home }) => {
    await withoutPrinter(host.app);
    await host.app.evaluate(({ shell }) => (shell.openPath = () => Promise.resolve('no program for this')));
    expect(await call(host, 'sheets.print', SHEET)).toEqual({
      ok: false,
      error: {
        code: 'refused',
        message: 'The sheet could not be handed to a printer, and no PDF viewer could be opened.',
        hint: 'The sheet itself is not lost. Save it as a PDF, and print that file.',
      },
    });
    expect(readdirSync(join(home, 'cache/print'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
  });

  test('removes what a start that was killed left for the viewer', async ({ home, start }) => {
    const left = join(home, 'cache/print/sheet-old/left.pdf');
    mkdirSync(dirname(left), { recursive: true });
    writeFileSync(left, 'x');
    await start(home);
    expect(existsSync(left)).toBe(false);
  });
});

test.describe('saving', () => {
  test('writes where the counselor says, and offers that folder next time', async ({ host, home }) => {
    const folder = join(home, 'sheets');
    mkdirSync(folder);
    await host.app.evaluate(
      ({ dialog }, file) => {
        const asked: unknown[] = [];
        Object.assign(globalThis, { asked });
        dialog.showSaveDialog = (...words: unknown[]) => {
          asked.push(words.at(-1));
          return Promise.resolve({ canceled: false, filePath: file });
        };
      },
      join(folder, 'mine.pdf'),
    );
    for (let time = 0; time < 2; time++)
      expect(await call(host, 'sheets.savePdf', SHEET)).toEqual({ ok: true, value: { outcome: 'done', fileName: 'mine.pdf', by: 'file' } });
    expect(readFileSync(join(folder, 'mine.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(folder)).toEqual(['mine.pdf']);
    const asked = await host.app.evaluate(() => (globalThis as unknown as { asked: { defaultPath: string }[] }).asked);
    expect(asked[1]?.defaultPath).toBe(join(folder, 'medical-records-specialist-in.pdf'));
  });

  test('is cancelled without an error, and refused in words where it cannot be', async ({ host, home }) => {
    await answerSaveDialog(host.app, undefined);
    expect(await call(host, 'sheets.savePdf', SHEET)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    const file = join(home, 'file');
    writeFileSync(file, '');
    await answerSaveDialog(host.app, join(file, 'mine.pdf'));
    expect(await call(host, 'sheets.savePdf', SHEET)).toMatchObject({
      ok: false,
      error: {
        code: 'refused',
        message: expect.stringMatching(/^mine\.pdf could not be saved \(.+\)\.$/),
        hint: 'The sheet itself is not lost. Choose another folder, or free some space, and save again.',
      },
    });
    await answerSaveDialog(host.app, join(file, 'copy.json'));
    expect(await call(host, 'records.saveCopy', {})).toMatchObject({
      ok: false,
      error: {
        code: 'refused',
        message: expect.stringMatching(/^copy\.json could not be saved \(.+\)\.$/),
        hint: 'Your records themselves are safe. Choose another folder, or free some space, and save the copy again.',
      },
    });
  });
});

test.describe('menus', () => {
  test('offer every action with its key, and tell the page which was chosen', async ({ host }) => {
    const offered = await host.app.evaluate(
      ({ Menu }, ids) => ids.map((id) => [id, Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator]),
      actionIds,
    );
    expect(offered).toEqual(actionIds.map((id) => [id, keyOf(id, process.platform === 'darwin')]));
    const chosen = host.page.evaluate(() => new Promise((resolve) => window.pathsheet!.on('action.chosen', resolve)));
    await host.page.evaluate(() => undefined);
    await chooseInMenu(host.app, 'sources');
    expect(await chosen).toBe('sources');
  });

  test('have what editing needs, and nothing for developers', async ({ host }) => {
    const roles = await host.app.evaluate(({ Menu }) => {
      const all = (menu: Electron.Menu | null | undefined): (string | undefined)[] =>
        (menu?.items ?? []).flatMap((item) => [item.role, ...all(item.submenu)]);
      return all(Menu.getApplicationMenu()).map((role) => role?.toLowerCase());
    });
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectall']));
    expect(roles.filter((role) => role && /reload|devtools/.test(role))).toEqual([]);
  });

  test('open the licenses from a copy that any program can read', async ({ host, home }) => {
    const opened = await withoutPrinter(host.app);
    await host.app.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
      help?.submenu?.items.find(({ label }) => label === 'Licenses')?.click();
    });
    await expect.poll(opened).toEqual([join(home, 'cache/THIRD-PARTY-NOTICES.txt')]);
    const [copy = ''] = await opened();
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(join(PROJECT, 'THIRD-PARTY-NOTICES'), 'utf8'));
  });
});

test('a page that crashes is said so, and comes back', async ({ host }) => {
  await host.app.evaluate(({ dialog }) => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shown });
    dialog.showMessageBox = (...words: unknown[]) => {
      shown.push(words.at(-1));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  await host.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer());
  const shown = (): Promise<unknown[]> => host.app.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown);
  await expect.poll(async () => (await shown()).length).toBe(1);
  await expect.poll(() => host.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.isLoading())).toBe(false);
  const page = await host.app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const stands = (await webContents.executeJavaScript('Boolean(document.querySelector("#root"))')) as boolean;
    return { stands, url: webContents.getURL() };
  });
  expect(page).toEqual({ stands: true, url: 'app://app/careers' });
  expect(await shown()).toEqual([
    expect.objectContaining({
      message: 'Pathsheet’s page stopped working.',
      detail: expect.stringMatching(/^Everything that was saved is safe\. If it happens again, .* the number [0-9a-f]{6}\.$/),
      buttons: ['Reopen', 'Quit'],
    }),
  ]);
});

test('a second start brings the first window to the front, and ends', async ({ host, home }) => {
  await host.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
  expect((await run([], { PATHSHEET_HOME: home })).code).toBe(0);
  await expect
    .poll(() => host.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())))
    .toEqual([true]);
});

test('light or dark is that of the settings, in the window as in the page', async ({ host }) => {
  const source = (): Promise<string> => host.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  for (const theme of ['dark', 'light', 'system']) {
    await call(host, 'settings.change', { theme });
    expect(await source()).toBe(theme);
  }
});

test('a window opens where settings and records cannot be kept, and says so', async ({ home, start }) => {
  mkdirSync(home);
  writeFileSync(join(home, 'file'), '');
  const host = await start(join(home, 'file', 'records'));
  expect(await call(host, 'app.start', {})).toMatchObject({
    ok: true,
    value: { storage: { writable: false, notices: expect.arrayContaining([expect.anything()]) } },
  });
  expect(await host.close()).toBe(0);
});

test('a command runs in Electron without a window or a display, and makes the same sheet', async ({ home }) => {
  mkdirSync(home);
  const out = join(home, 'sheet.pdf');
  const words = ['sheet', '29-2072', '--place', 'IN', '--today', '2026-11-23', '--out', out];
  const quiet = { PATHSHEET_HOME: home, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const made = await run(words, quiet);
  expect(made.code).toBe(0);
  expect(made.out.split('\n')[0]).toBe(`Medical Records Specialist: career sheet, Indiana: ${out}`);
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await run(['sheet', 'no such career'], quiet)).code).toBe(2);
  const { out: list } = await run(['careers', '--json'], quiet);
  expect(JSON.parse(list)).toBeTruthy();
});
