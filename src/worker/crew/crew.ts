// The helpers of the training worker, which end with it.
import { Crew } from '../../gpu/crew.ts';
import { HELPER } from '../life.ts';

/** A batch of 32 rows has no more parts that are worth sending, and each helper takes memory. */
const MOST = 4;

/** Threads for the processor's cores but one, which stays the page's; undefined where that leaves one, or a worker cannot start workers. */
export function workerCrew(): Crew | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const threads = Math.min(MOST, navigator.hardwareConcurrency - 1);
  if (!(threads > 1)) return undefined;
  return new Crew(threads, (heard, lost) => {
    const worker = new Worker(self.location.href, { type: 'module', name: HELPER });
    worker.onmessage = ({ data }) => heard(data);
    worker.onmessageerror = lost;
    worker.onerror = (event) => {
      event.preventDefault();
      lost();
    };
    return { post: (order, transfer) => worker.postMessage(order, transfer), end: () => worker.terminate() };
  });
}
