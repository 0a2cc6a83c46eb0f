import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { smallWages } from '../unit/imports/smallWages.ts';
import { careersScreen, test } from './counselor.ts';

const TITLE = 'Medical Records Specialists';

/** A file of the counselor's: in its window, Pathsheet takes none that has no place on the disk. @returns its path */
function fileIn(home: string, name: string, bytes: Uint8Array | string): string {
  const path = join(home, name);
  writeFileSync(path, bytes);
  return path;
}

const wages = (home: string, year: number, median: number): string => fileIn(home, `wages${year}.xlsx`, smallWages(year, [{ median }]));

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bring in a release…' }).click();
  await (await chooser).setFiles(file);
}

const goToData = async (page: Page): Promise<void> => page.getByRole('link', { name: 'Data' }).click();
const payOf = (page: Page) => careersScreen(page).row(TITLE);

async function findCareer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Careers' }).click();
  await careersScreen(page).search.fill(TITLE);
}

test('a newer release is described, taken, seen in the list at once, and one click goes back', async ({ open, home }) => {
  const { page } = await open({ place: 'US' });
  await findCareer(page);
  await expect(payOf(page)).toContainText('$51,140');
  await goToData(page);
  await choose(page, wages(home, 2026, 53_000));
  const found = page.getByRole('region', { name: 'What wages2026.xlsx holds' });
  await expect(found).toContainText('Occupational Employment and Wage Statistics, national, May 2026');
  await expect(found).toContainText('It is newer than May 2025, which is in use now.');
  await found.getByRole('button', { name: 'Take it and use it' }).click();
  await expect(page.getByText('Taken: Occupational Employment and Wage Statistics, national, May 2026.')).toBeVisible();
  await findCareer(page);
  await expect(payOf(page)).toContainText('$53,000');
  await goToData(page);
  await page.getByRole('button', { name: /Use Occupational .* national, May 2025 \(Came with Pathsheet\)/ }).click();
  await expect(page.getByText('Occupational Employment and Wage Statistics, national, May 2025, is in use now.')).toBeVisible();
  await findCareer(page);
  await expect(payOf(page)).toContainText('$51,140');
});

test('an older release may be taken without being used, and cancelling takes nothing', async ({ open, home }) => {
  const { page } = await open({ place: 'US' });
  await goToData(page);
  await choose(page, wages(home, 2024, 50_250));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('rowheader', { name: 'May 2024' })).toBeHidden();
  await choose(page, wages(home, 2024, 50_250));
  await page.getByRole('button', { name: 'Take it, keep using May 2025' }).click();
  await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'May 2024' }) })).toContainText('Use this one');
  await findCareer(page);
  await expect(payOf(page)).toContainText('$51,140');
});

test('a file that is none is refused in a sentence, and the next one is taken all the same', async ({ open, home }) => {
  const { page } = await open({ place: 'US' });
  await goToData(page);
  await choose(page, fileIn(home, 'grades.xlsx', 'Name,Grade\nSmith,11\n'));
  await expect(page.getByRole('region', { name: 'This file was not brought in.' })).toContainText('This is no file that Pathsheet knows.');
  await choose(page, wages(home, 2026, 53_000));
  await expect(page.getByRole('button', { name: 'Take it and use it' })).toBeVisible();
});

test('what was brought in is there at the next start, and on the sheet', async ({ open, home }) => {
  const first = await open({ place: 'US' });
  await goToData(first.page);
  await choose(first.page, wages(home, 2026, 53_000));
  await first.page.getByRole('button', { name: 'Take it and use it' }).click();
  await expect(first.page.getByText(/^Taken:/)).toBeVisible();
  await first.close();
  const { page } = await open();
  await findCareer(page);
  await expect(payOf(page)).toContainText('$53,000');
  await page.goto(new URL('/sheet?soc=29-2072&place=US', page.url()).href);
  await page.getByText(/^(Everything fits on one page|Left off to fit)/).waitFor();
  await expect(page.getByText(/\$53,000/).first()).toBeAttached();
});

/** Drops what has a place on the disk, with the events that the system sends. */
async function drop(page: Page, path: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop') => client.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  const invitation = page.getByText('Let go to bring this file in');
  await send('dragEnter');
  await send('dragOver');
  await expect(invitation).toBeVisible();
  // Now over the invitation.
  await send('dragOver');
  await send('drop');
  await expect(invitation).toBeHidden();
}

test('a file that is dropped on the screen is looked at', async ({ open, home }) => {
  const { page } = await open({ place: 'US' });
  await goToData(page);
  await page.getByRole('heading', { name: 'Data' }).waitFor();
  await drop(page, wages(home, 2026, 53_000));
  await expect(page.getByRole('region', { name: 'What wages2026.xlsx holds' })).toBeVisible();
});

test('a folder that is dropped on the screen is refused in words', async ({ open, home }) => {
  const { page } = await open({ place: 'US' });
  await goToData(page);
  await page.getByRole('heading', { name: 'Data' }).waitFor();
  const folder = join(home, 'downloads');
  mkdirSync(folder);
  await drop(page, folder);
  const refused = page.getByRole('region', { name: 'This file was not brought in.' });
  // A browser does not even say that it is one.
  await expect(refused).toContainText(
    /This folder is no O\*NET database\.|“downloads” cannot be opened: it is a folder.* make a zip file first/,
  );
});
