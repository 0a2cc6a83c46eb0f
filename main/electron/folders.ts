import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where this system keeps what can be made again: Chromium's caches, compiled code, sheets on their way to the viewer.
 * Never in the folder of settings and records, which school networks copy from computer to computer; with `PATHSHEET_HOME`
 * everything stays together.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env['PATHSHEET_HOME']) return join(resolve(env['PATHSHEET_HOME']), 'cache');
  const home = homedir();
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Pathsheet', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Pathsheet');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'Pathsheet');
}

/** @returns the first folder, made if need be, that can be written; where none can, a new one for this start */
export function firstWritable(...folders: readonly string[]): string {
  return folders.find(isWritable) ?? mkdtempSync(join(tmpdir(), 'pathsheet-'));
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
