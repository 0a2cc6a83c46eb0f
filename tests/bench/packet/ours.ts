// A process of its own, in which a packet is made as the application makes sheets: in a thread. Run from its bundle.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PRESS_LIMITS } from '../../../main/press/limits.ts';

const thread = new Worker(join(import.meta.dirname, 'thread.js'), { workerData: process.argv[2], resourceLimits: PRESS_LIMITS });
// An error of the thread ends the process, since nobody listens to it.
thread.on('exit', () => console.log(process.resourceUsage().maxRSS));
