import { describe, expect, it } from 'vitest';
import { bundledReleases } from '#main/imports/releases.ts';
import { newerFirst, releasesInUse, seriesOf } from '#shared/rules/series.ts';

const like = (id: string) => ({ ...bundledReleases[0]!, id });

describe('series', () => {
  it('are told by the id of a release, also of one that was brought in a second time', () => {
    expect(
      ['oews-2025', 'oews-2025-states-r2', 'oews-2026-areas', 'projections-2025-35', 'onet-31-0-r2', 'state-projections-2024-34'].map(
        seriesOf,
      ),
    ).toEqual(['oews-national', 'oews-states', 'oews-areas', 'projections', 'onet', 'state-projections']);
    expect(seriesOf('something-2025')).toBeUndefined();
  });

  it('have every bundled release, of which one a series is in use', () => {
    expect(releasesInUse(bundledReleases).size).toBe(bundledReleases.length);
  });

  it('put the newest round first, and of one round what came in last', () => {
    const ids = ['onet-30-1', 'onet-31-0', 'onet-30-10', 'onet-30-1-r3', 'onet-30-1-r2'];
    expect(ids.toSorted((one, other) => newerFirst({ id: one }, { id: other }))).toEqual([
      'onet-31-0',
      'onet-30-10',
      'onet-30-1-r3',
      'onet-30-1-r2',
      'onet-30-1',
    ]);
  });

  it('use the newest unless another was chosen that is there', () => {
    const releases = ['oews-2024', 'oews-2025', 'oews-2026'].map(like);
    expect(releasesInUse(releases).get('oews-national')).toBe('oews-2026');
    expect(releasesInUse(releases, { 'oews-national': 'oews-2024' }).get('oews-national')).toBe('oews-2024');
    expect(releasesInUse(releases, { 'oews-national': 'oews-2019' }).get('oews-national')).toBe('oews-2026');
  });
});
