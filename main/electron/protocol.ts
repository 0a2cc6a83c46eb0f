import { protocol, type Session } from 'electron';
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
export type PageSource = (url: URL) => Promise<Response | undefined>;

/** Serves the page, its fonts and the bytes that wait, from files that may lie inside the asar. */
export function servePage(session: Session, { root, api, log, source }: PageRooms): void {
  session.protocol.handle('app', async (request) => {
    try {
      const url = new URL(request.url);
      if (!['GET', 'HEAD'].includes(request.method) || originOf(request.url) !== PAGE) return response(said(403, en.hosts.notServed));
      const developed = await source?.(url);
      if (developed) return developed;
      const answer = await answerTo(url.pathname, root, async () => (await api).tickets);
      return response(request.method === 'HEAD' ? { ...answer, body: '' } : answer);
    } catch (error) {
      noteFault(log, 'page', error);
      return response(said(500, en.hosts.notServed));
    }
  });
}

interface PageRooms {
  root: string;
  api: Promise<Api>;
  log: Log;
  source: PageSource | undefined;
}

const response = ({ status, headers, body }: Answer): Response => new Response(body, { status, headers });
