import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cacheFolder, firstWritable } from '#main/electron/folders.ts';
import { createLog } from '#main/electron/log.ts';
import { noteFault } from '#main/fault.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pathsheet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('caches stay on this computer, and go with the records only where somebody chose their folder', () => {
  expect(cacheFolder({ PATHSHEET_HOME: '/school/records' }, 'linux')).toBe(resolve('/school/records/cache'));
  expect(cacheFolder({ LOCALAPPDATA: 'C:/local', APPDATA: 'C:/roaming' }, 'win32')).toBe(join('C:/local', 'Pathsheet', 'Cache'));
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, 'linux')).toBe(join('/caches', 'Pathsheet'));
  expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.Pathsheet$/);
});

test('a folder that cannot be written gives way to the next, and in the end to a new one', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  const blocked = join(folder, 'file', 'home');
  const good = join(folder, 'made', 'now');
  expect(firstWritable(blocked, good)).toBe(good);
  // Windows has other ways to say who may read.
  expect(process.platform === 'win32' ? 0o700 : statSync(good).mode & 0o777).toBe(0o700);
  const made = firstWritable(blocked);
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  expect(dirname(made)).toBe(resolve(tmpdir()));
});

test('the log names a fault by the number that the counselor is shown', () => {
  const home = newFolder();
  const id = noteFault(createLog(home), 'print', new Error('no paper'));
  expect(readFileSync(join(home, 'pathsheet.log'), 'utf8')).toMatch(new RegExp(`^\\d{4}-\\d{2}-\\d{2}T\\S+ ${id} print Error: no paper\n`));
});

test('the log keeps one older file, and never grows beyond that', () => {
  const home = newFolder();
  const log = createLog(home);
  for (let round = 0; round < 3; round++) {
    writeFileSync(join(home, 'pathsheet.log'), `${round}${'x'.repeat(1024 * 1024)}`);
    log('next');
  }
  expect(readdirSync(home).toSorted()).toEqual(['pathsheet.log', 'pathsheet.old.log']);
  expect(readFileSync(join(home, 'pathsheet.old.log'), 'utf8').slice(0, 2)).toBe('2x');
  expect(readFileSync(join(home, 'pathsheet.log'), 'utf8')).toMatch(/^\S+ next\n$/);
});

test('where the log cannot be written, it goes to standard error', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  createLog(join(file, 'home'))('lost');
  expect(said).toHaveBeenCalledWith('lost');
});
