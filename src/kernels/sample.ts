// Draws tokens on the device; formulas in shaders/sample.wgsl.
import source from '../../shaders/sample.wgsl?raw';
import type { Slice } from '../gpu/backend.ts';
import { defineKernel, type Bound, type Shape } from '../gpu/kernel.ts';
import type { Tape, Tensor } from '../gpu/tape.ts';

type Floats = Bound<'logits' | 'temperature' | 'coins' | 'logprobs'>;
type Arrays = Floats & Record<'position' | 'lengths' | 'tokens' | 'ended', Uint32Array>;

/** The first token at which the cumulative weight passes `coin` times the total. */
function draw(weights: Float64Array, coin: number): number {
  const goal = coin * weights.reduce((a, x) => a + x, 0);
  let walked = 0;
  const token = weights.findIndex((weight) => (walked += weight) > goal);
  return token >= 0 ? token : weights.findLastIndex((weight) => weight > 0);
}

function sample(bound: Arrays, shape: Shape) {
  const { position, logits, temperature, coins, lengths, tokens, logprobs, ended } = bound;
  const { B, T, V, width, eos, pad } = shape as Record<'B' | 'T' | 'V' | 'width' | 'eos' | 'pad', number>;
  const next = position[0] + 1;
  for (let b = 0; b < B; b++) {
    if (next >= T || next < lengths[b]) continue;
    const at = b * T + next;
    if (ended[b]) {
      tokens[at] = pad;
      continue;
    }
    const row = Float64Array.from(logits.subarray(b * width, b * width + V), (x) => x / temperature[0]);
    const top = row.reduce((a, x) => Math.max(a, x), -Infinity);
    const weights = row.map((x) => Math.exp(x - top));
    const token = draw(weights, coins[at]);
    tokens[at] = token;
    logprobs[at] = Math.log(weights[token] / weights.reduce((a, x) => a + x, 0));
    if (token === eos) ended[b] = 1;
  }
}

function advance({ position }: Arrays) {
  position[0]++;
}

export const sampleKernel = defineKernel('sample', source, {
  sample: { invocations: (s) => [s['B']], reference: sample },
  sampleShared: { invocations: (s) => [s['B'], 64], reference: sample },
  advance: { invocations: () => [1], reference: advance },
});

export type DecodeState = Record<
  'position' | 'temperature' | 'coins' | 'lengths' | 'tokens' | 'logprobs' | 'ended',
  Slice
>;

/** Draws the next token of every sequence from logits (B, width), of which only the first V of a row are used. */
export function sampleNext(
  tape: Tape,
  logits: Tensor,
  V: number,
  state: DecodeState,
  T: number,
  special: { eos: number; pad: number },
): void {
  const [B, width] = logits.shape as [number, number];
  const shape = { B, T, V, width, ...special };
  const entry = tape.backend.software ? 'sample' : 'sampleShared';
  tape.record([{ kernel: sampleKernel, entry, bindings: { ...state, logits: logits.value }, shape }]);
}

/** Advances to the next position. */
export function advancePosition(tape: Tape, position: Slice): void {
  const shape = { B: 0, T: 0, V: 0, width: 0, eos: 0, pad: 0 };
  tape.record([{ kernel: sampleKernel, entry: 'advance', bindings: { position }, shape }]);
}
