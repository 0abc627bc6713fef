// The language-model head and the log-probabilities after it. The logits of a large vocabulary are never in memory all at once: the rows
// go through in chunks, forward and backward at once where that can be (as in Liger Kernel, Hsu et al. 2024, arXiv 2410.10989, 3.2); else
// the backward pass computes the logits of each chunk again.
import { SLICE_ALIGNMENT, type Backend, type Dispatch, type Slice } from '../gpu/backend.ts';
import { size, type Tape, type Tensor } from '../gpu/tape.ts';
import { tiedHead } from './linear.ts';
import { logprob, logprobMemory, type Logprobs } from './logprob.ts';

/** Logits that may be in memory at once; 64 MiB. */
const MOST_LOGITS = 2 ** 24;

export interface Logits {
  /** (rows, width) of the chunk that was computed last. */
  value: Slice;
  /** Rows of a chunk; the last may have fewer. */
  rows: number;
  /** For each chunk what computes its logits; empty when there is one chunk, whose logits the forward pass leaves. */
  again: Dispatch[][];
  /** The hidden states that `again` reads. */
  hidden: Slice;
}

/** Rows of M whose logits are computed at once: all if they fit, else alike in every chunk and so many that each may be bound. */
function chunkRows({ largest }: Backend, M: number, width: number): number {
  const chunks = Math.ceil((M * width) / Math.min(MOST_LOGITS, largest / 4));
  return chunks === 1 ? M : Math.ceil(M / chunks / SLICE_ALIGNMENT) * SLICE_ALIGNMENT;
}

/** Rows of a slice (M, width). */
const rowsOf = (slice: Slice, from: number, count: number, width = 1): Slice => {
  return { ...slice, offset: slice.offset + from * width, length: count * width };
};

/**
 * x (…, C), wte (width, C) with V tokens, targets (M), temperature (1) → log-probabilities and entropies (M) under
 * softmax(x wteᵀ / temperature).
 * `atOnce`: dlogprob is known before, so that the gradient takes the place of each chunk's logits as soon as they are there.
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
