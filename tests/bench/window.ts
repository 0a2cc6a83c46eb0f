// `npm run bench -- window`: the running application beside an empty Electron window, in one run. README.md says how.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { usualSettings } from '#shared/models/settings.ts';
import { findElectron } from '../setup/findElectron.ts';
import { median } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EMPTY = resolve(import.meta.dirname, 'emptyWindow');
const STARTS = 7;
const EDITS = 30;
/** A hundred keys: what a counselor types, with every word taken back. */
const WORDS = ['nurse', 'med', 'weld', 'teach', 'plumber', 'soft eng', 'chef', 'vet', 'account', 'elec'];
const BACKSPACE = 'Backspace';
const keys = WORDS.flatMap((word) => [...word, ...Array.from(word, () => BACKSPACE)]).slice(0, 100);

interface Started {
  application: ElectronApplication;
  page: Page;
  home: string;
  /** Milliseconds from the start of the process to a window in which one can type. */
  usable: number;
}

async function start(folder: string, isUsable: string): Promise<Started> {
  const home = mkdtempSync(join(tmpdir(), 'pathsheet-bench-'));
  // The first start's questions would stand before the list.
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ ...usualSettings, place: 'IN', welcomed: true }));
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const from = performance.now();
  const application = await _electron.launch({
    executablePath: findElectron()!,
    args: [...(isRoot ? ['--no-sandbox'] : []), folder],
    env: { ...(process.env as Record<string, string>), PATHSHEET_HOME: home },
  });
  const page = await application.firstWindow();
  await page.waitForFunction(isUsable, undefined, { polling: 'raf' });
  return { application, page, home, usable: performance.now() - from };
}

async function stop({ application, home }: Started): Promise<void> {
  await application.close();
  rmSync(home, { recursive: true, force: true });
}

const FIELD_HAS_FOCUS = `document.activeElement instanceof HTMLInputElement`;
const LIST_IS_THERE = `${FIELD_HAS_FOCUS} && document.querySelectorAll('[role=grid] [role=row]').length > 5`;

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

async function measureKeys({ page }: Started): Promise<number[]> {
  await page.evaluate(WATCH_KEYS);
  for (const [n, key] of keys.entries()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForFunction(`window.keyTimes.length === ${n + 1}`, undefined, { polling: 'raf' });
  }
  return page.evaluate<number[]>('window.keyTimes');
}

/** From the click on a choice to the last word that is painted for it. */
const WATCH_PAINT = `
  window.paintTimes = [];
  let clicked = 0;
  let last = 0;
  const fillText = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (...words) {
    last = performance.now();
    return fillText.apply(this, words);
  };
  window.addEventListener('pointerdown', (event) => {
    clicked = event.timeStamp;
    const settle = () => (last > clicked && performance.now() - last > 30 ? window.paintTimes.push(last - clicked) : requestAnimationFrame(settle));
    requestAnimationFrame(settle);
  }, { capture: true });`;

async function measureEdits({ page }: Started): Promise<number[]> {
  await page.evaluate(`history.pushState(null, '', '/sheet?soc=29-2072&place=IN')`);
  const choices = ['Color', 'Gray'].map((name) => page.getByRole('radio', { name }));
  await choices[0]!.waitFor({ state: 'attached' });
  await page.evaluate(WATCH_PAINT);
  for (let n = 0; n < EDITS; n += 1) {
    await choices[n % 2]!.click({ force: true });
    await page.waitForFunction(`window.paintTimes.length === ${n + 1}`, undefined, { polling: 'raf' });
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
export async function benchWindow(): Promise<boolean> {
  const starts = { ours: [] as number[], empty: [] as number[] };
  for (let n = 0; n <= STARTS; n += 1) {
    // The first of each fills the disk's caches.
    const empty = await start(EMPTY, FIELD_HAS_FOCUS);
    if (n > 0) starts.empty.push(empty.usable);
    await stop(empty);
    const ours = await start(ROOT, LIST_IS_THERE);
    if (n > 0) starts.ours.push(ours.usable);
    await stop(ours);
  }
  const empty = await start(EMPTY, FIELD_HAS_FOCUS);
  const emptyKeys = await measureKeys(empty);
  await stop(empty);
  const ours = await start(ROOT, LIST_IS_THERE);
  const ourKeys = await measureKeys(ours);
  const edits = await measureEdits(ours);
  await stop(ours);
  console.log('\nThe window, in milliseconds.');
  console.log(row('start to a usable window, empty', starts.empty));
  console.log(row('start to a usable window, Pathsheet', starts.ours));
  console.log(row('a key to the next frame, empty page', emptyKeys));
  console.log(row('a key to the next frame, search', ourKeys));
  console.log(row('a choice to the painted preview', edits));
  const times = median(starts.ours) / median(starts.empty);
  console.log(`start: ${times.toFixed(2)} times an empty window`);
  return times <= 1.5 && median(ourKeys) <= 16 && share(ourKeys, 0.95) <= 33 && median(edits) <= 50;
}
