import type { Place, Soc } from '#shared/models/figure.ts';
import type { Settings } from '#shared/models/settings.ts';
import { templateTraits, type Sheet, type TemplateId } from '#shared/models/sheet.ts';

/** The standard one-page sheet of a career, dressed as the settings say. */
export const usualSheet = (soc: Soc, place: Place, { paper, ink }: Pick<Settings, 'paper' | 'ink'>): Sheet => ({
  template: 'one-page',
  careers: [soc],
  place,
  language: 'en',
  look: { paper, ink },
});

/** Templates that are made to hold several careers: they take the saved ones along. */
const isOfSeveral = (template: TemplateId): boolean => template === 'list' || templateTraits[template].careers.least > 1;

/** @returns the careers of a sheet that is opened for one: itself, and the saved ones where the template is for several */
export const careersOf = (template: TemplateId, soc: Soc, saved: readonly Soc[]): Soc[] =>
  isOfSeveral(template) ? [soc, ...saved.filter((other) => other !== soc)].slice(0, templateTraits[template].careers.most) : [soc];
