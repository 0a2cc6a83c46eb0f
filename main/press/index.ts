import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refusal } from '../refusal.ts';
import { PRESS_LIMITS } from './limits.ts';
import type { AskedSheet, Press } from './sheets.ts';
import type { Answer, Asked, PressRooms } from './worker.ts';

/** The press in its own thread. */
export interface PressThread extends Press {
  /** A sheet is likely to be asked for soon. Before that no thread is started: it would take time from the window that opens. */
  warm(): void;
  /** Ends the thread when it has answered what was asked: the next sheet is made with the releases that are in use then. */
  reopen(): void;
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
  /** Called when nothing is waiting any more. */
  onIdle?: () => void;
}

/** Waits until a thread that is asked nothing more has nothing left to answer. */
const answered = (thread: Thread): Promise<void> =>
  new Promise((resolve) => {
    if (thread.waiting.size === 0) resolve();
    else thread.onIdle = resolve;
  });

/**
 * One thread lays out sheets and makes PDFs, so that the window never waits for either.
 * If it ends (a fault, no memory left), what was asked fails, and the next question starts another.
 * @param root as for `startApp`, and so is `library`
 */
export function openPress(root: string, library?: string): PressThread {
  let thread: Thread | undefined;
  let lastId = 0;

  function startThread(): Thread {
    const worker = new Worker(join(root, 'out/main/pressWorker.js'), {
      workerData: { root, library } satisfies PressRooms,
      resourceLimits: PRESS_LIMITS,
    });
    const started: Thread = { worker, waiting: new Map() };
    const end = (error: Error): void => {
      if (thread === started) thread = undefined;
      for (const { reject } of started.waiting.values()) reject(error);
      started.waiting.clear();
    };
    worker.on('message', (answer: Answer) => {
      const asked = started.waiting.get(answer.id);
      started.waiting.delete(answer.id);
      if ('value' in answer) asked?.resolve(answer.value);
      else asked?.reject('refused' in answer ? refusal(answer.refused.message, undefined, answer.refused.hint) : new Error(answer.failed));
      if (started.waiting.size === 0) started.onIdle?.();
    });
    worker.on('error', end);
    worker.on('exit', (code) => end(new Error(`the press ended with ${code}`)));
    return started;
  }

  const ask =
    <N extends keyof Press>(task: N) =>
    (input: AskedSheet): ReturnType<Press[N]> => {
      const { worker, waiting } = (thread ??= startThread());
      lastId += 1;
      const id = lastId;
      worker.postMessage({ id, task, input } satisfies Asked);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject })) as ReturnType<Press[N]>;
    };
  return {
    layOut: ask('layOut'),
    pdf: ask('pdf'),
    warm: () => (thread ??= startThread()),
    reopen() {
      const last = thread;
      thread = undefined;
      if (last) void answered(last).then(() => last.worker.terminate());
    },
    close: async () => void (await thread?.worker.terminate()),
  };
}
