// A whole position of decoding in one dispatch, for graphics cards and small models; formulas in shaders/decode-position.wgsl.
import source from '../../shaders/decode-position.wgsl?raw';
import type { Backend, Slice } from '../gpu/backend.ts';
import { defineKernel, type Bound, type Kernel, type Shape } from '../gpu/kernel.ts';
import type { Tape } from '../gpu/tape.ts';
import { decodeAttentionKernel } from './attention/decode-attention.ts';
import { geluOf } from './gelu.ts';
import { layernormKernel } from './layernorm.ts';
import { matmul } from './matmul/kernels.ts';
import { sampleKernel, type DecodeState } from './sample.ts';

/** Where the tensors of the first layer begin, in numbers, and how far those of the next layer are from them. */
export type Places = Record<
  | 'wte'
  | 'wpe'
  | 'norm1Gain'
  | 'norm1Bias'
  | 'qkvWeight'
  | 'qkvBias'
  | 'outWeight'
  | 'outBias'
  | 'norm2Gain'
  | 'norm2Bias'
  | 'wideWeight'
  | 'wideBias'
  | 'narrowWeight'
  | 'narrowBias'
  | 'lastGain'
  | 'lastBias'
  | 'matrices'
  | 'vectors',
  number
>;

type Floats = Bound<'parameters' | 'cache' | 'chance' | 'logprobs'>;
type Arrays = Floats & Record<'position' | 'lengths' | 'tokens' | 'ended', Uint32Array>;
type Numbers = Record<keyof Places | 'B' | 'T' | 'V' | 'L' | 'eos' | 'pad', number>;

const reference = ({ entries }: Kernel, entry: string, bound: Record<string, unknown>, shape: Shape) =>
  entries[entry].reference(bound as never, shape);

/** The stream of sequence b at its position after all layers and the last norm, by the references of the ops that are joined. */
function layers(C: number, NH: number, { parameters, cache, position, tokens }: Arrays, shape: Numbers, b: number) {
  const { B, T, L } = shape;
  const at = (place: keyof Places, length: number, layer = 0) => {
    const apart = place.endsWith('Weight') ? shape.matrices : shape.vectors;
    const from = 4 * (shape[place] + layer * apart);
    return parameters.subarray(from, from + length);
  };
  const norm = (inp: Float32Array, name: 'norm1' | 'norm2' | 'last', layer = 0) => {
    const out = new Float32Array(C);
    const [gain, bias] = [at(`${name}Gain`, C, layer), at(`${name}Bias`, C, layer)];
    const stats = { mean: new Float32Array(1), rstd: new Float32Array(1) };
    reference(layernormKernel, 'forward', { inp, gain, bias, out, ...stats }, { M: 1, C });
    return out;
  };
  const linear = (a: Float32Array, name: 'qkv' | 'out' | 'wide' | 'narrow', N: number, layer: number) => {
    const out = new Float32Array(N);
    const [weight, bias] = [at(`${name}Weight`, a.length * N, layer), at(`${name}Bias`, N, layer)];
    reference(matmul, 'nnBias', { a, b: weight, bias, out }, { M: 1, N, K: a.length });
    return out;
  };
  const [t, V] = [position[b], shape.V];
  const token = at('wte', V * C).subarray(tokens[b * T + t] * C);
  let x = at('wpe', T * C)
    .subarray(t * C, (t + 1) * C)
    .map((each, c) => each + token[c]);
  for (let l = 0; l < L; l++) {
    const attended = new Float32Array(C);
    const own = cache.subarray((l * B + b) * T * 2 * C, (l * B + b + 1) * T * 2 * C);
    const read = { qkv: linear(norm(x, 'norm1', l), 'qkv', 3 * C, l), cache: own, position: position.subarray(b) };
    reference(decodeAttentionKernel(C / NH), 'forward', { ...read, out: attended }, { B: 1, T, NH });
    const out = linear(attended, 'out', C, l);
    x = x.map((each, c) => each + out[c]);
    const hidden = linear(norm(x, 'norm2', l), 'wide', 4 * C, l).map(geluOf);
    const narrow = linear(hidden, 'narrow', C, l);
    x = x.map((each, c) => each + narrow[c]);
  }
  return norm(x, 'last');
}

