import { basename, isAbsolute } from 'node:path';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallError, Result, Ticket } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import type { Api } from '../api/index.ts';
import { isOurPage } from './security.ts';

const refused = (code: CallError['code'], message: string): Result<never> => ({ ok: false, error: { code, message, hint: '' } });

/** The two questions that a page can ask; what comes with them is not trusted. They wait until main is ready. */
export function openDoor(api: Promise<Api>): void {
  const answer = async (
    event: IpcMainInvokeEvent,
    ask: (api: Api) => Result<unknown> | Promise<Result<unknown>>,
  ): Promise<Result<unknown>> => (isOurPage(event) ? ask(await api) : refused('foreignSender', en.api.foreignSender));
  ipcMain.handle('call', async (event, name: unknown, input: unknown) =>
    JSON.stringify(
      await answer(event, ({ call }) => (typeof name === 'string' ? call(name, input) : refused('unknownCall', en.api.unknownCall))),
    ),
  );
  ipcMain.handle('offerFile', (event, path: unknown) => answer(event, ({ tickets }) => offered(tickets, path)));
}

/** The path comes from the preload, which had it from the system: a file that a script made up has none. */
function offered(tickets: Api['tickets'], path: unknown): Result<Ticket> {
  if (typeof path !== 'string' || !isAbsolute(path)) return refused('badInput', en.api.fileUnreadable);
  return { ok: true, value: tickets.issue({ name: basename(path), type: 'application/octet-stream', path }) };
}
