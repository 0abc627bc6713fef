// Log-probability of the target token, and entropy; formulas in shaders/logprob.wgsl.
import source from '../../shaders/logprob.wgsl?raw';
import type { Slice } from '../gpu/backend.ts';
import { defineKernel, type Bound, type Entry, type Shape } from '../gpu/kernel.ts';
import type { Tape, Tensor } from '../gpu/tape.ts';

type Floats = Bound<'logits' | 'temperature' | 'logprob' | 'entropy' | 'lse' | 'dlogprob'>;
type Arrays = Floats & Record<'targets', Uint32Array>;

function forward({ logits, targets, temperature, logprob, entropy, lse }: Arrays, shape: Shape) {
  const [M, V, width] = [shape['M'], shape['V'], shape['width']];
  for (let m = 0; m < M; m++) {
    const z = logits.subarray(m * width, m * width + V).map((x) => x / temperature[0]);
    const top = z.reduce((a, x) => Math.max(a, x), -Infinity);
    const sum = z.reduce((a, x) => a + Math.exp(x - top), 0);
    const logSum = top + Math.log(sum);
    logprob[m] = z[targets[m]] - logSum;
    entropy[m] = logSum - z.reduce((a, x) => a + Math.exp(x - logSum) * x, 0);
    lse[m] = logSum;
  }
}

function backward({ logits, targets, temperature, lse, dlogprob }: Arrays, shape: Shape) {
  const [M, V, width] = [shape['M'], shape['V'], shape['width']];
  for (let m = 0; m < M; m++) {
    const d = dlogprob[m] / temperature[0];
    const row = logits.subarray(m * width, (m + 1) * width);
    row.fill(0, V);
    for (let v = 0; v < V; v++) {
      row[v] = d * ((v === targets[m] ? 1 : 0) - Math.exp(row[v] / temperature[0] - lse[m]));
    }
  }
}

function both(bound: Arrays, shape: Shape) {
  forward(bound, shape);
  backward(bound, shape);
}

const REFERENCES: Record<string, Entry['reference']> = { forward, backward, both };

/** Each row is computed by one invocation, or in the `…Shared` entry points by a workgroup of 64. */
export const logprobKernel = defineKernel(
  'logprob',
  source,
  Object.fromEntries(
    Object.entries(REFERENCES).flatMap(([name, reference]): [string, Entry][] => [
      [name, { invocations: (s) => [s['M']], reference }],
      [`${name}Shared`, { invocations: (s) => [s['M'], 64], reference }],
    ]),
  ),
);

export interface Logprobs {
  /** (M) nats */
  logprob: Slice;
  /** (M) nats */
  entropy: Slice;
  /** (M) log Σ exp of the logits over the temperature, for the backward pass */
  lse: Slice;
  /** (M), to be written before the backward pass */
  dlogprob: Slice;
}

export function logprobMemory(tape: Tape, M: number): Logprobs {
  const row = (name: string) => tape.activation(name, [M]);
  return { logprob: row('logprob'), entropy: row('entropy'), lse: row('lse'), dlogprob: row('dlogprob') };
}

/**
 * logits (M, width), targets (M), temperature (1) → log-probabilities and entropies (M). Only the first V logits of a row are used. The
 * backward pass overwrites the logits.
 */
export function logprob(
  tape: Tape,
  logits: Tensor,
  V: number,
  targets: Slice,
  temperature: Slice,
  { logprob, entropy, lse, dlogprob }: Logprobs,
): void {
  const [M, width] = logits.shape as [number, number];
  const shape = { M, V, width };
  const kernel = logprobKernel;
  const entry = (name: string) => (tape.backend.software ? name : `${name}Shared`);
  const shared = { logits: logits.value, targets, temperature, lse };
  tape.record([{ kernel, entry: entry('forward'), bindings: { ...shared, logprob, entropy }, shape }], () => [
    { kernel, entry: entry('backward'), bindings: { ...shared, dlogprob }, shape },
  ]);
}
