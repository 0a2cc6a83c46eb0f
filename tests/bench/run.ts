// `npm run bench [-- sheet | packet | window]`: how fast sheets are made, and how fast the window is. README.md says how.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findChromium } from '../setup/findChromium.ts';
import { findElectron, hasDisplay } from '../setup/findElectron.ts';
import { benchPacket } from './packet/index.ts';
import { haveRivals } from './rivals/install.ts';
import { benchSheet } from './sheet.ts';
import { benchWindow } from './window.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const [only] = process.argv.slice(2);

const benches: Record<string, () => Promise<boolean>> = {
  sheet: async () => benchSheet(ROOT, rivalsAndChromium()),
  packet: async () => benchPacket(ROOT, rivalsAndChromium()),
  window: async () =>
    benchWindow(
      ROOT,
      (hasDisplay() && findElectron()) || lacks('Electron and a display: “npm start” fetches Electron, xvfb-run makes a display.'),
    ),
};

/** The path of the browser, when all that sheets are compared with is there. */
function rivalsAndChromium(): string {
  const chromium = findChromium() ?? lacks('Chromium or Chrome: install one, or name it in CHROMIUM_PATH.');
  if (!haveRivals())
    lacks('pdfmake, react-pdf and Typst, which npm fetches for it alone: run “npm ci” in tests/bench where packages can be had.');
  return chromium;
}

/** What users run stands in `out/`. */
function build(): void {
  if (spawnSync(process.execPath, [resolve(ROOT, 'scripts/start.mjs'), 'build'], { cwd: ROOT, stdio: 'inherit' }).status !== 0)
    process.exit(1);
}

function lacks(what: string): never {
  console.error(`The bench needs ${what}`);
  process.exit(1);
}

if (only !== undefined && !(only in benches)) lacks(`one of these words, or none: ${Object.keys(benches).join(', ')}.`);
build();
const results: boolean[] = [];
for (const [name, bench] of Object.entries(benches)) if (only === undefined || only === name) results.push(await bench());
process.exit(results.every(Boolean) ? 0 : 1);
