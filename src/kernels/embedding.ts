// Token and position embedding; formulas in shaders/embedding.wgsl.
import source from '../../shaders/embedding.wgsl?raw';
import type { Slice } from '../gpu/backend.ts';
import { defineKernel, type Bound, type Shape } from '../gpu/kernel.ts';
import type { Tape, Tensor } from '../gpu/tape.ts';

type Floats = Bound<'wte' | 'wpe' | 'out' | 'dout' | 'dwte' | 'dwpe'>;
type Arrays = Floats & Record<'tokens' | 'position' | 'places' | 'firsts', Uint32Array>;

function embed({ wte, wpe }: Arrays, token: number, t: number, C: number, out: Float32Array) {
  for (let c = 0; c < C; c++) out[c] = wte[token * C + c] + wpe[t * C + c];
}

function forward(bound: Arrays, shape: Shape) {
  const [B, T, C] = [shape['B'], shape['T'], shape['C']];
  for (let i = 0; i < B * T; i++) embed(bound, bound.tokens[i], i % T, C, bound.out.subarray(i * C, (i + 1) * C));
}

function forwardAt(bound: Arrays, shape: Shape) {
  const [B, T, C] = [shape['B'], shape['T'], shape['C']];
  const t = bound.position[0];
  for (let b = 0; b < B; b++) embed(bound, bound.tokens[b * T + t], t, C, bound.out.subarray(b * C, (b + 1) * C));
}

function backwardTokens({ dout, places, firsts, dwte }: Arrays, shape: Shape) {
  const [C, V] = [shape['C'], shape['V']];
  for (let v = 0; v < V; v++) {
    for (let i = firsts[v]; i < firsts[v + 1]; i++) {
      for (let c = 0; c < C; c++) dwte[v * C + c] += dout[places[i] * C + c];
    }
  }
}

function backwardPositions({ dout, dwpe }: Arrays, shape: Shape) {
  const [B, T, C] = [shape['B'], shape['T'], shape['C']];
  for (let b = 0; b < B; b++) for (let i = 0; i < T * C; i++) dwpe[i] += dout[b * T * C + i];
}

export const embeddingKernel = defineKernel('embedding', source, {
  forward: { invocations: (s) => [s['C'], s['B'] * s['T']], reference: forward },
  forwardAt: { invocations: (s) => [s['C'], s['B']], reference: forwardAt },
  backwardTokens: { invocations: (s) => [s['C'], s['V']], reference: backwardTokens },
  backwardPositions: { invocations: (s) => [s['C'], s['T']], reference: backwardPositions },
});

export interface TokenInput {
  /** (B, T) */
  tokens: Slice;
  /** (B·T), see {@link sortTokens}; read by the backward pass only. */
  places: Slice;
  /** (V + 1) */
  firsts: Slice;
}

/** Positions by token: `places` lists all indices sorted by token, `firsts` (V + 1) says where each token's run begins. */
export function sortTokens(tokens: Uint32Array, V: number): { places: Uint32Array; firsts: Uint32Array } {
  const firsts = new Uint32Array(V + 1);
  for (const token of tokens) firsts[token + 1]++;
  for (let v = 0; v < V; v++) firsts[v + 1] += firsts[v];
  const next = firsts.slice();
  const places = new Uint32Array(tokens.length);
  tokens.forEach((token, i) => (places[next[token]++] = i));
  return { places, firsts };
}

/** out (B, T, C) = wte (V, C)[tokens] + wpe (context, C)[t]; T ≤ context. Both gradients accumulate. */
export function embedding(
  tape: Tape,
  name: string,
  input: TokenInput,
  B: number,
  T: number,
  wte: Tensor,
  wpe: Tensor,
): Tensor {
  const [V, C] = wte.shape as [number, number];
  const out = tape.tensor(name, [B, T, C]);
  const kernel = embeddingKernel;
  const shape = { B, T, C, V };
  const bindings = { tokens: input.tokens, wte: wte.value, wpe: wpe.value, out: out.value };
  tape.record([{ kernel, entry: 'forward', bindings, shape }], () => {
    const dout = tape.grad(out);
    const { places, firsts } = input;
    return [
      { kernel, entry: 'backwardTokens', bindings: { dout, places, firsts, dwte: wte.grad! }, shape },
      { kernel, entry: 'backwardPositions', bindings: { dout, dwpe: wpe.grad! }, shape },
    ];
  });
  return out;
}

/** out (B, C): the embedding of the tokens (B, T) at `position` (1), for decoding. */
export function embeddingAt(
  tape: Tape,
  name: string,
  input: { tokens: Slice; position: Slice },
  B: number,
  T: number,
  wte: Tensor,
  wpe: Tensor,
): Tensor {
  const [V, C] = wte.shape as [number, number];
  const out = tape.tensor(name, [B, C]);
  const bindings = { ...input, wte: wte.value, wpe: wpe.value, out: out.value };
  tape.record([{ kernel: embeddingKernel, entry: 'forwardAt', bindings, shape: { B, T, C, V } }]);
  return out;
}
