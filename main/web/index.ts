import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Conf from 'conf';
import { en } from '#shared/text/en.ts';
import { openPageApi } from '../pageApi.ts';
import { homeFolder } from '../records/home.ts';
import { openRecords } from '../records/index.ts';
import { openPrivately, webHost } from './browser.ts';
import { serve } from './server.ts';

// Two folders up, from `out/main/web.js` as from `main/web/index.ts`.
const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const records = await openRecords({ home: homeFolder(), openSettings: (options) => new Conf(options), version });
const isMac = process.platform === 'darwin';
const log = (line: string): void => console.error(line);
const { api } = openPageApi({ root, home: homeFolder(), records, hostFor: webHost, version, isMac, log });
const server = await serve(api, root, () => forgetAddress());
const forgetAddress = openPrivately(server.address);
console.log(`${en.web.opened(server.address)}\n${en.web.howToEnd}`);

let ending: Promise<void> | undefined;
// A terminal and npm both pass Ctrl+C on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (ending ??= end()));

/** What is being written is finished first. */
async function end(): Promise<void> {
  forgetAddress();
  server.close();
  await api.close();
  await records.close();
  console.log(en.web.ended);
  process.exit();
}
