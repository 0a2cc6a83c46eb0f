import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Copies what is installed into a folder, where a test may damage its data or its words. */
export function copyInstalled(root: string): void {
  for (const part of ['out', 'data']) cpSync(join(PROJECT, part), join(root, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction');
  cpSync(join(PROJECT, 'package.json'), join(root, 'package.json'));
}
