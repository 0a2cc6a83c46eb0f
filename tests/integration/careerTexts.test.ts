import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { readCareerTexts, titlesOf } from '#main/catalog/careerText.ts';
import { readOfficialWords } from '#main/imports/officialWords.ts';
import { Organization } from '#shared/models/career.ts';
import { checkAgainstOfficial } from '#shared/rules/careerText/officialRuns.ts';
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

const official = await readOfficialWords(join(DATA, '..'));

it.skipIf(!official)(
  `no career text has eight words in a row from the Handbook or O*NET${official ? '' : ' (SKIPPED: the official pages are not beside the project)'}`,
  async () => {
    const { texts } = await readCareerTexts(join(DATA, 'careers'), 'en');
    expect(listFindings(checkAgainstOfficial(texts, official!))).toEqual([]);
    const page = official!.handbook.find(({ socs }) => socs.has('47-2111'));
    const borrowed = { ...texts[0]!, soc: '47-2111', hours: page!.words.slice(5000, 5200), body: official!.onet[7]! };
    expect(new Set(checkAgainstOfficial([borrowed], official!).map(({ section }) => section))).toEqual(
      new Set(['Hours and setting', 'What it asks of your body']),
    );
  },
);

it('the index of titles and subjects says what the texts say (`npm run texts` writes it)', async () => {
  const { texts } = await readCareerTexts(join(DATA, 'careers'), 'en');
  expect(JSON.parse(readFileSync(join(DATA, 'careers/index.json'), 'utf8'))).toEqual(texts.map(titlesOf));
});

it('organizations stand in the order of their ids, each once, over https', () => {
  const ids = organizations.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
  expect(organizations.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
});
