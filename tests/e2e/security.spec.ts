import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { homeIn, launchElectron, type ElectronHost } from './electron.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Somebody outside, who would hear of anything that gets out. */
interface Outside {
  /** Such as `127.0.0.1:40123`, for TCP and for UDP. */
  address: string;
  /** What arrived: requests, connections without one, datagrams. */
  heard: string[];
}

const test = base.extend<{ host: ElectronHost; page: Page; outside: Outside }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  host: async ({}, use, testInfo) => {
    const host = await launchElectron({ home: homeIn(testInfo.outputPath()) });
    await use(host);
    await host.close();
  },
  page: async ({ host }, use) => use(host.page),
  // oxlint-disable-next-line no-empty-pattern -- as above
  outside: async ({}, use) => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`);
      if (request.url === '/redirect') response.writeHead(302, { Location: '/arrived' }).end();
      else response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end('<h1>Elsewhere</h1>');
    });
    server.on('connection', (socket) => heard.push(`connection from ${socket.remotePort}`));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const datagrams = createSocket('udp4', (message) => heard.push(`datagram of ${message.length}`));
    await once(datagrams.bind(port, '127.0.0.1'), 'listening');
    await use({ address: `127.0.0.1:${port}`, heard });
    server.closeAllConnections();
    server.close();
    datagrams.close();
  },
});

const call = async (page: Page, name: unknown, input: unknown): Promise<unknown> =>
  JSON.parse(await page.evaluate(([asked, given]) => window.pathsheet!.call(asked as string, given), [name, input]));

test('the page stays where it is, wherever a script or a link sends it', async ({ page, outside }) => {
  const addresses = [
    `http://${outside.address}/`,
    `http://${outside.address}/redirect`,
    'https://example.com/',
    `http://${outside.address}/?next=app://app`,
    'file:///etc/passwd',
    'data:text/html,<h1>Elsewhere</h1>',
    'chrome://gpu',
    'app://print/sheet.pdf',
    'app://elsewhere/careers',
    'app://app/settings',
  ];
  const start = page.url();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  for (const address of addresses) {
    await page.evaluate((to) => {
      for (const go of [(): void => location.assign(to), (): void => location.replace(to), (): void => clickLink(to)]) {
        try {
          go();
        } catch {
          // Refused at once: as good.
        }
      }
      function clickLink(href: string): void {
        const link = Object.assign(document.createElement('a'), { href });
        document.body.append(link);
        link.click();
        link.remove();
      }
    }, address);
    expect(page.url(), address).toBe(start);
  }
  await page.evaluate(() =>
    document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0; url=app://app/settings">'),
  );
  expect(await call(page, 'app.start', {}), 'the page still asks and hears').toMatchObject({ ok: true });
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  expect(page.url()).toBe(start);
  expect(outside.heard).toEqual([]);
});

test('a page that is emptied comes back', async ({ page }) => {
  const isBack = page.waitForURL('app://app/careers');
  await page.evaluate(() => location.assign('about:blank'));
  await isBack;
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('even main itself loads nothing from elsewhere, and follows no redirect', async ({ host, outside }) => {
  for (const path of ['/', '/redirect']) {
    const answer = await host.app.evaluate(async ({ BrowserWindow }, address) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      return window.loadURL(address).then(
        () => 'loaded',
        (error: Error) => error.message,
      );
    }, `http://${outside.address}${path}`);
    // The window goes back to its own page by itself, and may be on its way there: then Electron says no more than that it failed.
    expect(answer).toMatch(/^ERR_(BLOCKED_BY_CLIENT|FAILED|ABORTED) /);
  }
  expect(outside.heard).toEqual([]);
});

test('no second window opens', async ({ host, page, outside }) => {
  const opened = await page.evaluate((address) => {
    const targets = [`http://${address}/`, 'about:blank', 'app://app/careers', 'file:///etc/passwd', ''];
    return targets.flatMap((target) => [window.open(target), window.open(target, 'name', 'noopener=no')]).filter(Boolean).length;
  }, outside.address);
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: `http://${address}/`, target: '_blank' });
    document.body.append(link);
    link.click();
    document.body.insertAdjacentHTML('beforeend', `<webview src="http://${address}/"></webview>`);
  }, outside.address);
  expect(opened).toBe(0);
  expect(await host.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(outside.heard).toEqual([]);
});

