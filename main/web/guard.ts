import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Lets in the browser that brings the key, and nobody else: every user of this computer can reach the port.
 * @param host such as `127.0.0.1:40123`. Browsers tell cookies apart by name and host only, so the name has the port.
 */
export function createGuard(host: string) {
  const key = secret();
  const cookie = `pathsheet-${new URL(`http://${host}`).port}=${secret()}`;
  let isUsed = false;
  return {
    key,
    /** The key works once. @returns the cookie that lets in from now on, or undefined for a wrong or used key */
    exchange(offered: string): string | undefined {
      if (isUsed || !isSame(offered, key)) return undefined;
      isUsed = true;
      return `${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
    hasCookie: ({ headers }: IncomingMessage): boolean => (headers.cookie ?? '').split('; ').some((offered) => isSame(offered, cookie)),
  };
}

/**
 * A request that a page of ours could have made, or the counselor by the address bar. The exact Host keeps out names that other
 * sites point at this computer; Origin and Sec-Fetch-Site keep out the pages of other sites and of other ports.
 * @param isArrival the first visit, which comes from the file that opens the browser
 */
export function isOurs({ headers, method }: IncomingMessage, host: string, isArrival: boolean): boolean {
  if (headers.host !== host || !['GET', 'POST'].includes(String(method))) return false;
  if (headers.origin === undefined ? method === 'POST' : headers.origin !== `http://${host}`) return false;
  return isArrival || /^(same-origin|none)$/.test(headers['sec-fetch-site'] ?? 'none');
}

const secret = (): string => randomBytes(32).toString('hex');

/** Takes the same time wherever the two differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'));
