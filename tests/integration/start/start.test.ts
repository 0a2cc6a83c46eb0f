import { once } from 'node:events';
import { mkdirSync, realpathSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallProject } from './project.ts';

const WINDOW = `console.log('electron', JSON.stringify(process.argv.slice(2)));`;
const DISPLAY = { DISPLAY: ':1' };
const isRoot = process.getuid?.() === 0;

/** Linux alone has machines without a display, and the stand-in for Electron is a script with a first line for its shells. */
describe.runIf(process.platform === 'linux')('npm start', () => {
  test('opens the window with the words that were given, and with the sandbox wherever it can be', async () => {
    const project = smallProject();
    const env = { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: project.electron(WINDOW) };
    const words = [...(isRoot ? ['--no-sandbox'] : []), project.root, 'sheet', 'medical coder', '--place', 'IN'];
    expect(await project.start(['electron', 'sheet', 'medical coder', '--place', 'IN'], env)).toEqual({
      code: 0,
      out: `electron ${JSON.stringify(words)}\n`,
      err: '',
    });
  });

  test('fetches an Electron that is missing, once', async () => {
    const project = smallProject();
    project.electron(WINDOW);
    const fetch = `
      const { cpSync, writeFileSync, existsSync } = require('node:fs');
      if (existsSync(__dirname + '/dist')) throw new Error('fetched twice');
      cpSync(${JSON.stringify(join(project.root, 'electron'))}, __dirname + '/dist', { recursive: true });
      writeFileSync(__dirname + '/path.txt', 'electron');`;
    project.write('node_modules/electron/install.js', fetch);
    for (const time of ['first', 'second'])
      expect(await project.start(['electron'], DISPLAY), time).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^electron /),
        err: '',
      });
  });

  test.each([
    ['there is no display', {}, /^There is no display .* browser\.\n$/],
    ['Electron cannot be had', DISPLAY, /^Electron is not here .* browser\.\n$/],
  ])('serves the browser where %s, and says so in one line', async (_, env, line) => {
    const project = smallProject();
    const { code, out, err } = await project.start(['electron'], env);
    expect({ code, out }).toEqual({ code: 0, out: 'web []\n' });
    expect(err).toMatch(line);
  });

  test('waits ten seconds for Electron and no longer', async () => {
    const project = smallProject();
    project.write('node_modules/electron/install.js', 'setInterval(() => {}, 1000);');
    const started = performance.now();
    expect(await project.start(['electron'], DISPLAY)).toMatchObject({ code: 0, out: 'web []\n' });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('runs a command without a window where there can be none', async () => {
    expect(await smallProject().start(['electron', 'sheet', 'coder'])).toEqual({ code: 0, out: 'cli ["sheet","coder"]\n', err: '' });
  });

  test.each([
    ['ends with an error', `console.error('libnss3.so: cannot open'); process.exit(127);`, /127[^]*libnss3\.so: cannot open/],
    ['is killed', `process.kill(process.pid, 'SIGKILL');`, /SIGKILL/],
    ['crashes', `console.error('no GPU at all'); process.abort();`, /SIGABRT[^]*no GPU at all/],
  ])('gives the reason and exits with 1 where Electron %s', async (_, body, reason) => {
    const project = smallProject();
    const { code, out, err } = await project.start(['electron'], { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: project.electron(body) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(reason);
  });

  test('gives what Pathsheet itself says, without what Chromium chats around it, however much that is', async () => {
    const project = smallProject();
    const body = `
      const chat = (level) => console.error('[4711:0204/111213.141516:' + level + ':bus.cc(407)] Failed to connect to the bus');
      chat('ERROR');
      console.error('Pathsheet could not start. Everything that was saved is safe.');
      for (let times = 0; times < 100; times++) chat('WARNING');
      process.exitCode = 1;`;
    const { err } = await project.start(['electron'], { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: project.electron(body) });
    expect(err).toBe('Electron failed (1).\nPathsheet could not start. Everything that was saved is safe.\n');
  });

  test('gives Chromium’s last words where nobody else says anything', async () => {
    const project = smallProject();
    const line = '[4711:0204/111213.141516:ERROR:ozone_platform_x11.cc(244)] Missing X server or $DISPLAY';
    const body = `console.error(${JSON.stringify(line)}); process.exitCode = 1;`;
    const { err } = await project.start(['electron'], { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: project.electron(body) });
    expect(err).toBe(`Electron failed (1).\n${line}\n`);
  });

  test('gives the reason and exits with 1 where Electron does not start at all', async () => {
    const project = smallProject();
    project.write('electron/electron', 'no program', 0o644);
    const env = { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: join(project.root, 'electron') };
    const { code, err } = await project.start(['electron'], env);
    expect(code).toBe(1);
    expect(err).toMatch(/^Electron failed \(.*EACCES/);
  });

  test.each([1, 2])('answers as a command answers: %i', async (answer) => {
    const project = smallProject();
    const body = `console.error('There is no place “Narnia”.'); process.exit(${answer});`;
    const env = { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: project.electron(body) };
    expect(await project.start(['electron', 'sheet'], env)).toEqual({ code: answer, out: '', err: 'There is no place “Narnia”.\n' });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on, so that the window can finish what it writes', async (signal) => {
    const project = smallProject();
    const body = `
      process.on('SIGTERM', () => { console.log('finished'); process.exit(0); });
      console.log('open');
      setInterval(() => {}, 1000);`;
    const child = project.spawn(['electron'], { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: project.electron(body) });
    child.stdout?.setEncoding('utf8');
    expect(await once(child.stdout!, 'data')).toEqual(['open\n']);
    const last = once(child.stdout!, 'data');
    const ended = once(child, 'exit');
    child.kill(signal);
    expect(await last).toEqual(['finished\n']);
    expect(await ended).toEqual([0, null]);
  });

  test('does not turn Electron into a Node where an editor’s terminal asks for that', async () => {
    const project = smallProject();
    const folder = project.electron(`console.log(process.env.ELECTRON_RUN_AS_NODE);`);
    const { out } = await project.start(['electron'], { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_RUN_AS_NODE: '1' });
    expect(out).toBe('undefined\n');
  });
});

describe('the ways to start', () => {
  test('npm run web serves the browser even where a window is to be had', async () => {
    const project = smallProject();
    const env = { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: project.electron(WINDOW) };
    expect(await project.start(['web'], env)).toEqual({ code: 0, out: 'web []\n', err: '' });
  });

  test('npm run dev watches main and starts the same Electron', async () => {
    const project = smallProject();
    project.write(
      'node_modules/electron-vite/bin/electron-vite.js',
      `console.log(process.env.ELECTRON_EXEC_PATH, ...process.argv.slice(2));`,
    );
    const folder = project.electron(WINDOW);
    const { code, out } = await project.start(['dev'], { ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect({ code, out }).toEqual({ code: 0, out: `${join(folder, 'electron')} dev --watch${isRoot ? ' --noSandbox' : ''}\n` });
  });

  test('npm run dev says what is missing', async () => {
    const { code, out, err } = await smallProject().start(['dev']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Electron is not here.*\n$/);
  });

  test('an unknown way is refused with those that there are', async () => {
    const { code, err } = await smallProject().start(['toString']);
    expect(code).toBe(1);
    expect(err).toMatch(/"toString".*web/);
  });

  test.each(['main', 'renderer', 'shared'])('a change in %s is built first', async (folder) => {
    const project = smallProject();
    const later = new Date(Date.now() + 120_000);
    utimesSync(join(project.root, folder), later, later);
    project.write('node_modules/electron-vite/bin/electron-vite.js', `console.error('built'); process.exit(1);`);
    const { code, err } = await project.start(['web']);
    expect(code).toBe(1);
    expect(err).toBe('The build failed.\nbuilt\n\n');
  });

  test('files of a command are meant where it was typed', async () => {
    const project = smallProject();
    project.write('out/main/cli.js', `console.log(process.cwd());`);
    mkdirSync(join(project.root, 'elsewhere'));
    const elsewhere = realpathSync(join(project.root, 'elsewhere'));
    expect(await project.start(['cli'], { INIT_CWD: elsewhere })).toMatchObject({ out: `${elsewhere}\n` });
  });

  test('what cannot start says why in its own sentence', async () => {
    const project = smallProject();
    project.write(
      'out/main/web.js',
      `throw Object.assign(new Error('The folder cannot be read.'), { name: 'Refusal', hint: 'Choose another.' });`,
    );
    expect(await project.start(['web'])).toEqual({ code: 1, out: '', err: 'The folder cannot be read. Choose another.\n' });
  });
});
