import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Integration tests run what users run: what stands in `out/`. */
export function setup(): void {
  const root = resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, [resolve(root, 'scripts/start.mjs'), 'build'], { cwd: root, stdio: 'inherit' });
}
