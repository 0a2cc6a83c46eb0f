import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { once } from '#shared/rules/once.ts';
import { homeFolder } from '../records/home.ts';
import { bringIn } from './bringIn.ts';
import { openDoor } from './door.ts';
import { firstWritable } from './folders.ts';
import { rememberGraphics } from './graphics.ts';
import { showAbout, showLicences } from './help.ts';
import { createLog, type Log } from './log.ts';
import { setMenus } from './menu.ts';
import { originOf, PAGE } from './origin.ts';
import { registerScheme, servePage } from './protocol.ts';
import { closeSession, guardContents, silenceChromium } from './security.ts';
import { cannotStart, watchMain } from './troubles.ts';
import { openWindow } from './window.ts';

/** Opens the window. All that must come before Electron is ready is done when this returns. @param cache a folder on this computer */
export function start(root: string, cache: string): void {
  const home = homeFolder();
  app.setPath('userData', firstWritable(home, cache));
  app.setPath('sessionData', cache);
  app.setPath('crashDumps', join(cache, 'Crashpad'));
  registerScheme();
  silenceChromium();
  rememberGraphics(cache);
  // With this switch, which only a launcher sets, Electron crashes if the sandbox is asked for.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // A second start of the same records: the first one comes to the front.
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  const log = createLog(home);
  watchMain(log);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  open({ root, home, cache, log }).catch((error: unknown) => cannotStart(error, log));
}

interface Folders {
  root: string;
  home: string;
  cache: string;
  log: Log;
}

/** The page's process starts first; what it will ask for is read meanwhile. */
async function open({ root, home, cache, log }: Folders): Promise<void> {
  await app.whenReady();
  // Loaded by a development build alone: no other build has that file.
  const development = import.meta.env.DEV ? (await import('./development.ts')).development() : undefined;
  const page = session.fromPartition('persist:page');
  closeSession(page, (address) => originOf(address) === PAGE || (development?.isOurs(address) ?? false), log);
  const isMac = process.platform === 'darwin';
  const window = oneWindow(() => openWindow({ root, session: page, placeFile: join(cache, 'window.json'), log }));
  const rooms = import('./rooms.ts').then(({ openRooms }) => openRooms({ root, home, cache, isMac, log, window: window.current }));
  const api = rooms.then((opened) => opened.api);
  openDoor(api);
  servePage(page, {
    root,
    api,
    log,
    source: development?.source,
    onScript: once(() => void rooms.then(({ readAhead }) => readAhead()).catch(() => undefined)),
  });
  setMenus({
    isMac,
    choose: async (id) => (await api).emit('action.chosen', id),
    bringIn: () => bringIn(window.show(), api),
    showLicences: () => showLicences(window.show(), root, cache),
    showAbout: async () => showAbout(window.show(), await api),
    development: development?.menu,
  });
  window.show();
  await api;
}

interface OneWindow {
  current(): BrowserWindow | undefined;
  /** Brings it to the front, and makes it again where it was closed. */
  show(): BrowserWindow;
}

function oneWindow(make: () => BrowserWindow): OneWindow {
  let window: BrowserWindow | undefined;
  const show = (): BrowserWindow => {
    if (window) {
      if (window.isMinimized()) window.restore();
      window.show();
      return window;
    }
    window = make();
    window.on('closed', () => (window = undefined));
    return window;
  };
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  return { current: () => window, show };
}
