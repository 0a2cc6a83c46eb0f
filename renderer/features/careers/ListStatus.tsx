import { useIsSlow } from '../../shell/slow.ts';
import { en } from '#shared/text/en.ts';
import { useSettled } from './useSettled.ts';
import styles from './CareersScreen.module.css';

const words = en.window.careers;

/** Longer than the pause between two letters. */
const SETTLED_MS = 700;

interface Props {
  /** Undefined while the rows are not known. */
  count: number | undefined;
  chosen: readonly string[];
  /** What is being waited for. */
  waitsFor: 'list' | 'search' | undefined;
  isByMatch: boolean;
  openTitle: string | undefined;
}

/** How many careers are shown, and why these. Screen readers hear it when the typing pauses. */
export function ListStatus({ count, chosen, waitsFor, isByMatch, openTitle }: Props) {
  const isSlow = useIsSlow(waitsFor !== undefined);
  const found = count === undefined ? '' : words.list.countAnd(words.list.count(en.format.number(count)), chosen);
  const line = isSlow && waitsFor ? words.busy[waitsFor] : found;
  const spoken = useSettled(line, SETTLED_MS);
  const opened = openTitle === undefined ? '' : words.list.opened(openTitle);
  return (
    <>
      <p className={styles.status} aria-hidden>
        <span>{line}</span>
        {isByMatch && <span>{words.list.sortedByMatch}</span>}
      </p>
      <div aria-live="polite" className="visuallyHidden">
        <p>{spoken}</p>
        <p>{opened}</p>
      </div>
    </>
  );
}
