import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** A driver may be mended meanwhile: after so long it is tried again. */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Without a graphics card that Chromium can use (school servers, remote desktops) it tries the card at every start, fails, and begins anew without:
 * a tenth of a second and more, in which no window can draw. What it found is kept, and not tried again for a week.
 * To be called before Electron is ready. @param cache a folder on this computer
 */
export function rememberGraphics(cache: string): void {
  const file = join(cache, 'no-graphics-card');
  if (isFresh(file)) {
    app.disableHardwareAcceleration();
    return;
  }
  app.on('gpu-info-update', () => {
    const isUsed = app.getGPUFeatureStatus().gpu_compositing.startsWith('enabled');
    try {
      if (isUsed) rmSync(file, { force: true });
      else writeFileSync(file, '');
    } catch {
      // The next start tries the card again: nothing that anybody would miss.
    }
  });
}

function isFresh(file: string): boolean {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    return age >= 0 && age < DAYS * DAY_MS;
  } catch {
    return false;
  }
}
