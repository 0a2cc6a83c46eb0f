import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { RecordsDocument } from '#shared/models/records.ts';
import { newHome, open } from './homes.ts';

const KILLS = 200;
const HOMES = 2;
/** Printed, so that a run that failed can be had again: PATHSHEET_SEED. */
const SEED = Number(process.env['PATHSHEET_SEED'] ?? Date.now() % 1_000_000);

/** What is known of a home from outside: what was acknowledged, and the change that may or may not have been made. */
interface Known {
  kept: string[];
  tried: [soc: string, saved: boolean] | undefined;
  acknowledged: number;
  inTheMiddle: number;
}

test(`killed ${KILLS} times in the middle of saving, nothing acknowledged is lost`, { timeout: 300_000 }, async () => {
  console.log(`seed of the kills: ${SEED}`);
  const homes = Array.from({ length: HOMES }, (_, index) => killAgainAndAgain(newHome(), KILLS / HOMES, randomFrom(SEED + index)));
  const known = await Promise.all(homes);
  const sum = (of: (each: Known) => number): number => known.reduce((total, each) => total + of(each), 0);
  // Otherwise the kills came at the wrong moments, and this proves nothing.
  expect(sum(({ inTheMiddle }) => inTheMiddle)).toBeGreaterThan(KILLS / 2);
  expect(sum(({ acknowledged }) => acknowledged)).toBeGreaterThan(KILLS);
});

async function killAgainAndAgain(home: string, times: number, random: () => number): Promise<Known> {
  const known: Known = { kept: [], tried: undefined, acknowledged: 0, inTheMiddle: 0 };
  let next = startSaving(home, 0);
  for (let kill = 1; kill <= times; kill++) {
    const saving = next;
    // The next one loads while this one works: a program takes longer to start than to be killed.
    next = startSaving(home, kill);
    await saveAndKill(saving, known, 1 + Math.floor(random() * 4), random() * 8);
    const left = readFileSync(join(home, 'records.json'), 'utf8');
    expect(RecordsDocument.safeParse(JSON.parse(left)).success, left).toBe(true);
  }
  await next.kill();
  const records = await open(home);
  expectKept(known, [...records.favourites()]);
  expect(records.storage()).toMatchObject({ writable: true, notices: [] });
  expect(readdirSync(home).filter((name) => name.includes('.tmp-') || name.includes('damaged'))).toEqual([]);
  return known;
}

type Saving = ReturnType<typeof startSaving>;

function startSaving(home: string, count: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'savingChild.ts'), home, String(10 + (count % 90))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(home, 'compiled') },
  });
  const exited = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    expect(await exited, 'it did not end by itself').toEqual([null, 'SIGKILL']);
  };
  onTestFinished(kill);
  return { begin: () => child.stdin.write('\n'), lines: createInterface({ input: child.stdout }), kill };
}

/** Lets it save for a moment that chance decides, and kills it. All it said until then counts. */
async function saveAndKill({ begin, lines, kill }: Saving, known: Known, atLeast: number, moment: number): Promise<void> {
  let done = 0;
  let killed: Promise<void> | undefined;
  begin();
  for await (const line of lines) {
    const [what, ...rest] = line.split(' ');
    if (what === 'opened') {
      expect(rest[1], 'the counselor is told nothing, since nothing happened').toBe('[]');
      expectKept(known, JSON.parse(rest[0] ?? ''));
    }
    if (what === 'try') known.tried = [rest[0] ?? '', rest[1] === 'true'];
    if (what === 'done') {
      known.kept = after(known);
      known.tried = undefined;
      known.acknowledged++;
      if (++done === atLeast) killed = wait(moment).then(kill);
    }
  }
  // Its output ends before the system has buried it, and until then its lock is a living program's.
  await killed;
  if (known.tried) known.inTheMiddle++;
}

const after = ({ kept, tried }: Known): string[] => {
  if (!tried) return kept;
  const [soc, saved] = tried;
  return saved ? [...kept, soc] : kept.filter((other) => other !== soc);
};

/** All that was acknowledged, in its order; the change that was cut off either wholly or not at all. */
function expectKept(known: Known, found: string[]): void {
  expect([known.kept, after(known)]).toContainEqual(found);
  known.kept = found;
  known.tried = undefined;
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
