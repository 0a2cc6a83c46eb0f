import { describe, expect, test } from 'vitest';
import { en } from '#shared/text/en.ts';

describe('The settings say', () => {
  test('on which day a release came out, or in which month where the day is not known', () => {
    expect(en.window.settings.about.released('2026-05-15')).toBe('May 15, 2026');
    expect(en.window.settings.about.released('2025-12')).toBe('December 2025');
  });

  test('how many saved careers there are after a copy was brought back', () => {
    expect(en.window.settings.storage.restored(0, 0)).toContain('0 saved careers');
    expect(en.window.settings.storage.restored(1, 0)).toContain('1 saved career now');
    expect(en.window.settings.storage.restored(1200, 2)).toContain('1,200 saved careers and 2 local facts now');
  });
});
