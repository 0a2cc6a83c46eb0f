import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startApp } from '#main/app.ts';
import { openPress } from '#main/press/index.ts';
import { createPress, type AskedSheet } from '#main/press/sheets.ts';
import { isRefusal } from '#main/refusal.ts';

const root = resolve(import.meta.dirname, '../..');
const press = openPress(root);
afterAll(() => press.close());

const asked: AskedSheet = {
  sheet: { template: 'one-page', careers: ['29-2072'], place: 'IN', language: 'en', look: { paper: 'letter', ink: 'gray' } },
  school: { name: 'Łódź High School', contact: '', notice: '' },
  today: '2026-11-23',
};

describe('the press', () => {
  test('gives what the same sheet gives without a thread, to the byte', async () => {
    const here = createPress(startApp(root));
    expect(await press.layOut(asked)).toEqual(await here.layOut(asked));
    const [there, own] = [await press.pdf(asked), await here.pdf(asked)];
    expect(there.name).toBe(own.name);
    expect(Buffer.from(there.bytes).equals(own.bytes)).toBe(true);
  });

  test('answers each question with its own sheet', async () => {
    const places = ['US', 'TX', 'IN', 'CA'] as const;
    const sheets = await Promise.all(places.map((place) => press.pdf({ ...asked, sheet: { ...asked.sheet, place } })));
    const alone = await Promise.all(places.map(async (place) => press.pdf({ ...asked, sheet: { ...asked.sheet, place } })));
    expect(sheets.map(({ name }) => name)).toEqual(alone.map(({ name }) => name));
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(places.length);
  });

  test('refuses in a sentence, as it would without a thread', async () => {
    const error = await press.pdf({ ...asked, sheet: { ...asked.sheet, careers: ['99-9999'] } }).catch((thrown: unknown) => thrown);
    expect(isRefusal(error)).toBe(true);
    expect((error as Error).message).toContain('99-9999');
  });

  test('that ends in the middle says so, and the next question starts another', async () => {
    const own = openPress(root);
    const asking = own.layOut(asked).catch((thrown: unknown) => String(thrown));
    await own.close();
    expect(await asking).toMatch(/ended/);
    expect((await own.layOut(asked)).leftOff).toEqual((await press.layOut(asked)).leftOff);
    await own.close();
  });
});
