import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { en } from '#shared/text/en.ts';
import type { Host } from '../api/host.ts';
import type { Tickets } from '../api/tickets.ts';
import { refusal } from '../refusal.ts';

/** On Windows not `start`, which is a word of a shell. */
const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };
/** An opener that finds no browser has said so by then; one that goes on may be the browser itself. */
const FAILS_WITHIN = 2000;

/** Opens an address or a file of ours with the system's own program. @returns whether there is one that did not say it failed */
async function open(what: string): Promise<boolean> {
  const [program = 'xdg-open', ...words] = OPENERS[process.platform] ?? [];
  const opener = spawn(program, [...words, what], { stdio: 'ignore', detached: true });
  opener.unref();
  const ended = once(opener, 'exit').then(
    ([code]) => code === 0,
    () => false,
  );
  return Promise.race([ended, setTimeout(FAILS_WITHIN, true)]);
}

/** On Linux in the home folder: browsers that are snaps have a /tmp of their own, and see nothing there whose name begins with a dot. */
function newFolder(): string {
  try {
    return mkdtempSync(join(process.platform === 'linux' ? homedir() : tmpdir(), 'pathsheet-'));
  } catch {
    return mkdtempSync(join(tmpdir(), 'pathsheet-'));
  }
}

/**
 * Opens the address through a file that only this user can read: the words of a command are seen by every user.
 * @returns removes the file, which has done its work once the key is used
 */
export function openPrivately(address: string): () => void {
  const folder = newFolder();
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}"><a href="${address}">${en.web.opening}</a>`;
  writeFileSync(join(folder, 'open.html'), page, { mode: 0o600 });
  void open(join(folder, 'open.html'));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The page itself saves and prints: it fetches the file at its ticket. */
export function webHost(tickets: Tickets): Host {
  const handOver: Host['saveFile'] = async ({ name, kind, bytes }) => {
    const ticket = tickets.issue({ name, type: kind === 'pdf' ? 'application/pdf' : 'application/json', bytes });
    return { outcome: 'fetch', ticket, fileName: name };
  };
  return {
    capabilities: { print: 'browser', nativeMenus: false },
    saveFile: handOver,
    print: handOver,
    async openLink(url) {
      if (!url.startsWith('https://') || !(await open(url))) throw refusal(en.web.noBrowser(url));
    },
  };
}
