// `npm run bench -- window`: the running application beside an empty Electron window, in one run. README.md says how.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { keepSettings } from '../setup/keepSettings.ts';
import { median } from './table.ts';

const EMPTY = join(import.meta.dirname, 'emptyWindow');
const READY_WHEN_WATCHED = join(import.meta.dirname, '../e2e/readyWhenWatched.cjs');
/** They fill the disk's caches, and Chromium's own. */
const FIRST_STARTS = 3;
const STARTS = 7;
const EDITS = 30;
/** A hundred keys: what a counselor types, with every word taken back. */
const WORDS = ['nurse', 'med', 'weld', 'teach', 'plumber', 'soft eng', 'chef', 'vet', 'account', 'elec'];
const BACKSPACE = 'Backspace';
const keys = WORDS.flatMap((word) => [...word, ...Array.from(word, () => BACKSPACE)]).slice(0, 100);

interface Application {
  folder: string;
  /** For settings, records and what Chromium keeps; the same for all its starts, as on a counselor's computer. */
  home: string;
  /** In the page: whether one can type and see what is found. */
  isUsable: string;
}

interface Started {
  application: ElectronApplication;
  page: Page;
  /** Milliseconds from the start of the process to a window in which one can type. */
  usable: number;
}

async function start(electron: string, { folder, home, isUsable }: Application): Promise<Started> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const from = performance.now();
  const application = await _electron.launch({
    executablePath: electron,
    args: ['-r', READY_WHEN_WATCHED, ...(isRoot ? ['--no-sandbox'] : []), folder],
    env: { ...(process.env as Record<string, string>), PATHSHEET_HOME: home },
  });
  const page = await application.firstWindow();
  await until(page, isUsable);
  return { application, page, usable: performance.now() - from };
}

/** Asked at each frame, in one evaluation: the page's policy lets nobody evaluate words later, not even Playwright. */
const until = async (page: Page, condition: string): Promise<void> =>
  page.evaluate(`new Promise((resolve) => { const look = () => (${condition} ? resolve() : requestAnimationFrame(look)); look(); })`);

const FIELD_HAS_FOCUS = `document.activeElement instanceof HTMLInputElement`;
const LIST_IS_THERE = `${FIELD_HAS_FOCUS} && document.querySelectorAll('tr[data-soc]').length > 5`;

/** From a key's time stamp to the first message after the next frame's callbacks: then its effect has been handed to the screen. */
const WATCH_KEYS = `
  window.keyTimes = [];
  const channel = new MessageChannel();
  let pressed = 0;
  channel.port1.onmessage = () => window.keyTimes.push(performance.now() - pressed);
  window.addEventListener('keydown', (event) => {
    pressed = event.timeStamp;
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
  }, { capture: true });`;

/** Whatever was waited for came at the beginning of a frame. People press keys at any moment of one: so do we, evenly. */
const FRAME = 1000 / 60;
const MOMENTS = 10;

async function measureKeys({ page }: Started): Promise<number[]> {
  await page.evaluate(WATCH_KEYS);
  for (const [n, key] of keys.entries()) {
    await setTimeout((FRAME * (n % MOMENTS)) / MOMENTS);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await until(page, `window.keyTimes.length === ${n + 1}`);
  }
  return page.evaluate<number[]>('window.keyTimes');
}

/** From the key that changes a choice to the last word that is painted for it. */
const WATCH_PAINT = `
  window.paintTimes = [];
  let pressed = 0;
  let last = 0;
  const fillText = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (...words) {
    last = performance.now();
    return fillText.apply(this, words);
  };
  window.addEventListener('keydown', (event) => {
    pressed = event.timeStamp;
    const settle = () => (last > pressed && performance.now() - last > 30 ? window.paintTimes.push(last - pressed) : requestAnimationFrame(settle));
    requestAnimationFrame(settle);
  }, { capture: true });`;

async function measureEdits({ page }: Started): Promise<number[]> {
  await page.evaluate(`history.pushState(null, '', '/sheet?soc=29-2072&place=IN')`);
  await page.getByText('Everything fits on one page.').waitFor();
  // Each press takes the next place: another sheet, that nobody has laid out before.
  await page.getByRole('button', { name: 'Figures for' }).focus();
  await page.evaluate(WATCH_PAINT);
  for (let n = 0; n < EDITS; n += 1) {
    await page.keyboard.press('ArrowRight');
    await until(page, `window.paintTimes.length === ${n + 1}`);
  }
  return page.evaluate<number[]>('window.paintTimes');
}

const share = (times: readonly number[], part: number): number => times.toSorted((a, b) => a - b)[Math.ceil(times.length * part) - 1]!;
const row = (name: string, times: readonly number[]): string =>
  `${name.padEnd(40)} p50 ${median(times).toFixed(1).padStart(7)}   p95 ${share(times, 0.95).toFixed(1).padStart(7)}   most ${Math.max(
    ...times,
  )
    .toFixed(1)
    .padStart(7)}`;

/** @returns whether the window is as quick as it must be */
export async function benchWindow(root: string, electron: string): Promise<boolean> {
  const homes = mkdtempSync(join(tmpdir(), 'pathsheet-bench-'));
  const homeOf = (name: string): string => {
    const home = join(homes, name);
    // The first start's questions would stand before the list.
    keepSettings(home);
    return home;
  };
  const empty = { folder: EMPTY, home: homeOf('empty'), isUsable: FIELD_HAS_FOCUS };
  const ours = { folder: root, home: homeOf('ours'), isUsable: LIST_IS_THERE };
  try {
    return await compare(electron, empty, ours);
  } finally {
    rmSync(homes, { recursive: true, force: true });
  }
}

async function compare(electron: string, empty: Application, ours: Application): Promise<boolean> {
  const starts = { ours: [] as number[], empty: [] as number[] };
  for (let n = 0; n < FIRST_STARTS + STARTS; n += 1)
    for (const side of ['empty', 'ours'] as const) {
      const started = await start(electron, side === 'ours' ? ours : empty);
      starts[side].push(started.usable);
      await started.application.close();
    }
  const emptyStarted = await start(electron, empty);
  const emptyKeys = await measureKeys(emptyStarted);
  await emptyStarted.application.close();
  const ourStarted = await start(electron, ours);
  const ourKeys = await measureKeys(ourStarted);
  const edits = await measureEdits(ourStarted);
  await ourStarted.application.close();

  const later = { empty: starts.empty.slice(FIRST_STARTS), ours: starts.ours.slice(FIRST_STARTS) };
  console.log('\nThe window, in milliseconds.');
  console.log(row('the first start, empty', starts.empty.slice(0, 1)));
  console.log(row('the first start, Pathsheet', starts.ours.slice(0, 1)));
  console.log(row('start to a usable window, empty', later.empty));
  console.log(row('start to a usable window, Pathsheet', later.ours));
  console.log(row('a key to the next frame, empty page', emptyKeys));
  console.log(row('a key to the next frame, search', ourKeys));
  console.log(row('a choice to the painted preview', edits));
  const times = median(later.ours) / median(later.empty);
  console.log(`start: ${times.toFixed(2)} times an empty window`);
  return times <= 1.5 && median(ourKeys) <= 16 && share(ourKeys, 0.95) <= 33 && median(edits) <= 50;
}
