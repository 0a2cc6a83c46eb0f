import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BrowserWindow, session, webContents, type WebContents } from 'electron';
import type { Delivery } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import type { OutgoingFile } from '../api/host.ts';
import { noteFault } from '../fault.ts';
import { refusal } from '../refusal.ts';
import { openFile } from './links.ts';
import type { Log } from './log.ts';
import { isForPrinting, originOf, PRINT } from './origin.ts';
import { closeSession } from './security.ts';

/** How long printers and Chromium's viewer may take until the sheet goes to the system's viewer instead. */
const READY_WITHIN = 10_000;

interface PrintingRooms {
  /** A folder of this start, on this computer. */
  folder: string;
  /** The window that the dialog belongs to. */
  window(): BrowserWindow | undefined;
  log: Log;
}

export interface Printing {
  print(file: OutgoingFile): Promise<Delivery>;
  /** Removes the sheets that were opened in the system's viewer. */
  forget(): void;
}

/**
 * Prints PDFs as they are: the bytes go into a hidden window, whose viewer hands them to the system's print dialog.
 * That window has the default session, the only one in which Chromium's viewer works; the page has another.
 */
export function createPrinting({ folder, window, log }: PrintingRooms): Printing {
  let current: OutgoingFile | undefined;
  const { defaultSession } = session;
  closeSession(defaultSession, isForPrinting, log);
  defaultSession.protocol.handle('app', ({ url }) =>
    current && originOf(url) === PRINT
      ? new Response(Buffer.from(current.bytes), { headers: { 'Content-Type': 'application/pdf' } })
      : new Response(null, { status: 404 }),
  );
  const forget = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      // A viewer that still holds the file open; the next start removes it.
      noteFault(log, 'print', error);
    }
  };
  // What a start that was killed left behind.
  forget();

  async function print(file: OutgoingFile): Promise<Delivery> {
    if (current) throw refusal(en.hosts.printingStill, undefined, en.hosts.printingStillHint);
    current = file;
    try {
      const outcome = await printWithDialog(window()).catch((error: unknown) => {
        noteFault(log, 'print', error);
        return 'failed' as const;
      });
      if (outcome === 'cancelled') return { outcome };
      if (outcome === 'printed') return { outcome: 'done', fileName: file.name, by: 'dialog' };
      return await openInViewer(folder, file);
    } finally {
      current = undefined;
    }
  }
  return { print, forget };
}

type Outcome = 'printed' | 'cancelled' | 'failed';

/** Shows the system's print dialog over the window. @returns `failed` where no printer is set up, or the viewer does not get ready */
async function printWithDialog(parent: BrowserWindow | undefined): Promise<Outcome> {
  const hidden = new BrowserWindow({
    show: false,
    ...(parent && { parent, ...parent.getBounds() }),
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  });
  try {
    const isReady = await Promise.race([prepare(hidden.webContents), setTimeout(READY_WITHIN, false)]);
    if (hidden.isDestroyed()) return 'cancelled';
    return isReady ? await askSystem(viewerIn(hidden)) : 'failed';
  } finally {
    if (!hidden.isDestroyed()) hidden.destroy();
  }
}

/** @returns whether there is a printer, and the sheet stands in the viewer. It may never return: systems wait long for lost printers */
async function prepare(contents: WebContents): Promise<boolean> {
  if ((await contents.getPrintersAsync()).length === 0) return false;
  // An event that Electron uses for its own tests, and no documentation has.
  const ready = once(contents as NodeJS.EventEmitter, '-pdf-ready-to-print');
  await Promise.all([ready, contents.loadURL(`${PRINT}/sheet.pdf`)]);
  return true;
}

/**
 * Up to Electron 36 the viewer is a page within the page, and only that one says what became of the printing (electron#47377).
 * Nothing else in Pathsheet has pages of this type.
 */
const viewerIn = (hidden: BrowserWindow): WebContents =>
  webContents.getAllWebContents().find((contents) => contents.getType() === 'remote') ?? hidden.webContents;

function askSystem(contents: WebContents): Promise<Outcome> {
  return new Promise((resolve) => {
    contents.once('destroyed', () => resolve('cancelled'));
    contents.print({ silent: false }, (isPrinted, reason) => {
      if (isPrinted) resolve('printed');
      else resolve(contents.isDestroyed() || /cancell?ed/i.test(reason) ? 'cancelled' : 'failed');
    });
  });
}

/** Only this account may read the file. @throws a refusal where there is no viewer */
async function openInViewer(folder: string, { name, bytes }: OutgoingFile): Promise<Delivery> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(await mkdtemp(join(folder, 'sheet-')), name);
    await writeFile(path, bytes, { mode: 0o600 });
    if (await openFile(path)) return { outcome: 'done', fileName: name, by: 'viewer' };
    await rm(path, { force: true });
  } catch (error) {
    throw refusal(en.hosts.cannotPrint, error, en.hosts.cannotPrintHint);
  }
  throw refusal(en.hosts.cannotPrint, undefined, en.hosts.cannotPrintHint);
}
