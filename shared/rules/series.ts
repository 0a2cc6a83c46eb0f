import type { Release } from '../models/release.ts';

/** Kinds of official rounds that follow one another. Of each, one release is in use at a time, so that no measure has two periods. */
const patterns = {
  'oews-national': /^oews-\d{4}(-r\d+)?$/,
  'oews-states': /^oews-\d{4}-states(-r\d+)?$/,
  'oews-areas': /^oews-\d{4}-areas(-r\d+)?$/,
  projections: /^projections-/,
  attainment: /^attainment-/,
  'state-projections': /^state-projections-/,
  onet: /^onet-/,
  soc: /^soc-/,
  /** Institutions and what was completed there. */
  programs: /^programs-/,
  'cip-soc': /^cip-soc-/,
} as const satisfies Record<string, RegExp>;

export type Series = keyof typeof patterns;

/** All series, in the order in which a list shows them. */
export const allSeries = Object.keys(patterns) as readonly Series[];

/** The series that a release belongs to, by its id; undefined for an id of no kind that we know. */
export const seriesOf = (releaseId: string): Series | undefined => allSeries.find((series) => patterns[series].test(releaseId));

/** The numbers of a round in its id: `projections-2024-34` → 2024, 34; and which revision of it this is (`-r2`; 1 where none is written). */
function roundOf(id: string): { round: number[]; revision: number } {
  const revision = /-r(\d+)$/.exec(id);
  const round = (revision ? id.slice(0, revision.index) : id).match(/\d+/g) ?? [];
  return { round: round.map(Number), revision: revision ? Number(revision[1]) : 1 };
}

/**
 * Orders releases of one series, the newest first: by the round in their ids, which every release has (a release date is not stated in
 * every file), and of one round the one that came in last.
 */
export function newerFirst(one: Pick<Release, 'id'>, other: Pick<Release, 'id'>): number {
  const [a, b] = [roundOf(one.id), roundOf(other.id)];
  for (let i = 0; i < Math.max(a.round.length, b.round.length); i++) {
    const difference = (b.round[i] ?? 0) - (a.round[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return b.revision - a.revision;
}

/** What the counselor chose in place of the newest, by series. */
export type Chosen = Partial<Record<Series, string>>;

/** The release in use of each series: the chosen one where it is there, else the newest. */
export function releasesInUse(releases: Iterable<Release>, chosen: Chosen = {}): ReadonlyMap<Series, string> {
  const bySeries = new Map<Series, Release[]>();
  for (const release of releases) {
    const series = seriesOf(release.id);
    if (series) bySeries.set(series, [...(bySeries.get(series) ?? []), release]);
  }
  return new Map(
    [...bySeries].flatMap(([series, found]): [Series, string][] => {
      const newest = found.toSorted(newerFirst)[0]?.id;
      const wanted = chosen[series];
      const id = found.some((release) => release.id === wanted) ? wanted : newest;
      return id === undefined ? [] : [[series, id]];
    }),
  );
}
