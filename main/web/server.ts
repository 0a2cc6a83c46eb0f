import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { en } from '#shared/text/en.ts';
import type { Api } from '../api/index.ts';
import { keepOffered } from '../api/offered.ts';
import { answerTo, said, type Answer } from '../api/page.ts';
import { createGuard, isOurs } from './guard.ts';

const MOST_OFFERED = 256 * 1024 * 1024;
const MOST_ASKED = 1024 * 1024;
const Call = z.strictObject({ name: z.string(), input: z.unknown() });

/** Serves page and door at a free port that only this computer reaches. @param onArrival the key of `address` has been used */
export async function serve(api: Api, root: string, onArrival: () => void): Promise<{ address: string; close(): void }> {
  const server = createServer();
  const offered = keepOffered();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const guard = createGuard(host);
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(`http://${host}${request.url}`);
    const key = request.method === 'GET' && url?.pathname === '/' ? url.searchParams.get('key') : null;
    if (url?.host !== host || !isOurs(request, host, key !== null)) return send(response, said(403, en.web.notAllowed));
    const cookie = key === null ? undefined : guard.exchange(key);
    if (cookie !== undefined) {
      onArrival();
      // Not a 303: the visit began in a file, and browsers keep a strict cookie back until a page of ours asks.
      const headers = { 'Content-Type': 'text/html', 'Set-Cookie': cookie, Refresh: '0; url=/careers' };
      return send(response, said(200, '<link rel="icon" href="data:,">', headers));
    }
    if (!guard.hasCookie(request)) return send(response, said(403, en.web.notAllowed));
    if (url.pathname === '/events' && request.method === 'GET') return tell(response);
    send(response, await (request.method === 'POST' ? take(url.pathname, request) : answerTo(url.pathname, root, async () => api.tickets)));
  }

  /** A call or an offered file. Browsers always say how long a body is. */
  async function take(pathname: string, request: IncomingMessage): Promise<Answer> {
    const size = Number(request.headers['content-length'] ?? Infinity);
    if (pathname === '/files') {
      if (size > MOST_OFFERED) return said(413, en.api.fileTooLarge);
      const path = await offered.keep(request);
      return said(200, api.tickets.issue({ name: 'file', type: 'application/octet-stream', path, isOurs: true }));
    }
    if (pathname !== '/call') return said(404, en.web.nothingHere);
    if (size > MOST_ASKED) return said(413, en.api.badInput);
    const { data } = Call.safeParse(await json(request).catch(() => undefined));
    if (!data) return said(400, en.api.badInput);
    return said(200, JSON.stringify(await api.call(data.name, data.input)), { 'Content-Type': 'application/json' });
  }

  function tell(response: ServerResponse): void {
    response.writeHead(200, said(200, '', { 'Content-Type': 'text/event-stream' }).headers).flushHeaders();
    const stop = api.onEvent((name, payload) => response.write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`));
    response.on('close', stop);
  }

  const close = (): void => {
    server.close();
    server.closeAllConnections();
    offered.close();
  };
  return { address: `http://${host}/?key=${guard.key}`, close };
}

/** What is refused may have a body that nobody reads: then the connection ends, too. */
function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, status < 400 ? headers : { ...headers, Connection: 'close' }).end(body);
}
