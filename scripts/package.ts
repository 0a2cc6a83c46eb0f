/**
 * `npm run package` builds what is not built and makes the application's folder for this system in `dist/`.
 * Words after `--` go to electron-builder instead: `npm run package -- --win` makes the installers for Windows, on Windows.
 *
 * The Electron that stands in `ELECTRON_OVERRIDE_DIST_PATH` is packaged where that is set, as `npm start` runs it; else
 * electron-builder fetches the one that package.json names.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);
const electronAtHand = process.env['ELECTRON_OVERRIDE_DIST_PATH'];

function run(script: string, ...given: string[]): void {
  const { status, error } = spawnSync(process.execPath, [join(root, script), ...given], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

run('scripts/start.mjs', 'build');
run(
  'node_modules/electron-builder/cli.js',
  ...(words.length > 0 ? words : ['--dir']),
  '--publish=never',
  ...(electronAtHand ? [`--config.electronDist=${electronAtHand}`] : []),
);
