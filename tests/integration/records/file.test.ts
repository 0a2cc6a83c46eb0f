import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { favouritesIn, FILE, homeWith, namesIn, newHome, noticesOf, open, PREVIOUS, read, refused, socAt, told, write } from './homes.ts';

const [A, B, C] = ['29-1141', '47-2111', '29-2072'] as const;

/** Every file of a home with what it holds; the lock aside. */
const everything = (home: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('lock'))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'hex')]),
  );

describe('saved careers', () => {
  test('start empty, without a word', async () => {
    const records = await open(newHome());
    expect(records.favourites()).toEqual([]);
    expect(records.storage()).toMatchObject({ writable: true, notices: [] });
  });

  test('are on the disk before they are acknowledged, and there after a new start', async () => {
    const home = newHome();
    const records = await open(home);
    expect(await records.setFavourite(A, true)).toEqual([A]);
    expect(JSON.parse(read(home, FILE))).toEqual({ version: 2, savedBy: '1.2.3', favourites: [A], facts: [], sheets: [] });
    await records.setFavourite(B, true);
    await records.setFavourite(A, false);
    await records.close();

    const again = await open(home);
    expect(again.favourites()).toEqual([B]);
    expect(again.storage().notices).toEqual([]);
  });

  test('keep their order when many are saved at once, and each answer holds what came before it', async () => {
    const home = newHome();
    const records = await open(home);
    const socs = Array.from({ length: 40 }, (_, count) => socAt(count));
    const answers = await Promise.all(socs.map((soc) => records.setFavourite(soc, true)));
    answers.forEach((answer, index) => expect(answer).toEqual(socs.slice(0, index + 1)));
    expect(favouritesIn(home)).toEqual(socs);
  });

  test('are told to listeners after they are kept, and only when they changed', async () => {
    const home = newHome();
    const records = await open(home);
    const heard: unknown[] = [];
    const stop = records.onChange((change) => heard.push([change, favouritesIn(home)]));
    await records.setFavourite(A, true);
    await records.setFavourite(A, true);
    await records.setFavourite(B, false);
    stop();
    await records.setFavourite(B, true);
    expect(heard).toEqual([['favourites', [A]]]);
  });

  test('are all written when Pathsheet closes, and none is taken afterwards', async () => {
    const home = newHome();
    const records = await open(home);
    const changes = [A, B, C].map((soc) => records.setFavourite(soc, true));
    const closing = records.close();
    expect(await refused(records.setFavourite('11-9021', true))).toContain('closing');
    await Promise.all([closing, ...changes]);
    expect(favouritesIn(home)).toEqual([A, B, C]);
    expect(namesIn(home, 'lock')).toEqual([]);
  });

  test('have the state before the last change beside them', async () => {
    const home = await homeWith(A, B, C);
    expect(favouritesIn(home, PREVIOUS)).toEqual([A, B]);
  });
});

describe('what a save that was killed left behind', () => {
  test('is cleared away at the next start, and nothing else is', async () => {
    const home = await homeWith(A);
    const leftover = `${FILE}.tmp-1234567890abcdef`;
    write(home, leftover, '{');
    write(home, 'mine.tmp-1234567890abcdef', '');
    await open(home);
    expect(namesIn(home, leftover)).toEqual([]);
    expect(namesIn(home, 'mine')).toHaveLength(1);
  });
});

