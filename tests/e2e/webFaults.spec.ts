import { expect } from '@playwright/test';
import { careersScreen, test } from './counselor.ts';

test('a career that cannot be drawn leaves the list and the next career as they are', async ({ open }) => {
  const { page } = await open({});
  const careers = careersScreen(page);
  const faults: string[] = [];
  await page.route('**/call', async (route) => {
    const { name, input } = route.request().postDataJSON() as { name: string; input: { soc?: string; message?: string } };
    if (name === 'app.noteFault') faults.push(input.message!);
    if (name === 'careers.get' && input.soc === '47-2111') return route.fulfill({ json: { ok: true, value: {} } });
    return route.continue();
  });
  await careers.search.fill('electrician');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'This career cannot be shown' })).toBeVisible();
  await expect(page.getByText(/Everything that was saved is safe\. .* the number [0-9a-f]{6}\./)).toBeVisible();
  expect(faults).toEqual([expect.stringMatching(/^TypeError\n +at /)]);
  await careers.rows.nth(1).click();
  await expect(page.getByRole('heading', { name: 'This career cannot be shown' })).toBeHidden();
  await expect(page.getByRole('button', { name: /Median pay, Indiana/ }).first()).toBeVisible();
});
