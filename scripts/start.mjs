// The way in for what runs from `out/`: checks Node, builds what is not built, then goes on to the entry that was asked for.
//   node scripts/start.mjs cli …     the command line
//   node scripts/start.mjs build     only the build
// Plain JavaScript, because it must be able to say what is wrong on a Node that is too old for everything else.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NODE = 24;
const PATIENCE = 120_000;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'out/.built');
const lock = join(root, 'node_modules/.cache/building');

const [major] = process.versions.node.split('.').map(Number);
if (major < NODE)
  fail(`Pathsheet's tools need Node ${NODE}, which "npm ci" brings along. Run "npm ci" in ${root}, then this command again.`);

const [entry, ...words] = process.argv.slice(2);
buildIfNeeded();
if (entry === 'cli') {
  // npm runs scripts in the project's folder; files that are named on the command line are meant where it was typed.
  if (process.env.INIT_CWD && existsSync(process.env.INIT_CWD)) process.chdir(process.env.INIT_CWD);
  const file = join(root, 'out/main/cli.js');
  process.argv = [process.argv[0], file, ...words];
  await import(pathToFileURL(file).href);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** When the newest source was changed; folders count too, so that a removed file is noticed. */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return ['main', 'shared', 'electron.vite.config.ts', 'package-lock.json'].every((path) => newest(join(root, path)) <= built);
}

/** Builds unless `out/` is newer than the sources. Of two starts at once the second waits for the first. */
function buildIfNeeded() {
  const deadline = Date.now() + PATIENCE;
  while (!isFresh()) {
    if (takeLock()) {
      const problem = build();
      rmSync(lock, { force: true });
      if (problem) fail(problem);
      return;
    }
    if (Date.now() > deadline) fail(`Another build seems to hang. Remove ${lock} and run this command again.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** @returns what went wrong, if anything */
function build() {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const started = new Date();
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) return `The build failed.\n${stdout}${stderr}`;
  writeFileSync(stamp, '');
  // A source that changed during the build is newer than what was built from it.
  utimesSync(stamp, started, started);
  return undefined;
}

/** The lock holds the builder's process number, so that one whose builder has died is taken over. */
function takeLock() {
  try {
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`The build cannot write to ${dirname(lock)} (${error.code}).`);
    if (isAbandoned()) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // An empty file is a lock that is being written this moment.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
