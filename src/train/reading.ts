// Log-probabilities of finished texts under a model.
import type { Params } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { batchOfSequences, rowLength, type Sequence } from './sequences.ts';
import type { Kit } from './task.ts';

/** Texts read at a time. */
const ROWS = 32;

/** log π of the tokens of each text, nats, in rows of T; where the mask is 0, it is not of a response. */
export async function tokenLogprobs(
  kit: Kit,
  params: Params,
  sequences: Sequence[],
  temperature = 1,
): Promise<{ logprobs: Float32Array; mask: Float32Array; T: number }> {
  const T = rowLength(sequences, kit.config.context);
  const model = await Reader.record(params, ROWS, T);
  try {
    const { tokens, mask } = batchOfSequences(sequences, sequences.length, T, kit.tokenizer.pad);
    const { logprobs } = await model.logprobs(tokens, temperature);
    return { logprobs, mask, T };
  } finally {
    model.free();
  }
}

/** log π(y | x) of each text: the sum over its response tokens, nats per sequence. */
export async function textLogprobs(...given: Parameters<typeof tokenLogprobs>): Promise<number[]> {
  const { logprobs, mask, T } = await tokenLogprobs(...given);
  return given[2].map((_, b) => sumRow(logprobs, mask, b, T));
}

/** Σ_t m_t x_t of row b of (B, T) arrays. */
export function sumRow(x: Float32Array, mask: Float32Array, b: number, T: number): number {
  let sum = 0;
  for (let i = b * T; i < (b + 1) * T; i++) sum += mask[i] * x[i];
  return sum;
}
