/** What the hosts say: the window's menus and dialogs, the browser host's terminal. */
export const hostWords = {};
