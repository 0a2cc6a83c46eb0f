import { app, dialog, type BrowserWindow } from 'electron';
import { en } from '#shared/text/en.ts';
import { noteFault } from '../fault.ts';
import { isRefusal } from '../refusal.ts';
import type { Log } from './log.ts';

const words = en.hosts.troubles;

/** @returns which of the buttons was pressed */
async function ask(window: BrowserWindow | undefined, message: string, id: string, buttons: string[]): Promise<number> {
  const options = {
    type: 'warning' as const,
    title: en.hosts.name,
    message,
    detail: `${words.safe} ${words.number(id)}`,
    buttons,
    defaultId: 0,
    cancelId: buttons.length - 1,
    noLink: true,
  };
  // Over a window that was never shown, nobody would see the question.
  const { response } = await (window?.isVisible() ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response;
}

/** A page that does not load, crashes or hangs is said so in words, with a way on. @param reopen loads the page again */
export function watchPage(window: BrowserWindow, reopen: () => void, log: Log): void {
  const contents = window.webContents;
  let isAsking = false;
  const offer = async (message: string, where: string, error: unknown, [way, other]: [string, string] = [words.reopen, words.quit]) => {
    const id = noteFault(log, where, error);
    if (isAsking) return;
    isAsking = true;
    const answer = await ask(window, message, id, [way, other]);
    isAsking = false;
    if (answer === 0 && !window.isDestroyed()) reopen();
    else if (other === words.quit) app.quit();
  };
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // -3: a load that another one took the place of.
    if (isMainFrame && code !== -3) void offer(words.pageNotLoaded, 'load', `${code} ${description}`);
  });
  contents.on('preload-error', (_event, _path, error) => void offer(words.pageNotLoaded, 'preload', error));
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') void offer(words.pageGone, 'page', `${reason} ${exitCode}`);
  });
  window.on('unresponsive', () => void offer(words.pageStuck, 'stuck', '', [words.reopen, words.wait]));
}

/** Faults of ours in main: noted, and said so. What had been saved is on the disk. */
export function watchMain(log: Log): void {
  const tell = async (error: unknown): Promise<void> => {
    const id = noteFault(log, 'main', error);
    await app.whenReady();
    if ((await ask(undefined, words.fault, id, [words.goOn, words.quit])) === 1) app.quit();
  };
  process.on('uncaughtException', (error) => void tell(error));
  process.on('unhandledRejection', (error) => void tell(error));
}

/** A part of Pathsheet itself is not there or fails (without data alone, the window says so): says why, in the terminal too, and ends. */
export async function cannotStart(error: unknown, log: Log): Promise<void> {
  const id = noteFault(log, 'start', error);
  await app.whenReady();
  const why = isRefusal(error) ? [error.message, error.hint].filter(Boolean).join(' ') : `${words.safe} ${words.number(id)}`;
  // Whoever started it from a terminal may have no desktop that shows the box.
  console.error(`${words.notStarted} ${why}${isRefusal(error) ? '' : `\n${String(error)}`}`);
  dialog.showErrorBox(words.notStarted, why);
  app.exit(1);
}
