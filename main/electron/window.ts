import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Rectangle, type Session } from 'electron';
import * as z from 'zod';
import { en } from '#shared/text/en.ts';
import type { Log } from './log.ts';
import { contextMenu } from './menu.ts';
import { originOf, PAGE } from './origin.ts';
import { watchPage } from './troubles.ts';

const USUAL = { width: 1280, height: 800 };
const SMALLEST = { width: 900, height: 600 };
/** `--ground` of `renderer/styles/tokens.css`: what is seen until the page is drawn. */
const GROUND = { light: '#f6f8fa', dark: '#11181e' };

interface WindowRooms {
  root: string;
  session: Session;
  /** Where this computer keeps the window's place. */
  placeFile: string;
  log: Log;
}

/** Opens the window on the page; it is shown when there is something to see. */
export function openWindow({ root, session, placeFile, log }: WindowRooms): BrowserWindow {
  const window = new BrowserWindow({
    ...lastPlace(placeFile),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: en.hosts.name,
    show: false,
    backgroundColor: ground(),
    webPreferences: {
      preload: join(root, 'out/preload/preload.cjs'),
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      plugins: false,
      // Dictionaries would have to be downloaded.
      spellcheck: false,
      devTools: import.meta.env.DEV,
    },
  });
  const load = (): void => void window.loadURL(`${PAGE}/careers`).catch(() => undefined);
  window.once('ready-to-show', () => {
    // The settings may have said otherwise since.
    window.setBackgroundColor(ground());
    window.show();
  });
  window.on('close', () => keepPlace(placeFile, window.getNormalBounds()));
  window.webContents.on('context-menu', (_event, params) => contextMenu(params)?.popup({ window }));
  // The one way from here that Electron does not ask about is to an empty page.
  window.webContents.on('did-navigate', (_event, address) => originOf(address) !== PAGE && load());
  // A failed load is told of there, too.
  watchPage(window, load, log);
  load();
  return window;
}

const ground = (): string => (nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);

const Place = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/** Where the window was, unless the screen that it was on is gone. */
function lastPlace(file: string): Partial<Rectangle> {
  try {
    const place = Place.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { workArea } = screen.getDisplayMatching(place);
    const seen = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const isInReach = seen > 100 && place.y >= workArea.y && place.y < workArea.y + workArea.height - 100;
    return isInReach ? place : USUAL;
  } catch {
    return USUAL;
  }
}

function keepPlace(file: string, place: Rectangle): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {
    // The next start opens at the usual place: nothing that anybody would miss.
  }
}
