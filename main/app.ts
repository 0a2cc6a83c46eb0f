import { join } from 'node:path';
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
 */
export function startApp(root: string): App {
  const catalog = openCatalog(join(root, 'data'));
  const load = async (): Promise<Handouts> => {
    const { createHandouts } = await import('./handouts/index.ts');
    return createHandouts({ fontsFolder: join(root, 'out/fonts'), releases: catalog.releases, text: en });
  };
  let handouts: Promise<Handouts> | undefined;
  return { catalog, handouts: () => (handouts ??= load()) };
}
