import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logo } from '#shared/models/school.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import type { LogoAnswer } from './logoWorker.ts';

/** The largest picture takes a few seconds; a file that is made to take longer is no logo. */
const MOST_MS = 30_000;

/**
 * Reads logos in threads of their own: a large picture takes seconds, in which the window must not wait, and a bad one may ask for more
 * than there is.
 * @param root the folder that holds `out/`
 */
export const logoReader =
  (root: string) =>
  (bytes: Uint8Array): Promise<Logo> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(join(root, 'out/main/logoWorker.js'), { workerData: { bytes } });
      const tooMuch = (cause: unknown): void => {
        clearTimeout(timer);
        reject(refusal(importProblems.logo.tooMuch, cause));
        void worker.terminate();
      };
      const timer = setTimeout(() => tooMuch(new Error(`not read after ${MOST_MS} ms`)), MOST_MS);
      worker.on('message', (answer: LogoAnswer) => {
        clearTimeout(timer);
        if ('logo' in answer) resolve(answer.logo);
        else reject(refusal(answer.refused));
      });
      worker.on('error', tooMuch);
    });
