import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { describe, expect, test } from 'vitest';
import type { OpenSettings, SettingsOptions } from '#main/records/settings.ts';
import { usualSettings } from '#shared/models/settings.ts';
import { namesIn, newHome, noticesOf, open, read, told, write } from './homes.ts';

const FILE = 'settings.json';

/** As electron-store does it: its `name`, or its own usual one, replaces conf’s `configName`. Itself it is not to be had outside Electron. */
const likeElectronStore: OpenSettings = (options: Partial<SettingsOptions>) =>
  new Conf({ ...options, configName: options.name ?? 'config' });

describe('settings', () => {
  test('are the usual ones at first, and no file is made for them', async () => {
    const home = newHome();
    const records = await open(home);
    expect(records.settings()).toEqual(usualSettings);
    expect(namesIn(home, 'settings')).toEqual([]);
    expect(namesIn(home, 'config')).toEqual([]);
  });

  test('are in settings.json of the home folder when they are acknowledged, and only those that were set', async () => {
    const home = newHome();
    const records = await open(home);
    expect(records.changeSettings({ place: 'IN', school: 'Lincoln High' })).toEqual({
      ...usualSettings,
      place: 'IN',
      school: 'Lincoln High',
    });
    expect(JSON.parse(read(home, FILE))).toEqual({ place: 'IN', school: 'Lincoln High' });
  });

  test.each<[string, OpenSettings, OpenSettings]>([
    ['the window', (options) => new Conf(options), likeElectronStore],
    ['the browser', likeElectronStore, (options) => new Conf(options)],
  ])('of one host are those of %s as well', async (_, one, other) => {
    const home = newHome();
    const first = await open(home, { openSettings: one });
    first.changeSettings({ place: 'PR', welcomed: true });
    await first.close();
    const second = await open(home, { openSettings: other });
    expect(second.settings()).toEqual({ ...usualSettings, place: 'PR', welcomed: true });
    expect(second.changeSettings({ ink: 'color' })).toMatchObject({ place: 'PR', ink: 'color' });
    expect(namesIn(home, 'config')).toEqual([]);
  });

  test('are told to listeners when they are kept', async () => {
    const records = await open(newHome());
    const heard: string[] = [];
    records.onChange((change) => heard.push(`${change} ${records.settings().theme}`));
    records.changeSettings({ theme: 'dark' });
    expect(heard).toEqual(['settings dark']);
  });

  test('of a newer version outlast a change made here', async () => {
    const home = newHome();
    write(home, FILE, '{"place":"IN","language":"es"}');
    const records = await open(home);
    expect(records.settings()).toEqual({ ...usualSettings, place: 'IN' });
    expect(noticesOf(records)).toEqual([]);
    records.changeSettings({ paper: 'a4' });
    expect(JSON.parse(read(home, FILE))).toEqual({ place: 'IN', language: 'es', paper: 'a4' });
  });

  test('of the first version open with all that was set, and nothing for what that version did not know', async () => {
    const home = newHome();
    // As version 0.1.0 wrote it.
    const first =
      '{\n\t"place": "IN",\n\t"welcomed": true,\n\t"school": "Lincoln High School",\n\t"paper": "a4",\n\t"ink": "color",\n\t"theme": "dark"\n}';
    write(home, FILE, first);
    const records = await open(home);
    const { near, contact, notice, clusters, ...others } = records.settings();
    expect(others).toEqual(JSON.parse(first));
    expect([near, contact, notice, clusters]).toEqual(['', '', '', '2024']);
    expect(noticesOf(records)).toEqual([]);
    expect(read(home, FILE)).toBe(first);
    records.changeSettings({ contact: 'Ms. Rivera, room 112', notice: 'Open to all.' });
    expect(JSON.parse(read(home, FILE))).toEqual({ ...JSON.parse(first), contact: 'Ms. Rivera, room 112', notice: 'Open to all.' });
  });

  test('saved by an editor that puts a mark in front are read', async () => {
    const home = newHome();
    write(home, FILE, '\uFEFF{"place":"IN"}');
    expect((await open(home)).settings().place).toBe('IN');
  });
});

describe('a settings file that', () => {
  test.each([
    ['is full of zeros', Buffer.alloc(90), {}],
    ['is empty', '', {}],
    ['is cut short', '{"place":"IN","sch', {}],
    ['holds a list', '[1]', {}],
    ['holds nothing', 'null', {}],
    ['holds one setting that cannot be', '{"place":"IN","theme":"purple","language":"es"}', { place: 'IN', language: 'es' }],
  ])('%s is kept aside, what is sound of it stays, and the counselor is told', async (_, content, sound) => {
    const home = newHome();
    write(home, FILE, content);
    const records = await open(home, { now: () => new Date('2026-11-23T10:15:30Z') });
    const kept = `${FILE}.damaged-2026-11-23T10-15-30`;
    expect(read(home, kept)).toBe(String(content));
    expect(records.settings()).toEqual({ ...usualSettings, ...('place' in sound && { place: sound.place }) });
    expect(noticesOf(records)).toEqual(['settings']);
    expect(told(records)).toContain(kept);
    records.changeSettings({ welcomed: true });
    expect(JSON.parse(read(home, FILE))).toEqual({ ...sound, welcomed: true });
    await records.close();
    expect(noticesOf(await open(home))).toEqual([]);
  });

  test('is damaged while Pathsheet runs is kept aside at the next change, and nothing that was set is lost', async () => {
    const home = newHome();
    const records = await open(home);
    records.changeSettings({ place: 'IN' });
    write(home, FILE, Buffer.alloc(30));
    records.changeSettings({ paper: 'a4' });
    expect(JSON.parse(read(home, FILE))).toMatchObject({ place: 'IN', paper: 'a4' });
    expect(namesIn(home, `${FILE}.damaged-`)).toHaveLength(1);
    expect(noticesOf(records)).toEqual(['settings']);
  });

  test('is damaged is left as it lies by a second Pathsheet, which tells it as well', async () => {
    const home = newHome();
    await open(home);
    write(home, FILE, '{');
    const second = await open(home);
    expect(noticesOf(second)).toEqual(['held', 'settings']);
    expect(namesIn(home, 'settings')).toEqual([FILE]);
    expect(read(home, FILE)).toBe('{');
  });
});

test('a setting that cannot be kept is refused, and stays as it was', async () => {
  const home = newHome();
  const records = await open(home);
  records.changeSettings({ place: 'IN' });
  rmSync(join(home, 'lock'));
  expect(() => records.changeSettings({ place: 'OH' })).toThrow(/nothing was saved/);
  expect(records.settings().place).toBe('IN');
  expect(JSON.parse(read(home, FILE))).toEqual({ place: 'IN' });
});
