/**
 * What the menus offer and shortcuts do. Menu, shortcut and the list of shortcuts come from this one table; the words are in
 * `shared/text/window/shell.en.ts`. `CmdOrCtrl` is Cmd on a Mac and Ctrl elsewhere, as in Electron's accelerators.
 */
export const actions = {
  print: { key: 'CmdOrCtrl+P' },
  savePdf: { key: 'CmdOrCtrl+S' },
  find: { key: 'CmdOrCtrl+F' },
  favourite: { key: 'CmdOrCtrl+D' },
  sources: { key: 'CmdOrCtrl+I' },
  back: { key: 'Alt+Left' },
  forward: { key: 'Alt+Right' },
  settings: { key: 'CmdOrCtrl+,' },
  shortcuts: { key: 'CmdOrCtrl+/' },
} as const satisfies Record<string, { key: string }>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as [ActionId, ...ActionId[]];