describe.each([
  ['is full of zeros', () => Buffer.alloc(120)],
  ['is empty', () => ''],
  ['is cut short', (good: string) => good.slice(0, -20)],
  ['holds another shape', () => '{"version":1,"savedBy":"1","favourites":"none"}'],
  ['holds a word too many', (good: string) => good.replace('{', '{"extra":1,')],
  ['has no version', () => '{"favourites":[]}'],
  ['has a version that no Pathsheet wrote', () => '{"version":0,"savedBy":"0","favourites":[]}'],
  ['holds a list', () => '[]'],
])('a file that %s', (_, damage) => {
  test('is kept aside, the previous copy is used, and the counselor is told both names', async () => {
    const home = await homeWith(A, B, C);
    const damaged = damage(read(home, FILE));
    write(home, FILE, damaged);
    const records = await open(home, { now: () => new Date('2026-11-23T10:15:30Z') });
    const kept = `${FILE}.damaged-2026-11-23T10-15-30`;
    expect(records.favourites()).toEqual([A, B]);
    expect(read(home, kept)).toBe(String(damaged));
    expect(favouritesIn(home)).toEqual([A, B]);
    expect(noticesOf(records)).toEqual(['recovered']);
    expect(told(records)).toContain(kept);
    expect(told(records)).toContain(PREVIOUS);
    expect(records.storage().writable).toBe(true);

    await records.setFavourite(C, true);
    await records.close();
    const again = await open(home);
    expect(again.favourites()).toEqual([A, B, C]);
    expect(noticesOf(again)).toEqual([]);
  });
});

describe('damaged files', () => {
  test('never replace one another, even within a second', async () => {
    const home = await homeWith(A, B);
    const now = () => new Date('2026-11-23T10:15:30Z');
    for (const damage of ['one', 'two', 'three']) {
      write(home, FILE, damage);
      await (await open(home, { now })).close();
    }
    const kept = namesIn(home, `${FILE}.damaged-`);
    expect(kept.map((name) => read(home, name)).toSorted()).toEqual(['one', 'three', 'two']);
    expect(kept.join('')).not.toContain(':');
  });

  test('make way for the newest good daily copy where the previous one is damaged too', async () => {
    const home = newHome();
    for (const [day, soc] of [
      ['20', A],
      ['21', B],
      ['22', C],
    ] as const) {
      const records = await open(home, { now: () => new Date(`2026-11-${day}T12:00:00`) });
      await records.setFavourite(soc, true);
      await records.close();
    }
    expect(readdirSync(join(home, 'copies')).toSorted()).toEqual(['records-2026-11-21.json', 'records-2026-11-22.json']);
    write(home, FILE, Buffer.alloc(64));
    write(home, PREVIOUS, Buffer.alloc(64));
    write(home, join('copies', 'records-2026-11-22.json'), '{');
    const records = await open(home);
    expect(records.favourites()).toEqual([A]);
    expect(records.storage().notices.map(({ message }) => message)).toEqual([
      `The file records.json with your saved careers was damaged, perhaps when the power went out. They were taken from the copy ${join('copies', 'records-2026-11-21.json')}; what was saved on or after November 21, 2026 is missing.`,
    ]);
    expect(namesIn(home, `${PREVIOUS}.damaged-`)).toHaveLength(1);
  });

  test('without any good copy leave an empty list, which never becomes a copy of the day or the previous one', async () => {
    const home = await homeWith(A);
    rmSync(join(home, 'copies'), { recursive: true, force: true });
    rmSync(join(home, PREVIOUS), { force: true });
    write(home, FILE, Buffer.alloc(64));
    const records = await open(home);
    expect(records.favourites()).toEqual([]);
    expect(told(records)).toContain('starts empty');
    expect(told(records)).toContain(namesIn(home, `${FILE}.damaged-`)[0]);
    await records.setFavourite(B, true);
    expect(favouritesIn(home)).toEqual([B]);
    expect(namesIn(home, PREVIOUS)).toEqual([]);
    expect(namesIn(home, 'copies')).toEqual([]);
  });
});

test('a missing file is replaced by its previous copy, and the counselor is told', async () => {
  const home = await homeWith(A, B);
  rmSync(join(home, FILE));
  const records = await open(home);
  expect(records.favourites()).toEqual([A]);
  expect(told(records)).toContain('missing');
  expect(favouritesIn(home)).toEqual([A]);
});

test('a file that cannot be read is left alone, and nothing is written', async () => {
  const home = newHome();
  mkdirSync(join(home, FILE));
  const records = await open(home);
  expect(records.storage().writable).toBe(false);
  expect(told(records)).toContain('it is a folder');
  expect(await refused(records.setFavourite(A, true))).toContain(FILE);
});

