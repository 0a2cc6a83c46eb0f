import { describe, expect, it } from 'vitest';
import { actionIds } from '#shared/models/action.ts';
import { isKeyOf, keyLabel } from '../../../../renderer/shell/keys.ts';

const press = (key: string, ...held: ('altKey' | 'ctrlKey' | 'metaKey')[]) => ({
  key,
  altKey: held.includes('altKey'),
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
});
const actionOf = (event: ReturnType<typeof press>, isMac: boolean) => actionIds.find((id) => isKeyOf(id, event, isMac));

describe('keys of actions', () => {
  it('leave Option with an arrow to the fields of a Mac, where it goes a word on', () => {
    expect(actionOf(press('ArrowLeft', 'altKey'), true)).toBeUndefined();
    expect(actionOf(press('ArrowRight', 'altKey'), true)).toBeUndefined();
    expect(actionOf(press('[', 'metaKey'), true)).toBe('back');
    expect(actionOf(press(']', 'metaKey'), true)).toBe('forward');
  });

  it('are those of a browser elsewhere', () => {
    expect(actionOf(press('ArrowLeft', 'altKey'), false)).toBe('back');
    expect(actionOf(press('ArrowRight', 'altKey'), false)).toBe('forward');
    expect(actionOf(press('[', 'ctrlKey'), false)).toBeUndefined();
  });

  it('take Cmd on a Mac and Ctrl elsewhere', () => {
    expect(actionOf(press('p', 'metaKey'), true)).toBe('print');
    expect(actionOf(press('p', 'ctrlKey'), true)).toBeUndefined();
    expect(actionOf(press('p', 'ctrlKey'), false)).toBe('print');
  });

  it('are shown as the keyboard shows them', () => {
    expect([keyLabel('back', true), keyLabel('back', false), keyLabel('print', true), keyLabel('print', false)]).toEqual([
      '⌘[',
      'Alt+←',
      '⌘P',
      'Ctrl+P',
    ]);
  });

  it.each([true, false])('are each of one action alone (on a Mac: %s)', (isMac) => {
    const labels = actionIds.map((id) => keyLabel(id, isMac));
    expect(new Set(labels).size).toBe(labels.length);
  });
});