test('nothing gets out by any way that a script knows', async ({ page, outside }) => {
  const refused = await page.evaluate(async (address) => {
    const failed = (what: Promise<unknown>): Promise<boolean> =>
      what.then(
        () => false,
        () => true,
      );
    const event = (target: EventTarget, good: string, bad: string): Promise<boolean> =>
      new Promise((resolve) => {
        target.addEventListener(good, () => resolve(false));
        target.addEventListener(bad, () => resolve(true));
      });
    const element = (tag: string, attributes: Record<string, string>): Promise<boolean> => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      const outcome = event(made, 'load', 'error');
      document.head.append(made);
      return outcome;
    };
    const url = `http://${address}/`;
    document.head.insertAdjacentHTML(
      'beforeend',
      ['preconnect', 'dns-prefetch', 'prefetch', 'prerender'].map((rel) => `<link rel="${rel}" href="${url}">`).join(''),
    );
    return {
      https: await failed(fetch('https://example.com/')),
      http: await failed(fetch(url)),
      noCors: await failed(fetch(url, { mode: 'no-cors' })),
      post: await failed(fetch(url, { method: 'POST', body: 'secret' })),
      localFile: await failed(fetch('file:///etc/passwd')),
      request: await new Promise<boolean>((resolve) => {
        const request = new XMLHttpRequest();
        request.addEventListener('error', () => resolve(true));
        request.addEventListener('load', () => resolve(false));
        request.open('GET', url);
        request.send();
      }),
      socket: await event(new WebSocket(`ws://${address}/`), 'open', 'error'),
      events: await event(new EventSource(url), 'open', 'error'),
      image: await element('img', { src: `${url}?secret` }),
      script: await element('script', { src: url }),
      style: await element('link', { rel: 'stylesheet', href: url }),
      worker: await failed(
        new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([`fetch('${url}')`])));
          worker.addEventListener('error', reject);
          worker.addEventListener('message', resolve);
        }),
      ),
      // A beacon is queued before it is refused: what counts is what arrives.
      beacon: navigator.sendBeacon(url, 'secret') || true,
      evaluation: await failed(Promise.resolve().then(() => Reflect.construct(Function, ['return 1'])())),
    };
  }, outside.address);
  expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);
  expect(outside.heard).toEqual([]);
});

test('no call partner is looked for on the network', async ({ page, outside }) => {
  const candidates = await page.evaluate(async (address) => {
    const urls = [`stun:${address}`, `turn:${address}?transport=udp`, `turn:${address}?transport=tcp`];
    const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] });
    const found: string[] = [];
    connection.addEventListener('icecandidate', ({ candidate }) => candidate?.candidate && found.push(candidate.candidate));
    connection.createDataChannel('way out');
    await connection.setLocalDescription(await connection.createOffer());
    if (connection.iceGatheringState !== 'complete')
      await new Promise<void>((resolve) => {
        connection.addEventListener('icegatheringstatechange', () => connection.iceGatheringState === 'complete' && resolve());
      });
    connection.close();
    return found;
  }, outside.address);
  expect(candidates).toEqual([]);
  expect(outside.heard).toEqual([]);
});

test('a call that there is not, and one that is asked wrongly, are refused', async ({ page }) => {
  for (const name of ['shell.open', 'constructor', '__proto__', 'toString', '', 7, null, {}])
    expect(await call(page, name, {}), JSON.stringify(name)).toMatchObject({ ok: false, error: { code: 'unknownCall' } });
  for (const input of [{ place: 'Narnia' }, { place: 'US', extra: 1 }, [], null, undefined, 'US', 1])
    expect(await call(page, 'careers.list', input)).toMatchObject({ ok: false, error: { code: 'badInput' } });
  for (const id of ['https://example.com', 'file:///etc/passwd', 'onet/../../x', 'release/__proto__', 'constructor/name'])
    expect(await call(page, 'links.open', { id }), id).toMatchObject({ ok: false, error: { code: 'refused' } });
});

