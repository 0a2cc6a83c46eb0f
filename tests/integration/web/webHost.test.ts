import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ask, call, comeIn, startWebHost, type WebHost } from './webHost.ts';

/** A folder that is gone after the test. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pathsheet-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A host that ends with the test. */
async function host(home: string, env: NodeJS.ProcessEnv = {}): Promise<WebHost> {
  const started = await startWebHost({ home, env });
  onTestFinished(async () => void (await started.close()));
  return started;
}

const SHEET = { template: 'one-page', careers: ['29-2072'], place: 'IN', language: 'en', look: { paper: 'letter', ink: 'gray' } };

describe('the browser host', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends on %s, and the next start finds what was saved and may write',
    async (signal) => {
      const home = folder();
      const first = await host(home);
      const saved = await call(first, await comeIn(first), 'favourites.set', { soc: '29-1141', saved: true });
      expect(saved).toEqual({ ok: true, value: ['29-1141'] });
      expect(await first.close(signal)).toBe(0);
      const second = await host(home);
      expect(await call(second, await comeIn(second), 'app.start', {})).toMatchObject({
        ok: true,
        value: {
          favourites: ['29-1141'],
          storage: { folder: home, writable: true, notices: [] },
          capabilities: { print: 'browser', nativeMenus: false },
        },
      });
    },
  );

  test('tells every open page what changed', async () => {
    const here = await host(folder());
    const headers = await comeIn(here);
    const heard = await fetch(`${here.origin}/events`, { headers: headers as Record<string, string> });
    expect(heard.headers.get('content-type')).toBe('text/event-stream');
    await call(here, headers, 'favourites.set', { soc: '29-1141', saved: true });
    const { value } = await heard.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('event: favourites.changed\ndata: ["29-1141"]\n\n');
  });

  test.each(['sheets.savePdf', 'sheets.print'])('%s leaves the PDF where the page fetches it, under its name', async (name) => {
    const here = await host(folder());
    const headers = await comeIn(here);
    const delivery = await call(here, headers, name, SHEET);
    expect(delivery).toMatchObject({ ok: true, value: { outcome: 'fetch', fileName: 'medical-records-specialist-in.pdf' } });
    const { ticket } = (delivery as { value: { ticket: string } }).value;
    const pdf = await ask(here.origin, `/files/${ticket}`, { headers });
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''medical-records-specialist-in.pdf`,
    });
    expect(pdf.body).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/);
  });

  test('takes back the copy that it gave', async () => {
    const here = await host(folder());
    const headers = await comeIn(here);
    await call(here, headers, 'favourites.set', { soc: '29-1141', saved: true });
    const { ticket } = ((await call(here, headers, 'records.saveCopy', {})) as { value: { ticket: string } }).value;
    const { body } = await ask(here.origin, `/files/${ticket}`, { headers });
    await call(here, headers, 'favourites.set', { soc: '29-1141', saved: false });
    const offered = await ask(here.origin, '/files', { method: 'POST', headers, body });
    expect(await call(here, headers, 'records.restore', { ticket: offered.body })).toEqual({
      ok: true,
      value: { favourites: ['29-1141'], facts: 0 },
    });
  });

  test('gives the page its fonts', async () => {
    const here = await host(folder());
    const { status, headers } = await ask(here.origin, '/fonts/SourceSans3_400Regular.ttf', { headers: await comeIn(here) });
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'font/ttf' });
  });

  test.runIf(process.platform === 'linux')('opens an official page by its id, as one word that no shell reads', async () => {
    const home = folder();
    const seen = join(home, 'seen.txt');
    const opener = `#!${process.execPath}\nprocess.getBuiltinModule('node:fs').appendFileSync(${JSON.stringify(seen)}, JSON.stringify(process.argv.slice(2)) + '\\n');`;
    writeFileSync(join(home, 'xdg-open'), opener, { mode: 0o755 });
    const here = await host(home, { PATH: home });
    const headers = await comeIn(here);
    expect(await call(here, headers, 'links.open', { id: 'onet/29-2072' })).toEqual({ ok: true, value: {} });
    const opened = '["https://www.onetonline.org/link/summary/29-2072.00"]';
    await vi.waitFor(() => expect(existsSync(seen) && readFileSync(seen, 'utf8')).toContain(opened), { timeout: 10_000 });
    expect(await call(here, headers, 'links.open', { id: 'https://evil.example' })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  test.each([
    ['there is no program for it', undefined],
    ['the program for it finds none', `#!${process.execPath}\nprocess.exit(3);`],
  ])('gives the address where no browser can be opened: %s', async (_, opener) => {
    const home = folder();
    if (opener !== undefined) for (const name of ['xdg-open', 'open']) writeFileSync(join(home, name), opener, { mode: 0o755 });
    const here = await host(home, { PATH: home });
    const answer = await call(here, await comeIn(here), 'links.open', { id: 'onet/29-2072' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('https://www.onetonline.org/') },
    });
  });
});
