// The language-model head followed by log-probabilities. The logits of a large vocabulary are never all in memory: rows are processed in
// chunks, forward and backward together where possible (as in Liger Kernel, Hsu et al. 2024, arXiv 2410.10989, 3.2); otherwise the backward
// pass recomputes the logits of each chunk.
import { SLICE_ALIGNMENT, type Backend, type Dispatch, type Slice } from '../gpu/backend.ts';
import { size, type Tape, type Tensor } from '../gpu/tape.ts';
import { tiedHead } from './linear.ts';
import { logprob, logprobMemory, type Logprobs } from './logprob.ts';

/** Most logits in memory at once; 64 MiB. */
const MOST_LOGITS = 2 ** 24;

export interface Logits {
  /** (rows, width), of the most recently computed chunk. */
  value: Slice;
  /** Rows per chunk; the last chunk may have fewer. */
  rows: number;
  /** The dispatches that recompute each chunk's logits; empty if there is one chunk, whose logits remain from the forward pass. */
  again: Dispatch[][];
  /** The hidden states that `again` reads. */
  hidden: Slice;
}

/** Rows per chunk: all M if their logits fit, otherwise equal chunks, rounded up so that each starts at an offset that can be bound. */
function chunkRows({ largest }: Backend, M: number, width: number): number {
  const chunks = Math.ceil((M * width) / Math.min(MOST_LOGITS, largest / 4));
  return chunks === 1 ? M : Math.ceil(M / chunks / SLICE_ALIGNMENT) * SLICE_ALIGNMENT;
}

/** `count` rows of a slice (M, width). */
const rowsOf = (slice: Slice, from: number, count: number, width = 1): Slice => {
  return { ...slice, offset: slice.offset + from * width, length: count * width };
};

/**
 * x (…, C), wte (width, C) with V tokens, targets (M), temperature (1) → log-probabilities and entropies (M) under
 * softmax(x wteᵀ / temperature).
 * @param atOnce dlogprob is known in advance, so the gradient replaces each chunk's logits as soon as they are computed
 */
export function tiedLogprob(
  tape: Tape,
  x: Tensor,
  wte: Tensor,
  V: number,
  targets: Slice,
  temperature: Slice,
  atOnce: boolean,
): Logprobs & { logits: Logits } {
  const [width, C] = wte.shape as [number, number];
  const M = size(x.shape) / C;
  const rows = chunkRows(tape.backend, M, width);
  const outputs = logprobMemory(tape, M);
  const logits: Logits = { value: tape.activation('logits', [rows, width]), rows, again: [], hidden: x.value };
  const recordChunk = (from: number) => {
    const count = Math.min(rows, M - from);
    const part: Tensor = { ...x, shape: [count, C], value: rowsOf(x.value, from, count, C) };
    if (tape.training) part.grad = rowsOf(tape.grad(x), from, count, C);
    const before = tape.forward.length;
    const chunk = tiedHead(tape, part, wte, rowsOf(logits.value, 0, count, width));
    if (rows < M) logits.again.push(tape.forward.slice(before));
    const outputsOf = (name: keyof Logprobs) => rowsOf(outputs[name], from, count);
    logprob(tape, chunk, V, rowsOf(targets, from, count), temperature, {
      logprob: outputsOf('logprob'),
      entropy: outputsOf('entropy'),
      lse: outputsOf('lse'),
      dlogprob: outputsOf('dlogprob'),
    });
  };
  for (let from = 0; from < M; from += rows) {
    if (atOnce) tape.recordAtOnce(() => recordChunk(from));
    else {
      recordChunk(from);
      if (rows < M) tape.record([], () => logits.again[from / rows]);
    }
  }
  return { ...outputs, logits };
}
