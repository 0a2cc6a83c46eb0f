import {
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { CareerList } from '#shared/models/careerList.ts';
import type { Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { useReleases } from '../../door/queries.ts';
import { CareerRow } from './CareerRow.tsx';
import { cellsOf, hoverWords } from './cellWords.ts';
import { columnsFor } from './columns.ts';
import { GridHead } from './GridHead.tsx';
import type { Sort, SortColumn } from './order.ts';
import { layRows, rowsToDraw, scrollToShow, walk, type Step, type Tops } from './rowWindow.ts';
import { useHover } from './useHover.ts';
import { useScroller, type Scroller } from './useScroller.ts';
import styles from './CareerGrid.module.css';

export const GRID_ID = 'careers-list';
export const rowId = (soc: Soc): string => `${GRID_ID}-${soc}`;

/** Of rows, by their lines: a second line is the rest of a long title, or the other title that was found. */
const HEIGHTS = { 1: 34, 2: 48, 3: 66 };
const HEAD = 50;
const SKELETONS = 40;

/** What keys need to know of the list as it stands. */
export interface GridHandle {
  /** The row that a key leads to; -1 where there is none. */
  walk: (from: number, step: Step) => number;
}

interface Props {
  list: CareerList | undefined;
  /** Numbers of careers in the order in which they are shown; undefined while they are not known. */
  rows: readonly number[] | undefined;
  matchedTitles: ReadonlyMap<number, string>;
  /** A number of a row, -1 for none. */
  active: number;
  open: Soc | undefined;
  sort: Sort | undefined;
  /** Says which list this is: another one is shown from its top. */
  listKey: string;
  isBusy: boolean;
  onSort: (by: SortColumn) => void;
  onOpen: (soc: Soc) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  ref: RefObject<GridHandle | null>;
}

/** The list: a grid of which only the rows in sight are drawn. */
export function CareerGrid(props: Props) {
  const { list, rows, matchedTitles, active, open, sort, isBusy, onSort, onOpen, onKeyDown, ref } = props;
  const { element, width, height: boxHeight, step, onScroll, scroll, linesIn } = useScroller();
  const columns = useMemo(() => columnsFor(width), [width]);
  const tops = useMemo(() => {
    if (!list || !rows || !linesIn) return NO_TOPS;
    const lines = (career: number): 1 | 2 | 3 => (matchedTitles.has(career) ? 2 : linesIn(list.careers[career]!.title, columns.titleRoom));
    return layRows(rows.map((career) => HEIGHTS[lines(career)]));
  }, [list, rows, matchedTitles, linesIn, columns]);
  const releases = useReleases();
  const viewHeight = Math.max(0, boxHeight - HEAD);
  useRowInSight({ ...props, tops, viewHeight, scroll });
  useImperativeHandle(ref, () => ({ walk: (from, to) => walk(tops, from, to, viewHeight) }), [tops, viewHeight]);

  const rowOf = (row: number): ReactNode => {
    const career = rows![row]!;
    const { soc, title } = list!.careers[career]!;
    const height = tops[row + 1]! - tops[row]!;
    return (
      <CareerRow
        key={row}
        id={rowId(soc)}
        index={row + 2}
        soc={soc}
        title={title}
        matchedTitle={matchedTitles.get(career)}
        {...cellsOf(list!, career)}
        showsEducation={columns.showsEducation}
        top={tops[row]!}
        height={height}
        isLong={height === HEIGHTS[3]}
        isActive={row === active}
        isOpen={soc === open}
      />
    );
  };
  const openAt = (target: Element): void => {
    const soc = socAt(target);
    if (soc) onOpen(soc);
  };
  const hover = useHover(rows, (cell) => {
    const soc = socAt(cell);
    const career = soc === undefined ? -1 : list!.careers.findIndex((each) => each.soc === soc);
    return career < 0 ? '' : hoverWords(list!, releases, career, cell.cellIndex);
  });
  return (
    // The keys are those of the search field, too: the screen answers to both.
    <table
      ref={element}
      id={GRID_ID}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows the arrow keys walk is a grid
      role="grid"
      tabIndex={0}
      aria-label={en.window.careers.list.label}
      aria-rowcount={(rows?.length ?? 0) + 1}
      aria-activedescendant={active >= 0 && list && rows ? rowId(list.careers[rows[active]!]!.soc) : undefined}
      aria-busy={isBusy}
      className={styles.grid}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      {...hover}
      onClick={({ target }) => openAt(target as Element)}
      style={{ '--title': `${columns.title}px`, '--pay': `${columns.pay}px`, '--growth': `${columns.growth}px` } as CSSProperties}
    >
      <GridHead columns={list?.columns} showsEducation={columns.showsEducation} sort={sort} onSort={onSort} />
      <tbody className={styles.rows} style={{ height: rows ? tops.at(-1) : 0 }}>
        {rows ? drawn(tops, step, viewHeight, active).map(rowOf) : <Skeletons />}
      </tbody>
    </table>
  );
}

const socAt = (target: Element): Soc | undefined => target.closest<HTMLElement>('[data-soc]')?.dataset['soc'];

/** The active row is always drawn: the focus names it. */
function drawn(tops: Tops, step: number, viewHeight: number, active: number): number[] {
  const { first, end } = rowsToDraw(tops, step, viewHeight);
  const rows = Array.from({ length: end - first }, (_, n) => first + n);
  return active < 0 || rows.includes(active) ? rows : [...rows, active];
}

const NO_TOPS = layRows([]);

type InSight = Pick<Props, 'active' | 'listKey' | 'list' | 'rows' | 'open'> & {
  tops: Tops;
  viewHeight: number;
  scroll: Scroller['scroll'];
};

/** Another list starts at its top. In the same list the active row, or else the open career, stays in sight when the rows move. */
function useRowInSight({ active, listKey, list, rows, open, tops, viewHeight, scroll }: InSight): void {
  const isReady = rows !== undefined && viewHeight > 0;
  const row = active >= 0 ? active : (rows?.findIndex((career) => list?.careers[career]?.soc === open) ?? -1);
  const shownKey = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (!isReady) return;
    const isAnother = shownKey.current !== undefined && shownKey.current !== listKey;
    shownKey.current = listKey;
    if (isAnother) scroll(() => 0);
    else if (row >= 0) scroll((top) => scrollToShow(tops, row, top, viewHeight));
  }, [isReady, listKey, row, tops, viewHeight, scroll]);
}

/** Room for rows to come; nothing in it moves. */
function Skeletons() {
  return Array.from({ length: SKELETONS }, (_, n) => (
    <tr key={n} aria-hidden className={styles.skeleton} style={{ top: n * HEIGHTS[1], height: HEIGHTS[1] }} />
  ));
}
