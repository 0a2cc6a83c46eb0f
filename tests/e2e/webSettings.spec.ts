import { expect, type Page } from '@playwright/test';
import { asText } from '../integration/handouts/reading.ts';
import { readPdf } from '../integration/handouts/readPdf.ts';
import { smallPng, svg } from '../unit/imports/smallPictures.ts';
import { test } from './counselor.ts';

const SHEET = '/sheet?soc=29-1141&place=IN&ink=color';
const RED_PNG = smallPng({ width: 3, height: 1, colorType: 2, rows: [[220, 0, 0, 220, 0, 0, 220, 0, 0]] });
const RED_SVG = svg('<rect width="90" height="30" fill="#dc0000"/>');

const goTo = async (page: Page, path: string): Promise<unknown> => page.goto(new URL(path, page.url()).href);

/** As the counselor does it: presses the button, and chooses in the system's dialog. */
async function choose(page: Page, button: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

/** How much of the head of the painted page has the logo's red. */
const redIn = async (page: Page): Promise<number> =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, Math.floor(width / 3), Math.floor(height / 8));
    let red = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! > 180 && data[at + 1]! < 60 && data[at + 2]! < 60) red += 1;
    return red;
  });

for (const { kind, file } of [
  { kind: 'in dots', file: { name: 'logo.png', mimeType: 'image/png', buffer: RED_PNG } },
  { kind: 'that is drawn', file: { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: RED_SVG } },
])
  test(`a logo ${kind} is added in Settings, seen there and on the page as it will print, and removed again`, async ({ open }) => {
    const { page } = await open({ school: 'Lincoln High School' });
    await goTo(page, '/settings');
    const picture = page.getByRole('img', { name: 'Lincoln High School logo' });
    await expect(picture).toBeHidden();
    await choose(page, 'Choose a picture…', file);
    await expect(page.getByText('Saved. The logo is on your sheets now.')).toBeVisible();
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight)).toBeCloseTo(3);
    await goTo(page, SHEET);
    await expect.poll(async () => redIn(page)).toBeGreaterThan(50);
    // Without a new load: the page hears of it.
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Remove the logo' }).click();
    await expect(page.getByText('Removed. Your sheets have no logo now.')).toBeVisible();
    await expect(picture).toBeHidden();
    await expect(page.getByRole('button', { name: 'Choose a picture…' })).toBeFocused();
    await page.goBack();
    await expect(page.getByText('Everything fits on one page.')).toBeVisible();
    await expect.poll(async () => redIn(page)).toBe(0);
  });

test('a file that is no logo is refused beside the button, and the logo that was there stays', async ({ open }) => {
  const { page } = await open({});
  await goTo(page, '/settings');
  await choose(page, 'Choose a picture…', { name: 'logo.png', mimeType: 'image/png', buffer: RED_PNG });
  await expect(page.getByText('Saved. The logo is on your sheets now.')).toBeVisible();
  await choose(page, 'Choose another picture…', { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') });
  await expect(page.getByRole('group', { name: 'Your school’s logo' })).toContainText('This is no picture that Pathsheet can print.');
  await expect(page.getByRole('img', { name: 'School logo' })).toBeVisible();
});

test('whom to ask and what the school must say are kept when their fields are left, and stand on the sheet', async ({ open }) => {
  const { page, saved } = await open({});
  await goTo(page, '/settings');
  const [contact, notice] = [
    page.getByRole('textbox', { name: 'Whom to ask' }),
    page.getByRole('textbox', { name: 'What your school must say' }),
  ];
  await contact.fill('Ms. Rivera, room 112');
  await contact.press('Enter');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await notice.fill('Lincoln High School does not discriminate.\nAll programs are open to all students.');
  // Left by another screen, without a blur.
  await page.getByRole('link', { name: 'Careers' }).click();
  await goTo(page, SHEET);
  await expect(page.getByText(/^(Everything fits on one page|Left off to fit)/)).toBeVisible();
  const { root } = await readPdf(await saved(async () => page.getByRole('button', { name: /Save PDF/ }).click()));
  expect(asText(root)).toContain(
    '\nMs. Rivera, room 112\nLincoln High School does not discriminate. All programs are open to all students.\n',
  );
});

test('a notice that is too long to print is not cut short: it is not kept, and the field says so', async ({ open }) => {
  const { page } = await open({ notice: 'Open to all.' });
  await goTo(page, '/settings');
  const notice = page.getByRole('textbox', { name: 'What your school must say' });
  await notice.fill('word '.repeat(130));
  await notice.blur();
  await expect(page.getByText('This is too long to print: 649 characters, and there is room for 600.')).toBeVisible();
  await expect(notice).toHaveValue('word '.repeat(130));
  await page.reload();
  await expect(notice).toHaveValue('Open to all.');
});
