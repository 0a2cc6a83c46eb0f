import { protocol, type ProtocolRequest, type Session } from 'electron';
import { en } from '#shared/text/en.ts';
import type { Api } from '../api/index.ts';
import { answerTo, said, type Answer } from '../api/page.ts';
import { noteFault } from '../fault.ts';
import type { Log } from './log.ts';
import { originOf, PAGE } from './origin.ts';

/** Before Electron is ready, and once: of two calls Electron keeps the last. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** What answers in place of the built page; only `npm run dev` has it. */
export type PageSource = (url: URL) => Promise<Answer | undefined>;

/**
 * Serves the page, its fonts and the bytes that wait, from files that may lie inside the asar.
 * `protocol.handle` would first load all of Node's `fetch`, and the page would wait for it: a tenth of the start.
 */
export function servePage(session: Session, rooms: PageRooms): void {
  session.protocol.registerBufferProtocol('app', async (request, send) => {
    const { status, headers, body } = await answer(request, rooms);
    send({ statusCode: status, headers, data: request.method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(body) });
    if (request.url.endsWith('.js')) setImmediate(rooms.onScript);
  });
}

async function answer({ method, url: address }: ProtocolRequest, { root, api, log, source }: PageRooms): Promise<Answer> {
  try {
    const url = new URL(address);
    if (!['GET', 'HEAD'].includes(method) || originOf(address) !== PAGE) return said(403, en.hosts.notServed);
    return (await source?.(url)) ?? (await answerTo(url.pathname, root, async () => (await api).tickets));
  } catch (error) {
    noteFault(log, 'page', error);
    return said(500, en.hosts.notServed);
  }
}

interface PageRooms {
  root: string;
  api: Promise<Api>;
  log: Log;
  source: PageSource | undefined;
  /** The page has its code, and is busy with it for a moment. */
  onScript(): void;
}
