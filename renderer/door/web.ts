import type { CallError, Door, Result } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';

/** The door where the page runs in this computer's browser: the same calls and events over loopback, under the session's cookie. */
export function openWebDoor(): Door {
  const events = new EventSource('/events');
  return {
    async call(name, input) {
      const answer = await ask('/call', JSON.stringify({ name, input }));
      return answer.ok ? (JSON.parse(answer.value) as Result<unknown>) : answer;
    },
    on(name, listener) {
      const hear = ({ data }: MessageEvent<string>): void => listener(JSON.parse(data));
      events.addEventListener(name, hear);
      return () => events.removeEventListener(name, hear);
    },
    async offerFile(file) {
      const answer = await ask('/files', await file.arrayBuffer());
      if (answer.ok) return answer.value;
      throw Object.assign(new Error(answer.error.message), { problem: answer.error });
    },
  };
}

/** @returns what the browser host answered, word for word */
async function ask(address: string, body: string | ArrayBuffer): Promise<Result<string>> {
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