function references(C: number, NH: number) {
  function readToken(bound: Arrays, shape: Shape) {
    for (let b = 0; b < shape['B']; b++) {
      layers(C, NH, bound, shape as Numbers, b);
      bound.position[b]++;
    }
  }

  function drawToken(bound: Arrays, shape: Shape) {
    const { B, T, V, eos, pad } = shape as Numbers;
    const { parameters, chance, position } = bound;
    for (let b = 0; b < B; b++) {
      const logits = new Float32Array(V);
      const a = layers(C, NH, bound, shape as Numbers, b);
      reference(matmul, 'nt', { a, b: parameters.subarray(4 * shape['wte']), out: logits }, { M: 1, N: V, K: C });
      const row = <A extends Float32Array | Uint32Array>(x: A, length: number) =>
        x.subarray(b * length, (b + 1) * length);
      const { lengths, tokens, logprobs, ended } = bound;
      const ofTexts = { tokens: row(tokens, T), logprobs: row(logprobs, T), coins: row(chance, T) };
      const state = { ...ofTexts, lengths: row(lengths, 1), ended: row(ended, 1), position: row(position, 1) };
      const temperature = chance.subarray(-1);
      reference(sampleKernel, 'sample', { ...state, logits, temperature }, { B: 1, T, V, width: V, eos, pad });
      position[b]++;
    }
  }

  return { readToken, drawToken };
}

const kernels = new Map<string, Kernel>();

/** The kernel for models of this width, with NH heads and up to `logits` logits. */
export function decodePositionKernel(C: number, NH: number, logits: number): Kernel {
  const name = `decode position ${C}/${NH}/${logits}`;
  const constants = { 'C = 64u': `C = ${C}u`, 'NH = 4u': `NH = ${NH}u`, 'LOGITS = 768u': `LOGITS = ${logits}u` };
  const text = Object.entries(constants).reduce(
    (code, [from, to]) => code.replace(`const ${from}`, `const ${to}`),
    source,
  );
  const { readToken, drawToken } = references(C, NH);
  const invocations = ({ B }: Shape): [number, number] => [B, 256];
  const made =
    kernels.get(name) ??
    defineKernel(name, text, {
      readToken: { invocations, reference: readToken },
      drawToken: { invocations, reference: drawToken },
    });
  kernels.set(name, made);
  return made;
}

/** Bytes of a workgroup's memory that WebGPU guarantees. */
const WORKGROUP_BYTES = 16384;
/** Every workgroup reads all weights; those of wider models do not fit the caches of most cards. */
const WIDEST = 128;

/** Whether a position of this model is one dispatch here. On software adapters its barriers would cost more than the dispatches. */
export function decodesAtOnce({ kind, software }: Backend, { C, NH, V }: Record<'C' | 'NH' | 'V', number>): boolean {
  const bytes = 16 * (6 * (C / 4) + 256) + 8 * 256 + 4 * V;
  return kind === 'webgpu' && !software && C <= WIDEST && C % (4 * NH) === 0 && bytes <= WORKGROUP_BYTES;
}

/**
 * Records a whole position, with the drawing of a token (`drawToken`) or without (`readToken`).
 * @param state `position` has a number for each sequence, `chance` the coins and, last, the temperature
 */
export function decodePosition(
  tape: Tape,
  entry: 'readToken' | 'drawToken',
  { parameters, cache, chance, state }: Record<'parameters' | 'cache' | 'chance', Slice> & { state: DecodeState },
  { C, NH, ...sizes }: Record<'B' | 'T' | 'V' | 'L' | 'C' | 'NH' | 'eos' | 'pad', number>,
  places: Places,
): void {
  const { position, lengths, tokens, logprobs, ended } = state;
  const quads = Object.fromEntries(Object.entries(places).map(([name, numbers]) => [name, numbers / 4]));
  const bindings = { parameters, cache, position, chance, lengths, tokens, logprobs, ended };
  tape.record([{ kernel: decodePositionKernel(C, NH, sizes.V), entry, bindings, shape: { ...sizes, ...quads } }]);
}
