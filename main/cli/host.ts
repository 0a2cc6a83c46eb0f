import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { en } from '#shared/text/en.ts';
import type { Host } from '../api/host.ts';
import { refusal } from '../refusal.ts';

/** The terminal: files go where the command line says, and nothing is opened. @param out the file that was asked for */
export function terminalHost(out?: string): Host {
  return {
    capabilities: { print: 'none', nativeMenus: false },
    async saveFile({ name, bytes }) {
      const file = out ?? name;
      write(file, bytes);
      return { outcome: 'done', fileName: basename(file), by: 'file' };
    },
    async print() {
      throw refusal(en.web.terminalCannotPrint);
    },
    async openLink(url) {
      console.log(url);
    },
  };
}

/**
 * Writes a new file beside the old and then moves it there, so that a full disk leaves no half of a sheet behind. A link is followed;
 * what is no ordinary file (a device, a pipe) is written into, never replaced.
 */
function write(file: string, bytes: Uint8Array): void {
  try {
    const path = existsSync(file) ? realpathSync(file) : resolve(file);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) return writeFileSync(path, bytes);
    if (stats) accessSync(path, constants.W_OK);
    replace(path, bytes, stats?.mode ?? 0o666);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refusal(en.cli.cannotWrite(basename(file), en.systemErrors[code] ?? code), error);
  }
}

function replace(path: string, bytes: Uint8Array, mode: number): void {
  const beside = join(dirname(path), `.pathsheet-${process.pid}.part`);
  try {
    writeFileSync(beside, bytes, { mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
