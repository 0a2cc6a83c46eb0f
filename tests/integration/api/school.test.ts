import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLogo } from '#main/imports/logo.ts';
import { logoReader } from '#main/imports/logoThread.ts';
import { isRefusal } from '#main/refusal.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { smallPng, svg } from '../../unit/imports/smallPictures.ts';
import { openDoor } from './door.ts';

const PNG = smallPng({ width: 2, height: 1, colorType: 2, rows: [[200, 0, 0, 0, 0, 200]] });
const SVG = svg('<path fill="#c00" fill-rule="evenodd" d="M0 0h9v9z"/><path stroke="#00c" fill="none" d="M0 0h9"/>');

async function withLogo(bytes: Uint8Array) {
  const { api, ...others } = openDoor();
  const ticket = api.tickets.issue({ name: 'file', type: 'application/octet-stream', bytes });
  const answer = await api.call('school.setLogo', { ticket });
  /** What waits for the page. */
  const picture = async (ink: 'gray' | 'color') => {
    const shown = (await api.call('school.logo', { ink })) as { value: { ticket: string | null } };
    return shown.value.ticket === null ? null : api.tickets.read(shown.value.ticket);
  };
  return { api, answer, picture, ...others };
}

describe('a logo through the door', () => {
  it('comes back as a picture in the ink that it prints in, which reads as the same logo', async () => {
    const { picture, answer } = await withLogo(PNG);
    expect(answer).toEqual({ ok: true, value: { logo: expect.any(String) } });
    const [color, gray] = [await picture('color'), await picture('gray')];
    expect([color!.type, gray!.type]).toEqual(['image/png', 'image/png']);
    const kept = readLogo(PNG);
    expect(readLogo(color!.bytes)).toEqual(kept);
    expect(readLogo(gray!.bytes)).toMatchObject({ gray: 'gray' in kept ? kept.gray : '' });
  });

  it('that was drawn comes back as paths of ours, in its colours or in grays, with nothing else of the file', async () => {
    const { picture } = await withLogo(SVG);
    const [color, gray] = [await picture('color'), await picture('gray')];
    expect(color!.type).toBe('image/svg+xml');
    const text = Buffer.from(color!.bytes).toString();
    expect(text).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="[\d.]+" height="[\d.]+" viewBox="[\d. ]+">(<path [^<>]+\/>){2}<\/svg>$/,
    );
    expect(readLogo(color!.bytes)).toEqual(readLogo(SVG));
    expect(Buffer.from(gray!.bytes).toString()).toContain('fill="#3d3d3d"');
  });

  it('is on the sheets from then on, and no more when it is removed', async () => {
    const { api, picture } = await withLogo(PNG);
    const sheet = { template: 'one-page', careers: ['29-2072'], place: 'IN', language: 'en', look: { paper: 'letter', ink: 'gray' } };
    const laidOut = async () => JSON.stringify(await api.call('sheets.layOut', sheet));
    expect(await laidOut()).toContain('"image":"logo"');
    expect(await api.call('school.removeLogo', {})).toEqual({ ok: true, value: { logo: null } });
    expect(await laidOut()).not.toContain('"image":"logo"');
    expect(await picture('gray')).toBeNull();
  });

  it('is told to every page, by the name of its revision', async () => {
    const { api } = openDoor();
    const heard: unknown[] = [];
    api.onEvent((name, payload) => heard.push([name, payload]));
    const ticket = api.tickets.issue({ name: 'file', type: 'application/octet-stream', bytes: PNG });
    const { value } = (await api.call('school.setLogo', { ticket })) as { value: { logo: string } };
    expect(heard).toEqual([['logo.changed', value.logo]]);
    expect(await api.call('app.start', {})).toMatchObject({ value: { logo: value.logo } });
  });

  it('that is none is refused with its own words, and so is a ticket without a file', async () => {
    expect((await withLogo(Buffer.from('GIF89a'))).answer).toMatchObject({ ok: false, error: { message: importProblems.logo.notAnImage } });
    expect(await openDoor().api.call('school.setLogo', { ticket: '0'.repeat(32) })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });
});

describe('the thread that reads logos', () => {
  const read = logoReader(resolve(import.meta.dirname, '../../..'));

  it('gives what reading gives without it', async () => {
    expect(await read(PNG)).toEqual(readLogo(PNG));
    expect(await read(SVG)).toEqual(readLogo(SVG));
  });

  it('refuses in the same sentence', async () => {
    const error = await read(Buffer.from('Lincoln')).catch((thrown: unknown) => thrown);
    expect([isRefusal(error), (error as Error).message]).toEqual([true, importProblems.logo.notAnImage]);
  });

  it('that cannot go on is a refusal, not the end of Pathsheet', async () => {
    const error = await logoReader(join('/', 'nowhere'))(PNG).catch((thrown: unknown) => thrown);
    expect([isRefusal(error), (error as Error).message]).toEqual([true, importProblems.logo.tooMuch]);
  });
});
