import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { findElectron } from '../setup/findElectron.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');

/** Where an unpacked Electron for Linux stands, so that packaging has nothing to fetch. */
export function electronAtHand(): string | undefined {
  const electron = process.platform === 'linux' ? findElectron() : undefined;
  return electron && dirname(electron);
}

export interface Packaged {
  program: string;
  asar: string;
  /** The files in the asar: `out/main/index.js`. */
  files: readonly string[];
  read(file: string): Buffer;
}

/** Packages the project with `npm run package`'s own script, outside the project: nothing of it is found from there by chance. */
export function packageInto(folder: string, electron: string): Packaged {
  const made = spawnSync(
    process.execPath,
    [join(PROJECT, 'scripts/package.ts'), '--linux', 'dir', `--config.directories.output=${folder}`],
    { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron } },
  );
  if (made.status !== 0) throw new Error(`Packaging failed.\n${made.stdout}${made.stderr}`);
  const unpacked = join(folder, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  const asar = join(unpacked, 'resources/app.asar');
  const paths = listPackage(asar, { isPack: true }).map((line) => line.replace(/^\w+ +: \//, ''));
  return {
    program: join(unpacked, 'pathsheet'),
    asar,
    files: paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`))),
    read: (file) => extractFile(asar, file),
  };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'pathsheet-package-'));

/** Chromium refuses to start as root with its sandbox, which only test machines do. */
const ROOT_WORDS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts the packaged program with a home of its own. */
export function start({ program }: Packaged, home: string, words: readonly string[]): ChildProcess {
  return spawn(program, [...ROOT_WORDS, ...words], { cwd: home, env: { ...process.env, PATHSHEET_HOME: home } });
}

/** Runs the packaged program to its end. */
export function run({ program }: Packaged, home: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(program, [...ROOT_WORDS, ...words], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, PATHSHEET_HOME: home, ...env },
  });
}

/** The packages that these need at run time, with their own: folders under `node_modules` as package-lock.json has them. */
export function withTheirOwn(names: Iterable<string>): Set<string> {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: Record<string, string> }>;
  };
  const folders = new Set<string>();
  const add = (name: string, from: string): void => {
    // As Node looks for it: in the asking package's folder, then further out.
    const inner = `${from}/node_modules/${name}`;
    const folder = inner in packages ? inner : `node_modules/${name}`;
    if (folders.has(folder)) return;
    folders.add(folder);
    for (const child of Object.keys(packages[folder]?.dependencies ?? {})) add(child, folder);
  };
  for (const name of names) add(name, '');
  return folders;
}
