// The helper threads of a command.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Crew } from '../gpu/crew.ts';

/** As on the page, which has the same limit. */
const MOST = 4;

/** One thread for each of the processor's cores. */
export function nodeCrew(threads = Math.min(MOST, availableParallelism())): Crew {
  return new Crew(threads, (heard, lost) => {
    const worker = new Worker(path.resolve(import.meta.dirname, 'helper.mjs'));
    worker.on('message', heard).on('error', lost).on('exit', lost);
    // A command ends although its helpers wait for more.
    worker.unref();
    return { post: (order, transfer) => worker.postMessage(order, transfer), end: () => void worker.terminate() };
  });
}
