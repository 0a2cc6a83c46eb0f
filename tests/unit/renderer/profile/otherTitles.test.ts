import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalog } from '#main/catalog/index.ts';
import { otherTitles } from '../../../../renderer/features/careers/profile/otherTitles.ts';

const catalog = openCatalog(join(import.meta.dirname, '../../../../data'));

test('our own names come first, in our spelling, and none twice', () => {
  const titles = otherTitles(catalog.career('29-2072', 'US'));
  expect(titles.slice(0, 2)).toEqual(['Medical coder', 'Health information technician']);
  expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
});

test('what the title already says is not said again', () => {
  expect(catalog.career('27-2011', 'US').also).toContain('Actor');
  expect(otherTitles(catalog.career('27-2011', 'US'))).not.toContain('Actor');
  expect(otherTitles(catalog.career('29-2072', 'US'))).not.toContain('Medical Records Specialist');
});
