import { memo } from 'react';
import { en } from '#shared/text/en.ts';
import { educationWords, growthWords, isOfGroup, payWords, type Cell, type CellWords } from './cellWords.ts';
import styles from './CareerGrid.module.css';

interface Props {
  id: string;
  /** Its place in the whole list, the head being row 1. */
  index: number;
  soc: string;
  title: string;
  matchedTitle: string | undefined;
  pay: Cell;
  growth: Cell;
  education: Cell;
  showsEducation: boolean;
  top: number;
  height: number;
  /** Whether the title fills all the lines there are, or has more. */
  isLong: boolean;
  isActive: boolean;
  isOpen: boolean;
}

/** One career. Plain elements and plain properties: dozens of these are drawn anew at each letter. */
export const CareerRow = memo(function CareerRow(row: Props) {
  return (
    <tr
      id={row.id}
      data-soc={row.soc}
      aria-rowindex={row.index}
      aria-selected={row.isOpen}
      className={row.isActive ? `${styles.row} ${styles.active}` : styles.row}
      style={{ top: row.top, height: row.height }}
    >
      <th scope="row" className={titleStyle(row)}>
        <span>{row.title}</span>
        {row.matchedTitle !== undefined && <span className={styles.matched}>{row.matchedTitle}</span>}
      </th>
      {figureCell(row.pay, payWords(row.pay), styles.figure)}
      {figureCell(row.growth, growthWords(row.growth), styles.figure)}
      {row.showsEducation && figureCell(row.education, educationWords(row.education), styles.text)}
    </tr>
  );
});

/** Only what may be cut is told how: that costs more to lay out. */
function titleStyle({ matchedTitle, isLong }: Props): string | undefined {
  if (matchedTitle !== undefined) return `${styles.title} ${styles.pair}`;
  return isLong ? `${styles.title} ${styles.long}` : styles.title;
}

function figureCell(cell: Cell, words: CellWords, className: string | undefined) {
  return (
    <td className={className}>
      {isOfGroup(cell) && <small className={styles.group}>{en.window.careers.list.group}</small>}
      {words.spoken === undefined ? (
        words.shown
      ) : (
        <>
          <span aria-hidden>{words.shown}</span>
          <span className="visuallyHidden">{words.spoken}</span>
        </>
      )}
    </td>
  );
}
