// The way in for what runs from `out/`: checks Node, builds what is not built, then goes on to the entry that was asked for.
//   node scripts/start.mjs electron …   the window; where there can be none, the browser
//   node scripts/start.mjs web          this computer's browser
//   node scripts/start.mjs dev          the window, with hot reload
//   node scripts/start.mjs cli …        the command line
//   node scripts/start.mjs build        only the build
// Plain JavaScript, because it must be able to say what is wrong on a Node that is too old for everything else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded, forgetBuild } from './start/build.mjs';
import { hasDisplay, haveElectron } from './start/electron.mjs';
import { fail, root } from './start/project.mjs';
import { runDev, runElectron } from './start/run.mjs';

const NODE = 24;
const NO_DISPLAY = 'There is no display for a window here, so Pathsheet runs in the browser.';
const NO_ELECTRON =
  'Electron is not here and could not be had within ten seconds ("npx --no install-electron" fetches it), so Pathsheet runs in the browser.';

const [major] = process.versions.node.split('.').map(Number);
if (major < NODE)
  fail(`Pathsheet's tools need Node ${NODE}, which "npm ci" brings along. Run "npm ci" in ${root}, then this command again.`);

const [entry, ...words] = process.argv.slice(2);
const entries = {
  build() {},
  cli: () => runHere('cli.js'),
  web: () => runHere('web.js'),
  dev() {
    const electron = haveElectron() ?? fail('Electron is not here and could not be had. "npx --no install-electron" fetches it.');
    forgetBuild();
    return runDev(electron, words);
  },
  electron() {
    const electron = hasDisplay() ? haveElectron() : undefined;
    if (electron) return runElectron(electron, words);
    if (words.length > 0) return runHere('cli.js');
    console.error(hasDisplay() ? NO_ELECTRON : NO_DISPLAY);
    return runHere('web.js');
  },
};
if (!Object.hasOwn(entries, entry)) fail(`There is nothing to start by the name "${entry}": ${Object.keys(entries).join(', ')}.`);
if (entry !== 'dev') buildIfNeeded();
// npm runs scripts in the project's folder; files that are named on the command line are meant where it was typed.
if (process.env.INIT_CWD && existsSync(process.env.INIT_CWD)) process.chdir(process.env.INIT_CWD);
await entries[entry]();

async function runHere(name) {
  const file = join(root, 'out/main', name);
  process.argv = [process.argv[0], file, ...words];
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    fail(error.name === 'Refusal' ? [error.message, error.hint].filter(Boolean).join(' ') : error.stack);
  }
}
