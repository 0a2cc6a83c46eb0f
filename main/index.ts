import module from 'node:module';
import { join, resolve } from 'node:path';
import { commandIn } from './electron/command.ts';
import { cacheFolder, firstWritable } from './electron/folders.ts';

// Two folders up, from `out/main/index.js` as from `main/index.ts`.
const root = resolve(import.meta.dirname, '../..');
const words = commandIn(process.argv);
// The compile cache comes before anything large is loaded: a second start then takes its code from there.
// Electron waits with `ready` until this file is done, and all that must come before it is done at once.
if (words) {
  module.enableCompileCache?.();
  const { runCommand } = await import('./electron/command.ts');
  await runCommand(root, words);
} else {
  const cache = firstWritable(cacheFolder());
  module.enableCompileCache?.(join(cache, 'compiled'));
  const { start } = await import('./electron/start.ts');
  start(root, cache);
}
