import type { Soc } from '../models/figure.ts';
import { factKinds, type LocalFact } from '../models/localFact.ts';

/** What became of facts that were brought in. */
export interface Merged {
  facts: LocalFact[];
  added: number;
  updated: number;
  /** Those of which the one that is here is as new, or newer: it stays. */
  kept: number;
}

/** Two collections as one: of the same fact the newer stays, and nothing else goes. */
export function mergeFacts(own: readonly LocalFact[], others: readonly LocalFact[]): Merged {
  const merged = new Map(own.map((fact) => [fact.id, fact]));
  const counts = { added: 0, updated: 0, kept: 0 };
  for (const fact of others) {
    const known = merged.get(fact.id);
    if (known && Date.parse(known.changed) >= Date.parse(fact.changed)) {
      counts.kept += 1;
      continue;
    }
    counts[known ? 'updated' : 'added'] += 1;
    merged.set(fact.id, fact);
  }
  return { facts: [...merged.values()], ...counts };
}

/** The facts of a career as they are listed: kind by kind, the newest first. */
export const factsOf = (facts: readonly LocalFact[], soc: Soc): LocalFact[] =>
  facts
    .filter((fact) => fact.soc === soc)
    .toSorted(
      (one, other) =>
        factKinds.indexOf(one.kind) - factKinds.indexOf(other.kind) || other.date.localeCompare(one.date) || one.id.localeCompare(other.id),
    );
