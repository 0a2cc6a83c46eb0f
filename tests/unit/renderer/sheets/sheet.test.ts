import { expect, test } from 'vitest';
import { usualSettings } from '#shared/models/settings.ts';
import { Sheet } from '#shared/models/sheet.ts';
import { careersOf, usualSheet } from '../../../../renderer/features/sheets/sheet.ts';

test('The usual sheet is one page of one career, dressed as the settings say', () => {
  const sheet = usualSheet('29-2072', 'IN', { ...usualSettings, paper: 'a4', ink: 'color' });
  expect(Sheet.parse(sheet)).toEqual({
    template: 'one-page',
    careers: ['29-2072'],
    place: 'IN',
    language: 'en',
    look: { paper: 'a4', ink: 'color' },
  });
});

test('A sheet that sets careers side by side takes the saved ones along, each once, as many as it holds', () => {
  const saved = ['29-1141', '29-2072', '47-2111', '15-1252', '51-4121'];
  expect(careersOf('compare', '29-2072', saved)).toEqual(['29-2072', '29-1141', '47-2111', '15-1252']);
  expect(careersOf('list', '29-2072', saved)).toEqual(['29-2072', '29-1141', '47-2111', '15-1252', '51-4121']);
  expect(careersOf('cards', '29-2072', saved)).toEqual(['29-2072']);
});
