import type { BrowserWindow } from 'electron';
import type { Host } from '../api/host.ts';
import { openLink } from './links.ts';
import type { Printing } from './printing.ts';
import { createSaving } from './saving.ts';

/** The window's way to the outside: the dialogs of the system, its printers, its viewer and its browser. */
export const electronHost = (window: () => BrowserWindow | undefined, { print }: Printing): Host => ({
  capabilities: { print: 'dialog', nativeMenus: true },
  saveFile: createSaving(window),
  print,
  openLink,
});
