// Whether there can be a window, and Electron's program for it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** Somebody waits for the window. */
const PATIENCE = 10_000;
const NAMES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const ours = join(root, 'node_modules/electron');

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @returns the program, fetched by its own package where it is missing; undefined where it cannot be had */
export function haveElectron() {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = join(elsewhere || join(ours, 'dist'), NAMES[process.platform] ?? 'electron');
  if (elsewhere) return existsSync(program) ? program : undefined;
  if (!isUnpacked(program))
    spawnSync(process.execPath, [join(ours, 'install.js')], { stdio: 'ignore', timeout: PATIENCE, killSignal: 'SIGKILL' });
  return isUnpacked(program) ? program : undefined;
}

/** The installer writes `path.txt` last: without it the folder is half a folder. */
const isUnpacked = (program) => existsSync(join(ours, 'path.txt')) && existsSync(program);
