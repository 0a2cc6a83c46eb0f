import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualSettings, type Settings } from '#shared/models/settings.ts';

/** As if the first start, in Indiana, had been long ago. @param home for settings and records; made where it does not exist */
export function keepSettings(home: string, settings: Partial<Settings> = {}): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ ...usualSettings, place: 'IN', welcomed: true, ...settings }));
}
