import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, ipcMain, nativeTheme, type BrowserWindow } from 'electron';
import Store from 'electron-store';
import type { Host } from '../api/host.ts';
import type { Api } from '../api/index.ts';
import { noteFault } from '../fault.ts';
import { openPageApi } from '../pageApi.ts';
import { openRecords, type Records } from '../records/index.ts';
import { electronHost } from './host.ts';
import type { Log } from './log.ts';
import { createPrinting, type Printing } from './printing.ts';

/** How long quitting waits for what is being written. */
const MOST_CLOSING = 5000;

interface RoomsOfStart {
  root: string;
  home: string;
  cache: string;
  isMac: boolean;
  log: Log;
  window(): BrowserWindow | undefined;
}

interface Rooms {
  api: Api;
  /** Reads what the page will ask for first. @throws what the page will be told when it asks */
  readAhead(): void;
}

/** Opens records, data and printing: all that the page asks for, but none of what it takes to show a window. */
export async function openRooms({ root, home, cache, isMac, log, window }: RoomsOfStart): Promise<Rooms> {
  const version = app.getVersion();
  const records = await openRecords({ home, openSettings: (options) => new Store(options), version });
  // electron-store would tell any page where its files lie.
  ipcMain.removeAllListeners('electron-store-get-data');
  followTheme(records);
  const printing = createPrinting({ folder: join(cache, 'print'), window, log });
  const hostFor = (): Host => electronHost(window, printing);
  const { api, catalog } = openPageApi({ root, home, records, hostFor, version, isMac, log });
  endWell(records, printing, log, () => api.close());
  api.onEvent((name, payload) => window()?.webContents.send('event', name, payload));
  return { api, readAhead: () => void catalog.list(records.settings().place) };
}

/** Menus, dialogs and the ground of the window are as light or dark as the page. */
function followTheme(records: Records): void {
  const follow = (): void => void (nativeTheme.themeSource = records.settings().theme);
  follow();
  records.onChange((change) => change === 'settings' && follow());
}

/** Quitting waits for what is being written, but not forever. */
function endWell(records: Records, printing: Printing, log: Log, closeApi: () => Promise<void>): void {
  let isEnding = false;
  app.on('will-quit', (event) => {
    if (isEnding) return;
    isEnding = true;
    event.preventDefault();
    printing.forget();
    const closing = Promise.all([records.close(), closeApi()]).catch((error: unknown) => void noteFault(log, 'close', error));
    // Not at once: while Electron is still telling us that it quits, it takes no second order to.
    void Promise.race([closing, setTimeout(MOST_CLOSING)]).then(() => setImmediate(() => app.quit()));
  });
}
