/**
 * What the menus offer and shortcuts do. Menu, shortcut and the list of shortcuts come from this one table; the words are in
 * `shared/text/window/shell.en.ts`. `CmdOrCtrl` is Cmd on a Mac and Ctrl elsewhere, as in Electron's accelerators.
 */
const actions = {
  print: { key: 'CmdOrCtrl+P' },
  savePdf: { key: 'CmdOrCtrl+S' },
  bringIn: { key: 'CmdOrCtrl+O' },
  find: { key: 'CmdOrCtrl+F' },
  favourite: { key: 'CmdOrCtrl+D' },
  sources: { key: 'CmdOrCtrl+I' },
  // On a Mac, Option with an arrow goes a word on in a field.
  back: { key: 'Alt+Left', macKey: 'CmdOrCtrl+[' },
  forward: { key: 'Alt+Right', macKey: 'CmdOrCtrl+]' },
  settings: { key: 'CmdOrCtrl+,' },
  shortcuts: { key: 'CmdOrCtrl+/' },
} as const satisfies Record<string, { key: string; macKey?: string }>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as [ActionId, ...ActionId[]];

/** The key of an action, such as `CmdOrCtrl+P`. */
export function keyOf(id: ActionId, isMac: boolean): string {
  const action = actions[id];
  return isMac && 'macKey' in action ? action.macKey : action.key;
}
