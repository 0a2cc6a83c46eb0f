import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/electron');

/** Electron's program: in `ELECTRON_OVERRIDE_DIST_PATH`, or where its package keeps it. Undefined while it has not been fetched. */
export function findElectron(): string | undefined {
  const asked = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const usual = { linux: 'electron', darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' } as Record<string, string>;
  const name = usual[process.platform] ?? 'electron';
  const noted = join(PACKAGE, 'path.txt');
  const candidates = asked ? [join(asked, name)] : existsSync(noted) ? [join(PACKAGE, 'dist', readFileSync(noted, 'utf8').trim())] : [];
  return candidates.find((file) => existsSync(file));
}

/** Whether a window can be shown: always but on a Linux without X and Wayland. */
export const hasDisplay = (): boolean => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
