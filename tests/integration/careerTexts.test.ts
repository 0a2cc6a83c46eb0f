import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { readCareerTexts, readCareerTitles } from '#main/catalog/careerText.ts';
import { Organization } from '#shared/models/career.ts';
import { checkCareerTexts, listFindings, reviewTable } from '#shared/rules/careerText/review.ts';

const DATA = join(import.meta.dirname, '../../data');
const organizations = z.array(Organization).parse(JSON.parse(readFileSync(join(DATA, 'organizations.json'), 'utf8')));

it('every career text that ships can be read and keeps the rules of writing', async () => {
  const { texts, problems } = await readCareerTexts(join(DATA, 'careers'), 'en');
  const findings = checkCareerTexts(texts, new Set(organizations.map(({ id }) => id)));
  console.log(reviewTable(texts, findings));
  for (const doubt of listFindings(findings.filter(({ severity }) => severity === 'doubt'))) console.log(doubt);
  expect(texts.length).toBeGreaterThan(0);
  expect([...problems, ...listFindings(findings.filter(({ severity }) => severity === 'error'))]).toEqual([]);
});

it('the quick reading of titles for the search sees what the whole reading sees', async () => {
  const { texts } = await readCareerTexts(join(DATA, 'careers'), 'en');
  const quick = texts.map(({ soc }) => readCareerTitles(readFileSync(join(DATA, 'careers', `${soc}.en.md`), 'utf8')));
  expect(quick).toEqual(texts.map(({ soc, title, plural, also, subjects }) => ({ soc, title, plural, also, subjects })));
});

it('organizations stand in the order of their ids, each once, over https', () => {
  const ids = organizations.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
  expect(organizations.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
});
