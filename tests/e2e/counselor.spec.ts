import { expect } from '@playwright/test';
import { readPdf } from '../integration/handouts/readPdf.ts';
import { careersScreen, test } from './counselor.ts';

/** What stands on a sheet of one page. */
async function wordsOf(pdf: Buffer): Promise<string> {
  const { pages, text } = await readPdf(pdf);
  expect(pages).toBe(1);
  return text.map((piece) => piece.text).join(' ');
}

test('a first start: the state, four letters, Enter, print', async ({ open }) => {
  const { page, act, printed } = await open();
  const welcome = page.getByRole('dialog', { name: 'Welcome to Pathsheet' });
  await welcome.getByRole('button', { name: /Where is your school/ }).focus();
  await page.keyboard.type('Indi');
  await welcome.getByRole('textbox').fill('Central School');
  await welcome.getByRole('button', { name: 'Start' }).click();
  await expect(welcome).toBeHidden();

  const careers = careersScreen(page);
  await careers.search.focus();
  await page.keyboard.type('weld');
  await page.keyboard.press('Enter');
  const pay = await careers
    .profile('Welder')
    .getByRole('button', { name: /Median pay, Indiana, May \d{4}/ })
    .first()
    .innerText();
  expect(pay).toMatch(/^\$\d\d,\d{3}/);

  const words = await wordsOf(await printed(async () => act('print')));
  for (const expected of ['Welder', 'Central School', 'INDIANA', /^\$[\d,]+/.exec(pay)![0]]) expect(words).toContain(expected);
});

