import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { copyInstalled } from '../../setup/copyInstalled.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line as a user would, in a folder of its own. */
export function pathsheet(words: readonly string[], { cwd = folder(), root = PROJECT, home = join(cwd, 'home') } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...words], {
    cwd,
    // Nothing that was brought in on this machine gets in.
    env: { ...process.env, PATHSHEET_HOME: home },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pathsheet-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A copy of what is installed, whose data a test may damage. */
export function installedCopy(): string {
  const root = folder();
  copyInstalled(root);
  return root;
}
