import type { CallError, CallOutput, Door, Result } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';

/** The door where the page runs in this computer's browser: the same calls and events over loopback, under the session's cookie. */
export function openWebDoor(): Door {
  return {
    call,
    on: openEvents(),
    async offerFile(file) {
      // As it is: the browser reads it from the disk while it goes, and a file of 80 MB is never in memory.
      const chosen = file as unknown as File;
      const answer = (await isReadable(chosen)) ? await ask('/files', chosen) : failed(cannotOpen(chosen));
      if (answer.ok) return answer.value;
      throw Object.assign(new Error(answer.error.message), { problem: answer.error });
    },
  };
}

const call: Door['call'] = async (name, input) => {
  const answer = await ask('/call', JSON.stringify({ name, input }));
  return answer.ok ? answer.value : JSON.stringify(answer);
};

/**
 * Hears events while the tab is seen. A browser has six connections to a host for all its tabs together: if hidden ones held a stream,
 * none would be left for calls.
 */
function openEvents(): Door['on'] {
  const hearers = new Set<[name: string, hear: (event: MessageEvent<string>) => void]>();
  let stream: EventSource | undefined;
  const follow = (): void => {
    stream?.close();
    stream = undefined;
    if (document.visibilityState === 'hidden') return;
    const opened = (stream = new EventSource('/events'));
    for (const [name, hear] of hearers) opened.addEventListener(name, hear);
    opened.addEventListener('open', () => void catchUp(opened));
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return (name, listener) => {
    const hear = ({ data }: MessageEvent<string>): void => listener(JSON.parse(data));
    const hearer: [string, typeof hear] = [name, hear];
    hearers.add(hearer);
    stream?.addEventListener(name, hear);
    return () => {
      hearers.delete(hearer);
      stream?.removeEventListener(name, hear);
    };
  };
}

/** Tells what may have changed while nobody listened, as the events that were missed would have. */
async function catchUp(stream: EventSource): Promise<void> {
  const [answer, listed] = (await Promise.all([call('app.start', {}), call('facts.list', {})])).map(
    (text) => JSON.parse(text) as Result<unknown>,
  );
  if (!answer?.ok || !listed?.ok) return;
  const { favourites, settings, logo, releases, storage } = answer.value as CallOutput<'app.start'>;
  const missed = {
    'favourites.changed': favourites,
    'facts.changed': listed.value,
    'settings.changed': settings,
    'logo.changed': logo,
    'storage.changed': storage,
    'releases.changed': releases,
    'sheets.changed': {},
  };
  for (const [name, payload] of Object.entries(missed)) stream.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(payload) }));
}

const cannotOpen = ({ name }: File): CallError => ({ code: 'refused', message: en.imports.cannotOpen(name), hint: en.web.noFolders });

/** A folder looks like a file until it is read. */
const isReadable = async (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** @returns what the browser host answered, word for word */
async function ask(address: string, body: string | File): Promise<Result<string>> {
  try {
    const response = await fetch(address, { method: 'POST', body });
    const value = await response.text();
    if (response.ok) return { ok: true, value };
    return failed({ code: response.status === 403 ? 'foreignSender' : 'refused', message: value, hint: '' });
  } catch {
    return failed({ code: 'failed', message: en.web.gone, hint: en.web.goneHint });
  }
}

const failed = (error: CallError): Result<never> => ({ ok: false, error });
