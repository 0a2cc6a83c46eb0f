import type { Release } from '#shared/models/release.ts';
import { stalenessOf } from '#shared/rules/staleness.ts';
import { en } from '#shared/text/en.ts';
import styles from './StaleLine.module.css';
import { useToday } from './today.ts';

/** Says that a release is getting old, or is too old; nothing while it is fresh. */
export const StaleLine = ({ release }: { release: Release | undefined }) => release && <AgeOf release={release} />;

function AgeOf({ release }: { release: Release }) {
  const staleness = stalenessOf(release, useToday());
  if (!staleness) return null;
  const { level, why } = staleness;
  return (
    <p className={level === 'red' ? `${styles.line} ${styles.red}` : styles.line}>
      <strong>{en.staleness[level]}.</strong> {en.staleness.sentences[why](release)}
    </p>
  );
}
