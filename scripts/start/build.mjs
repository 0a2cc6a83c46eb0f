// Builds `out/` where it is older than the sources.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, root } from './project.mjs';

const PATIENCE = 120_000;
const SOURCES = ['main', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'];
const stamp = join(root, 'out/.built');
const lock = join(root, 'node_modules/.cache/building');

/** When the newest source was changed; folders count too, so that a removed file is noticed. */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return SOURCES.every((path) => newest(join(root, path)) <= built);
}

/** Builds unless `out/` is newer than the sources. Of two starts at once the second waits for the first. */
export function buildIfNeeded() {
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

/** For who puts something else into `out/`: the next start builds again. */
export const forgetBuild = () => rmSync(stamp, { force: true });
