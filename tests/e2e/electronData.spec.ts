import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { smallWages } from '../unit/imports/smallWages.ts';
import { chooseInMenu, homeIn, launchElectron } from './electron.ts';

// oxlint-disable-next-line no-empty-pattern -- Playwright reads what a test needs from this pattern
test('the File menu asks for the file of a release, and the Data screen shows what it is', async ({}, info) => {
  const home = homeIn(info.outputPath());
  const { app, page, close } = await launchElectron({ home });
  const path = join(home, 'wages.xlsx');
  writeFileSync(path, smallWages(2026, [{}]));
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
  await chooseInMenu(app, 'bringIn');
  await expect(page.getByRole('region', { name: 'What wages.xlsx holds' })).toContainText('May 2026');
  await close();
});
