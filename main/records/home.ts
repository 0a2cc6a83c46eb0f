import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder of settings and records: `PATHSHEET_HOME`, or the place where this system keeps an application's data.
 * The same for the window, the browser host and the terminal, so that all see the same sheets; hence no Electron here.
 */
export function homeFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env['PATHSHEET_HOME']) return resolve(env['PATHSHEET_HOME']);
  const home = homedir();
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Pathsheet');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Pathsheet');
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Pathsheet');
}
