import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { arrive, ask, call, comeIn, keyOf, startWebHost, type Answered, type WebHost } from '../integration/web/webHost.ts';
import { launchBrowserHost, launchChromium, type BrowserHost } from './browser.ts';

interface Fixtures {
  home: string;
  /** Starts a host that ends with the test. */
  start: typeof startWebHost;
  host: WebHost;
  /** The headers of the page that was let in. */
  insider: OutgoingHttpHeaders;
  app: BrowserHost;
  chrome: Browser;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  home: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'pathsheet-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  start: async ({}, use) => {
    const hosts: WebHost[] = [];
    await use(async (options) => {
      const host = await startWebHost(options);
      hosts.push(host);
      return host;
    });
    await Promise.all(hosts.map(async (host) => host.close()));
  },
  host: async ({ home, start }, use) => use(await start({ home })),
  insider: async ({ host }, use) => {
    await use(await comeIn(host));
  },
  app: async ({ home }, use) => {
    const app = await launchBrowserHost({ home });
    await use(app);
    await app.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  chrome: async ({}, use) => {
    const browser = await launchChromium();
    await use(browser);
    await browser.close();
  },
});

const REFUSAL = 'Pathsheet does not open from here. Start Pathsheet again and use the address that it shows.';
const refused = { status: 403, body: REFUSAL };
const plain = ({ status, body, headers }: Answered) => ({ status, body, ...(headers['set-cookie'] && { cookie: headers['set-cookie'] }) });

const START = { method: 'POST', body: JSON.stringify({ name: 'app.start', input: {} }) };
/** One of each kind of request. */
const ROUTES: readonly [method: string, path: string][] = [
  ['GET', '/'],
  ['GET', '/careers'],
  ['GET', '/index.html'],
  ['GET', '/fonts/SourceSans3_400Regular.ttf'],
  ['GET', '/files/00000000000000000000000000000000'],
  ['GET', '/events'],
  ['GET', '/nothing/here'],
  ['POST', '/call'],
  ['POST', '/files'],
  ['POST', '/careers'],
];

test.describe('the key', () => {
  test('is exchanged for a cookie that no script and no other site gets', async ({ host }) => {
    const { status, headers } = await arrive(host);
    expect({ status, refresh: headers['refresh'] }).toEqual({ status: 200, refresh: '0; url=/careers' });
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^pathsheet-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/)]);
    expect(headers['set-cookie']?.[0]).not.toContain(keyOf(host.address));
  });

  test('works once', async ({ host }) => {
    await arrive(host);
    expect(plain(await arrive(host))).toEqual(refused);
  });

  test('opens nothing when it is wrong, and still works after that', async ({ host }) => {
    const key = keyOf(host.address);
    for (const wrong of ['', 'x', key.slice(1), `${key}0`, key.toUpperCase().replace(/^[0-9a-f]/i, 'g'), '0'.repeat(64)])
      expect(plain(await ask(host.origin, `/?key=${wrong}`)), wrong).toEqual(refused);
    expect(plain(await ask(host.origin, `/careers?key=${key}`))).toEqual(refused);
    expect(plain(await ask(host.origin, `/?key=${key}`, { method: 'POST', headers: { Origin: host.origin } }))).toEqual(refused);
    expect((await arrive(host)).status).toBe(200);
  });

  test('is not used up under another name of this computer', async ({ host }) => {
    const { port } = new URL(host.origin);
    const path = `/?key=${keyOf(host.address)}`;
    expect(plain(await ask(host.origin, path, { headers: { Host: `rebound.example:${port}` } }))).toEqual(refused);
    expect((await arrive(host)).status).toBe(200);
  });

  test('travels in a file that only this user can read, never on a command line, and the file goes once it is used', async ({
    home,
    start,
    chrome,
  }) => {
    const seen = join(home, 'seen.txt');
    const opener = `#!${process.execPath}\nprocess.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(seen)}, process.argv.slice(2).join(' '));`;
    for (const name of ['xdg-open', 'open']) {
      writeFileSync(join(home, name), opener);
      chmodSync(join(home, name), 0o755);
    }
    const host = await start({ home, env: { PATH: home } });
    await expect.poll(() => existsSync(seen) && readFileSync(seen, 'utf8')).toBeTruthy();
    const words = readFileSync(seen, 'utf8');
    expect(words).not.toContain(keyOf(host.address));
    // Where every browser of Linux may read: not in /tmp, and not behind a dot.
    if (process.platform === 'linux') expect(words).toMatch(new RegExp(`^${home}/pathsheet-[^/]+/open\\.html$`));
    expect([statSync(words).mode & 0o777, statSync(dirname(words)).mode & 0o777]).toEqual([0o600, 0o700]);
    // A strict cookie does not follow a visit that comes from elsewhere: this is the way by which every counselor comes in.
    const page = await chrome.newPage();
    const arrived = page.waitForResponse(`${host.origin}/careers`);
    await page.goto(`file://${words}`);
    expect((await arrived).status()).toBe(200);
    expect(existsSync(dirname(words))).toBe(false);
  });

  test('leaves no file behind when nobody came', async ({ home, start }) => {
    const host = await start({ home: join(home, 'records'), env: { HOME: home, TMPDIR: home } });
    const folders = (): string[] => readdirSync(home).filter((name) => name.startsWith('pathsheet-'));
    expect(folders().filter((name) => existsSync(join(home, name, 'open.html')))).toHaveLength(1);
    expect(await host.close()).toBe(0);
    expect(folders()).toEqual([]);
  });

  test('travels in a temporary folder where nothing can be written in the home folder', async ({ home, start }) => {
    await start({ home: join(home, 'records'), env: { HOME: join(home, 'absent'), TMPDIR: home } });
    expect(readdirSync(home).filter((name) => existsSync(join(home, name, 'open.html')))).toHaveLength(1);
  });
});

