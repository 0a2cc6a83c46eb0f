import { parentPort, workerData } from 'node:worker_threads';
import { startApp } from '../app.ts';
import { isRefusal } from '../refusal.ts';
import { createPress, type AskedSheet, type Press } from './sheets.ts';

/** What the press starts from; as for `startApp`. */
export interface PressRooms {
  root: string;
  library?: string | undefined;
}

/** A question to the press. */
export interface Asked {
  id: number;
  task: keyof Press;
  input: AskedSheet;
}

/** No error survives the way between threads whole: what it says is sent. */
export type Answer = { id: number } & ({ value: unknown } | { refused: { message: string; hint: string } } | { failed: string });

const { root, library } = workerData as PressRooms;
const app = startApp(root, library);
const press = createPress(app);

async function answer({ id, task, input }: Asked): Promise<Answer> {
  try {
    return { id, value: await press[task](input) };
  } catch (error) {
    if (isRefusal(error)) return { id, refused: { message: error.message, hint: error.hint } };
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answer(asked)));
// The first sheet finds its fonts read.
await app.handouts();
