import { mkdir } from 'node:fs/promises';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import { removeLeftovers } from './files.ts';
import { takeLock, type Holding, type Lock } from './lock.ts';
import { cannotUse, held, lockGone, lost } from './notices.ts';
import type { Status } from './status.ts';

const BEAT_MS = 10_000;

/** The right to write in the folder, for as long as this copy of Pathsheet has it. */
export interface Access {
  /** Asked before every writing: while a computer sleeps, another may take over. @throws a refusal, or what the system says */
  demand(): Promise<void>;
  /** The same for who cannot wait. */
  demandNow(): void;
  /** Ends all writing. */
  giveBack(): Promise<void>;
}

/** Makes the folder where there is none, and takes its lock. Without it nothing is written, and `status` says why. */
export async function openAccess(home: string, status: Status, surroundings: { host: string; now: () => number }): Promise<Access> {
  const lock = await takeFolder(home, status, surroundings);
  const refuse = (found: Holding): void => {
    if (found === 'lost') status.stopWriting(lost());
    if (found === 'gone') status.stopWriting(lockGone(home));
    if (!status.isWritable()) throw status.refusal();
  };
  const beat = async (): Promise<void> => {
    await lock?.beat();
    if (lock && status.isWritable()) refuse(await lock.holds());
  };
  // A beat that fails is told when something is to be saved; a network drive may be back by then.
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS).unref();
  return {
    async demand() {
      if (!lock || !status.isWritable()) throw status.refusal();
      refuse(await lock.holds());
    },
    demandNow() {
      if (!lock || !status.isWritable()) throw status.refusal();
      const found = lock.look();
      if (found === 'gone') throw refusal(en.records.unsure, undefined, en.records.unsureHint);
      refuse(found);
    },
    async giveBack() {
      clearInterval(timer);
      status.close();
      // One that cannot be removed is known to be dead by its process.
      await lock?.release().catch(() => undefined);
    },
  };
}

async function takeFolder(home: string, status: Status, surroundings: { host: string; now: () => number }): Promise<Lock | undefined> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const taken = await takeLock(home, surroundings);
    if ('lock' in taken) {
      await removeLeftovers(home);
      return taken.lock;
    }
    status.stopWriting(held(taken.holder, surroundings.host));
  } catch (error) {
    status.stopWriting(cannotUse(home, error));
  }
  return undefined;
}
