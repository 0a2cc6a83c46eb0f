import { expect, type Page } from '@playwright/test';
import { readPdf } from '../integration/handouts/readPdf.ts';
import { careersScreen, test } from './counselor.ts';

const SCHOOL = { school: 'Lincoln High School', place: 'IN' };

/** Opens the profile as a counselor does, by typing. */
async function openProfile(page: Page): Promise<void> {
  const careers = careersScreen(page);
  await careers.search.fill('audiolog');
  await careers.row('Audiologists').click();
  await careers.profile('Audiologists').getByRole('heading', { name: 'Added by Lincoln High School' }).waitFor();
}

async function addPay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a local fact…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a local fact: Audiologists' });
  await dialog.getByText('Local pay', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Employer and place' }).fill('Hearing Clinic, Bedford');
  await dialog.getByRole('textbox', { name: 'Dollars, from' }).fill('$38.50');
  await dialog.getByRole('textbox', { name: 'Source' }).fill('Dr. Ames, by phone');
  await dialog.getByLabel('Date').fill('2026-10-05');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

test('a local fact is added, marked as the school’s, printed with its source and date, changed, removed and brought back', async ({
  open,
}) => {
  const { page, act, printed } = await open(SCHOOL);
  await openProfile(page);
  await addPay(page);
  const profile = careersScreen(page).profile('Audiologists');
  await expect(profile.getByText('Starting pay: $38.50 an hour, Hearing Clinic, Bedford.')).toBeVisible();
  await expect(profile.getByText('Source: Dr. Ames, by phone, October 5, 2026.')).toBeVisible();
  // The official figure is where it was.
  await expect(profile.getByRole('button', { name: /Median pay, Indiana/ }).first()).toBeVisible();

  const { text } = await readPdf(await printed(async () => act('print')));
  const words = text.map((piece) => piece.text).join(' ');
  for (const expected of ['Added by Lincoln High School', 'Local pay, not an official figure', '$38.50', 'Dr. Ames, by phone', '2026'])
    expect(words).toContain(expected);

  await profile.getByRole('button', { name: /^Edit: Local pay/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit a local fact: Audiologists' });
  await dialog.getByRole('textbox', { name: 'Dollars, to' }).fill('41');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(profile.getByText('Starting pay: $38.50 to $41.00 an hour')).toBeVisible();

  await profile.getByRole('button', { name: /^Remove: Local pay/ }).click();
  const undo = profile.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(profile.getByText('Starting pay')).toBeHidden();
  await undo.press('Enter');
  await expect(profile.getByText('Starting pay: $38.50 to $41.00 an hour')).toBeVisible();
});

test('a fact without source, date or consent is not kept: the form says what is needed and goes there', async ({ open }) => {
  const { page } = await open(SCHOOL);
  await openProfile(page);
  await page.getByRole('button', { name: 'Add a local fact…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('A guest’s words', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'The guest’s name' }).fill('Maria López');
  await dialog.getByRole('textbox', { name: 'What the guest does' }).fill('dental hygienist');
  await dialog.getByRole('textbox', { name: 'The guest’s words' }).fill('I like to see people smile.');
  await dialog.getByLabel('Date').fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Without the guest’s consent these words cannot be kept or printed.')).toBeVisible();
  await expect(dialog.getByText('This is needed.')).toBeVisible();
  await expect(dialog.getByText('Give the day, such as 03/14/2026.')).toBeVisible();
  await expect(dialog.getByRole('checkbox')).toBeFocused();
  await dialog.getByText('The guest is an adult').click();
  await dialog.getByRole('textbox', { name: 'Source' }).fill('Career day');
  await dialog.getByLabel('Date').fill('2026-10-05');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('“I like to see people smile.”')).toBeVisible();
});

test('local facts are there again after a new start', async ({ open }) => {
  const first = await open(SCHOOL);
  await openProfile(first.page);
  await addPay(first.page);
  await first.close();
  const { page } = await open();
  await openProfile(page);
  await expect(page.getByText('Starting pay: $38.50 an hour, Hearing Clinic, Bedford.')).toBeVisible();
});
