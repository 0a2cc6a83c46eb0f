import type { Place, Soc } from '#shared/models/figure.ts';
import type { Settings } from '#shared/models/settings.ts';
import type { Sheet } from '#shared/models/sheet.ts';

/** The standard one-page sheet of a career, dressed as the settings say. */
export const usualSheet = (soc: Soc, place: Place, { paper, ink }: Pick<Settings, 'paper' | 'ink'>): Sheet => ({
  template: 'one-page',
  careers: [soc],
  place,
  language: 'en',
  look: { paper, ink },
});
