import { parentPort, workerData } from 'node:worker_threads';
import type { Logo } from '#shared/models/school.ts';
import { isRefusal } from '../refusal.ts';
import { readLogo } from './logo.ts';

/** What became of the file that a worker was started with. */
export type LogoAnswer = { logo: Logo } | { refused: string };

function answer(bytes: Uint8Array): LogoAnswer {
  try {
    return { logo: readLogo(bytes) };
  } catch (error) {
    if (isRefusal(error)) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(answer((workerData as { bytes: Uint8Array }).bytes));
