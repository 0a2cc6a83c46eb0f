import module from 'node:module';
import { resolve } from 'node:path';

// Before anything else is loaded: a second start then takes its code compiled from the cache.
module.enableCompileCache?.();
// `… | head` closes the pipe when it has seen enough: no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const { run } = await import('./program.ts');
// Two folders up, from `out/main/cli.js` as from `main/cli/index.ts`.
await run(resolve(import.meta.dirname, '../..'), process.argv);
