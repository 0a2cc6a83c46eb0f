import { randomBytes } from 'node:crypto';
import type { LocalFact, LocalFactDraft } from '#shared/models/localFact.ts';
import { localDay } from '#shared/rules/localDay.ts';
import { mergeFacts, type Merged } from '#shared/rules/localFacts.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import type { OpenDocument } from './document.ts';
import { readFactsFile, writeFactsFile } from './factsFile.ts';

/** What counselors added to careers. Each change answers with all facts after it. @throws a refusal when it cannot be kept */
export interface KeptFacts {
  all(): readonly LocalFact[];
  /** Adds a fact, or takes the place of the one with its id: who changes a fact vouches for it. */
  save(draft: LocalFactDraft): Promise<LocalFact[]>;
  remove(id: string): Promise<LocalFact[]>;
  /** A fact that was removed, as it was. */
  putBack(fact: LocalFact): Promise<LocalFact[]>;
  /** All of them as a file that `bringIn` takes. @throws a refusal where there are none */
  file(): { name: string; bytes: Uint8Array };
  /** Adds the facts of such a file; of the same fact the newer stays. @throws a refusal for any other file */
  bringIn(bytes: Uint8Array): Promise<Merged>;
}

interface Surroundings {
  document: OpenDocument;
  schoolName: () => string;
  version: string;
  now: () => Date;
}

export function keepFacts({ document, schoolName, version, now }: Surroundings): KeptFacts {
  const all = (): readonly LocalFact[] => document.current().facts;
  const change = async (edit: (facts: LocalFact[]) => LocalFact[]): Promise<LocalFact[]> => {
    const { facts } = await document.change((kept) => {
      kept.facts = edit(kept.facts);
    });
    return facts;
  };
  const merge = async (others: readonly LocalFact[]): Promise<Merged> => {
    let merged: Merged | undefined;
    const facts = await change((own) => (merged = mergeFacts(own, others)).facts);
    return { ...merged!, facts };
  };
  return {
    all,
    save: (draft) =>
      change((facts) => {
        const { id = randomBytes(16).toString('hex'), ...said } = draft;
        const fact = { ...said, id, addedBy: schoolName(), changed: now().toISOString() };
        // One that somebody else removed meanwhile is added anew: what was typed is not lost.
        return facts.some((one) => one.id === id) ? facts.map((one) => (one.id === id ? fact : one)) : [...facts, fact];
      }),
    remove: (id) => change((facts) => facts.filter((fact) => fact.id !== id)),
    putBack: async (fact) => (await merge([fact])).facts,
    file() {
      if (all().length === 0) throw refusal(en.facts.file.none, undefined, en.facts.file.noneHint);
      // Whoever brings them in must see whose they are.
      const named = all().map((fact) => ({ ...fact, addedBy: fact.addedBy || schoolName() || en.facts.someSchool }));
      return { name: `pathsheet-local-facts-${localDay(now())}.json`, bytes: writeFactsFile(named, version) };
    },
    bringIn: async (bytes) => merge(readFactsFile(bytes).map((fact) => ({ ...fact, addedBy: fact.addedBy || en.facts.someSchool }))),
  };
}
