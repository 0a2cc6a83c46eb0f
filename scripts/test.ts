/**
 * `npm test`, after the linters: the rules and the rooms (Vitest), then the application itself in Electron, in Chromium and packaged (Playwright),
 * then one line of totals. On a person's machine what needs an absent browser, Electron or display is left out and said so in a line;
 * with `CI=true` that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../tests/setup/findChromium.ts';
import { findElectron, hasDisplay } from '../tests/setup/findElectron.ts';
import { totalsLine, type Totals } from '../tests/setup/tellTotals.ts';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'pathsheet-test-'));
const totalsFile = join(folder, 'totals');

const ways = [
  {
    project: 'electron',
    lacks: !findElectron() ? 'Electron' : !hasDisplay() ? 'a display' : undefined,
    howTo: 'Run “npm start” once, which fetches Electron; without a display, start the tests under xvfb-run.',
  },
  {
    project: 'chromium',
    lacks: findChromium() ? undefined : 'Chromium or Chrome',
    howTo: 'Install one, or name it in CHROMIUM_PATH.',
  },
];
// The package is tried where it can be made of an Electron at hand, which is on Linux.
if (process.platform === 'linux') ways.push({ ...ways[0]!, project: 'package' });
const isStrict = process.env['CI'] === 'true';
const lacking = ways.filter(({ lacks }) => lacks);
const possible = ways.filter(({ lacks }) => !lacks);

function run(tool: string, words: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...words], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATHSHEET_TOTALS: totalsFile },
  });
  return status === 0;
}

try {
  const results = [run('vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts'])];
  if (possible.length > 0) {
    const projects = possible.map(({ project }) => `--project=${project}`);
    results.push(run('@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts', ...projects]));
  }
  for (const { project, lacks, howTo } of lacking)
    console.log(`Tests in ${project} ${isStrict ? 'failed' : 'were skipped'}: this machine lacks ${lacks}. ${howTo}`);
  const lines = readFileSync(totalsFile, 'utf8').trim().split('\n');
  const totals = lines.map((line) => JSON.parse(line) as Totals);
  const sum = (key: keyof Totals): number => totals.reduce((all, one) => all + one[key], 0);
  const unseen = results.filter((isGood) => !isGood).length > 0 && sum('failed') === 0 ? 1 : 0;
  const failed = sum('failed') + unseen + (isStrict ? lacking.length : 0);
  console.log(totalsLine({ passed: sum('passed'), failed, skipped: sum('skipped') }));
  if (failed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
