import type { Career } from '#shared/models/career.ts';
import type { LocalFact } from '#shared/models/localFact.ts';
import { KeepRank } from '#shared/models/sheet.ts';
import { factsOf } from '#shared/rules/localFacts.ts';
import type { Text } from '#shared/text/en.ts';
import type { Section } from './content.ts';
import type { Making } from './frame.ts';
import { onOneLine } from './oneLine.ts';

/** Of the section and its first fact. The others go before it, the last first, down to the rank of what is least missed. */
const RANK = 7;
const LAST_RANK = 10;

/** What schools added to this career, marked as theirs, each fact with its source and date; undefined where nothing was added. */
export function localFactsSection({ soc }: Pick<Career, 'soc'>, text: Text, { facts = [] }: Pick<Making, 'facts'>): Section | undefined {
  const own = factsOf(facts, soc);
  const [first] = own;
  if (!first) return undefined;
  const isOfOneSchool = own.every(({ addedBy }) => addedBy === first.addedBy);
  const said = (fact: LocalFact): string =>
    onOneLine(isOfOneSchool ? text.facts.whole(fact) : text.facts.ofSchool(text.facts.whole(fact), fact.addedBy));
  return {
    id: 'localFacts',
    rank: RANK,
    heading: isOfOneSchool ? text.facts.addedBy(onOneLine(first.addedBy)) : text.facts.addedBySchools,
    body: { kind: 'paragraphs', paragraphs: [] },
    remarks: own.map((fact, n) => ({
      id: 'localFact',
      rank: KeepRank.parse(Math.min(RANK + n, LAST_RANK)),
      label: onOneLine(text.facts.label(fact)),
      text: said(fact),
    })),
  };
}
