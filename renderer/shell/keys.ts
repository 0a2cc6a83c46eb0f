import { keyOf, type ActionId } from '#shared/models/action.ts';

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowLeft: 'left', ArrowRight: 'right' };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether a press is the action's key. */
export function isKeyOf(id: ActionId, event: Press, isMac: boolean): boolean {
  const parts = keyOf(id, isMac).split('+');
  const commands = parts.includes('CmdOrCtrl');
  const pressed = KEY_NAMES[event.key] ?? event.key.toLowerCase();
  return (
    pressed === parts.at(-1)!.toLowerCase() &&
    event.altKey === parts.includes('Alt') &&
    event.metaKey === (commands && isMac) &&
    event.ctrlKey === (commands && !isMac)
  );
}

/** The key as a keyboard shows it: `Ctrl+P`, `⌘P`. */
export function keyLabel(id: ActionId, isMac: boolean): string {
  const words = keyOf(id, isMac).replace('Left', '←').replace('Right', '→');
  return isMac ? words.replace('CmdOrCtrl+', '⌘') : words.replace('CmdOrCtrl', 'Ctrl');
}
