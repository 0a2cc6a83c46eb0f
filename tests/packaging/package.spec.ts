import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';
import { en } from '#shared/text/en.ts';
import { electronAtHand, packageInto, PROJECT, run, start, temporaryFolder, withTheirOwn, type Packaged } from './packaged.ts';
import { titlesOnScreen } from './screen.ts';

const MOST_BYTES = 15_000_000;
const SHEET = ['sheet', '29-2072', '--place', 'IN', '--today', '2026-11-23', '--out'];

// One after the other, even where other specs are not: it is packaged once.
test.describe.configure({ mode: 'default' });

const electron = electronAtHand();
let folder: string;
let home: string;
let packaged: Packaged;
let program: ChildProcess | undefined;

test.skip(
  electron === undefined && process.env['CI'] !== 'true',
  'The package is tried on Linux with an Electron at hand: set ELECTRON_OVERRIDE_DIST_PATH, or run “npm start” once, which fetches it.',
);

test.beforeAll(() => {
  test.setTimeout(180_000);
  if (electron === undefined) throw new Error('CI packages with the Electron in ELECTRON_OVERRIDE_DIST_PATH, and there is none.');
  folder = temporaryFolder();
  packaged = packageInto(folder, electron);
});

test.afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(() => {
  home = temporaryFolder();
});

test.afterEach(async () => {
  if (program?.exitCode === null) {
    const ended = once(program, 'exit');
    program.kill();
    await ended;
  }
  program = undefined;
  rmSync(home, { recursive: true, force: true });
});

test.describe('the packaged program', () => {
  test('opens its window, a career in it, and the sheet of the career', async () => {
    // Without the inspect fuse nobody attaches to main; the page may be looked at through Chromium's own door.
    program = start(packaged, home, ['--remote-debugging-port=0', '--ozone-platform=x11']);
    const { pid } = program;
    const browser = await chromium.connectOverCDP(await debuggingAddress(program.stderr!));
    const [context] = browser.contexts();
    const page = context!.pages()[0] ?? (await context!.waitForEvent('page'));
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: en.window.settings.firstStart.skip }).click();
    await page.getByLabel(en.window.careers.search.label, { exact: true }).fill('medical rec');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Medical Records Specialist/ })).toBeVisible();
    // The sheet is laid out by a thread that starts from inside the archive.
    await page.getByRole('link', { name: en.window.profile.toolbar.sheet }).click();
    await expect(page.getByText(en.window.sheets.fits(1))).toBeVisible();
    // A page lives in a hidden window, too: the screen itself is asked.
    expect(await titlesOnScreen(pid!)).toEqual([await page.title()]);
    await browser.close();
  });

  test('makes the same sheet from its archive as the project does', () => {
    const [ours, theirs] = [join(home, 'project.pdf'), join(home, 'packaged.pdf')];
    expect(run(packaged, home, [...SHEET, theirs]).status).toBe(0);
    expect(spawnSync(process.execPath, [join(PROJECT, 'out/main/cli.js'), ...SHEET, ours]).status).toBe(0);
    expect(readFileSync(theirs).equals(readFileSync(ours))).toBe(true);
  });

  test('is no Node for whoever asks it to be one', () => {
    const asNode = run(packaged, home, [...SHEET, 'sheet.pdf'], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nowhere.cjs' });
    expect(asNode.status).toBe(0);
    expect(statSync(join(home, 'sheet.pdf')).size).toBeGreaterThan(0);
  });

  test('has its fuses set', async () => {
    const { [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: _, ...fuses } = await getCurrentFuseWire(packaged.program);
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    });
  });
});

test.describe('its archive', () => {
  test('is under 15 MB', () => {
    expect(statSync(packaged.asar).size).toBeLessThan(MOST_BYTES);
  });

  test('carries the licence and the notices', () => {
    for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES']) expect(packaged.read(file)).toEqual(readFileSync(join(PROJECT, file)));
    expect(packaged.files).toContain('out/fonts/LICENSE_FONT');
  });

  test('holds what is named for it and nothing else', () => {
    expect(
      new Set(
        packaged.files.map((file) =>
          file
            .split('/')
            .slice(0, file.startsWith('out/') ? 2 : 1)
            .join('/'),
        ),
      ),
    ).toEqual(
      new Set([
        'LICENSE',
        'THIRD-PARTY-NOTICES',
        'data',
        'node_modules',
        'out/fonts',
        'out/main',
        'out/preload',
        'out/renderer',
        'package.json',
      ]),
    );
  });

  test('holds no test, map, source or native module', () => {
    const unwanted = /\.(map|node|[mc]?tsx?)$|(^|\/)(tests?|__tests__|bench|fixtures)\/|(^|\/)\./;
    expect(packaged.files.filter((file) => unwanted.test(file))).toEqual([]);
  });

  test('holds every file of main that its start leads to, and no other: not the browser host', () => {
    expect(ledToFrom('out/main/index.js')).toEqual(filesOfMain());
    // What every answer of the browser host sets; the project's own build has it.
    expect(readFileSync(join(PROJECT, 'out/main/web.js'), 'utf8')).toContain('SameSite=Strict');
    expect(filesOfMain().filter((file) => text(file).includes('SameSite=Strict'))).toEqual([]);
  });

  test('holds every package that main asks for by name, with its own, and no other', () => {
    const asked = filesOfMain().flatMap((file) => packagesAskedForIn(text(file)));
    const held = packaged.files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
    expect(new Set(held)).toEqual(withTheirOwn(asked));
  });
});

const text = (file: string): string => packaged.read(file).toString('utf8');
const filesOfMain = (): string[] => packaged.files.filter((file) => file.startsWith('out/main/')).toSorted();

/** The files of main that this one names, and that those name: by import, or as a worker's file. */
function ledToFrom(first: string): string[] {
  const led = new Set([first]);
  for (const file of led)
    for (const other of filesOfMain()) if (text(file).includes(`/${other.slice(other.lastIndexOf('/') + 1)}`)) led.add(other);
  return [...led].toSorted();
}

/** A `require` right behind a quote is text: ajv can write programs, and does not do so here. */
function packagesAskedForIn(code: string): string[] {
  const asked = code.matchAll(
    /^import\b[^;]*?["']([^"']+)["'];?$|\bimport\(["']([^"']+)["']\)|(?<!["'`\w.])(?:__)?require\(["']([^"']+)["']\)/gm,
  );
  return [...asked]
    .map(([, by, lazily, plainly]) => by ?? lazily ?? plainly ?? '')
    .filter((name) => !/^(node:|\.)/.test(name) && name !== 'electron' && !builtinModules.includes(name))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]);
}

/** Chromium says on standard error where it may be looked at. */
async function debuggingAddress(errors: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of errors) {
    said += String(chunk);
    const address = /ws:\/\/\S+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`The program ended before its window came.\n${said}`);
}
