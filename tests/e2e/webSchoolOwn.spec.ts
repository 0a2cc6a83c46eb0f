import { expect, type Page } from '@playwright/test';
import { writeFactsFile } from '#main/records/factsFile.ts';
import { drafts, kept } from '../unit/rules/localFacts.ts';
import { careersScreen, test } from './counselor.ts';

const goTo = async (page: Page, path: string): Promise<unknown> => page.goto(new URL(path, page.url()).href);

async function bringIn(page: Page, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bring in local facts…' }).click();
  await (await chooser).setFiles({ name: 'facts.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
}

test('a colleague’s local facts come in from a file, marked as theirs, and go out again', async ({ open }) => {
  const { page, saved } = await open({ school: 'Jefferson High School' });
  await goTo(page, '/settings');
  await expect(page.getByRole('button', { name: 'Save local facts as a file…' })).toBeDisabled();
  const bytes = writeFactsFile([kept(drafts.pay, 1), kept(drafts.quote, 2)], '0.1.0');
  await bringIn(page, bytes);
  await expect(page.getByText('2 local facts added.')).toBeVisible();
  await bringIn(page, bytes);
  await expect(page.getByText('0 local facts added, 2 left as they are here, as new or newer.')).toBeVisible();
  const file = await saved(async () => page.getByRole('button', { name: 'Save local facts as a file…' }).click());
  expect(JSON.parse(file.toString())).toMatchObject({ facts: [{ addedBy: 'Lincoln High School' }, { name: 'Maria López' }] });
  await bringIn(page, bytes.subarray(0, 40));
  await expect(page.getByText('That file does not hold local facts, or it is damaged.')).toBeVisible();
  await goTo(page, '/careers?soc=29-2072');
  await expect(page.getByRole('heading', { name: 'Added by Lincoln High School' })).toBeVisible();
});

test('the school’s edition of the career clusters is what the filters, the profile and the sheet name', async ({ open }) => {
  const { page } = await open({ place: 'IN' });
  await goTo(page, '/careers?soc=29-1181');
  const careers = careersScreen(page);
  await expect(careers.choice(/^Healthcare & Human Services/)).toBeVisible();
  await expect(page.getByText(/Career cluster \(2024\): Healthcare & Human Services/)).toBeVisible();
  await goTo(page, '/settings');
  await page.getByText('16 clusters (earlier edition)').click();
  await page.getByRole('link', { name: 'Careers' }).click();
  await careers.choice(/^Health Science/).check();
  await expect(page.getByText(/careers.*Health Science/).first()).toBeVisible();
  expect(page.url()).toContain('cluster=healthScience');
  await expect(careers.choice(/^Healthcare & Human Services/)).toBeHidden();
  await goTo(page, '/sheet?soc=29-1181&place=IN');
  await expect(page.getByText(/Career cluster \(earlier edition\): Health Science/).first()).toBeAttached();
  await goTo(page, '/settings');
  await page.getByText('None', { exact: true }).click();
  await goTo(page, '/careers?soc=29-1181');
  await expect(careers.profile('Audiologists').getByText(/School subjects that help/)).toBeVisible();
  await expect(page.getByText(/Career cluster/)).toBeHidden();
});

test('a list of careers can be in groups by career cluster', async ({ open }) => {
  const { page } = await open({ place: 'IN' });
  await goTo(page, '/sheet?soc=29-1181&place=IN&template=list');
  await page.getByText('Career cluster', { exact: true }).click();
  await expect(page.getByText(/Healthcare & Human Services · 1 career/).first()).toBeAttached();
  expect(page.url()).toContain('group=cluster');
});
