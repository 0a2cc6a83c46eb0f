import type { Release } from '#shared/models/release.ts';
import { stalenessOf } from '#shared/rules/staleness.ts';
import { en } from '#shared/text/en.ts';
import styles from './StaleLine.module.css';
import { useToday } from './today.ts';

/** Says that a release is getting old, or is too old; nothing while it is fresh. */
export function StaleLine({ release }: { release: Release | undefined }) {
  const today = useToday();
  const staleness = release && stalenessOf(release, today);
  if (!staleness) return null;
  const { level, why } = staleness;
  return (
    <p className={level === 'red' ? `${styles.line} ${styles.red}` : styles.line}>
      <strong>{en.staleness[level]}.</strong> {en.staleness.sentences[why](release)}
    </p>
  );
}
