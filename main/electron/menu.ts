import { Menu, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { keyOf, type ActionId } from '#shared/models/action.ts';
import { en } from '#shared/text/en.ts';

type Item = MenuItemConstructorOptions;

interface MenuRooms {
  isMac: boolean;
  choose(id: ActionId): Promise<void>;
  /** Asks for the file of a release, and hands it to the page. */
  bringIn(): Promise<void>;
  showLicences(): Promise<void>;
  showAbout(): Promise<void>;
  /** Entries that only `npm run dev` has. */
  development: Item | undefined;
}

const words = en.hosts.menus;
const separator: Item = { type: 'separator' };

/** The menus of the system. What they do in the page comes from the one table of actions, with its keys. */
export function setMenus({ isMac, choose, bringIn, showLicences, showAbout, development }: MenuRooms): void {
  const action = (id: ActionId): Item => ({
    id,
    label: en.window.shell.actions[id],
    accelerator: keyOf(id, isMac),
    click: () => void (id === 'bringIn' ? bringIn() : choose(id)),
  });
  const about: Item = { label: words.about, click: () => void showAbout() };
  const quit: Item = { role: 'quit', label: words.quit };
  const hiding: Item[] = [
    { role: 'services', label: words.services },
    separator,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
  ];
  const ownMenu: Item = {
    label: en.hosts.name,
    submenu: [about, separator, action('settings'), separator, ...hiding, separator, quit],
  };
  const file = [action('print'), action('savePdf'), separator, action('bringIn'), separator, action('favourite'), separator];
  const menus: Item[] = [
    ...(isMac ? [ownMenu] : []),
    { label: words.file, submenu: [...file, ...(isMac ? [close] : [action('settings'), separator, quit])] },
    { label: words.edit, submenu: editing },
    {
      label: words.view,
      submenu: [action('find'), action('sources'), separator, action('back'), action('forward'), separator, ...zooming],
    },
    ...(isMac ? [{ role: 'windowMenu', label: words.window } as const] : []),
    {
      role: 'help',
      label: words.help,
      submenu: [action('shortcuts'), { label: words.licences, click: () => void showLicences() }, ...(isMac ? [] : [separator, about])],
    },
    ...(development ? [development] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

const close: Item = { role: 'close', label: words.close };

const clipboard: Item[] = [
  { role: 'cut', label: words.cut },
  { role: 'copy', label: words.copy },
  { role: 'paste', label: words.paste },
];

const editing: Item[] = [
  { role: 'undo', label: words.undo },
  { role: 'redo', label: words.redo },
  separator,
  ...clipboard,
  { role: 'selectAll', label: words.selectAll },
];

const zooming: Item[] = [
  { role: 'resetZoom', label: words.actualSize },
  { role: 'zoomIn', label: words.zoomIn },
  // The same key without Shift, as most people press it.
  { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
  { role: 'zoomOut', label: words.zoomOut },
  separator,
  { role: 'togglefullscreen', label: words.fullScreen },
];

/** The menu of the right mouse button: in a field what one can do there, on selected words Copy, elsewhere nothing. */
export function contextMenu({ isEditable, selectionText, editFlags }: ContextMenuParams): Menu | undefined {
  if (isEditable) {
    const can = [editFlags.canCut, editFlags.canCopy, editFlags.canPaste];
    const items = clipboard.map((item, at) => ({ ...item, enabled: can[at] ?? false }));
    return Menu.buildFromTemplate([...items, separator, { role: 'selectAll', label: words.selectAll }]);
  }
  return selectionText.trim() === '' ? undefined : Menu.buildFromTemplate([{ role: 'copy', label: words.copy }]);
}
