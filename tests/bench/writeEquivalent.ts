// `node tests/bench/writeEquivalent.ts` writes equivalent.html anew, after a change of the sheet or of the page.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startApp } from '../../main/app.ts';
import { committedPage } from './committedPage.ts';

writeFileSync(join(import.meta.dirname, 'equivalent.html'), await committedPage(startApp(resolve(import.meta.dirname, '../..'))));
