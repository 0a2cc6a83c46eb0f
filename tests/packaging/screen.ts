/** Asks the X server itself which windows are on the screen: a page can be alive in a window that nobody sees. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';

const INTERN_ATOM = 16;
const QUERY_TREE = 15;
const GET_PROPERTY = 20;
const GET_WINDOW_ATTRIBUTES = 3;
const VIEWABLE = 2;

/** The titles of the windows that this process has on the screen at this moment. */
export async function titlesOnScreen(pid: number): Promise<string[]> {
  const server = await connectToServer();
  const property = async (window: number, name: number): Promise<Buffer> => {
    const reply = await server.ask(GET_PROPERTY, [window, name, 0, 0, 1024]);
    return reply ? reply.subarray(32, 32 + reply.readUInt32LE(16) * (reply[1]! / 8)) : Buffer.alloc(0);
  };
  const pidName = await server.atom('_NET_WM_PID');
  const titleName = await server.atom('_NET_WM_NAME');
  const titles: string[] = [];
  const pending = [server.root];
  for (let window = pending.pop(); window !== undefined; window = pending.pop()) {
    const tree = await server.ask(QUERY_TREE, [window]);
    // A window may be gone before its turn comes.
    if (!tree) continue;
    for (let index = 0; index < tree.readUInt16LE(16); index++) pending.push(tree.readUInt32LE(32 + 4 * index));
    const owner = await property(window, pidName);
    const attributes = await server.ask(GET_WINDOW_ATTRIBUTES, [window]);
    if (owner.length !== 4 || owner.readUInt32LE() !== pid || attributes?.[26] !== VIEWABLE) continue;
    titles.push((await property(window, titleName)).toString('utf8'));
  }
  server.close();
  return titles;
}

interface XServer {
  root: number;
  atom(name: string): Promise<number>;
  /** @returns undefined where the server answers with an error */
  ask(request: number, words: readonly number[], text?: string): Promise<Buffer | undefined>;
  close(): void;
}

async function connectToServer(): Promise<XServer> {
  const [, host = '', display = '0'] = /^(.*):(\d+)/.exec(process.env['DISPLAY'] ?? '') ?? [];
  const socket = host === '' ? connect(`/tmp/.X11-unix/X${display}`) : connect(6000 + Number(display), host);
  await once(socket, 'connect');
  const take = reader(socket);
  const cookie = cookieOf(display);
  const name = cookie.length > 0 ? 'MIT-MAGIC-COOKIE-1' : '';
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  hello.writeUInt16LE(name.length, 6);
  hello.writeUInt16LE(cookie.length, 8);
  socket.write(Buffer.concat([hello, padded(Buffer.from(name)), padded(cookie)]));
  const head = await take(8);
  const setup = await take(4 * head.readUInt16LE(6));
  if (head[0] !== 1) throw new Error(`The X server refuses: ${setup.toString('latin1')}`);
  const vendor = setup.readUInt16LE(16);
  const root = setup.readUInt32LE(32 + vendor + (-vendor & 3) + 8 * setup[21]!);

  const ask: XServer['ask'] = async (request, words, text = '') => {
    const body = Buffer.concat([Buffer.from(Uint32Array.from(words).buffer), padded(Buffer.from(text))]);
    const start = Buffer.from([request, 0, 0, 0]);
    start.writeUInt16LE(1 + body.length / 4, 2);
    socket.write(Buffer.concat([start, body]));
    for (;;) {
      const answer = await take(32);
      if (answer[0] === 0) return undefined;
      // What is neither error nor answer is an event that nobody asked for.
      if (answer[0] === 1) return Buffer.concat([answer, await take(4 * answer.readUInt32LE(4))]);
    }
  };
  const atom = async (text: string): Promise<number> => (await ask(INTERN_ATOM, [text.length], text))!.readUInt32LE(8);
  return { root, ask, atom, close: () => socket.destroy() };
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** @returns what waits for so many bytes of the socket */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  let held = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => (held = Buffer.concat([held, bytes])));
  return async (length) => {
    while (held.length < length) await once(socket, 'data');
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
}

/** The key of this display in the file of keys; empty where the server asks for none. */
function cookieOf(display: string): Buffer {
  let keys: Buffer;
  try {
    keys = readFileSync(process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority'));
  } catch {
    return Buffer.alloc(0);
  }
  let at = 0;
  const field = (): Buffer => {
    const length = keys.readUInt16BE(at);
    at += 2 + length;
    return keys.subarray(at - length, at);
  };
  while (at < keys.length) {
    at += 2;
    const [, number, , key] = [field(), field(), field(), field()];
    if (key && ['', display].includes(String(number))) return key;
  }
  return Buffer.alloc(0);
}
