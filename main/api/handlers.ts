import type { CallInput, CallName, CallOutput } from '#shared/contract.ts';
import type { Sheet } from '#shared/models/sheet.ts';
import { localDay } from '../day.ts';
import { addressOf } from './links.ts';
import type { ApiRooms } from './index.ts';
import { layOutSheet, pdfFile } from './sheets.ts';
import type { Tickets } from './tickets.ts';
import { restoreFrom } from './restore.ts';

type Handlers = { [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>> };

/** One line a call: what it does is said in the rooms. */
export function createHandlers({ app, records, host, version, isMac }: ApiRooms, tickets: Tickets): Handlers {
  const { catalog } = app;
  const layOut = (sheet: Sheet) => layOutSheet(app, sheet, records.settings().school, localDay(new Date()));
  return {
    'app.start': () => ({
      version,
      isMac,
      capabilities: host.capabilities,
      settings: records.settings(),
      favourites: [...records.favourites()],
      storage: records.storage(),
    }),
    'careers.list': ({ place }) => catalog.list(place),
    'careers.searchData': () => catalog.searchData(),
    'careers.get': ({ soc, place }) => catalog.career(soc, place),
    'releases.list': () => [...catalog.releases().values()],
    'favourites.set': ({ soc, saved }) => records.setFavourite(catalog.career(soc, 'US').soc, saved),
    'settings.change': (change) => records.changeSettings(change),
    'sheets.layOut': async (sheet) => (await layOut(sheet)).shown,
    'sheets.savePdf': async (sheet) => host.saveFile(pdfFile(await layOut(sheet), sheet.place)),
    'sheets.print': async (sheet) => host.print(pdfFile(await layOut(sheet), sheet.place)),
    'records.saveCopy': () => host.saveFile({ ...records.copy(), kind: 'json' }),
    'records.restore': async ({ ticket }) => restoreFrom(records, await tickets.read(ticket)),
    'links.open': async ({ id }) => {
      await host.openLink(addressOf(catalog, id));
      return {};
    },
  };
}
