import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';

export interface Chromium {
  version: string;
  newPrinter(): Promise<Printer>;
  close(): Promise<void>;
}

/** A browser's page that can be filled and printed. */
export interface Printer {
  /** Loads a page with its fonts. */
  load(html: string): Promise<void>;
  /** Sets the columns of what is loaded so that it fits its page, as our template does. */
  fit(): Promise<void>;
  /** Prints what is loaded, tagged, on the paper that the page asks for. */
  print(): Promise<Buffer>;
}

/** The machine's root has no sandbox; nothing is to be fetched, asked, or drawn by a graphics card. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Starts the browser. */
export async function startChromium(executablePath: string): Promise<Chromium> {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    version: browser.version(),
    newPrinter: async () => createPrinter(await browser.newPage()),
    close: () => browser.close(),
  };
}

/** Fonts are there, the page is painted, and the browser has nothing left to do: then it prints fastest. */
const LOADED = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestIdleCallback(() => done([...document.fonts].map(({ status }) => status))))))`;

/** The first setting that fits, or the last: the template's column widths, and for long texts a smaller body. */
const FIT = `(() => {
  const columns = document.querySelector('.columns');
  for (const size of ['9.5pt', '9.25pt', '9pt']) for (const ratio of [1.38, 1.22, 1.55, 1.08, 1]) {
    columns.style.fontSize = size;
    columns.style.gridTemplateColumns = ratio + 'fr 1fr';
    if (document.body.scrollHeight <= document.body.clientHeight) return;
  }
})()`;

async function createPrinter(page: Page): Promise<Printer> {
  // A page that came from a file may load fonts from files, and may still when it is filled anew.
  await page.goto(pathToFileURL(join(import.meta.dirname, 'equivalent.html')).href);
  const painted = (): Promise<string[]> => page.evaluate<string[]>(LOADED);
  return {
    async load(html) {
      await page.setContent(html);
      const faces = await painted();
      if (faces.length === 0 || faces.some((status) => status !== 'loaded'))
        throw new Error(`the page's fonts are not loaded: ${faces.join(', ')}`);
    },
    async fit() {
      await page.evaluate(FIT);
      await painted();
    },
    print: () => page.pdf({ tagged: true, preferCSSPageSize: true }),
  };
}
