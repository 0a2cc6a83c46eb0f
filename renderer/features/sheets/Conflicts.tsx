import type { Conflict } from '#shared/models/said.ts';
import { en } from '#shared/text/en.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SheetScreen.module.css';

/** Why this sheet does not print, each with its way out. */
export function Conflicts({ conflicts, printAsHistoric }: { conflicts: readonly Conflict[]; printAsHistoric: () => void }) {
  return (
    <div role="alert" className={styles.conflicts}>
      <strong className={styles.problem}>{en.window.sheets.conflicts}</strong>
      <ul>
        {conflicts.map(({ sentence, wayOut }) => (
          <li key={sentence}>
            {sentence} {wayOut}
          </li>
        ))}
      </ul>
      {conflicts.some(({ rule }) => rule === 'tooOld') && <Button onPress={printAsHistoric}>{en.staleness.printAsHistoric}</Button>}
    </div>
  );
}
