import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { CallOutput } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import type { Api } from '../api/index.ts';
import { openFile } from './links.ts';

/** Which Pathsheet this is, and of when its figures are. */
export async function showAbout(window: BrowserWindow, api: Api): Promise<void> {
  const { version, releases: list, close } = en.hosts.about;
  const releases = await api.call('releases.list', {});
  await dialog.showMessageBox(window, {
    title: en.hosts.menus.about,
    message: version(app.getVersion()),
    detail: releases.ok ? list(releases.value as CallOutput<'releases.list'>) : '',
    buttons: [close],
    noLink: true,
  });
}

/** Opens the notices from a copy: the file itself may lie inside the asar, where no other program finds it. */
export async function showLicences(window: BrowserWindow, root: string, cache: string): Promise<void> {
  const copy = join(cache, 'THIRD-PARTY-NOTICES.txt');
  mkdirSync(cache, { recursive: true });
  writeFileSync(copy, readFileSync(join(root, 'THIRD-PARTY-NOTICES')));
  if (await openFile(copy)) return;
  await dialog.showMessageBox(window, { message: en.hosts.noLicences, detail: en.hosts.noLicencesHint, buttons: [en.hosts.about.close] });
}
