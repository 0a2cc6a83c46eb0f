import { expect, type Page } from '@playwright/test';
import { careersScreen, test } from './counselor.ts';

const SHEET = '/sheet?soc=29-1141&place=IN';
const fits = 'Everything fits on one page.';

test('a preview that stood open overnight is laid out anew for the day that print would put on it', async ({ open }) => {
  const { page } = await open({});
  await page.clock.setFixedTime('2026-11-23T16:00:00');
  await page.goto(new URL(SHEET, page.url()).href);
  await expect(page.getByText(fits)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/call') && asked.push(String(request.postDataJSON().name)));
  const comeBack = async (): Promise<void> => page.evaluate(() => void window.dispatchEvent(new Event('focus')));
  await comeBack();
  await page.clock.setFixedTime('2026-11-24T08:00:00');
  await comeBack();
  await expect.poll(() => asked).toEqual(['sheets.layOut']);
  await expect(page.getByText(fits)).toBeVisible();
});

test('a saved file is said to be in the hands of the browser, which may yet ask or refuse', async ({ open }) => {
  const { page, saved } = await open({});
  await page.goto(new URL(SHEET, page.url()).href);
  await saved(async () => page.getByRole('button', { name: /Save PDF/ }).click());
  await expect(page.getByText('Handed to your browser as registered-nurse-in.pdf. Look where it keeps downloads.')).toBeVisible();
});

const FAILURE = { ok: false, error: { code: 'failed', message: 'This was made to fail.', hint: '' } };

const failing = async (page: Page, name: string): Promise<unknown> =>
  page.route('**/call', async (route) =>
    route.request().postDataJSON().name === name ? route.fulfill({ json: FAILURE }) : route.continue(),
  );

for (const { what, key, says, prepare } of [
  {
    what: 'a print that failed',
    key: 'Control+p',
    says: FAILURE.error.message,
    prepare: async (page: Page) => failing(page, 'sheets.print'),
  },
  {
    what: 'a favourite that failed',
    key: 'Control+d',
    says: FAILURE.error.message,
    prepare: async (page: Page) => failing(page, 'favourites.set'),
  },
  {
    what: 'a tab that was kept from opening',
    key: 'Control+p',
    says: 'Your browser kept the new tab from opening.',
    prepare: async (page: Page) => page.evaluate(() => void Object.assign(window, { open: () => null })),
  },
])
  test(`${what} is said beside its own career, and not beside the next`, async ({ open }) => {
    const { page } = await open({});
    const careers = careersScreen(page);
    await careers.search.fill('electrician');
    await page.keyboard.press('Enter');
    await careers.profile('Electrician').waitFor();
    await prepare(page);
    await page.keyboard.press(key);
    await expect(page.getByText(says)).toBeVisible();
    await careers.rows.nth(1).click();
    await expect(careers.profile('Electrician')).toBeHidden();
    await expect(page.getByText(says)).toBeHidden();
  });
