import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import type { CareerList, ListedFigures } from '#shared/models/careerList.ts';
import { shortPlaceName } from '#shared/models/place.ts';
import { en } from '#shared/text/en.ts';
import type { Sort, SortColumn } from './order.ts';
import styles from './CareerGrid.module.css';

const words = en.window.careers.list;

/** For the line to come. */
const ROOM = '\u00a0';

interface Props {
  columns: CareerList['columns'] | undefined;
  showsEducation: boolean;
  sort: Sort | undefined;
  onSort: (by: SortColumn) => void;
}

/** The heads of the columns. Each says of which place and period its figures are, and sorts by them. */
export const GridHead = memo(function GridHead({ columns, showsEducation, sort, onSort }: Props) {
  const head = (by: SortColumn, of?: ListedFigures['of']) => (
    <th
      scope="col"
      aria-sort={sort?.by === by ? sort.direction : 'none'}
      className={by === 'title' || by === 'education' ? styles.head : styles.figureHead}
    >
      <button type="button" onClick={() => onSort(by)}>
        <span>
          {words.columns[by]}
          {sort?.by === by && <Mark direction={sort.direction} />}
        </span>
        {of && (
          <span className={styles.of}>
            {words.ofPlace(shortPlaceName(of.place))} <span className={styles.period}>{of.period}</span>
          </span>
        )}
        {!of && by !== 'title' && <span className={styles.of}>{columns ? words.noFigures : ROOM}</span>}
      </button>
    </th>
  );
  return (
    <thead className={styles.heads}>
      <tr aria-rowindex={1} className={styles.headRow}>
        {head('title')}
        {head('pay', columns?.pay?.of)}
        {head('growth', columns?.growth?.of)}
        {showsEducation && head('education', columns?.entryEducation?.of)}
      </tr>
    </thead>
  );
});

const Mark = ({ direction }: { direction: Sort['direction'] }) =>
  direction === 'ascending' ? <ArrowUp size={12} aria-hidden /> : <ArrowDown size={12} aria-hidden />;
