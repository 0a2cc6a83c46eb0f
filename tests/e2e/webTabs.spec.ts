import { expect, type Page } from '@playwright/test';
import { careersScreen, test } from './counselor.ts';

/** As when another tab comes to the front, or this one: Playwright keeps every tab of a headless browser visible. */
const turn = async (page: Page, visibilityState: 'visible' | 'hidden'): Promise<void> =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibilityState);

const saved = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true });

test('seven tabs work, and who comes back to one finds there what was changed in another', async ({ open }) => {
  const { page } = await open({});
  const address = new URL('/careers?soc=47-2111', page.url()).href;
  await page.goto(address);
  let last = page;
  for (let count = 1; count < 7; count += 1) {
    await turn(last, 'hidden');
    last = await page.context().newPage();
    await last.goto(address);
    await careersScreen(last).profile('Electrician').waitFor();
  }
  await last.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saved(last)).toBeVisible();
  await expect(saved(page)).toBeHidden();
  await turn(last, 'hidden');
  await turn(page, 'visible');
  await expect(saved(page)).toBeVisible();

  await saved(last).click();
  await expect(saved(page), 'what changes while the tab is seen is heard at once').toBeHidden();
});
