import { statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

/** What a page is made of, and nothing else: a file of any other kind is not given out. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** A file for the page: `file` is null where there is none. */
export interface PageFile {
  file: string | null;
  type: string;
}

const NOTHING: PageFile = { file: null, type: 'text/plain; charset=utf-8' };

/**
 * The file behind a path of the application's own origin, in Electron and in the browser alike.
 * Routes of the page (`/careers`: one word, no dot) give `index.html`, fonts come from `out/fonts`, the rest from `out/renderer`.
 * @param root the folder that holds `out/`
 * @param pathname as `new URL(…).pathname` gives it, still encoded
 */
export function pageFile(root: string, pathname: string): PageFile {
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
export const contentSecurityPolicy = (nonce: string): string =>
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
export const withNonce = (html: string, nonce: string): string => html.replaceAll('nonce=""', `nonce="${nonce}"`);
