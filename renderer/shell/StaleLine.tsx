import type { Release } from '#shared/models/release.ts';
import { stalenessOf } from '#shared/rules/staleness.ts';
import { en } from '#shared/text/en.ts';
import styles from './StaleLine.module.css';
import { useToday } from './today.ts';

interface Props {
  release: Release;
  /** Whether it says which release it is of: not needed under the release's own heading. */
  isNamed?: boolean;
}

/** Says that a release is getting old, or is too old; nothing while it is fresh, and until it is known. */
export const StaleLine = ({ release, ...rest }: Omit<Props, 'release'> & { release: Release | undefined }) =>
  release && <AgeOf release={release} {...rest} />;

function AgeOf({ release, isNamed = false }: Props) {
  const staleness = stalenessOf(release, useToday());
  if (!staleness) return null;
  const { level, why } = staleness;
  const sentence = en.staleness.sentences[why](release);
  return (
    <p className={level === 'red' ? `${styles.line} ${styles.red}` : styles.line}>
      <strong>{en.staleness[level]}.</strong> {isNamed ? en.staleness.of(release, sentence) : sentence}
    </p>
  );
}
