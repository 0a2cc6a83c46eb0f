import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock, type Lock } from '#main/records/lock.ts';
import { favouritesIn, homeWith, namesIn, newHome, noticesOf, open, read, refused, told, write } from './homes.ts';
import { startOther } from './otherCopy.ts';

const [A, B, C] = ['29-1141', '47-2111', '29-2072'] as const;
const here = { host: hostname(), now: Date.now };

const take = async (home: string): Promise<Lock> => {
  const taken = await takeLock(home, here);
  if (!('lock' in taken)) throw new Error('the lock is held');
  return taken.lock;
};
const holderIn = (home: string) => JSON.parse(read(home, 'lock'));
/** A lock of somebody who beat this long ago. */
const lockOf = (holder: object, ago = 0): string =>
  JSON.stringify({ process: process.pid, host: 'LIBRARY-PC', nonce: 'n', beat: Date.now() - ago, ...holder });

describe('two copies of Pathsheet', () => {
  test(': the second opens for looking only and says so; when the first is killed, a third takes over', async () => {
    const home = await homeWith(A);
    const first = await startOther(home);
    expect(first.opened).toMatchObject({ writable: true, notices: [], favourites: [A] });

    const second = await open(home);
    expect(second.storage().writable).toBe(false);
    expect(second.favourites()).toEqual([A]);
    expect(told(second)).toContain('already open on this computer');
    expect(told(second)).toContain('save PDFs and print');
    expect(await refused(second.setFavourite(B, true))).toContain('already open on this computer');
    expect(() => second.changeSettings({ place: 'IN' })).toThrow(/already open/);
    await second.close();

    expect(await first.ask([B, true])).toMatchObject({ refused: null, favourites: [A, B] });
    await first.kill();
    const third = await open(home);
    expect(third.storage()).toMatchObject({ writable: true, notices: [] });
    expect(third.favourites()).toEqual([A, B]);
    expect(second.storage().writable).toBe(false);
  });

  test('in one program are two copies all the same', async () => {
    const home = newHome();
    await open(home);
    expect((await open(home)).storage().writable).toBe(false);
  });

  test('on two computers: the second names the first', async () => {
    const home = newHome();
    await open(home, { hostName: 'LIBRARY-PC' });
    expect(told(await open(home, { hostName: 'OFFICE-PC' }))).toContain('“LIBRARY-PC”');
  });

  test('that follow one another do not see each other', async () => {
    const home = await homeWith(A);
    expect(namesIn(home, 'lock')).toEqual([]);
    expect((await open(home)).storage().writable).toBe(true);
  });
});

describe('a lock that was left behind', () => {
  test.each([
    ['of another computer that is silent for over a minute', lockOf({}, 61_000), true],
    ['of another computer that beat within the minute', lockOf({}, 30_000), false],
    ['of this computer, by a process that had the number of this one', lockOf({ host: hostname() }), true],
    ['of this computer, by a living process of somebody', lockOf({ host: hostname(), process: process.ppid }), false],
    ['that is still being written', '{"process":', false],
  ])('%s', async (_, text, isTakenOver) => {
    const home = newHome();
    write(home, 'lock', text);
    const records = await open(home);
    expect(records.storage().writable).toBe(isTakenOver);
    expect(noticesOf(records)).toEqual(isTakenOver ? [] : ['held']);
    expect(read(home, 'lock') === text).toBe(!isTakenOver);
    expect(namesIn(home, 'lock.')).toEqual([]);
  });

  test('half written a while ago is taken over', async () => {
    const home = newHome();
    write(home, 'lock', '');
    utimesSync(join(home, 'lock'), new Date(), new Date(Date.now() - 61_000));
    expect((await open(home)).storage().writable).toBe(true);
  });

  test('is taken over by exactly one, however many come at once', async () => {
    for (let round = 0; round < 25; round++) {
      const home = newHome();
      write(home, 'lock', lockOf({}, 61_000));
      const all = await Promise.all(Array.from({ length: 8 }, () => takeLock(home, here)));
      const locks = all.flatMap((taken) => ('lock' in taken ? [taken.lock] : []));
      const holding = await Promise.all(locks.map((lock) => lock.holds()));
      expect(holding.filter((found) => found === 'ours')).toHaveLength(1);
      expect(readdirSync(home)).toEqual(['lock']);
    }
  });
});

describe('the beat of a lock', () => {
  test('renews it', async () => {
    const home = newHome();
    const lock = await take(home);
    const before = holderIn(home);
    write(home, 'lock', JSON.stringify({ ...before, beat: before.beat - 50_000 }));
    await lock.beat();
    expect(holderIn(home).beat).toBeGreaterThanOrEqual(before.beat);
    expect(holderIn(home)).toMatchObject({ nonce: before.nonce, process: process.pid, host: hostname() });
    await lock.release();
  });

  test('never touches the lock of somebody else, nor does giving it back', async () => {
    const home = newHome();
    const lock = await take(home);
    const theirs = lockOf({});
    write(home, 'lock', theirs);
    await lock.beat();
    await lock.release();
    expect(read(home, 'lock')).toBe(theirs);
  });

  test('is counted by the clock of the folder, whatever the clocks of two computers say', async () => {
    const home = newHome();
    const hourBehind = () => Date.now() - 3_600_000;
    const taken = await takeLock(home, { host: 'LIBRARY-PC', now: hourBehind });
    if (!('lock' in taken)) throw new Error('the lock is held');
    expect(await takeLock(home, here)).toMatchObject({ holder: { host: 'LIBRARY-PC' } });
    await taken.lock.beat();
    expect(Math.abs(holderIn(home).beat - Date.now())).toBeLessThan(10_000);
    await taken.lock.release();
  });
});

describe('a lock that is lost while Pathsheet runs', () => {
  test('to another copy: nothing more is written, memory stays, and the counselor is told', async () => {
    const home = newHome();
    const records = await open(home);
    await records.setFavourite(A, true);
    const heard: string[] = [];
    records.onChange((change) => heard.push(change));
    const theirs = lockOf({});
    write(home, 'lock', theirs);
    expect(await refused(records.setFavourite(B, true))).toContain('opened a second time');
    expect(records.favourites()).toEqual([A]);
    expect(favouritesIn(home)).toEqual([A]);
    expect(records.storage().writable).toBe(false);
    expect(noticesOf(records)).toEqual(['lost']);
    expect(heard).toEqual(['storage']);
    expect(() => records.changeSettings({ place: 'IN' })).toThrow(/opened a second time/);
    await records.close();
    expect(read(home, 'lock')).toBe(theirs);
  });

  test('to nobody: nothing more is written either', async () => {
    const home = newHome();
    const records = await open(home);
    rmSync(join(home, 'lock'));
    expect(await refused(records.setFavourite(C, true))).toContain('“lock” is gone');
    expect(records.storage().writable).toBe(false);
    expect(namesIn(home, 'records')).toEqual([]);
  });
});
