import module from 'node:module';
import { resolve } from 'node:path';

// Before anything else is loaded: a second start then takes its code compiled from the cache.
module.enableCompileCache?.();
const { run } = await import('./program.ts');
// Two folders up, from `out/main/cli.js` as from `main/cli/index.ts`.
await run(resolve(import.meta.dirname, '../..'), process.argv);
