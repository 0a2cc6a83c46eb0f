import { describe, expect, test } from 'vitest';
import type { LocalFact } from '#shared/models/localFact.ts';
import type { TemplateId } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { drafts, kept } from '../../unit/rules/localFacts.ts';
import { readList } from './readList.ts';
import { wordsOf } from './reading.ts';
import { catalog, handouts, TODAY } from './sheets.ts';

const facts = Object.values(drafts).map((draft, n) => kept(draft, n));
const of = (soc: string): LocalFact[] => facts.map((fact) => ({ ...fact, soc }));

const made = (soc: string, template: TemplateId, added: readonly LocalFact[] = []) =>
  handouts.layOut([catalog.career(soc, 'IN')], { template, look: { paper: 'letter', ink: 'gray' }, facts: added }, TODAY);
const words = (sheet: ReturnType<typeof made>): string => wordsOf(readList(sheet.list));

describe('Local facts on a sheet', () => {
  test.each(['one-page', 'two-sided', 'large-print'] as const)(
    'stand under whose they are, each with its source and date: %s',
    (template) => {
      const [, pay] = of('29-1292');
      const said = words(made('29-1292', template, [pay!]));
      expect(said).toContain('Added by Lincoln High School');
      expect(said).toContain(en.facts.label(pay!));
      expect(said).toContain(en.facts.whole(pay!));
    },
  );

  test('of other careers are not there', () => {
    expect(words(made('29-1292', 'one-page', of('47-2111')))).toBe(words(made('29-1292', 'one-page')));
  });

  test('change no official figure', () => {
    const { pay, outlook, entry } = made('29-2072', 'one-page').content;
    expect(made('29-2072', 'one-page', facts).content).toMatchObject({ pay, outlook, entry });
  });

  test('of several schools each say whose they are', () => {
    const [college, pay] = of('29-2036');
    const said = words(made('29-2036', 'one-page', [college!, { ...pay!, addedBy: 'Jefferson High School' }]));
    expect(said).toContain('Added by schools');
    expect(said).toMatch(/October 5, 2026\. Added by Lincoln High School\./);
    expect(said).toMatch(/October 5, 2026\. Added by Jefferson High School\./);
  });

  test('are left off one after another where the page is full, named, and never without their source', () => {
    const long = 'It is a long story about the work that they do all day there, and how they came to do it. '.repeat(3).trim();
    for (const soc of catalog.textSocs()) {
      const own = [...of(soc), ...Array.from({ length: 5 }, (_, n) => kept({ ...drafts.quote, soc, words: long }, 9 + n))];
      const sheet = made(soc, 'one-page', own);
      const said = words(sheet);
      expect(sheet.overflow).toBe(0);
      for (const fact of own) {
        const isShown = said.includes(en.facts.said(fact));
        expect(said.includes(en.facts.whole(fact)), soc).toBe(isShown);
        expect(isShown || sheet.leftOff.includes(en.facts.label(fact)), soc).toBe(true);
      }
    }
  });

  test('few and short, leave everything else on the page', () => {
    const lost = catalog.textSocs().flatMap((soc) => made(soc, 'one-page', of(soc).slice(0, 2)).leftOff);
    expect(lost.filter((part) => part === en.sheet.sections.startNow || part.startsWith('Added by'))).toEqual([]);
  });
});
