import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CareerList } from '#shared/models/careerList.ts';
import type { Soc } from '#shared/models/figure.ts';
import type { GridHandle } from './CareerGrid.tsx';
import type { Step } from './rowWindow.ts';

const fieldSteps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', PageUp: 'pageUp', PageDown: 'pageDown' };
/** In the field these two move the caret. */
const gridSteps: Readonly<Record<string, Step>> = { ...fieldSteps, Home: 'first', End: 'last' };

interface Walking {
  list: CareerList | undefined;
  rows: readonly number[] | undefined;
  grid: RefObject<GridHandle | null>;
  field: RefObject<HTMLInputElement | null>;
  /** The open career: where the walk starts. */
  open: Soc | undefined;
  /** Another list begins without an active row. */
  listKey: string;
  onOpen: (soc: Soc) => void;
  onEscape: () => void;
}

/**
 * The keys that walk the list, from the search field and in the list itself.
 * @returns active: the row that the walk is at, -1 for none
 */
export function useWalking({ list, rows, grid, field, open, listKey, onOpen, onEscape }: Walking) {
  const [at, setAt] = useState<{ soc: Soc; listKey: string }>();
  const rowOf = (soc: Soc | undefined): number =>
    soc === undefined ? -1 : (rows?.findIndex((career) => list?.careers[career]?.soc === soc) ?? -1);
  const socAt = (row: number): Soc | undefined => list?.careers[rows?.[row] ?? -1]?.soc;
  const active = at?.listKey === listKey ? rowOf(at.soc) : -1;
  // Enter before the search was ready opens the first row as soon as there is one.
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!rows || !isWaiting.current) return;
    isWaiting.current = false;
    const first = list?.careers[rows[0] ?? -1]?.soc;
    if (first) onOpen(first);
  }, [rows, list, onOpen]);

  const step = (to: Step): void => {
    const soc = socAt(grid.current!.walk(active < 0 ? rowOf(open) : active, to));
    if (soc) setAt({ soc, listKey });
  };
  const enter = (): void => {
    const soc = socAt(Math.max(0, active));
    if (soc) onOpen(soc);
    else isWaiting.current = rows === undefined;
  };
  /** @returns whether the key did something here */
  const press = (key: string, steps: Readonly<Record<string, Step>>): boolean => {
    const to = steps[key];
    if (to) step(to);
    else if (key === 'Enter') enter();
    else if (key === 'Escape') onEscape();
    else return false;
    return true;
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || hasCommand(event)) return;
    if (press(event.key, fieldSteps)) event.preventDefault();
    else isWaiting.current = false;
  };
  const onGridKey = (event: KeyboardEvent): void => {
    // A head's own button answers to Enter itself.
    if (hasCommand(event) || (event.target !== event.currentTarget && event.key === 'Enter')) return;
    if (press(event.key, gridSteps)) event.preventDefault();
    // The letter goes where the focus is by then.
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) field.current!.focus();
  };
  const activate = useCallback((soc: Soc) => setAt({ soc, listKey }), [listKey]);
  return { active, activeSoc: socAt(active), activate, onFieldKey, onGridKey };
}

const hasCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;
