import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Door } from '#shared/contract.ts';
import type { ActionId } from '#shared/models/action.ts';
import { findElectron } from '../setup/findElectron.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    pathsheet?: Door;
  }
}

const PROJECT = resolve(import.meta.dirname, '../..');
/** How long the application may take to end by itself. */
const MOST_ENDING = 10_000;

/** The application in its window, with settings and records of its own. */
export interface ElectronHost {
  app: ElectronApplication;
  page: Page;
  /** Quits as a counselor does. @returns the exit code, or null when it had to be killed */
  close(): Promise<number | null>;
}

/**
 * Starts the application and waits until its page stands.
 * @param home for settings and records; made where it does not exist
 */
export async function launchElectron({ home, env = {} }: { home: string; env?: NodeJS.ProcessEnv }): Promise<ElectronHost> {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error('Electron is not here. “npm start” fetches it.');
  // Chromium's sandbox does not start as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { ELECTRON_RUN_AS_NODE: _, ...usual } = process.env;
  const variables = Object.entries({ ...usual, ...env, PATHSHEET_HOME: home }).filter(([, value]) => value !== undefined);
  const app = patient(
    await _electron.launch({
      executablePath,
      args: ['-r', join(import.meta.dirname, 'readyWhenWatched.cjs'), ...asRoot, PROJECT],
      env: Object.fromEntries(variables) as Record<string, string>,
    }),
  );
  const child = app.process();
  const page = await app.firstWindow();
  await page.waitForURL('app://app/careers*');
  await page.locator('#root > *').first().waitFor();
  // What the page asks for next is large: main has read it when this returns.
  await page.evaluate(async () => void (await window.pathsheet!.call('careers.searchData', {})));
  return { app, page, close: async () => quit(app, child) };
}

/** Node may collect the promise that Playwright waits for, most of all where main has just read much. Then it is asked once more. */
function patient(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app) as (...words: unknown[]) => Promise<unknown>;
  const ask = async (...words: unknown[]): Promise<unknown> =>
    evaluate(...words).catch(async (error: unknown) => {
      if (!String(error).includes('garbage collected')) throw error;
      return evaluate(...words);
    });
  return Object.assign(app, { evaluate: ask as typeof app.evaluate });
}

async function quit(app: ElectronApplication, child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  // The connection may be gone before the answer comes.
  void app.evaluate((electron) => electron.app.quit()).catch(() => undefined);
  const late = new AbortController();
  const code = await Promise.race([ended, setTimeout(MOST_ENDING, 'late' as const, { signal: late.signal })]);
  late.abort();
  if (code !== 'late') return code;
  child.kill('SIGKILL');
  await ended;
  return null;
}

/** Chooses the entry of the menu that stands for an action. */
export async function chooseInMenu(app: ElectronApplication, id: ActionId): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
}

/** Answers every save dialog from now on. @param file where to save, or undefined to cancel */
export async function answerSaveDialog(app: ElectronApplication, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
  }, file);
}

/** A computer without a printer, whose viewer opens nothing. @returns the files that were handed to it, as they come */
export async function withoutPrinter(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell, webContents }) => {
    const [contents] = webContents.getAllWebContents();
    Object.getPrototypeOf(contents).getPrintersAsync = () => Promise.resolve([]);
    const opened: string[] = [];
    Object.assign(globalThis, { openedInViewer: opened });
    shell.openPath = (path) => {
      opened.push(path);
      return Promise.resolve('');
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { openedInViewer: string[] }).openedInViewer);
}

/** What became of a print dialog, as Electron says it. */
const dialogEnds = { printed: [true, ''], cancelled: [false, 'Print job canceled'], failed: [false, 'Print job failed'] } as const;

interface PrintDialog {
  isSilent: boolean;
  /** The addresses of all that stands in the page that is printed. */
  frames: string[];
  /** The windows that are open meanwhile, and whether anybody sees them. */
  windows: { url: string; isSeen: boolean }[];
}

/**
 * A computer with a printer, whose dialogs end by themselves, one after another as is said here. The window and the viewer for it are the real ones.
 * @returns the dialogs that were asked for, as they come
 */
export async function withPrinter(app: ElectronApplication, ends: (keyof typeof dialogEnds)[]): Promise<() => Promise<PrintDialog[]>> {
  await app.evaluate(
    ({ BrowserWindow, webContents }, left) => {
      const asked: PrintDialog[] = [];
      Object.assign(globalThis, { askedToPrint: asked });
      const prototype = Object.getPrototypeOf(webContents.getAllWebContents()[0]) as Electron.WebContents;
      prototype.getPrintersAsync = () => Promise.resolve([{ name: 'Office', displayName: 'Office', description: '', options: {} }]);
      prototype.print = function print(options, done) {
        const frames = this.mainFrame.framesInSubtree.map(({ url }) => url);
        const windows = BrowserWindow.getAllWindows().map((window) => ({ url: window.webContents.getURL(), isSeen: window.isVisible() }));
        asked.push({ isSilent: options?.silent !== false, frames, windows });
        const [isPrinted, reason] = left.shift()!;
        done?.(isPrinted, reason);
      };
    },
    ends.map((end) => dialogEnds[end]),
  );
  return () => app.evaluate(() => (globalThis as unknown as { askedToPrint: PrintDialog[] }).askedToPrint);
}

/** A new folder for settings and records, among what the test leaves behind. */
export const homeIn = (folder: string): string => join(folder, 'home');
