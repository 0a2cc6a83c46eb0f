import { useState, type PointerEvent } from 'react';

interface Pointed {
  cell: HTMLTableCellElement | null;
  rows: readonly number[] | undefined;
  words: string;
}

/**
 * The words for the cell at the pointer. They stand on the whole table, and only for that cell: with a `title` on each, the browser would find every
 * cell's style anew at each letter.
 * @returns what the table needs for it
 */
export function useHover(rows: Pointed['rows'], wordsOf: (cell: HTMLTableCellElement) => string) {
  const [pointed, setPointed] = useState<Pointed>();
  const onPointerMove = ({ target }: PointerEvent): void => {
    const cell = (target as Element).closest<HTMLTableCellElement>('tbody > tr > *');
    if (cell !== pointed?.cell || rows !== pointed?.rows) setPointed({ cell, rows, words: cell ? wordsOf(cell) : '' });
  };
  return {
    // Where the pointer rests there may be another career now.
    title: (pointed?.rows === rows && pointed?.words) || undefined,
    onPointerMove,
    onPointerLeave: () => setPointed(undefined),
  };
}
