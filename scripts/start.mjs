// The one way in for every npm script: checks Node, builds what is not built, then goes on to the entry that was asked for.
//   node scripts/start.mjs cli …     the command line, from out/
//   node scripts/start.mjs build     only the build
// Plain JavaScript, because it must be able to say what is wrong on a Node that is too old for everything else.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NODE = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'out/.built');
const lock = join(root, 'node_modules/.cache/building');

const [major] = process.versions.node.split('.').map(Number);
if (major < NODE)
  fail(`Pathsheet's tools need Node ${NODE}, which "npm ci" brings along. Run "npm ci" in ${root}, then this command again.`);

const [entry, ...words] = process.argv.slice(2);
buildIfNeeded();
if (entry === 'cli') {
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
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return ['main', 'shared', 'electron.vite.config.ts', 'package-lock.json'].every((path) => newest(join(root, path)) <= built);
}

/** Builds unless `out/` is newer than the sources. Two starts at once: the second waits for the first. */
function buildIfNeeded() {
  if (isFresh()) return;
  if (!takeLock()) return buildIfNeeded();
  try {
    const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
    const started = new Date();
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) fail(`The build failed.\n${stdout}${stderr}`);
    writeFileSync(stamp, '');
    // A source that changed during the build is newer than what was built from it.
    utimesSync(stamp, started, started);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @returns whether the lock was had; if not, the other build has ended meanwhile */
function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  const patience = Date.now() + 120_000;
  for (;;) {
    try {
      mkdirSync(lock);
      return true;
    } catch {
      if (Date.now() > patience) fail(`Another build seems to hang. Remove ${lock} and run this command again.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      if (!existsSync(lock)) return false;
    }
  }
}
