/** The one page: `app://app/careers`. */
export const PAGE = 'app://app';
/** Where the sheet that is being printed stands, in a session of its own. */
export const PRINT = 'app://print';

/** What the hidden window loads: our PDF, Chromium's own viewer, and the scripts inside Chromium that the viewer is made of. */
const PRINTING: ReadonlySet<string> = new Set([PRINT, 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai', 'chrome://resources']);
export const isForPrinting = (address: string): boolean => PRINTING.has(originOf(address));

/** The scheme and host of an address. `URL.origin` says `null` of schemes that are not the web's. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? '' : `${url.protocol}//${url.host}`;
}