test('the page has three ways in, and nothing of Electron or Node', async ({ page, host }) => {
  const seen = await page.evaluate(async () => {
    const { call: ask, on } = window.pathsheet!;
    const changed = (heard: unknown[][]): Promise<() => void> =>
      new Promise((resolve) => {
        const stop = on('settings.changed', (...words: unknown[]) => {
          heard.push(words);
          resolve(stop);
        });
      });
    const heard: unknown[][] = [];
    const first = changed(heard);
    await ask('settings.change', { paper: 'a4' });
    (await first)();
    const second = changed([]);
    await ask('settings.change', { paper: 'letter' });
    await second;
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'];
    return { ways: Object.keys(window.pathsheet!), there: names.filter((name) => name in window), heard };
  });
  expect(seen.ways.toSorted()).toEqual(['call', 'offerFile', 'on']);
  expect(seen.there).toEqual([]);
  // Only what was told, never the event that it came with; and nothing once it has stopped listening.
  expect(seen.heard).toEqual([[expect.objectContaining({ paper: 'a4' })]]);
  const tools = await host.app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    webContents.openDevTools();
    return webContents.isDevToolsOpened();
  });
  expect(tools).toBe(false);
});

test('a frame gets no way in, and one that had it would be refused', async ({ host, page }) => {
  const ways = await page.evaluate(async () => {
    const frame = async (attributes: Record<string, string>): Promise<string> => {
      const made = document.createElement('iframe');
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      const loaded = new Promise((resolve) => made.addEventListener('load', resolve));
      document.body.append(made);
      await loaded;
      try {
        return typeof made.contentWindow!.pathsheet;
      } catch {
        return 'out of reach';
      }
    };
    const script = '<script>parent.hasRun = true</script>';
    const blob = URL.createObjectURL(new Blob([script], { type: 'text/html' }));
    return {
      frames: [await frame({}), await frame({ srcdoc: script }), await frame({ src: blob }), await frame({ src: 'app://app/careers' })],
      hasRun: 'hasRun' in window,
    };
  });
  expect(ways.frames.filter((way) => way === 'object')).toEqual([]);
  expect(ways.hasRun).toBe(false);

  // Windows of the attacker's own making, with our preload: one whose frame has it as well, one that shows another page.
  const answers = await host.app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const ours = session.fromPartition('persist:page');
      const open = (address: string): Promise<Electron.BrowserWindow> => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, session: ours, nodeIntegrationInSubFrames: true } });
        return window.loadURL(address).then(() => window);
      };
      const framed = await open('app://app/careers');
      await framed.webContents.executeJavaScript(`new Promise((done) => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>Frame</p>', onload: done });
      document.body.append(frame);
    })`);
      const ask = `window.pathsheet.call('app.start', {}).then(JSON.parse)`;
      const offer = `window.pathsheet.offerFile(new File(['x'], 'x')).catch((error) => error.message)`;
      const frame = framed.webContents.mainFrame.frames[0]!;
      const fromFrame = [await frame.executeJavaScript(ask), await frame.executeJavaScript(offer)];
      const other = await open('about:blank');
      const fromElsewhere = [await other.webContents.executeJavaScript(ask)];
      framed.destroy();
      other.destroy();
      return [...fromFrame, ...fromElsewhere];
    },
    join(PROJECT, 'out/preload/preload.cjs'),
  );
  const foreign = { ok: false, error: { code: 'foreignSender', message: 'This page may not ask Pathsheet for anything.', hint: '' } };
  expect(answers).toEqual([foreign, foreign.error.message, foreign]);
});

