import type { ResourceLimits } from 'node:worker_threads';

/**
 * Of the press's thread. Sheets are made of many small pieces that nobody needs a moment later; left alone, V8 lets 96 MB of them gather.
 * With a quarter of that, a packet takes as long, and the process is 40 MB smaller (measured by `npm run bench -- packet`).
 */
export const PRESS_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 24 };
