import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { SETTINGS, type Setting } from './measures.ts';

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
  fit(): Promise<Setting>;
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

/** The first setting that fits, or the last. */
const FIT = `(() => {
  const columns = document.querySelector('.columns');
  for (const setting of ${JSON.stringify(SETTINGS)}) {
    columns.style.fontSize = setting.bodySize + 'pt';
    columns.style.gridTemplateColumns = setting.ratio + 'fr 1fr';
    if (document.body.scrollHeight <= document.body.clientHeight) return setting;
  }
  return ${JSON.stringify(SETTINGS.at(-1))};
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
      const setting = await page.evaluate<Setting>(FIT);
      await painted();
      return setting;
    },
    print: () => page.pdf({ tagged: true, preferCSSPageSize: true }),
  };
}
