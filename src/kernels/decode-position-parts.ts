// Shader and CPU reference of a whole position of decoding; formulas in shaders/decode-position.wgsl. It needs no other file, so that it is a
// script of its own: machines without a graphics card do not fetch it.
import source from '../../shaders/decode-position.wgsl?raw';
import type { Bound, Shape } from '../gpu/kernel.ts';

export { source };

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

type Row = ArrayLike<number>;

const sum = (x: Row) => Array.from(x).reduce((a, y) => a + y, 0);
const plus = (x: Row, y: Row) => Array.from(x, (each, i) => each + y[i]);
const K = Math.sqrt(2 / Math.PI);
const gelu = (x: number) => 0.5 * x * (1 + Math.tanh(K * (x + 0.044715 * x ** 3)));

function norm(x: Row, gain: Row, bias: Row) {
  const mu = sum(x) / x.length;
  const r = 1 / Math.sqrt(sum(Array.from(x, (each) => (each - mu) ** 2)) / x.length + 1e-5);
  return Array.from(x, (each, c) => (each - mu) * r * gain[c] + bias[c]);
}

/** x (K) weight (K, N) + bias (N) */
const linear = (x: Row, weight: Row, bias: Row) =>
  Array.from(bias, (each, n) => each + sum(Array.from(x, (y, k) => y * weight[k * bias.length + n])));

/** Softmax of these numbers. */
function shares(x: Row) {
  const top = Math.max(...Array.from(x));
  const weights = Array.from(x, (each) => Math.exp(each - top));
  const total = sum(weights);
  return weights.map((each) => each / total);
}

/** The stream of sequence b at its position after all layers and the last norm. */
function layers(C: number, NH: number, { parameters, cache, position, tokens }: Arrays, shape: Numbers, b: number) {
  const { B, T, L, V } = shape;
  const HS = C / NH;
  const at = (place: keyof Places, length: number, layer = 0) => {
    const from = 4 * (shape[place] + layer * (place.endsWith('Weight') ? shape.matrices : shape.vectors));
    return parameters.subarray(from, from + length);
  };
  const normed = (x: Row, name: 'norm1' | 'norm2' | 'last', l = 0) =>
    norm(x, at(`${name}Gain`, C, l), at(`${name}Bias`, C, l));
  const dense = (x: Row, name: 'qkv' | 'out' | 'wide' | 'narrow', N: number, l: number) =>
    linear(x, at(`${name}Weight`, x.length * N, l), at(`${name}Bias`, N, l));
  const t = position[b];
  let x = plus(at('wpe', T * C).subarray(t * C, (t + 1) * C), at('wte', V * C).subarray(tokens[b * T + t] * C));
  for (let l = 0; l < L; l++) {
    const qkv = dense(normed(x, 'norm1', l), 'qkv', 3 * C, l);
    const keys = cache.subarray((l * B + b) * T * 2 * C);
    keys.set(qkv.slice(C), t * 2 * C);
    const attended = Array.from({ length: C }, (_, c) => {
      const head = Math.floor(c / HS) * HS;
      const q = qkv.slice(head, head + HS);
      const past = Array.from({ length: t + 1 }, (_, u) => u * 2 * C);
      const scores = past.map((key) => sum(q.map((y, i) => y * keys[key + head + i])) / Math.sqrt(HS));
      return sum(shares(scores).map((p, u) => p * keys[past[u] + C + c]));
    });
    x = plus(x, dense(attended, 'out', C, l));
    x = plus(x, dense(dense(normed(x, 'norm2', l), 'wide', 4 * C, l).map(gelu), 'narrow', C, l));
  }
  return normed(x, 'last');
}

/** The references of both entry points, for models of this width with NH heads. */
export function references(C: number, NH: number) {
  function readToken(bound: Arrays, shape: Shape) {
    for (let b = 0; b < shape['B']; b++) {
      layers(C, NH, bound, shape as Numbers, b);
      bound.position[b]++;
    }
  }

  function drawToken(bound: Arrays, shape: Shape) {
    const { B, T, V, wte, eos, pad } = shape as Numbers;
    const { parameters, chance, position, lengths, tokens, logprobs, ended } = bound;
    for (let b = 0; b < B; b++) {
      const x = layers(C, NH, bound, shape as Numbers, b);
      const next = ++position[b];
      if (next >= T || next < lengths[b]) continue;
      const at = b * T + next;
      if (ended[b]) {
        tokens[at] = pad;
        continue;
      }
      const logit = (v: number) => sum(x.map((y, c) => y * parameters[4 * wte + v * C + c])) / chance.at(-1)!;
      const weights = shares(Array.from({ length: V }, (_, v) => logit(v)));
      let walked = 0;
      const token = weights.findIndex((weight) => (walked += weight) > chance[at]);
      tokens[at] = token >= 0 ? token : weights.findLastIndex((weight) => weight > 0);
      logprobs[at] = Math.log(weights[tokens[at]]);
      if (tokens[at] === eos) ended[b] = 1;
    }
  }

  return { readToken, drawToken };
}
