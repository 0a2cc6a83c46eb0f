import { ProgressBar as KitProgressBar } from 'react-aria-components';
import styles from './ProgressBar.module.css';

/** How far a work is. @param share from 0 to 1 @param words stand beside the bar and are what a screen reader says */
export function ProgressBar({ label, share, words }: { label: string; share: number; words: string }) {
  return (
    <KitProgressBar aria-label={label} value={share * 100} valueLabel={words} className={styles.progress!}>
      <span className={styles.track}>
        <span className={styles.done} style={{ transform: `scaleX(${share})` }} />
      </span>
      <span>{words}</span>
    </KitProgressBar>
  );
}
