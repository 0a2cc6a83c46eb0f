import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { favouritesIn, homeWith, newHome, noticesOf, open, read, refused, socAt, told } from './homes.ts';
import { startOther, type Answer, type OtherCopy } from './otherCopy.ts';

const [A, B] = ['29-1141', '47-2111'] as const;
/** Ways to a small disk of our own that this system allows. Where there is none, the limit on a file's length stands alone. */
const ownDisks = ['unshare -m', 'unshare -rm']
  .filter((way) => spawnSync('bash', ['-c', `${way} mount -t tmpfs tmpfs /tmp`]).status === 0)
  .slice(0, 1);
/** Root may write everywhere, so it steps down where permission is tried. */
const as = process.getuid?.() === 0 ? 'nobody' : '';

describe('a folder that may not be written', () => {
  test('is opened for looking only, and the counselor is told which folder and why', async () => {
    const home = await homeWith(A);
    chmodSync(home, 0o555);
    onTestFinished(() => chmodSync(home, 0o755));
    const other = await startOther(home, { as });
    expect(other.opened).toMatchObject({ writable: false, favourites: [A] });
    expect(other.opened.notices).toHaveLength(1);
    expect(other.opened.notices[0]?.message).toContain(home);
    expect(other.opened.notices[0]?.message).toContain('no permission');
    expect((await other.ask([B, true])).refused).toContain('no permission');
    expect((await other.ask({ place: 'IN' })).refused).toContain('no permission');
  });

  test('that lost its permission while Pathsheet runs refuses the change within seconds, and takes it when it is back', async () => {
    const home = newHome();
    chmodSync(home, 0o777);
    const other = await startOther(home, { as });
    expect(await other.ask([A, true])).toMatchObject({ refused: null });
    chmodSync(home, 0o555);
    const refusal = await other.ask([B, true]);
    expect(refusal).toMatchObject({ writable: true, favourites: [A], notices: [{ id: 'cannotSave' }] });
    expect(refusal.refused).toContain('no permission');
    expect((await other.ask({ place: 'IN' })).refused).toContain('no permission');
    chmodSync(home, 0o777);
    expect(await other.ask([B, true])).toMatchObject({ refused: null, favourites: [A, B], notices: [] });
  });
});

describe('a folder that cannot be', () => {
  test.each([
    ['a file', (home: string) => home],
    ['inside a file', (home: string) => join(home, 'deeper')],
  ])('since it is %s opens for looking only and says so', async (_, inside) => {
    const home = join(newHome(), 'home');
    writeFileSync(home, 'a file');
    const records = await open(inside(home));
    expect(records.favourites()).toEqual([]);
    expect(records.settings().place).toBe('US');
    expect(records.storage()).toMatchObject({ writable: false, folder: inside(home) });
    expect(told(records)).toContain('a file stands where the folder should be');
    expect(await refused(records.setFavourite(A, true))).toContain(home);
    expect(read(home, '')).toBe('a file');
  });

  test('found since it is taken away while Pathsheet runs refuses the change, and takes it when it is back', async () => {
    const home = newHome();
    const records = await open(home);
    await records.setFavourite(A, true);
    const away = `${home}-away`;
    spawnSync('mv', [home, away]);
    expect(await refused(records.setFavourite(B, true))).toContain('the folder does not exist');
    expect(noticesOf(records)).toEqual(['cannotSave']);
    spawnSync('mv', [away, home]);
    expect(await records.setFavourite(B, true)).toEqual([A, B]);
    expect(noticesOf(records)).toEqual([]);
  });
});

test('a folder that is not there yet is made', async () => {
  const home = join(newHome(), 'school', 'Pathsheet');
  const records = await open(home);
  await records.setFavourite(A, true);
  expect(favouritesIn(home)).toEqual([A]);
});

describe('a disk without room', () => {
  test('refuses what does not fit, in whole: memory and disk stay alike', async () => {
    // A file may have 2 kB here. The system writes what fits of a longer one and reports no error for it.
    const home = newHome();
    const other = await startOther(home, { wrap: 'ulimit -f 2 && exec "$@"' });
    const { refused: why, favourites, notices } = await saveUntilRefused(other);
    expect(why).toContain('larger than this disk allows');
    expect(notices).toMatchObject([{ id: 'cannotSave' }]);
    expect(favouritesIn(home)).toEqual(favourites);
    expect(await other.ask([favourites[0], false])).toMatchObject({ refused: null, notices: [] });
    expect(favouritesIn(home)).toEqual(favourites.slice(1));
  });

  test.each(ownDisks)('that is full (%s) says so, keeps all that was saved, and saves again when there is room', async (way) => {
    const home = newHome();
    const onOwnDisk = `mount -t tmpfs -o size=64k tmpfs ${home} && head -c 40000 /dev/zero > ${home}/ballast && exec "$@"`;
    const other = await startOther(home, { wrap: `exec ${way} bash -c '${onOwnDisk}' bash "$@"` });
    const { refused: why, favourites } = await saveUntilRefused(other);
    expect(why).toContain('the disk is full');
    await other.ask('make room');
    expect(await other.ask(['99-0001', true])).toMatchObject({ refused: null, notices: [], favourites: [...favourites, '99-0001'] });
  });
});

/** @returns the first answer that refuses one more */
async function saveUntilRefused(other: OtherCopy): Promise<Answer> {
  for (let count = 0; count < 4000; count++) {
    const answer = await other.ask([socAt(count), true]);
    if (answer.refused === null) continue;
    expect(answer.favourites).toHaveLength(count);
    return answer;
  }
  throw new Error('the disk never filled');
}
