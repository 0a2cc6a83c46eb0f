import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FLAGS } from './chromium.ts';
import type { Measured } from './table.ts';

const ROUNDS = 5;

/**
 * Whole commands, each a new process that ends with a PDF on the disk: `npm run pathsheet -- sheet "medical coder"`, and Chromium
 * asked to print the page.
 * @throws when a command fails
 */
export function measureCommands(root: string, chromiumPath: string): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'pathsheet-bench-'));
  const page = pathToFileURL(join(import.meta.dirname, 'equivalent.html')).href;
  const commands = {
    ours: ['npm', 'run', '-s', 'pathsheet', '--', 'sheet', 'medical coder', '--place', 'IN', '--out', join(folder, 'ours.pdf')],
    chromium: [
      chromiumPath,
      '--headless',
      ...FLAGS,
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'theirs.pdf')}`,
      page,
    ],
  };
  try {
    const times = { ours: [] as number[], chromium: [] as number[] };
    // The first of each fills the disk's caches and the browser's profile.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const side of ['ours', 'chromium'] as const) {
        const milliseconds = run(commands[side], root);
        if (round > 0) times[side].push(milliseconds);
      }
    }
    return { name: 'a whole command, cold', ours: times.ours, others: { Chromium: times.chromium } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run([program = '', ...words]: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}\n${stderr}`);
  return milliseconds;
}
