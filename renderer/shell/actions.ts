import { useLayoutEffect, useRef } from 'react';
import { actionIds, type ActionId } from '#shared/models/action.ts';
import { listen } from '../door/index.ts';
import { isKeyOf } from './keys.ts';

type Handler = () => void;

/** The latest handler of an action is the innermost screen that can do it. */
const handlers = new Map<ActionId, Handler[]>();

export function runAction(id: ActionId): boolean {
  const handler = handlers.get(id)?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** While the component is shown, and `isPossible`, the menu entry and the shortcut do this: from the moment that it can be seen, not a frame later. */
export function useAction(id: ActionId, perform: Handler, isPossible = true): void {
  const latest = useRef(perform);
  useLayoutEffect(() => {
    latest.current = perform;
  });
  useLayoutEffect(() => {
    if (!isPossible) return;
    const handler: Handler = () => latest.current();
    handlers.set(id, [...(handlers.get(id) ?? []), handler]);
    return () => {
      handlers.set(
        id,
        handlers.get(id)!.filter((other) => other !== handler),
      );
    };
  }, [id, isPossible]);
}

interface Choosing {
  nativeMenus: boolean;
  isMac: boolean;
  /** Nothing on screen can do what was chosen. */
  onImpossible: (id: ActionId) => void;
}

/** Menus of the system already answer to the keys; without them the page does. @returns the way to stop */
export function startActions({ nativeMenus, isMac, onImpossible }: Choosing): () => void {
  const choose = (id: ActionId): void => {
    if (!runAction(id)) onImpossible(id);
  };
  const stop = listen('action.chosen', choose);
  if (nativeMenus) return stop;
  const onKey = (event: KeyboardEvent): void => {
    const id = actionIds.find((one) => isKeyOf(one, event, isMac));
    if (!id) return;
    event.preventDefault();
    choose(id);
  };
  window.addEventListener('keydown', onKey);
  return () => {
    stop();
    window.removeEventListener('keydown', onKey);
  };
}
