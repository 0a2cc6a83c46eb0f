import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { en } from '#shared/text/en.ts';
import type { Api } from '../api/index.ts';

const words = en.hosts.bringIn;

/** Asks for the file of a release. The page hears of it and shows what it is. */
export async function bringIn(window: BrowserWindow, api: Promise<Api>): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    properties: ['openFile'],
    filters: [
      { name: words.releases, extensions: ['xlsx', 'xlsm', 'zip', 'csv', 'tsv', 'txt', 'gz'] },
      { name: words.all, extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  if (path === undefined) return;
  const { tickets, emit } = await api;
  const name = basename(path);
  emit('imports.offered', { ticket: tickets.issue({ name, type: 'application/octet-stream', path }), name });
}