test.describe('who has no cookie', () => {
  test('gets the same refusal everywhere', async ({ host }) => {
    for (const [method, path] of ROUTES)
      expect(plain(await ask(host.origin, path, { method, headers: { Origin: host.origin } })), `${method} ${path}`).toEqual(refused);
  });

  test('cannot make one up', async ({ host, insider }) => {
    const cookie = String(insider['Cookie']);
    const [name] = cookie.split('=');
    for (const forged of [`${name}=`, `${name}=${'0'.repeat(64)}`, cookie.slice(0, -1), `x${cookie}`, `${name}=${keyOf(host.address)}`])
      expect(plain(await ask(host.origin, '/call', { ...START, headers: { ...insider, Cookie: forged } })), forged).toEqual(refused);
    expect((await ask(host.origin, '/call', { ...START, headers: insider })).status).toBe(200);
  });

  test('gets nothing from another process on this computer', async ({ host, insider }) => {
    expect(insider['Cookie']).toBeTruthy();
    const attack = `
      const tries = ${JSON.stringify(ROUTES)}.map(async ([method, path]) => {
        const response = await fetch('${host.origin}' + path, { method, headers: { Origin: '${host.origin}' } });
        return [response.status, await response.text()].join(' ');
      });
      Promise.all(tries).then((answers) => console.log([...new Set(answers)].join('|')));`;
    const attacker = spawn(process.execPath, ['-e', attack], { stdio: ['ignore', 'pipe', 'inherit'] });
    expect(await text(attacker.stdout)).toBe(`403 ${REFUSAL}\n`);
  });

  test('cannot reach it from another computer: it listens on loopback alone', async ({ host }) => {
    test.skip(!existsSync('/proc/net/tcp'), 'only Linux tells');
    const port = Number(new URL(host.origin).port).toString(16).toUpperCase().padStart(4, '0');
    const listening = ['/proc/net/tcp', '/proc/net/tcp6']
      .filter((table) => existsSync(table))
      .flatMap((table) => readFileSync(table, 'utf8').split('\n'))
      .map((line) => line.trim().split(/\s+/))
      .filter(([, address, , state]) => state === '0A' && address?.endsWith(`:${port}`))
      .map(([, address]) => address);
    expect(listening).toEqual([`0100007F:${port}`]);
  });
});

