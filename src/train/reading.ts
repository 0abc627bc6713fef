// Log-probabilities of finished texts under a model.
import { Gpt } from '../model/gpt.ts';
import type { Params } from '../model/params.ts';
import { batchOfSequences, rowLength, type Sequence } from './sequences.ts';
import type { Kit } from './task.ts';

/** Texts read at a time. */
const ROWS = 32;

/** log π(y | x) of each text: the sum over its response tokens, nats per sequence. */
export async function textLogprobs(
  kit: Kit,
  params: Params,
  sequences: Sequence[],
  temperature = 1,
): Promise<number[]> {
  const T = rowLength(sequences, kit.config.context);
  const model = await Gpt.record(params, ROWS, T, 'score');
  const sums: number[] = [];
  try {
    for (let from = 0; from < sequences.length; from += ROWS) {
      const rows = sequences.slice(from, from + ROWS);
      const { tokens, mask } = batchOfSequences(rows, ROWS, T, kit.tokenizer.pad);
      const { logprobs } = await model.logprobs(tokens, temperature);
      sums.push(...rows.map((_, b) => sumRow(logprobs, mask, b, T)));
    }
    return sums;
  } finally {
    model.free();
  }
}

/** Σ_t m_t x_t of row b of (B, T) arrays. */
export function sumRow(x: Float32Array, mask: Float32Array, b: number, T: number): number {
  let sum = 0;
  for (let i = b * T; i < (b + 1) * T; i++) sum += mask[i] * x[i];
  return sum;
}
