import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A project with the real ways to start, and with stand-ins for what they start. Each stand-in prints its name and its words. */
export interface SmallProject {
  root: string;
  write(path: string, content: string, mode?: number): void;
  /** An Electron in a folder of its own. @param body what it does, as JavaScript. @returns the folder */
  electron(body: string): string;
  /** Starts and waits for the end. A variable that is `undefined` is not set. */
  start(words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
  /** Starts and hands over the process. */
  spawn(words: readonly string[], env?: NodeJS.ProcessEnv): ReturnType<typeof spawn>;
}

const standIn = (name: string): string => `console.log('${name}', JSON.stringify(process.argv.slice(2)));`;

export function smallProject(): SmallProject {
  const root = mkdtempSync(join(tmpdir(), 'pathsheet-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: string, mode = 0o644): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, { mode });
  };
  cpSync(join(PROJECT, 'scripts'), join(root, 'scripts'), { recursive: true });
  for (const file of ['main/a.ts', 'renderer/a.tsx', 'shared/a.ts', 'electron.vite.config.ts', 'package-lock.json']) write(file, '');
  write('package.json', '{ "type": "module" }');
  write('out/main/web.js', standIn('web'));
  write('out/main/cli.js', standIn('cli'));
  write('node_modules/electron-vite/package.json', '{ "type": "module" }');
  write('node_modules/electron-vite/bin/electron-vite.js', standIn('electron-vite'));
  write('node_modules/electron/package.json', '{ "type": "commonjs" }');
  write('node_modules/electron/install.js', 'process.exit(1);');
  write('out/.built', '');
  // Built after everything above.
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(root, 'out/.built'), later, later);

  const spawnStart: SmallProject['spawn'] = (words, env) =>
    spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...words], {
      cwd: root,
      // Nothing of the machine that the tests run on: no display, no Electron, no folder that npm was called in.
      env: { PATH: dirname(process.execPath), HOME: root, ...env },
    });
  return {
    root,
    write,
    electron(body) {
      write('electron/electron', `#!${process.execPath}\n${body}`, 0o755);
      chmodSync(join(root, 'electron/electron'), 0o755);
      return join(root, 'electron');
    },
    spawn: spawnStart,
    async start(words, env) {
      const child = spawnStart(words, env);
      const code = new Promise<number | null>((done) => child.on('exit', done));
      return { out: await text(child.stdout!), err: await text(child.stderr!), code: await code };
    },
  };
}