test.describe('a page with the cookie is refused', () => {
  const start = async (host: WebHost, headers: OutgoingHttpHeaders) => plain(await ask(host.origin, '/call', { ...START, headers }));

  test('under another Host', async ({ host, insider }) => {
    const { port } = new URL(host.origin);
    const hosts = [`localhost:${port}`, '127.0.0.1', `127.0.0.1:${port}.`, `127.0.0.2:${port}`, `[::1]:${port}`, `rebound.example:${port}`];
    for (const wrong of hosts) expect(await start(host, { ...insider, Host: wrong }), wrong).toEqual(refused);
  });

  test('from another Origin, and without one where it changes something', async ({ host, insider }) => {
    const { port } = new URL(host.origin);
    const { Origin, ...without } = insider;
    expect(Origin).toBe(host.origin);
    for (const wrong of [
      'null',
      'https://evil.example',
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      'http://127.0.0.1:1',
      `${host.origin}.evil.example`,
    ]) {
      expect(await start(host, { ...insider, Origin: wrong }), wrong).toEqual(refused);
      expect(plain(await ask(host.origin, '/careers', { headers: { ...insider, Origin: wrong } })), wrong).toEqual(refused);
    }
    expect(await start(host, without)).toEqual(refused);
  });

  test('when the browser says that the visit comes from elsewhere', async ({ host, insider }) => {
    for (const site of ['cross-site', 'same-site']) {
      expect(await start(host, { ...insider, 'Sec-Fetch-Site': site }), site).toEqual(refused);
      expect(plain(await ask(host.origin, '/careers', { headers: { ...insider, 'Sec-Fetch-Site': site } })), site).toEqual(refused);
    }
  });

  test('with a method that is not its own', async ({ host, insider }) => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect(plain(await ask(host.origin, '/careers', { method, headers: insider })), method).toEqual(refused);
  });

  test('with an address that leaves the page’s folder', async ({ host, insider }) => {
    const paths = [
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/../../package.json',
      '/..%5c..%5cpackage.json',
      '/fonts/..%2f..%2fpackage.json',
    ];
    for (const path of [
      ...paths,
      '/fonts/..%2frenderer%2findex.html',
      '//etc/passwd',
      '/%00/index.html',
      '/%',
      '/main/web.js',
      '/package.json',
      '/.built',
    ])
      expect((await ask(host.origin, path, { headers: insider })).status, path).toBe(404);
    for (const address of ['http://evil.example/careers', `${host.origin}/careers`, '*'])
      expect(plain(await ask(host.origin, address, { headers: insider })), address).toEqual(refused);
  });

  test('with a path in the place of a ticket', async ({ host, insider }) => {
    const paths = ['../package.json', '..%2f..%2fpackage.json', '%2fetc%2fpasswd', '/etc/passwd', 'file:%2f%2f%2fetc%2fpasswd', ''];
    for (const path of paths) expect((await ask(host.origin, `/files/${path}`, { headers: insider })).status, path).toBe(404);
    expect(await call(host, insider, 'records.restore', { ticket: '/etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'badInput' },
    });
  });

  test('when it calls what there is not, or in a wrong way', async ({ host, insider }) => {
    for (const name of ['shell.open', 'constructor', '__proto__', ''])
      expect(await call(host, insider, name, {}), name).toMatchObject({ ok: false, error: { code: 'unknownCall' } });
    for (const input of [{ place: 'Narnia' }, { place: 'US', extra: 1 }, [], null, 'US'])
      expect(await call(host, insider, 'careers.list', input)).toMatchObject({ ok: false, error: { code: 'badInput' } });
    for (const body of [
      '',
      '{',
      '[]',
      '"app.start"',
      '{"name":1,"input":{}}',
      '{"name":"app.start"}',
      '{"name":"app.start","input":{},"more":1}',
    ])
      expect((await ask(host.origin, '/call', { method: 'POST', headers: insider, body })).status, body).toBe(400);
  });

  test('when it sends too much, before it is read', async ({ host, insider }) => {
    const sizes = [
      ['/call', 1024 * 1024 + 1],
      ['/files', 256 * 1024 * 1024 + 1],
    ] as const;
    for (const [path, size] of sizes) expect(await statusOfHead(host, path, { ...insider, 'Content-Length': size }), path).toBe(413);
    for (const [path] of sizes) expect(await statusOfHead(host, path, { ...insider, 'Transfer-Encoding': 'chunked' }), path).toBe(413);
  });
});

