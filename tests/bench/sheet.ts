// `npm run bench -- sheet`: one sheet, ours beside Chromium's printToPDF of the equivalent page, in one run. README.md says how.
import { cpus } from 'node:os';
import { startApp } from '../../main/app.ts';
import { startChromium } from './chromium.ts';
import { measureCommands } from './commands.ts';
import { measureSheets } from './rounds.ts';
import { median, table, timesFaster } from './table.ts';

/** How many times faster than Chromium a sheet must be. */
const LEAST = 10;

/** @returns whether a sheet is made as fast as it must be */
export async function benchSheet(root: string, chromiumPath: string): Promise<boolean> {
  const chromium = await startChromium(chromiumPath);
  const rows = await measureSheets(startApp(root), await chromium.newPrinter());
  await chromium.close();
  const command = measureCommands(root, chromiumPath);
  console.log(`A sheet, in milliseconds. Node ${process.versions.node}, Chromium ${chromium.version}, ${cpus().length} cores.\n`);
  console.log(table([...rows, command]));
  const [{ ours, chromium: theirs }] = rows;
  const times = timesFaster(ours, theirs);
  console.log(
    `\none sheet: ours ${median(ours).toFixed(1)} ms, Chromium ${median(theirs).toFixed(0)} ms, ${times.toFixed(1)} times faster`,
  );
  return times >= LEAST;
}
