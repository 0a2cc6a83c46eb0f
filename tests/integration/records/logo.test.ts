import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLogo } from '#main/imports/logo.ts';
import { svg, smallPng } from '../../unit/imports/smallPictures.ts';
import { namesIn, newHome, noticesOf, open, read, refused, told, write } from './homes.ts';

const FILE = 'logo.json';
const PREVIOUS = 'logo.previous.json';

const seal = readLogo(smallPng({ width: 2, height: 1, colorType: 2, rows: [[200, 0, 0, 0, 0, 200]] }));
const crest = readLogo(svg('<rect width="9" height="9"/>'));

describe('a school’s logo', () => {
  test('is there after a new start, as it was added, under the name that its revision had', async () => {
    const home = newHome();
    const records = await open(home);
    expect([records.logo(), records.logoRevision()]).toEqual([null, null]);
    for (const logo of [seal, crest]) {
      const revision = await records.setLogo(logo);
      expect([records.logo(), records.logoRevision()]).toEqual([logo, revision]);
    }
    const kept = records.logoRevision();
    await records.close();
    const again = await open(home);
    expect([again.logo(), again.logoRevision()]).toEqual([crest, kept]);
    expect(noticesOf(again)).toEqual([]);
  });

  test('that is removed is gone after a new start; the one before it is kept beside', async () => {
    const home = newHome();
    const records = await open(home);
    await records.setLogo(seal);
    expect(await records.removeLogo()).toBeNull();
    await records.close();
    expect((await open(home)).logo()).toBeNull();
    expect(JSON.parse(read(home, PREVIOUS)).logo).toEqual(seal);
  });

  test('is told to listeners when it is kept', async () => {
    const records = await open(newHome());
    const heard: unknown[] = [];
    records.onChange((change) => heard.push([change, records.logoRevision()]));
    const revision = await records.setLogo(seal);
    await records.removeLogo();
    expect(heard).toEqual([
      ['logo', revision],
      ['logo', null],
    ]);
  });

  test('is not taken by a copy of Pathsheet that may only look', async () => {
    const home = newHome();
    const first = await open(home);
    await first.setLogo(seal);
    const second = await open(home);
    expect(second.logo()).toEqual(seal);
    expect(await refused(second.setLogo(crest))).toContain('This was not saved.');
    expect(await refused(second.removeLogo())).toContain('This was not saved.');
    expect(second.logo()).toEqual(seal);
    expect(JSON.parse(read(home, FILE)).logo).toEqual(seal);
  });

  test('that cannot be written is refused, and the one before it stays', async () => {
    const home = newHome();
    const records = await open(home);
    await records.setLogo(seal);
    write(home, 'lock', 'somebody else');
    expect(await refused(records.setLogo(crest))).not.toBe('');
    expect(records.logo()).toEqual(seal);
  });

  test('whose saving was killed leaves nothing behind after the next start', async () => {
    const home = newHome();
    await (await open(home)).close();
    write(home, `${FILE}.tmp-1234567890abcdef`, 'half of it');
    await open(home);
    expect(namesIn(home, 'logo')).toEqual([]);
  });
});

/** Dots of another picture than the size says: the file is JSON, and no printer could use it. */
const wrongDots = JSON.stringify({ version: 1, savedBy: '1.2.3', logo: { ...seal, width: 3 } });

describe('a file of the logo that', () => {
  test.each([
    ['is full of zeros', Buffer.alloc(90)],
    ['is cut short', '{"version":1,"savedBy":"1.2.3","lo'],
    ['holds another picture than it says', wrongDots],
  ])('%s is kept aside; the logo before it stands in, and the counselor is told', async (_, content) => {
    const home = newHome();
    const records = await open(home);
    await records.setLogo(seal);
    await records.setLogo(crest);
    await records.close();
    write(home, FILE, content);
    const again = await open(home, { now: () => new Date('2026-11-23T10:15:30Z') });
    const kept = `${FILE}.damaged-2026-11-23T10-15-30`;
    expect(again.logo()).toEqual(seal);
    expect(read(home, kept)).toBe(String(content));
    expect(noticesOf(again)).toEqual(['logo']);
    expect(told(again)).toContain(kept);
    await again.setLogo(crest);
    expect(JSON.parse(read(home, FILE)).logo).toEqual(crest);
  });

  test('is damaged, with nothing before it, leaves the sheets without one', async () => {
    const home = newHome();
    write(home, FILE, '{');
    const records = await open(home);
    expect(records.logo()).toBeNull();
    expect(told(records)).toContain('so none is printed');
  });

  test('is of a newer version stays as it is, and what can be understood of it is printed', async () => {
    const home = newHome();
    const newer = JSON.stringify({ version: 2, savedBy: '9.0.0', logo: seal, shadow: true });
    write(home, FILE, newer);
    const records = await open(home);
    expect(records.logo()).toEqual(seal);
    expect(told(records)).toContain('9.0.0');
    expect(await refused(records.setLogo(crest))).toContain('9.0.0');
    expect(read(home, FILE)).toBe(newer);
    await expect(records.setFavourite('29-2072', true)).resolves.toEqual(['29-2072']);
  });

  test('cannot be read is left as it is', async () => {
    const home = newHome();
    // Who may read everything, as in CI, cannot read this either.
    mkdirSync(join(home, FILE));
    const records = await open(home);
    expect(records.logo()).toBeNull();
    expect(await refused(records.setLogo(seal))).toContain(FILE);
    expect(existsSync(join(home, FILE))).toBe(true);
  });
});
