import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { rememberGraphics } from '#main/electron/graphics.ts';

vi.mock('electron', () => ({
  app: {
    disableHardwareAcceleration: vi.fn<() => void>(),
    getGPUFeatureStatus: vi.fn<() => { gpu_compositing: string }>(),
    on: vi.fn<(event: string, listener: () => void) => void>(),
  },
}));

beforeEach(() => {
  vi.clearAllMocks();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pathsheet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What Chromium says of the card during a start. */
function found(status: string): void {
  vi.mocked(app.getGPUFeatureStatus).mockReturnValue({ gpu_compositing: status } as Electron.GPUFeatureStatus);
  for (const [event, listener] of vi.mocked(app.on).mock.calls as [string, () => void][]) if (event === 'gpu-info-update') listener();
}

const isTried = (): boolean => vi.mocked(app.disableHardwareAcceleration).mock.calls.length === 0;

test('a card that cannot be used is not tried again at the next start, but after a week', () => {
  const cache = newFolder();
  rememberGraphics(cache);
  expect(isTried()).toBe(true);
  found('disabled_software');
  rememberGraphics(cache);
  expect(isTried()).toBe(false);

  vi.clearAllMocks();
  const weekAgo = Date.now() / 1000 - 8 * 24 * 60 * 60;
  utimesSync(join(cache, 'no-graphics-card'), weekAgo, weekAgo);
  rememberGraphics(cache);
  expect(isTried()).toBe(true);
  found('enabled');
  expect(existsSync(join(cache, 'no-graphics-card'))).toBe(false);
});

test('a card that works is used at every start', () => {
  const cache = newFolder();
  rememberGraphics(cache);
  found('enabled');
  rememberGraphics(cache);
  expect(isTried()).toBe(true);
});

test('a clock that was put back, or a folder that cannot be written, costs nobody the card or the start', () => {
  const cache = newFolder();
  writeFileSync(join(cache, 'no-graphics-card'), '');
  const tomorrow = Date.now() / 1000 + 24 * 60 * 60;
  utimesSync(join(cache, 'no-graphics-card'), tomorrow, tomorrow);
  rememberGraphics(cache);
  expect(isTried()).toBe(true);
  rememberGraphics(join(cache, 'gone'));
  expect(() => found('disabled_software')).not.toThrow();
});
