import { expect } from '@playwright/test';
import { test } from './counselor.ts';

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
