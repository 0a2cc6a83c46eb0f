import { parentPort, workerData } from 'node:worker_threads';
import { startApp } from '../app.ts';
import { checkCareers, type CheckResult } from '../handouts/check/checkCareers.ts';

/** What a worker is asked when it starts. */
export interface CheckRequest {
  root: string;
  socs: string[];
  allPlaces: boolean;
  today: string;
}

/** What it answers: progress in sheets, and at the end the result. */
export type CheckAnswer = { done: number } | { result: CheckResult };

const { root, socs, allPlaces, today } = workerData as CheckRequest;
const answer = (message: CheckAnswer): void => parentPort?.postMessage(message);
const { catalog, handouts } = startApp(root);
answer({ result: checkCareers({ catalog, handouts: await handouts() }, socs, allPlaces, today, (done) => answer({ done })) });