test('the search finds a career by what people call it, while it is typed', async ({ open }) => {
  const { page } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('medical coder');
  await expect(careers.rows.first()).toContainText('Medical Records Specialists');
  await careers.search.fill('qqqqzz');
  await expect(page.getByText('No career found for “qqqqzz”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).last().click();
  await expect(careers.rows.nth(5)).toBeVisible();
});

test('a choice narrows the list, and Back takes one step back', async ({ open }) => {
  const { page, act } = await open({});
  const careers = careersScreen(page);
  // The count stands in the page twice: the second is for screen readers, and comes a little later.
  await expect(page.getByText('879 careers', { exact: true }).first()).toBeVisible();
  await careers.choice(/Associate degree/).check();
  await expect(page.getByText(/^48 careers/).first()).toBeVisible();
  await careers.search.fill('dental');
  await careers.row('Dental Hygienists').click();
  await expect(careers.profile('Dental Hygienist')).toBeVisible();
  await act('back');
  await expect(careers.profile('Dental Hygienist')).toBeHidden();
  await expect(careers.choice(/Associate degree/)).toBeChecked();
  await expect(careers.search).toHaveValue('dental');
  await act('forward');
  await expect(careers.profile('Dental Hygienist')).toBeVisible();
});

test('a figure shows its source at one key', async ({ open }) => {
  const { page } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('47-2111');
  await page.keyboard.press('Enter');
  await careers
    .profile('Electrician')
    .getByRole('button', { name: /Median pay, Indiana/ })
    .first()
    .press('Enter');
  const source = page.getByRole('dialog');
  await expect(source).toContainText('Occupational Employment and Wage Statistics');
  await expect(source).toContainText('May 2025');
  await page.keyboard.press('Escape');
  await expect(source).toBeHidden();
});

test('a figure of the list shows its source at the pointer, and never that of another career', async ({ open }) => {
  const { page } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('47-2111');
  const grid = page.getByRole('grid');
  await grid
    .getByRole('row', { name: /Electricians/ })
    .getByRole('gridcell')
    .first()
    .hover();
  await expect(grid).toHaveAttribute('title', /Median pay, Indiana, May 2025\n.*released/);
  await careers.search.fill('29-1141');
  await expect(grid.getByRole('row', { name: /Registered Nurses/ })).toBeVisible();
  await expect(grid).not.toHaveAttribute('title');
});

test('a career that is described with its group leads to that description', async ({ open }) => {
  const { page } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('home health aide');
  await page.keyboard.press('Enter');
  const member = careers.profile('Home Health Aides');
  await expect(member).toContainText('Our description is that of the whole group:');
  await member.getByRole('link', { name: 'Home Health and Personal Care Aides' }).last().click();
  await expect(careers.profile('Home Health or Personal Care Aide').getByRole('heading', { name: 'A typical week' })).toBeVisible();
});

test('a saved career is there after a restart', async ({ open }) => {
  const first = await open({});
  await careersScreen(first.page).search.fill('electrician');
  await first.page.keyboard.press('Enter');
  await careersScreen(first.page).profile('Electrician').waitFor();
  await first.act('favourite');
  await expect(first.page.getByRole('button', { name: 'Saved', exact: true })).toHaveAttribute('aria-pressed', 'true');
  expect(await first.close()).toBe(0);

  const second = careersScreen((await open()).page);
  await second.choice(/Saved careers/).check();
  await expect(second.rows).toHaveCount(1);
  await expect(second.rows).toContainText('Electricians');
});

test('the preview follows place, paper and ink, and the file is what it shows', async ({ open }) => {
  const { page, saved } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('29-1141');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Preview' }).click();
  const canvas = page.locator('canvas');
  const looks = async (): Promise<string> => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  await expect(page.getByText('Everything fits on one page.')).toBeVisible();
  const seen = [await looks()];
  const changed = async (): Promise<void> => {
    await expect.poll(async () => seen.includes(await looks())).toBe(false);
    seen.push(await looks());
  };
  await page.getByRole('button', { name: /Figures for/ }).press('ArrowRight');
  await changed();
  await page.getByRole('radio', { name: 'A4' }).press('Space');
  await changed();
  await page.getByRole('radio', { name: 'Color' }).press('Space');
  await changed();
  const words = await wordsOf(await saved(async () => page.getByRole('button', { name: /Save PDF/ }).click()));
  for (const expected of ['Registered Nurse', 'IOWA']) expect(words).toContain(expected);
});

test('another kind of sheet has its pages, and its answers for the counselor', async ({ open }) => {
  const { page, saved } = await open({});
  await careersScreen(page).search.fill('29-2072');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Preview' }).click();
  await page.getByRole('button', { name: /Kind of sheet/ }).press('Enter');
  await page.getByRole('option', { name: 'Two-sided profile' }).click();
  await expect(page.getByText('Everything fits on 2 pages.')).toBeVisible();
  await expect(page.getByText('Page 1 of 2')).toBeVisible();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('Page 2 of 2')).toBeVisible();
  const sheet = await readPdf(await saved(async () => page.getByRole('button', { name: /Save PDF/ }).click()), 2);
  expect(sheet.pages).toBe(2);
  expect(sheet.text.map((piece) => piece.text).join(' ')).toContain('Interview someone who does this work');
  await page.getByRole('radio', { name: 'Answers' }).press('Space');
  await expect(page.getByText('Everything fits on one page.')).toBeVisible();
  await page.getByText('For the counselor', { exact: false }).first().waitFor({ state: 'attached' });
});

test('a saved sheet is there after a restart, opens with its choices, and comes back when it was removed by mistake', async ({ open }) => {
  const first = await open({});
  await careersScreen(first.page).search.fill('29-1141');
  await first.page.keyboard.press('Enter');
  await first.page.getByRole('link', { name: 'Preview' }).click();
  await first.page.getByRole('radio', { name: 'A4' }).press('Space');
  await first.page.getByText('Everything fits on one page.').waitFor();
  await first.page.getByRole('button', { name: 'Save sheet' }).click();
  await expect(first.page.getByText('Saved under “Sheets”.')).toBeVisible();
  await expect(first.page.getByRole('button', { name: 'Save changes' })).toBeVisible();
  await first.close();

  const { page } = await open();
  await page.getByRole('link', { name: 'Sheets' }).click();
  const sheets = page.getByRole('list', { name: /Saved sheets/ }).getByRole('listitem');
  await expect(sheets).toHaveCount(1);
  await expect(sheets).toContainText('Registered Nurse · One-page sheet · Indiana');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(sheets).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(sheets).toHaveCount(1);
  await page.getByRole('link', { name: /Registered Nurse/ }).click();
  await expect(page.getByRole('radio', { name: 'A4' })).toBeChecked();
  await expect(page.getByText('Everything fits on one page.')).toBeVisible();
});

test('what is compared is the career and the saved ones', async ({ open }) => {
  const { page, act, saved } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('47-2111');
  await page.keyboard.press('Enter');
  await careers.profile('Electrician').waitFor();
  await act('favourite');
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await careers.search.fill('29-2072');
  await page.keyboard.press('Enter');
  await careers.profile('Medical Records Specialist').waitFor();
  await page.getByRole('link', { name: 'Preview' }).click();
  await page.getByRole('button', { name: /Kind of sheet/ }).press('Enter');
  await page.getByRole('option', { name: 'Compare careers' }).click();
  await expect(page.getByText(/^(Everything fits on one page|Left off to fit)/)).toBeVisible();
  const words = await wordsOf(await saved(async () => page.getByRole('button', { name: /Save PDF/ }).click()));
  for (const expected of ['Medical Records', 'Electrician', 'Now you decide']) expect(words).toContain(expected);
});

test('Print keeps the focus of who pressed it by the keyboard', async ({ open }) => {
  const { page, printed } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('electrician');
  await page.keyboard.press('Enter');
  const print = careers.profile('Electrician').getByRole('button', { name: /Print sheet/ });
  await printed(async () => print.press('Enter'));
  await expect(print).toBeFocused();
});

test('what needs a career says so while none is open', async ({ open }) => {
  const { page, act } = await open({});
  const careers = careersScreen(page);
  await expect(careers.rows.first()).toBeVisible();
  const answer = page.getByText('Open a career first');
  for (const id of ['print', 'savePdf', 'favourite', 'sources'] as const) {
    await act('settings');
    await expect(answer).toBeHidden();
    await act(id);
    await expect(answer).toBeVisible();
    await act('find');
    await expect(careers.search).toBeFocused();
    await expect(answer).toBeHidden();
  }
});

test('a school’s name that was typed is kept when Back leads away from it', async ({ open }) => {
  const { page, act } = await open({});
  const name = page.getByRole('textbox', { name: 'Your school’s name' });
  await careersScreen(page).rows.first().waitFor();
  await act('settings');
  await name.fill('Central School');
  await act('back');
  await expect(name).toBeHidden();
  await act('settings');
  await expect(name).toHaveValue('Central School');
});

test('a fault while drawing is said in words and noted, and the window opens again', async ({ open }) => {
  const { page } = await open({});
  const careers = careersScreen(page);
  await careers.search.fill('electrician');
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new TypeError('made to fail');
    };
  });
  await page.getByRole('link', { name: 'Preview' }).click();
  await expect(page.getByRole('heading', { name: 'Something went wrong in this window' })).toBeVisible();
  await expect(page.getByText(/Everything that was saved is safe\. .* the number [0-9a-f]{6}\./)).toBeVisible();
  await page.getByRole('button', { name: 'Open Pathsheet again' }).click();
  await expect(careers.rows.first()).toBeVisible();
  await careers.search.fill('electrician');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Preview' }).click();
  await expect(page.getByText('Everything fits on one page.')).toBeVisible();
});
