// `npm run bench -- sheet`: one sheet, ours beside Chromium's printToPDF of the equivalent page, pdfmake and react-pdf, in one run.
import { cpus } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../main/app.ts';
import { startChromium } from './chromium.ts';
import { measureCommands } from './commands.ts';
import { measureSheets } from './rounds.ts';
import { reached, table, timesFaster } from './table.ts';

/** How many times faster than each a sheet must be. */
const ASKED = { Chromium: 12, pdfmake: 10, 'react-pdf': 10 };

/** @returns whether a sheet is made as fast as it must be */
export async function benchSheet(root: string, chromiumPath: string): Promise<boolean> {
  const chromium = await startChromium(chromiumPath);
  const rows = await measureSheets(startApp(root), await chromium.newPrinter(), join(root, 'out/fonts'));
  await chromium.close();
  const command = measureCommands(root, chromiumPath);
  console.log(`\nA sheet, in milliseconds. Node ${process.versions.node}, Chromium ${chromium.version}, ${cpus().length} cores.\n`);
  console.log(`${table([...rows, command])}\n`);
  const [{ ours, others }] = rows;
  return Object.entries(ASKED)
    .map(([name, least]) => reached(`one sheet beside ${name}`, timesFaster(ours, others[name] ?? []), 'times faster', { least }))
    .every(Boolean);
}
