import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { CallName, Result } from '#shared/contract.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** The browser host as a process of its own, with settings and records of its own. */
export interface WebHost {
  /** Opens Pathsheet once. */
  address: string;
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
  /** Ends it, as Ctrl+C does if nothing else is said. @returns its exit code */
  close(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts what `npm run web` starts.
 * @param home for settings and records, and the home folder of its user; made where it does not exist
 * @param root where it is installed
 * @param env more of its surroundings. Without a `PATH` there is no program that could open a browser
 */
export async function startWebHost({
  home,
  env = {},
  root = PROJECT,
}: {
  home: string;
  env?: NodeJS.ProcessEnv;
  root?: string;
}): Promise<WebHost> {
  mkdirSync(home, { recursive: true });
  const child = spawn(process.execPath, [join(root, 'out/main/web.js')], {
    cwd: home,
    env: { ...process.env, PATH: '', HOME: home, PATHSHEET_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const tooEarly = ended.then((code) => Promise.reject(new Error(`the browser host ended with ${code}`)));
  const address = await Promise.race([addressOf(child), tooEarly]);
  return {
    address,
    origin: new URL(address).origin,
    close(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let shown = '';
  return new Promise((found) => {
    stdout?.setEncoding('utf8').on('data', (more: string) => {
      shown += more;
      const address = /http:\S+(?=\n)/.exec(shown)?.[0];
      if (address !== undefined) found(address);
    });
  });
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One request as any program on this computer can make it, path and headers word for word. */
export async function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answered> {
  const asked = request(origin, { path, method, headers, agent: false });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

export const keyOf = (address: string): string => new URL(address).searchParams.get('key') ?? '';

/** Brings the key. */
export const arrive = async ({ origin, address }: WebHost): Promise<Answered> => ask(origin, `/?key=${keyOf(address)}`);

/** @returns the headers of the page that was let in */
export async function comeIn(host: WebHost): Promise<OutgoingHttpHeaders> {
  const { headers } = await arrive(host);
  const [cookie] = headers['set-cookie']?.[0]?.split(';') ?? [];
  return { Cookie: cookie, Origin: host.origin, 'Sec-Fetch-Site': 'same-origin' };
}

/** Calls as the page does. @param headers those of `comeIn` */
export async function call(
  host: WebHost,
  headers: OutgoingHttpHeaders,
  name: CallName | (string & {}),
  input: unknown,
): Promise<Result<unknown>> {
  const { body } = await ask(host.origin, '/call', { method: 'POST', headers, body: JSON.stringify({ name, input }) });
  return JSON.parse(body) as Result<unknown>;
}
