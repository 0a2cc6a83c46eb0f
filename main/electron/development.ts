import type { MenuItemConstructorOptions } from 'electron';
import { said, type Answer } from '../api/page.ts';
import { originOf } from './origin.ts';
import type { PageSource } from './protocol.ts';

interface Development {
  isOurs(address: string): boolean;
  source: PageSource;
  menu: MenuItemConstructorOptions;
}

/**
 * `npm run dev`: the page comes from Vite's server, but its origin stays ours. The policy gives way just as far as hot reload needs.
 * @returns undefined where no such server runs
 */
export function development(server = process.env['ELECTRON_RENDERER_URL']): Development | undefined {
  if (!server) return undefined;
  const socket = new URL(server).origin.replace(/^http/, 'ws');
  return {
    isOurs: (address) => ['devtools:', 'blob:'].includes(new URL(address).protocol) || originOf(address) === socket,
    source: (url) => fromVite(url, server, socket),
    menu: { label: 'Development', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] },
  };
}

async function fromVite({ pathname, search }: URL, server: string, socket: string): Promise<Answer | undefined> {
  if (pathname.startsWith('/files/') || pathname.startsWith('/fonts/')) return undefined;
  const isRoute = /^\/[a-z]*$/.test(pathname);
  const answer = await fetch(new URL(isRoute ? '/' : pathname + search, server));
  // Vite's client asks at the page's own host first. That request must fail, and not by the policy, before it asks at the server.
  const policy = said(200, '')
    .headers['Content-Security-Policy']!.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ${socket} ws://app`);
  const type = answer.headers.get('Content-Type') ?? 'text/plain';
  return {
    status: answer.status,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'Content-Security-Policy': policy },
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}
