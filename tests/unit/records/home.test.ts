import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeFolder } from '#main/records/home.ts';

describe('the folder of settings and records', () => {
  test('is the one that PATHSHEET_HOME names, made absolute', () => {
    expect(homeFolder({ PATHSHEET_HOME: 'school' }, 'linux')).toBe(resolve('school'));
  });

  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, join(homedir(), '.config', 'Pathsheet')],
    ['linux', { XDG_CONFIG_HOME: '/x' }, join('/x', 'Pathsheet')],
    ['darwin', {}, join(homedir(), 'Library', 'Application Support', 'Pathsheet')],
    ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Pathsheet')],
    ['win32', {}, join(homedir(), 'AppData', 'Roaming', 'Pathsheet')],
  ])('is else where %s keeps an application’s data (%j)', (platform, env, folder) => {
    expect(homeFolder(env, platform)).toBe(folder);
  });
});
