// Held-out corpus loss: what a model still knows of the text it was pretrained on.
import { allWindows } from '../data/corpus.ts';
import type { Gpt } from '../model/gpt.ts';

/** Mean −log π over all tokens, nats per token. `model` scores (B, T); the last windows that do not fill a batch are left out. */
export async function corpusLoss(model: Gpt, tokens: Uint32Array): Promise<number> {
  const { B, T } = model;
  const windows = allWindows(tokens, T - 1);
  const batches = Math.floor(windows.length / (B * T));
  let sum = 0;
  for (let i = 0; i < batches; i++) {
    const { logprobs } = await model.logprobs(windows.subarray(i * B * T, (i + 1) * B * T));
    sum -= logprobs.reduce((total, x) => total + x, 0);
  }
  return sum / (batches * B * (T - 1));
}