test('every answer forbids frames, guessing of types, and being kept', async ({ host, insider }) => {
  const ticket = await ask(host.origin, '/files', { method: 'POST', headers: insider, body: '<script>alert(1)</script>' });
  const answers = [
    await ask(host.origin, '/careers'),
    await ask(host.origin, '/careers', { headers: insider }),
    await ask(host.origin, '/nothing.js', { headers: insider }),
    await ask(host.origin, `/files/${ticket.body}`, { headers: insider }),
    await ask(host.origin, '/call', { ...START, headers: insider }),
  ];
  for (const { headers } of answers) {
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  expect(answers[3]?.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment;/),
  });
});

test('each load of the page has a nonce of its own', async ({ host, insider }) => {
  const nonces = new Set<string>();
  for (let load = 0; load < 3; load++) {
    const { headers, body } = await ask(host.origin, '/careers', { headers: insider });
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
    expect(body).toContain(`<meta property="csp-nonce" nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test('another site cannot act in the counselor’s name', async ({ app }) => {
  const target = app.origin;
  const forged = JSON.stringify({ name: 'favourites.set', input: { soc: '29-1141', saved: true } });
  // A form of type text/plain sends any text without asking first: `name=value` becomes JSON.
  const [before, after] = [forged.slice(0, -1), `,"more":"`];
  const evil = `<!doctype html>
    <iframe name="frame" src="${target}/careers"></iframe><img src="${target}/files/0"><script src="${target}/careers"></script>
    <form method="post" enctype="text/plain" action="${target}/call" target="frame"><input name='${before}${after}' value='"}'></form>`;
  const site = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(evil));
  // Another port of the same address is the same site to a cookie; another name is another site.
  await once(site.listen(0), 'listening');
  const { port } = site.address() as AddressInfo;
  for (const name of ['127.0.0.1', 'localhost']) {
    const page = await app.context.newPage();
    const refusals: number[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith(target)) refusals.push(response.status());
    });
    await page.goto(`http://${name}:${port}/`);
    const read = await page.evaluate(
      async ([url, body]) => {
        const tries = [
          fetch(`${url}/call`, { method: 'POST', credentials: 'include', body: body! }),
          fetch(`${url}/careers`, { credentials: 'include' }),
        ];
        return (await Promise.allSettled(tries)).map(({ status }) => status);
      },
      [target, forged],
    );
    expect(read).toEqual(['rejected', 'rejected']);
    const posted = page.waitForResponse(`${target}/call`);
    await page.evaluate(() => document.querySelector('form')!.submit());
    expect((await posted).status()).toBe(403);
    expect(new Set(refusals)).toEqual(new Set([403]));
    expect((await page.goto(`${target}/careers`))?.status(), 'the counselor’s own visit').toBe(200);
    await page.close();
  }
  site.close();
  const started = await callInPage(app.page, 'app.start', {});
  expect(started).toMatchObject({ ok: true, value: { favourites: [] } });
});

test('normal use breaks no rule of the page’s own', async ({ host, chrome }) => {
  const page = await chrome.newPage();
  const problems: string[] = [];
  await page.exposeFunction('report', (problem: string) => problems.push(problem));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      void (window as unknown as { report(problem: string): void }).report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => message.type() === 'error' && problems.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'request',
    (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(host.origin) && problems.push(request.url()),
  );
  await page.goto(host.address);
  await page.waitForURL(`${host.origin}/careers*`);
  await expect(page.locator('#root')).not.toBeEmpty();
  for (const route of ['settings', 'sheet?soc=29-2072&place=IN', 'careers?place=CA']) {
    await page.goto(`${host.origin}/${route}`);
    await expect(page.locator('#root')).not.toBeEmpty();
  }
  expect(problems).toEqual([]);
});

const callInPage = async (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(async (body) => (await fetch('/call', { method: 'POST', body })).json(), JSON.stringify({ name, input }));

/** The answer to a request whose body never comes. */
async function statusOfHead(host: WebHost, path: string, headers: OutgoingHttpHeaders): Promise<number> {
  const { hostname, port } = new URL(host.origin);
  const socket = connect(Number(port), hostname);
  const lines = Object.entries({ Host: `${hostname}:${port}`, ...headers }).map(([name, value]) => `${name}: ${String(value)}`);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const [head] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return Number(head.toString().split(' ')[1]);
}
