import { describe, expect, test } from 'vitest';
import { LocalFact, LocalFactDraft } from '#shared/models/localFact.ts';
import { factsOf, mergeFacts } from '#shared/rules/localFacts.ts';
import { en } from '#shared/text/en.ts';
import { drafts, kept } from './localFacts.ts';

const fieldsWrong = (draft: unknown): PropertyKey[] => LocalFactDraft.safeParse(draft).error?.issues.map(({ path }) => path[0]!) ?? [];

describe('A local fact', () => {
  test.each(Object.values(drafts))('of the kind $kind is taken as it is typed in, and kept with who added it and when', (draft) => {
    expect(LocalFactDraft.parse(draft)).toEqual(draft);
    expect(LocalFact.parse(kept(draft))).toEqual(kept(draft));
  });

  test.each(Object.values(drafts))('of the kind $kind is not taken without its source or its date', (draft) => {
    expect(fieldsWrong({ ...draft, source: '  ' })).toEqual(['source']);
    expect(fieldsWrong({ ...draft, date: '' })).toEqual(['date']);
    expect(fieldsWrong({ ...draft, date: '2026-02-30' })).toEqual(['date']);
  });

  test('in a guest’s words is not taken without name, role and consent', () => {
    expect(new Set(fieldsWrong({ ...drafts.quote, name: '', role: '', consent: false }))).toEqual(new Set(['consent', 'name', 'role']));
  });

  test('of pay is a range that goes up, or one amount', () => {
    expect(fieldsWrong({ ...drafts.pay, high: 18 })).toEqual(['high']);
    expect(fieldsWrong({ ...drafts.pay, high: undefined })).toEqual([]);
    expect(fieldsWrong({ ...drafts.pay, low: 0, high: undefined })).toEqual(['low']);
  });

  test('says what it is, with its source and its day', () => {
    expect(Object.values(drafts).map((draft) => `${en.facts.label(kept(draft))}: ${en.facts.whole(kept(draft))}`)).toEqual([
      'Where to learn it: Ivy Tech: Health Information Technology. Source: Ms. Rivera, Guidance Office, October 5, 2026.',
      'Local pay, not an official figure: Starting pay: $18.50 to $21.00 an hour, County Hospital, Bedford. Source: Ms. Rivera, Guidance Office, October 5, 2026.',
      'Visit: County Hospital: A tour of the records room. Source: Ms. Rivera, Guidance Office, October 5, 2026.',
      'Maria López, medical coder: “I like the puzzle in every chart.” Source: Ms. Rivera, Guidance Office, October 5, 2026.',
    ]);
  });
});

describe('Local facts', () => {
  test('of a career are listed kind by kind, the newest first', () => {
    const [visit, pay, older] = [kept(drafts.visit, 1), kept(drafts.pay, 2), kept(drafts.pay, 3, { date: '2025-01-01' })];
    expect(factsOf([visit, older, pay, kept(drafts.pay, 4, { soc: '47-2111' })], '29-2072')).toEqual([pay, older, visit]);
  });

  test('of two collections are put together; of the same one the newer stays', () => {
    const [mine, ours, theirs] = [kept(drafts.visit, 1), kept(drafts.pay, 2), kept(drafts.quote, 3)];
    const newer = { ...ours, changed: '2026-10-07T08:00:00.000Z', addedBy: 'Jefferson High School' };
    expect(mergeFacts([mine, ours], [newer, theirs])).toEqual({ facts: [mine, newer, theirs], added: 1, updated: 1, kept: 0 });
    expect(mergeFacts([mine, newer], [ours])).toEqual({ facts: [mine, newer], added: 0, updated: 0, kept: 1 });
    expect(mergeFacts([mine], [mine])).toEqual({ facts: [mine], added: 0, updated: 0, kept: 1 });
  });
});
