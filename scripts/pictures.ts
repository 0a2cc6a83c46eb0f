/**
 * `npm run pictures`: the README's two pictures, made from the running application. Needs Electron and a display; on Linux
 * `xvfb-run -a npm run pictures` makes one.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchElectron } from '../tests/e2e/electron.ts';
import { setup as build } from '../tests/setup/build.ts';
import { keepSettings } from '../tests/setup/keepSettings.ts';

const docs = resolve(import.meta.dirname, '../docs');
const home = mkdtempSync(join(tmpdir(), 'pathsheet-pictures-'));
build();
mkdirSync(docs, { recursive: true });
keepSettings(home, { theme: 'light' });
const { page, close } = await launchElectron({ home });
try {
  await page.getByRole('combobox', { name: 'Find a career' }).pressSequentially('medical rec');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Print sheet/ }).waitFor();
  await page.getByRole('heading', { name: 'Sources' }).waitFor();
  await page.screenshot({ path: join(docs, 'careers.png') });
  await page.getByRole('link', { name: 'Preview' }).click();
  await page.getByText('Everything fits on one page.').waitFor();
  await page.screenshot({ path: join(docs, 'sheet.png') });
} finally {
  await close();
  rmSync(home, { recursive: true, force: true });
}
