// A helper thread of a command: an engine of its own, which computes parts of batches.
import type { MessagePort } from 'node:worker_threads';
import { helper } from '../model/helper.ts';
import { simdBackend } from '../simd/backend.ts';

/** Says so when it listens; before that nothing is sent. */
export async function help(port: MessagePort): Promise<void> {
  const backend = await simdBackend();
  port.on(
    'message',
    helper(backend, (said) => port.postMessage(said)),
  );
}
