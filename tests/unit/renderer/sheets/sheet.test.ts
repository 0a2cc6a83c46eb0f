import { expect, test } from 'vitest';
import { usualSettings } from '#shared/models/settings.ts';
import { Sheet } from '#shared/models/sheet.ts';
import { usualSheet } from '../../../../renderer/features/sheets/sheet.ts';

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
