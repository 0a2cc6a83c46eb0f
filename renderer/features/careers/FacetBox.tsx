import { memo } from 'react';
import { en } from '#shared/text/en.ts';
import type { Facet } from '#shared/models/facet.ts';
import styles from './Facets.module.css';

interface Props {
  facet: Facet;
  option: string;
  label: string;
  /** The official name beside ours. */
  note?: string;
  /** Undefined while it is not known. */
  count: number | undefined;
  isChosen: boolean;
  onToggle: (facet: Facet, option: string) => void;
}

/** A choice with its count. A plain box: all counts may change at each letter. */
export const FacetBox = memo(function FacetBox({ facet, option, label, note, count, isChosen, onToggle }: Props) {
  return (
    <label className={count === 0 ? `${styles.box} ${styles.empty}` : styles.box}>
      <input type="checkbox" checked={isChosen} onChange={() => onToggle(facet, option)} />
      <span className={styles.words}>
        {label} {note && <small>{note}</small>}
      </span>
      <span className={styles.count}>{count === undefined ? '' : en.format.number(count)}</span>
    </label>
  );
});