test('there is no way to a file but a ticket that was given', async ({ page }) => {
  const paths = [
    '/files/../package.json',
    '/files/..%2f..%2fpackage.json',
    '/files/%2fetc%2fpasswd',
    '/files/file:%2f%2f%2fetc%2fpasswd',
    '/files//etc/passwd',
    `/files/${'0'.repeat(32)}`,
    `/files/${'0'.repeat(32)}/../../main/index.js`,
    '/files/',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/fonts/..%2f..%2fpackage.json',
    '/fonts/..%2frenderer%2findex.html',
    '/%00/index.html',
    '/main/index.js',
    '/package.json',
    '/assets/../../preload/preload.cjs',
  ];
  const status = async (path: string, method = 'GET'): Promise<number> =>
    page.evaluate(
      async ([address, how]) =>
        fetch(address!, { method: how! }).then(
          (response) => response.status,
          () => 0,
        ),
      [path, method],
    );
  for (const path of paths) expect(await status(`app://app${path}`), path).toBe(404);
  expect(await status('app://app/careers')).toBe(200);
  expect(await status('app://app/careers', 'HEAD')).toBe(200);
  for (const method of ['POST', 'PUT', 'DELETE']) expect(await status('app://app/careers', method), method).toBe(403);
  // Another host of the scheme is another origin, which the policy already refuses.
  for (const host of ['print', 'files', 'localhost', 'app.example']) expect(await status(`app://${host}/careers`), host).toBe(0);

  expect(await call(page, 'records.restore', { ticket: '/etc/passwd' })).toMatchObject({ ok: false, error: { code: 'badInput' } });
  expect(await call(page, 'records.restore', { ticket: '0'.repeat(32) })).toMatchObject({ ok: false, error: { code: 'refused' } });
  const offered = await page.evaluate(async () =>
    window.pathsheet!.offerFile(new File(['{}'], '/etc/passwd')).then(
      () => 'taken',
      (error: Error) => error.message,
    ),
  );
  expect(offered).toBe('The file cannot be read. Choose it again.');
});

test('a file that the counselor chose comes by its ticket', async ({ page }) => {
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input type="file" id="chosen" />'));
  await page.locator('#chosen').setInputFiles(join(PROJECT, 'LICENSE'));
  const text = await page.evaluate(async () => {
    const [file] = document.querySelector<HTMLInputElement>('#chosen')!.files!;
    return (await fetch(`/files/${await window.pathsheet!.offerFile(file!)}`)).text();
  });
  expect(text).toContain('MIT License');
});

test('the page is given no permission but to copy', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const failed = (what: () => Promise<unknown>): Promise<boolean> =>
      Promise.resolve()
        .then(what)
        .then(
          () => false,
          () => true,
        );
    const position = (): Promise<unknown> => new Promise((good, bad) => navigator.geolocation.getCurrentPosition(good, bad));
    return {
      notifications: (await Notification.requestPermission()) !== 'granted',
      position: await failed(position),
      camera: await failed(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await failed(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await failed(() => navigator.mediaDevices.getDisplayMedia()),
      reading: await failed(() => navigator.clipboard.readText()),
      midi: await failed(() => (navigator as unknown as { requestMIDIAccess(): Promise<unknown> }).requestMIDIAccess()),
    };
  });
  expect(Object.entries(answers).filter(([, isRefused]) => !isRefused)).toEqual([]);
});

test('a download ends before it begins', async ({ host, page }) => {
  await host.app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    Object.assign(globalThis, { downloads: seen });
    session.fromPartition('persist:page').on('will-download', (event) => seen.push(event.defaultPrevented));
  });
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'x.exe' }).click();
  });
  await expect
    .poll(() => host.app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads), { timeout: 5000 })
    .toEqual([true]);
});

test('normal use breaks no rule of the page’s own', async ({ host, page }) => {
  const problems: string[] = [];
  await page.exposeFunction('report', (problem: string) => problems.push(problem));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => !/^(app:\/\/app\/|data:|blob:app:\/\/app\/)/.test(request.url()) && problems.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      void (window as unknown as { report(problem: string): void }).report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  for (const route of ['careers', 'careers?place=CA&q=nurse', 'settings', 'sheet?soc=29-2072&place=IN']) {
    await host.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.loadURL(`app://app/${to}`), route);
    await expect(page.locator('#root')).not.toBeEmpty();
  }
  expect(problems).toEqual([]);
});
