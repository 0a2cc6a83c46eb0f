import type { Interest, Occupation } from '#shared/models/career.ts';
import type { Soc } from '#shared/models/figure.ts';
import { groupMembers, groupOf } from './groups.ts';
import { cleanTitles, closest, type OnetReading } from './onet.ts';

export interface OccupationSources {
  /** SOC 2018: code → official title. */
  soc: ReadonlyMap<Soc, string>;
  /** OEWS: the titles of the group codes, which SOC does not have. */
  groupTitles: ReadonlyMap<Soc, string>;
  onet: OnetReading;
  /** Id of the O*NET release; it goes on every occupation, since all have search titles of it. */
  release: string;
}

/**
 * Joins SOC, the twelve groups and O*NET into the catalog's occupations, sorted by code.
 *
 * A group takes interests and zone only where all of its members that have them agree; its related occupations are its members'
 * merged by rank, without the members. Every related code is in the catalog.
 */
export function joinOccupations(sources: OccupationSources): Occupation[] {
  const catalog = new Set<Soc>([...sources.soc.keys(), ...groupMembers.keys()]);
  const inCatalog = (related: readonly Soc[]): Soc[] => related.filter((soc) => catalog.has(soc));
  return [...catalog].toSorted().map((soc) => {
    const members = groupMembers.get(soc);
    const facts = members ? groupFacts(members, sources.onet) : ownFacts(soc, sources.onet);
    const related = inCatalog(facts.related);
    const group = groupOf.get(soc);
    return {
      soc,
      title: titleOf(soc, sources),
      kind: kindOf(soc),
      ...(group && { group }),
      ...(members && { members: [...members] }),
      interests: facts.interests,
      ...(facts.zone !== undefined && { zone: facts.zone }),
      related,
      release: sources.release,
    };
  });
}

/** Search titles of every occupation that has some, by code; a group has those of its members. */
export function joinTitles(occupations: readonly Occupation[], onet: OnetReading): Record<Soc, string[]> {
  const titles = occupations.map(({ soc, title, members }): [Soc, string[]] => {
    const found = members ? interleave(members.map((member) => onet.titles.get(member) ?? [])) : (onet.titles.get(soc) ?? []);
    return [soc, cleanTitles(found, [title])];
  });
  return Object.fromEntries(titles.filter(([, found]) => found.length > 0));
}

function titleOf(soc: Soc, { soc: titles, groupTitles }: OccupationSources): string {
  const title = titles.get(soc) ?? groupTitles.get(soc);
  if (!title) throw new Error(`No source gives a title for ${soc}.`);
  return title;
}

function kindOf(soc: Soc): Occupation['kind'] {
  if (groupMembers.has(soc)) return 'group';
  if (groupOf.has(soc)) return 'groupMember';
  return soc.startsWith('55-') ? 'military' : 'occupation';
}

interface Facts {
  interests: Interest[];
  zone: number | undefined;
  related: Soc[];
}

const ownFacts = (soc: Soc, onet: OnetReading): Facts => ({
  interests: onet.interests.get(soc) ?? [],
  zone: onet.zones.get(soc),
  related: onet.related.get(soc) ?? [],
});

function groupFacts(members: readonly Soc[], onet: OnetReading): Facts {
  const facts = members.map((member) => ownFacts(member, onet));
  const interests = facts.map((each) => each.interests).filter((each) => each.length > 0);
  const zones = facts.flatMap(({ zone }) => zone ?? []);
  const related = facts.flatMap((each) => each.related.map((soc, rank) => ({ soc, rank })));
  return {
    interests: new Set(interests.map(String)).size === 1 ? (interests[0] ?? []) : [],
    zone: new Set(zones).size === 1 ? zones[0] : undefined,
    related: closest(related, new Set(members)),
  };
}

/** First of each, then second of each …: the first few titles of a group should not all be one member's. */
function interleave(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}
