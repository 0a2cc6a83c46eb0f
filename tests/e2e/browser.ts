import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startWebHost, type WebHost } from '../integration/web/webHost.ts';
import { findChromium } from '../setup/findChromium.ts';

/** The Chromium or Chrome of this machine. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here. Install one, or name it in CHROMIUM_PATH.');
  // Chromium's sandbox does not start as root.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** The application in a browser, as the counselor has it. */
export interface BrowserHost extends WebHost {
  context: BrowserContext;
  page: Page;
}

/** Starts the browser host and opens it in Chromium. @param home for settings and records @param root where it is installed, if not here */
export async function launchBrowserHost({ home, root }: { home: string; root?: string }): Promise<BrowserHost> {
  const host = await startWebHost({ home, ...(root !== undefined && { root }) });
  const browser = await launchChromium();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  await page.waitForURL(`${host.origin}/careers*`);
  return {
    ...host,
    context,
    page,
    async close() {
      await browser.close();
      return host.close();
    },
  };
}
