import type { CallInput, CallName, CallOutput, Ticket } from '#shared/contract.ts';
import type { Sheet } from '#shared/models/sheet.ts';
import { localDay } from '#shared/rules/localDay.ts';
import { en } from '#shared/text/en.ts';
import { noteFault } from '../fault.ts';
import type { AskedSheet } from '../press/sheets.ts';
import { refusal } from '../refusal.ts';
import type { Intake } from '../intake/index.ts';
import { addressOf } from './links.ts';
import type { OutgoingFile } from './host.ts';
import type { ApiRooms } from './index.ts';
import { releasesState } from './releases.ts';
import type { TicketFile, Tickets } from './tickets.ts';
import { restoreFrom } from './restore.ts';
import { changesOf, keepSheet, listSheets, updateSheet } from './savedSheets.ts';
import { pictureOf, schoolOf } from './school.ts';

type Handlers = { [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>> };

/** One line a call: what it does is said in the rooms. */
export function createHandlers(
  { catalog, press, records, intake, readLogo, host, version, isMac, log }: ApiRooms & { intake: Intake },
  tickets: Tickets,
): Handlers {
  const asked = (sheet: Sheet): AskedSheet => ({
    sheet,
    school: schoolOf(records),
    facts: records.facts.all().filter(({ soc }) => sheet.careers.includes(soc)),
    near: records.settings().near,
    today: localDay(new Date()),
  });
  const pdf = async (sheet: Sheet): Promise<OutgoingFile> => ({ ...(await press.pdf(asked(sheet))), kind: 'pdf' });
  return {
    'app.start': () => ({
      version,
      isMac,
      capabilities: host.capabilities,
      settings: records.settings(),
      logo: records.logoRevision(),
      favourites: [...records.favourites()],
      releases: releasesState(catalog),
      storage: records.storage(),
    }),
    'app.noteFault': ({ message }) => ({ id: noteFault(log, 'drawing', message) }),
    'careers.list': ({ place = records.settings().place }) => catalog.list(place),
    'careers.searchData': () => catalog.searchData(),
    'careers.get': ({ soc, place }) => {
      // Who reads about a career may want its sheet next.
      press.warm();
      return catalog.career(soc, place);
    },
    'programs.near': ({ soc, near, awards, controls, most }) =>
      catalog.programsNear(soc, near, { ...(awards && { awards }), controls, most }),
    'programs.cities': () => [...catalog.programs.cities()],
    'programs.spot': ({ near }) => ({ spot: catalog.programs.spot(near) ?? null }),
    'releases.list': () => [...catalog.releases().values()],
    'releases.use': async ({ id }) => {
      await intake.use(id);
      return releasesState(catalog);
    },
    'imports.inspect': ({ ticket }) => {
      const path = tickets.pathOf(ticket);
      if (path === undefined) throw refusal(en.api.noFile);
      return intake.inspect(ticket, [path], localDay(new Date()));
    },
    'imports.take': async ({ id, isUsed }) => ({ taken: await intake.take(id, isUsed) }),
    'imports.cancel': async ({ id }) => {
      await intake.cancel(id);
      return {};
    },
    'favourites.set': ({ soc, saved }) => {
      // Taking a career off is right even where a later catalog no longer has it.
      if (saved && !catalog.occupation(soc)) throw refusal(en.data.unknownCode(soc));
      return records.setFavourite(soc, saved);
    },
    'settings.change': (change) => records.changeSettings(change),
    'school.logo': ({ ink }) => ({ ticket: pictureOf(records.logo(), ink, tickets) }),
    'school.setLogo': async ({ ticket }) => ({ logo: await records.setLogo(await readLogo((await offered(tickets, ticket)).bytes)) }),
    'school.removeLogo': async () => ({ logo: await records.removeLogo() }),
    'sheets.layOut': (sheet) => press.layOut(asked(sheet)),
    'sheets.savePdf': async (sheet) => host.saveFile(await pdf(sheet)),
    'sheets.print': async (sheet) => host.print(await pdf(sheet)),
    'sheets.list': () => listSheets({ catalog, records }),
    'sheets.keep': (input) => keepSheet({ catalog, records }, input, new Date()),
    'sheets.forget': async ({ id }) => {
      await records.forgetSheet(id);
      return {};
    },
    'sheets.changes': ({ id }) => changesOf({ catalog, records }, id),
    'sheets.update': async ({ id }) => {
      await updateSheet({ catalog, records }, id, new Date());
      return {};
    },
    'records.saveCopy': () => host.saveFile({ ...records.copy(), kind: 'json' }),
    'records.restore': async ({ ticket }) => restoreFrom(records, await offered(tickets, ticket)),
    'facts.list': () => [...records.facts.all()],
    'facts.save': ({ fact }) => {
      if (!catalog.occupation(fact.soc)) throw refusal(en.data.unknownCode(fact.soc));
      return records.facts.save(fact);
    },
    'facts.remove': ({ id }) => records.facts.remove(id),
    'facts.putBack': ({ fact }) => records.facts.putBack(fact),
    'facts.saveFile': () => host.saveFile({ ...records.facts.file(), kind: 'json' }),
    'facts.bringIn': async ({ ticket }) => records.facts.bringIn((await offered(tickets, ticket)).bytes),
    'links.open': async ({ id }) => {
      await host.openLink(addressOf(catalog, id));
      return {};
    },
  };
}

/** The file that the page offered. @throws a refusal where it is no longer there */
async function offered(tickets: Tickets, ticket: Ticket): Promise<TicketFile> {
  const file = await tickets.read(ticket);
  if (!file) throw refusal(en.api.noFile);
  return file;
}
