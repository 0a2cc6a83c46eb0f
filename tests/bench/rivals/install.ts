import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the bench's own package: nothing but the bench has the rivals. */
const FOLDER = dirname(import.meta.dirname);

/** Fetches the rivals, as their lockfile says, where they are not there yet. @returns whether they are there */
export function haveRivals(): boolean {
  if (existsSync(join(FOLDER, 'node_modules'))) return true;
  console.log('The bench fetches what it compares Pathsheet with into tests/bench/node_modules …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
