import { problemOf } from '../../../shell/problem.ts';
import styles from './Profile.module.css';

/** What went wrong, and what to do, at the thing that was tried. */
export function ProblemLine({ error }: { error: unknown }) {
  const { message, hint } = problemOf(error);
  return (
    <p role="alert">
      <strong className={styles.problem}>{message}</strong> {hint}
    </p>
  );
}
