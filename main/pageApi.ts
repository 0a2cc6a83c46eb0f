import { createApi, type Api } from './api/index.ts';
import { startApp, type App } from './app.ts';
import { logoReader } from './imports/logoThread.ts';
import { openIntake } from './intake/index.ts';
import { libraryFolder } from './library/read.ts';
import { openPress } from './press/index.ts';

type Given = Pick<Parameters<typeof createApi>[0], 'records' | 'hostFor' | 'version' | 'isMac' | 'log'>;

/**
 * The door with all rooms behind it, as window and browser open it.
 * @param root as for `startApp`
 * @param home the folder of settings and records
 */
export function openPageApi({ root, home, ...given }: Given & { root: string; home: string }): { api: Api; catalog: App['catalog'] } {
  const library = libraryFolder(home);
  const { catalog } = startApp(root, library);
  const api = createApi({
    ...given,
    catalog,
    press: openPress(root, library),
    readLogo: logoReader(root),
    openIntake: (told) => openIntake({ root, library, catalog, ...told }),
  });
  return { api, catalog };
}
