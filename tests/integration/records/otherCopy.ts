import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { Notice } from '#shared/contract.ts';
import { Settings } from '#shared/models/settings.ts';

const Answer = z.object({
  refused: z.string().nullable(),
  writable: z.boolean(),
  notices: z.array(Notice),
  favourites: z.array(z.string()),
  settings: Settings,
});
export type Answer = z.infer<typeof Answer>;

export interface OtherCopy {
  /** What it had when it was open. */
  opened: Answer;
  ask(what: unknown): Promise<Answer>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

/**
 * Starts another copy of Pathsheet on this home.
 * @param wrap a shell's line in which `"$@"` is the program, for who needs surroundings of its own
 */
export async function startOther(home: string, { wrap = 'exec "$@"', as = '' } = {}): Promise<OtherCopy> {
  const program = [process.execPath, join(import.meta.dirname, 'child.ts'), home, as];
  const child = spawn('bash', ['-c', wrap, 'bash', ...program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Answer> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the other copy ended without an answer');
    return Answer.parse(JSON.parse(value));
  };
  return {
    opened: await next(),
    ask(what) {
      child.stdin.write(`${JSON.stringify(what)}\n`);
      return next();
    },
    kill,
  };
}
