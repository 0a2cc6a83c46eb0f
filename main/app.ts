import { join } from 'node:path';
import { en } from '#shared/text/en.ts';
import { openCatalog, type Catalog } from './catalog/index.ts';
import { createHandouts, type Handouts } from './handouts/index.ts';

/** What every host (terminal, window, browser) starts from. */
export interface App {
  catalog: Catalog;
  handouts: Handouts;
}

/**
 * @param root the folder that holds `data/` and `out/fonts/`: the project, or the packaged application
 */
export function startApp(root: string): App {
  const catalog = openCatalog(join(root, 'data'));
  return { catalog, handouts: createHandouts({ fontsFolder: join(root, 'out/fonts'), releases: catalog.releases, text: en }) };
}
