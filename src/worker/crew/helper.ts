// A helper of the training worker: an engine of its own, which computes parts of batches.
import type { Order } from '../../gpu/crew.ts';
import { helper } from '../../model/helper.ts';
import { simdBackend } from '../../simd/backend.ts';

/** Says so when it listens; before that nothing is sent. */
export async function help(): Promise<void> {
  const backend = await simdBackend();
  const follow = helper(backend, (said) => self.postMessage(said));
  self.onmessage = ({ data }: MessageEvent<Order>) => follow(data);
}
