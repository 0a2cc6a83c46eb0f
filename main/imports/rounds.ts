import type { Release } from '#shared/models/release.ts';
import { newerFirst, seriesOf, type Series } from '#shared/rules/series.ts';
import { bundledReleases } from './releases.ts';

/** A release that a file holds, without the day on which it comes in. */
type Round = Omit<Release, 'origin'>;

const AREAS_TITLE = 'Occupational Employment and Wage Statistics, metropolitan and nonmetropolitan areas';

/** When the round after this one is due, as far as the publisher keeps to its calendar; undefined where there is none. */
const dueNext: Partial<Record<Series, (round: readonly number[]) => string | undefined>> = {
  // The figures of a May come out in the spring of the next year.
  'oews-national': ([year = 0]) => `${year + 2}-04`,
  'oews-states': ([year = 0]) => `${year + 2}-04`,
  'oews-areas': ([year = 0]) => `${year + 2}-04`,
  // Those of 2024–34 in August of 2025.
  projections: ([base = 0]) => `${base + 2}-08`,
  // In the same tables, of two survey years that end two years before them.
  attainment: ([first = 0]) => `${first + 4}-08`,
  onet: ([major = 0, minor = 0]) => onetMonth(minor === 3 ? major + 1 : major, (minor + 1) % 4),
};

/**
 * The month of an O*NET database: the first of each number in August, the others in December, February and May. 30.0 was August 2025.
 */
function onetMonth(major: number, minor: number): string | undefined {
  const month = ['08', '12', '02', '05'][minor];
  const year = 1995 + major + (minor >= 2 ? 1 : 0);
  return month && `${year}-${month}`;
}

/**
 * Describes a round that came as its publisher's own file: the texts of its series with this period. When it was released is known of the
 * bundled ones alone: files do not say.
 * @param id such as `oews-2026-states` or `projections-2025-35`; its series must be one of those that ship, or the wage survey's areas
 * @param period as printed
 */
export function roundOf(id: string, period: string, title?: string): Round {
  const series = seriesOf(id);
  const { origin: _, ...same } = bundledReleases.find((release) => release.id === id) ?? {};
  if ('id' in same) return { ...same, obtained: 'official' };
  const like = bundledReleases
    .filter((release) => seriesOf(release.id) === (series === 'oews-areas' ? 'oews-states' : series))
    .toSorted(newerFirst)[0];
  if (!series || !like) throw new Error(`No release is like ${id}.`);
  const nextExpected = dueNext[series]?.((id.match(/\d+/g) ?? []).map(Number));
  const { publisher, url, licence } = like;
  return {
    id,
    title: title ?? (series === 'oews-areas' ? AREAS_TITLE : like.title),
    publisher,
    period,
    ...(nextExpected && { nextExpected }),
    url,
    licence,
    citation: like.citation.replace(like.title, title ?? like.title).replace(like.period, period),
    obtained: 'official',
  };
}
