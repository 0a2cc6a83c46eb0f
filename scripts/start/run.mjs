// Runs Electron and passes on what happens to it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fail, root } from './project.mjs';

const MOST_KEPT = 100_000;
const MOST_SHOWN = 2000;
/** Such as `[4711:0204/111213.141516:ERROR:bus.cc(407)] …`. Its last, `FATAL`, is a reason. */
const CHATTER = /^\[[\d:/.]+:(VERBOSE\d*|INFO|WARNING|ERROR):.*\n?/gm;
// Chromium's sandbox does not start as root. Who starts Pathsheet decides that, never Pathsheet itself.
const isRoot = process.platform === 'linux' && process.getuid() === 0;

/** Ends with 0 when the window was closed, with the command's own answer for a command, and else with 1 and the reason. */
export async function runElectron(program, words) {
  const isCommand = words.length > 0 && !words[0].startsWith('-');
  // Chromium chats on standard error; who opens a window need not see it unless it fails.
  const stdio = ['inherit', 'inherit', isCommand ? 'inherit' : 'pipe'];
  const { end, lastWords } = await ended(program, [...(isRoot ? ['--no-sandbox'] : []), root, ...words], { stdio });
  if (end === 0 || end === 'asked') return process.exit(0);
  if (isCommand && (end === 1 || end === 2)) return process.exit(end);
  // Where Pathsheet itself has said why, Chromium's chatter would only hide it.
  const reason = lastWords.replaceAll(CHATTER, '').trim() || lastWords;
  return fail(`Electron failed (${end}).\n${reason.slice(-MOST_SHOWN)}`.trimEnd());
}

/** electron-vite builds, serves the page and starts Electron again when main changes. */
export async function runDev(program, words) {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const options = ['dev', '--watch', ...(isRoot ? ['--noSandbox'] : []), ...(words.length > 0 ? ['--', ...words] : [])];
  const env = { ...process.env, ELECTRON_EXEC_PATH: program };
  const { end } = await ended(process.execPath, [tool, ...options], { cwd: root, env, stdio: 'inherit' });
  process.exit(end === 0 || end === 'asked' ? 0 : 1);
}

/** @returns how the program ended: its exit code, a signal, why it did not start, or `asked` where somebody ended this process */
async function ended(program, words, { env = { ...process.env }, ...options }) {
  // Editors that are made with Electron set it in their terminals; with it Electron is only a Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const child = spawn(program, words, { ...options, env });
  let isAsked = false;
  const ask = () => {
    // Once, and never as the SIGINT that a terminal has sent to all of us already: Chromium takes a second one for impatience.
    if (!isAsked) child.kill('SIGTERM');
    isAsked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => (lastWords = (lastWords + text).slice(-MOST_KEPT)));
  try {
    const [code, signal] = await once(child, 'exit');
    // What it wrote last may still be on its way, unless a process that it left behind keeps the pipe open.
    if (child.stderr?.readable) await Promise.race([once(child.stderr, 'close'), setTimeout(1000)]);
    return { end: isAsked ? 'asked' : (code ?? signal), lastWords };
  } catch (error) {
    return { end: error.message, lastWords };
  }
}
