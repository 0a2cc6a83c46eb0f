// `npm run bench`: one sheet, ours beside Chromium's printToPDF of the equivalent page, in one run. README.md says how.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { startApp } from '../../main/app.ts';
import { findChromium } from '../setup/findChromium.ts';
import { startChromium } from './chromium.ts';
import { measureCommands } from './commands.ts';
import { measureSheets } from './rounds.ts';
import { median, table, timesFaster } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** How many times faster than Chromium a sheet must be. */
const LEAST = 10;

const chromiumPath = findChromium();
if (!chromiumPath)
  console.error('The bench needs Chromium or Chrome: install one (apt-get install chromium), or name it in CHROMIUM_PATH.');
else if (!isBuilt()) console.error('The bench needs the fonts and the command line that the build makes, and the build failed.');
else process.exit((await bench(chromiumPath)) ? 0 : 1);
process.exit(1);

/** Fonts come from the build. */
function isBuilt(): boolean {
  return spawnSync(process.execPath, [resolve(ROOT, 'scripts/start.mjs'), 'build'], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** @returns whether a sheet is made as fast as it must be */
async function bench(path: string): Promise<boolean> {
  const chromium = await startChromium(path);
  const rows = await measureSheets(startApp(ROOT), await chromium.newPrinter());
  await chromium.close();
  const command = measureCommands(ROOT, path);
  console.log(`Milliseconds. Node ${process.versions.node}, Chromium ${chromium.version}, ${cpus().length} cores.\n`);
  console.log(table([...rows, command]));
  const [{ ours, chromium: theirs }] = rows;
  const times = timesFaster(ours, theirs);
  console.log(
    `\none sheet: ours ${median(ours).toFixed(1)} ms, Chromium ${median(theirs).toFixed(0)} ms, ${times.toFixed(1)} times faster`,
  );
  return times >= LEAST;
}
