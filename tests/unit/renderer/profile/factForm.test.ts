import { describe, expect, test } from 'vitest';
import { amountIn, draftOf, formFor, type FactForm } from '../../../../renderer/features/careers/profile/factForm.ts';
import { en } from '#shared/text/en.ts';
import { drafts, kept } from '../../rules/localFacts.ts';

const TODAY = '2026-11-23';
const { problems } = en.facts.form;
const typed = (kind: FactForm['kind'], words: Partial<FactForm['typed']>, hasConsent = false): FactForm => {
  const empty = formFor(undefined, TODAY);
  return { kind, typed: { ...empty.typed, ...words }, hasConsent };
};

describe('The form of a local fact', () => {
  test('begins with today’s date and nothing else', () => {
    const { typed: words, hasConsent } = formFor(undefined, TODAY);
    expect(words).toMatchObject({ date: TODAY, source: '', college: '' });
    expect(hasConsent).toBe(false);
  });

  test.each(Object.values(drafts))('gives back a fact of the kind $kind as it was', (draft) => {
    const fact = kept(draft, 7);
    expect(draftOf(formFor(fact, TODAY), fact.soc, fact.id)).toEqual({ draft: { ...draft, id: fact.id } });
  });

  test('says in each field what is wrong with it', () => {
    expect(draftOf(typed('quote', { name: 'Ana', words: 'x'.repeat(301), source: ' ', date: '' }), '29-2072', undefined)).toEqual({
      problems: {
        role: problems.missing,
        words: problems.long(300),
        consent: problems.consent,
        source: problems.missing,
        date: problems.date,
      },
    });
    const pay = typed('pay', { where: 'Mill', source: 'Mill', low: '20', high: '19' });
    expect(draftOf(pay, '29-2072', undefined)).toEqual({ problems: { high: problems.high } });
    expect(draftOf(typed('pay', { where: 'Mill', source: 'Mill', low: 'much' }), '29-2072', undefined)).toEqual({
      problems: { low: problems.low },
    });
  });

  test('keeps nothing of a kind that was only looked at', () => {
    const form = typed('visit', { college: 'Ivy Tech', employer: 'Mill', about: 'A tour', source: 'Mr. Hall' });
    expect(draftOf(form, '29-2072', undefined)).toEqual({
      draft: { kind: 'visit', soc: '29-2072', employer: 'Mill', about: 'A tour', source: 'Mr. Hall', date: TODAY },
    });
  });

  test.each([
    ['$18.50', 18.5],
    ['42,000', 42_000],
    [' 21 ', 21],
    ['', undefined],
    ['18.505', Number.NaN],
    ['about 20', Number.NaN],
    ['-4', Number.NaN],
  ])('reads %j as an amount', (text, amount) => {
    expect(amountIn(text)).toEqual(amount);
  });
});