describe('a file from a newer version', () => {
  const future = '{"version":7,"savedBy":"9.0.0","favourites":["29-1141"],"facts":[],"sheets":[],"students":[{"name":"?"}]}';

  test('is shown as far as it is understood, and stays as it is', async () => {
    const home = newHome();
    write(home, FILE, future);
    const before = everything(home);
    const records = await open(home);
    expect(records.favourites()).toEqual([A]);
    expect(records.storage().writable).toBe(false);
    expect(told(records)).toContain('9.0.0');
    expect(await refused(records.setFavourite(B, true))).toContain('newer Pathsheet (9.0.0)');
    expect(() => records.changeSettings({ place: 'IN' })).toThrow(/newer Pathsheet/);
    await records.close();
    expect(everything(home)).toEqual(before);
  });

  test('opens although nothing of it is understood', async () => {
    const home = newHome();
    write(home, FILE, '{"version":7,"careers":{}}');
    const records = await open(home);
    expect(records.favourites()).toEqual([]);
    expect(records.storage().writable).toBe(false);
  });

  test('is not written over where it is the previous copy of a damaged file', async () => {
    const home = newHome();
    write(home, FILE, '{');
    write(home, PREVIOUS, future);
    const records = await open(home);
    expect(records.favourites()).toEqual([A]);
    expect(records.storage().writable).toBe(false);
    await records.close();
    expect(read(home, PREVIOUS)).toBe(future);
  });
});

describe('copies of the day', () => {
  test('hold the state before the day’s first change, and the latest fourteen are kept', async () => {
    const home = newHome();
    for (let day = 1; day <= 20; day++) {
      const records = await open(home, { now: () => new Date(2026, 10, day, 12) });
      await records.setFavourite(socAt(day), true);
      await records.setFavourite(socAt(100 + day), true);
      await records.close();
    }
    const copies = readdirSync(join(home, 'copies')).toSorted();
    expect(copies).toHaveLength(14);
    expect(copies.at(0)).toBe('records-2026-11-07.json');
    expect(copies.at(-1)).toBe('records-2026-11-20.json');
    expect(favouritesIn(home, join('copies', 'records-2026-11-20.json'))).toHaveLength(38);
  });

  test('are made at the first change after midnight as well', async () => {
    const home = newHome();
    let now = new Date(2026, 10, 22, 23);
    const records = await open(home, { now: () => now });
    await records.setFavourite(A, true);
    now = new Date(2026, 10, 23, 1);
    await records.setFavourite(B, true);
    expect(favouritesIn(home, join('copies', 'records-2026-11-23.json'))).toEqual([A]);
  });

  test('that cannot be made do not stop a save, and the counselor is told', async () => {
    const home = await homeWith(A);
    rmSync(join(home, 'copies'), { recursive: true, force: true });
    write(home, 'copies', 'a file');
    const records = await open(home);
    await records.setFavourite(B, true);
    expect(favouritesIn(home)).toEqual([A, B]);
    expect(noticesOf(records)).toEqual(['noDailyCopy']);
  });
});

describe('a copy that the counselor saved', () => {
  test('adds what it holds to what is there', async () => {
    const one = await open(await homeWith(A, B));
    const other = await open(await homeWith(B, C));
    const copy = other.copy();
    expect(copy.name).toMatch(/^pathsheet-copy-\d{4}-\d{2}-\d{2}\.json$/);
    expect(await one.restore(copy.bytes)).toMatchObject({ favourites: [A, B, C] });
    expect(one.favourites()).toEqual([A, B, C]);
  });

  test.each([
    ['no JSON', 'careers', /not a copy/],
    ['another file of JSON', '{"name":"x"}', /not a copy/],
    ['a copy of a newer Pathsheet', '{"version":7,"savedBy":"9.0.0"}', /newer Pathsheet \(9\.0\.0\)/],
  ])('is refused where it is %s, and nothing changes', async (_, text, sentence) => {
    const home = await homeWith(A);
    const records = await open(home);
    const before = everything(home);
    expect(await refused(records.restore(Buffer.from(text)))).toMatch(sentence);
    expect(everything(home)).toEqual(before);
  });
});
