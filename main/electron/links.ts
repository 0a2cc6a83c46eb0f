import { shell } from 'electron';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';

/** Opens an official page in the system's browser: the only way out of Pathsheet. @throws a refusal where there is no browser */
export async function openLink(url: string): Promise<void> {
  if (URL.parse(url)?.protocol !== 'https:') throw refusal(en.api.unknownLink);
  try {
    await shell.openExternal(url);
  } catch (error) {
    throw refusal(en.hosts.noBrowser, error, en.hosts.noBrowserHint(url));
  }
}

/** Opens a file with whatever the system opens such files with. @returns whether it could */
export const openFile = async (path: string): Promise<boolean> => (await shell.openPath(path)) === '';
