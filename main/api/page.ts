import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { en } from '#shared/text/en.ts';
import { isRefusal } from '../refusal.ts';
import type { Tickets } from './tickets.ts';

/** What a page is made of, and nothing else: a file of any other kind is not given out. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
};
const PLAIN = 'text/plain; charset=utf-8';

/** A file for the page: `file` is null where there is none. */
interface PageFile {
  file: string | null;
  type: string;
}

const NOTHING: PageFile = { file: null, type: PLAIN };

/**
 * The file behind a path of the application's own origin, in Electron and in the browser alike.
 * Routes of the page (`/careers`: one word, no dot) give `index.html`, fonts come from `out/fonts`, the rest from `out/renderer`.
 * @param root the folder that holds `out/`
 * @param pathname as `new URL(…).pathname` gives it, still encoded
 */
function pageFile(root: string, pathname: string): PageFile {
  if (/^\/[a-z]*$/.test(pathname)) return contained(join(root, 'out/renderer'), 'index.html');
  const path = decoded(pathname);
  if (path === undefined) return NOTHING;
  if (path.startsWith('/fonts/')) return contained(join(root, 'out/fonts'), path.slice('/fonts/'.length));
  return contained(join(root, 'out/renderer'), path.slice(1));
}

/** @returns undefined for what no address of ours holds */
function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.startsWith('/') && !/[\\\0]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function contained(folder: string, path: string): PageFile {
  const type = TYPES[extname(path)];
  const file = join(folder, path);
  const inside = relative(folder, file);
  if (type === undefined || inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..') return NOTHING;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? { file, type } : NOTHING;
}

/** Nothing from elsewhere, nothing inline but styles that carry the nonce, and no frame around us. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Tells the page the nonce of this load, for the one style element that the UI kit adds. */
const withNonce = (html: string, nonce: string): string => html.replaceAll('nonce=""', `nonce="${nonce}"`);

/** What a host answers to a GET of its own origin. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
}

const newNonce = (): string => randomBytes(16).toString('base64');

/** Headers that every answer of ours has. */
const guarded = (nonce = newNonce()): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});

/** A sentence, or what else a host says itself. */
export const said = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { ...guarded(), 'Content-Type': PLAIN, ...headers },
  body,
});

/**
 * The page's files, the fonts, and the bytes that wait at `/files/<ticket>`.
 * @param root as for `pageFile`
 * @param tickets asked for bytes alone: the page itself is there before they are
 */
export async function answerTo(pathname: string, root: string, tickets: () => Promise<Tickets>): Promise<Answer> {
  if (pathname.startsWith('/files/')) return waitingFile(pathname.slice('/files/'.length), await tickets());
  const { file, type } = pageFile(root, pathname);
  if (file === null) return said(404, en.web.nothingHere);
  const bytes = new Uint8Array(await readFile(file));
  const nonce = newNonce();
  const body = file.endsWith('.html') ? withNonce(Buffer.from(bytes).toString(), nonce) : bytes;
  return { status: 200, headers: { ...guarded(nonce), 'Content-Type': type }, body };
}

async function waitingFile(ticket: string, tickets: Tickets): Promise<Answer> {
  try {
    const file = await tickets.read(ticket);
    if (!file) return said(404, en.api.noFile);
    // A PDF is shown. Anything else could be a page of somebody else's, which must not run as one of ours.
    const shown = file.type === 'application/pdf' ? 'inline' : 'attachment';
    const disposition = `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return {
      status: 200,
      headers: { ...guarded(), 'Content-Type': file.type, 'Content-Disposition': disposition },
      body: new Uint8Array(file.bytes),
    };
  } catch (error) {
    if (isRefusal(error)) return said(404, error.message);
    throw error;
  }
}
