import { expect, type Page } from '@playwright/test';
import { asText } from '../integration/handouts/reading.ts';
import { readPdf } from '../integration/handouts/readPdf.ts';
import { careersScreen, test } from './counselor.ts';

const goTo = async (page: Page, path: string): Promise<unknown> => page.goto(new URL(path, page.url()).href);
const where = (page: Page) => page.getByRole('combobox', { name: 'City or ZIP code (optional)' });
const profile = (page: Page) => careersScreen(page).profile('Registered Nurse');

test('a city is found by its first letters, those of the state first, and the profile then shows the nearest schools', async ({ open }) => {
  const { page } = await open({});
  await goTo(page, '/careers?soc=29-1141&place=IN');
  await profile(page).getByRole('link', { name: 'Open Settings' }).click();
  await where(page).fill('bloom');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('option', { name: 'Bloomington, IN' }).click();
  await expect(where(page)).toHaveValue('Bloomington, IN');
  await goTo(page, '/careers?soc=29-1141&place=IN');
  await expect(profile(page).getByText(/^From Bloomington, IN: \d+ schools within 50 miles/)).toBeVisible();
  await expect(profile(page).getByText(/· 46 miles · Public/)).toBeVisible();
});

test('the filters narrow the schools, and more are shown when they are asked for', async ({ open }) => {
  const { page } = await open({ near: 'indianapolis-in' });
  await goTo(page, '/careers?soc=29-1141&place=IN');
  const schools = profile(page).getByRole('button', { name: /^Open website/ });
  await expect(schools).toHaveCount(5);
  await profile(page).getByRole('button', { name: 'Show more schools' }).click();
  await expect(schools).toHaveCount(15);
  await profile(page)
    .getByRole('button', { name: /What it leads to/ })
    .click();
  await page.getByRole('option', { name: 'Associate degree' }).click();
  await expect(
    profile(page)
      .getByText(/Registered Nurse: associate degree$/)
      .first(),
  ).toBeVisible();
  await profile(page)
    .getByRole('button', { name: /Kind of school/ })
    .click();
  await page.getByRole('option', { name: 'Public' }).click();
  await expect(profile(page).getByText(/ · For profit$/)).toHaveCount(0);
});

test('a ZIP code that is not in the list stands for its area, and the field says so; words that mean nothing are not kept', async ({
  open,
}) => {
  const { page } = await open({});
  await goTo(page, '/settings');
  await where(page).fill('47499');
  await expect(
    page.getByText('ZIP code 47499 is not in the list, so miles are measured from the middle of all that begin with 474.'),
  ).toBeVisible();
  await where(page).fill('Narnia');
  await where(page).blur();
  await expect(page.getByText('“Narnia” is not in the list, so it was not kept.')).toBeVisible();
  await page.reload();
  await expect(where(page)).toHaveValue('47499');
});

test('the back of the two-sided sheet names the nearest schools with their source', async ({ open }) => {
  const { page, saved } = await open({ near: 'bloomington-in' });
  await goTo(page, '/sheet?soc=29-1141&place=IN&template=two-sided');
  await expect(page.getByText(/^(Everything fits|Left off to fit)/)).toBeVisible();
  const { root } = await readPdf(await saved(async () => page.getByRole('button', { name: /Save PDF/ }).click()), 2);
  expect(asText(root)).toContain('Programs near Bloomington, IN');
  expect(asText(root)).toMatch(/There are \d+ more within 50 miles\./);
  expect(asText(root)).toContain('IPEDS, 2023–24 completions');
});

test('a city is chosen with the arrows and Enter, and Esc closes the list', async ({ open }) => {
  const { page } = await open({});
  await goTo(page, '/settings');
  await where(page).pressSequentially('bloomingt');
  await expect(page.getByRole('option').first()).toBeVisible();
  await where(page).press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await where(page).press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Bloomington, IN');
  await where(page).press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Bloomington, IL');
  await where(page).press('Enter');
  await expect(where(page)).toHaveValue('Bloomington, IL');
});
