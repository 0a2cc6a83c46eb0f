import { calls, events, type CallName, type EventName, type EventPayload, type Result } from '#shared/contract.ts';
import { nameAreas } from '#shared/models/place.ts';
import type { Logo } from '#shared/models/school.ts';
import { en } from '#shared/text/en.ts';
import type { Catalog } from '../catalog/index.ts';
import type { PressThread } from '../press/index.ts';
import { noteFault } from '../fault.ts';
import type { Intake, IntakeRooms } from '../intake/index.ts';
import { isRefusal } from '../refusal.ts';
import type { Records } from '../records/index.ts';
import { createHandlers } from './handlers.ts';
import type { Host } from './host.ts';
import { releasesState } from './releases.ts';
import { createTickets, type Tickets } from './tickets.ts';

export interface ApiRooms {
  catalog: Catalog;
  press: PressThread;
  records: Records;
  /** Makes a logo of a file. @throws a refusal that says what is wrong with it */
  readLogo(bytes: Uint8Array): Promise<Logo>;
  host: Host;
  /** Opens the room that brings releases in. */
  openIntake(told: Pick<IntakeRooms, 'onProgress' | 'onChange'>): Intake;
  version: string;
  isMac: boolean;
  /** Keeps what went wrong, for whoever mends it. */
  log(line: string): void;
}

/** The one door: every host hands a page's calls to `call`, and what `onEvent` tells to its pages. */
export interface Api {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  onEvent(listener: <N extends EventName>(name: N, payload: EventPayload<N>) => void): () => void;
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  tickets: Tickets;
  /** Ends what is under way for the pages. */
  close(): Promise<void>;
}

type Listener = Parameters<Api['onEvent']>[0];

/** @param hostFor makes the host, which may need the tickets */
export function createApi({ hostFor, ...rooms }: Omit<ApiRooms, 'host'> & { hostFor: (tickets: Tickets) => Host }): Api {
  const tickets = createTickets();
  const listeners = new Set<Listener>();
  const emit: Api['emit'] = (name, payload) => {
    const checked = events[name].parse(payload) as typeof payload;
    for (const listener of listeners) listener(name, checked);
  };
  const intake = rooms.openIntake({
    onProgress: (progress) => emit('imports.progress', progress),
    onChange() {
      nameAreas(rooms.catalog.placeNames());
      rooms.press.reopen();
      emit('releases.changed', releasesState(rooms.catalog));
    },
  });
  const handlers = createHandlers({ ...rooms, intake, host: hostFor(tickets) }, tickets);
  rooms.records.onChange((change) => {
    if (change === 'favourites') emit('favourites.changed', [...rooms.records.favourites()]);
    else if (change === 'sheets') emit('sheets.changed', {});
    else if (change === 'facts') emit('facts.changed', [...rooms.records.facts.all()]);
    else if (change === 'settings') emit('settings.changed', rooms.records.settings());
    else if (change === 'logo') emit('logo.changed', rooms.records.logoRevision());
    else emit('storage.changed', rooms.records.storage());
  });
  return {
    tickets,
    emit,
    close: () => intake.close(),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async call(name, input) {
      if (!isCall(name)) return refused('unknownCall', en.api.unknownCall);
      const parsed = calls[name].input.safeParse(input);
      if (!parsed.success) return refused('badInput', en.api.badInput);
      try {
        const handle = handlers[name] as (input: unknown) => unknown;
        return { ok: true, value: await handle(parsed.data) };
      } catch (error) {
        if (isRefusal(error)) return refused('refused', error.message, error.hint);
        // The id is all that the counselor has to tell us; the line in the log has the rest.
        const id = noteFault(rooms.log, name, error);
        return refused('failed', en.api.failed(id), en.api.failedHint);
      }
    },
  };
}

const isCall = (name: string): name is CallName => Object.hasOwn(calls, name);

const refused = (code: 'unknownCall' | 'badInput' | 'refused' | 'failed', message: string, hint = ''): Result<never> => ({
  ok: false,
  error: { code, message, hint },
});
