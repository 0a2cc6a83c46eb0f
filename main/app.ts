import { join } from 'node:path';
import { nameAreas } from '#shared/models/place.ts';
import { en } from '#shared/text/en.ts';
import { openCatalog, type Catalog } from './catalog/index.ts';
import type { Handouts } from './handouts/index.ts';

/** What every host (terminal, window, browser) starts from. */
export interface App {
  catalog: Catalog;
  /** The maker of sheets. Fonts and PDF are loaded at the first call: who only looks up figures does not wait for them. */
  handouts(): Promise<Handouts>;
}

/**
 * @param root the folder that holds `data/` and `out/fonts/`: the project, or the packaged application
 * @param library the folder of the releases that were brought in; none for what ships alone
 */
export function startApp(root: string, library?: string): App {
  const catalog = openCatalog(join(root, 'data'), library);
  if (library !== undefined) nameAreas(catalog.placeNames());
  const load = async (): Promise<Handouts> => {
    const { createHandouts } = await import('./handouts/index.ts');
    return createHandouts({ fontsFolder: join(root, 'out/fonts'), releases: catalog.releases, text: en });
  };
  let handouts: Promise<Handouts> | undefined;
  return { catalog, handouts: () => (handouts ??= load()) };
}
