import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Release } from '#shared/models/release.ts';
import { sheetsWithOldWages } from '#shared/rules/staleness.ts';
import { allSeries, newerFirst, seriesOf, type Series } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import { call } from '../../door/index.ts';
import { savedSheets, useReleases, useStart } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import { StaleLine } from '../../shell/StaleLine.tsx';
import { useToday } from '../../shell/today.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DataScreen.module.css';

const words = en.window.data;
const { columns } = words;

/** All releases by their series, the newest first, and which is in use. @param canUse whether that can be changed */
export function Releases({ canUse }: { canUse: boolean }) {
  const known = useReleases();
  const releases = [...known.values()];
  const { inUse, unreadable } = useStart().releases;
  const use = useMutation({ mutationFn: (release: Release) => call('releases.use', { id: release.id }) });
  const problem = use.error && problemOf(use.error);
  const bySeries = allSeries.map((series) => ({
    series,
    found: releases.filter(({ id }) => seriesOf(id) === series).toSorted(newerFirst),
  }));
  return (
    <section className={styles.part} aria-label={words.releases}>
      <h2>{words.releases}</h2>
      <OldSheets releases={known} />
      <output className={styles.said}>
        {use.isSuccess && words.nowInUse(use.variables.title, use.variables.period)}
        {problem && (
          <>
            <strong className={styles.problem}>{problem.message}</strong> {problem.hint}
          </>
        )}
      </output>
      <table className={styles.releases}>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {bySeries
          .filter(({ found }) => found.length > 0)
          .map(({ series, found }) => (
            <OneSeries key={series} series={series} releases={found} inUse={inUse} canUse={canUse} onUse={use.mutate} />
          ))}
      </table>
      {unreadable.map((folder) => (
        <p key={folder} className={styles.locked}>
          {words.unreadable(folder)}
        </p>
      ))}
    </section>
  );
}

/** Says how many saved sheets have wages of long ago; nothing where there is none. */
function OldSheets({ releases }: { releases: ReturnType<typeof useReleases> }) {
  const today = useToday();
  const { data = [] } = useQuery(savedSheets);
  const old = sheetsWithOldWages(
    data.map(({ saved }) => saved.sheet.releases),
    releases,
    today,
  );
  if (old === 0) return null;
  return (
    <p>
      {words.oldSheets(old, data.length)} <Link href="/sheets">{words.toSheets}</Link>
    </p>
  );
}

interface OneSeriesProps {
  series: Series;
  releases: readonly Release[];
  inUse: readonly string[];
  canUse: boolean;
  onUse: (release: Release) => void;
}

function OneSeries({ series, releases, inUse, canUse, onUse }: OneSeriesProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={Object.keys(columns).length} className={styles.series}>
          {words.series[series]}
          <span>{releases[0]?.publisher}</span>
        </th>
      </tr>
      {releases.map((release) => (
        <tr key={release.id}>
          <th scope="row">
            {release.period}
            {inUse.includes(release.id) && <StaleLine release={release} />}
          </th>
          <td>{release.released === undefined ? words.notStated : words.date(release.released)}</td>
          <td>{release.nextExpected === undefined ? words.notStated : words.date(release.nextExpected)}</td>
          <td>
            {fromOf(release)}
            {release.obtained !== 'official' && <span>{words.copy}</span>}
          </td>
          <td>
            {inUse.includes(release.id) ? (
              <strong>{words.inUse}</strong>
            ) : (
              <Button
                aria-label={words.labelToUse(release.title, release.period, fromOf(release))}
                onPress={() => onUse(release)}
                isDisabled={!canUse}
              >
                {words.use}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

const fromOf = ({ origin }: Release): string => (origin === 'bundled' ? words.bundled : words.imported(origin.importedOn));
