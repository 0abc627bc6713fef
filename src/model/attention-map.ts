// Where each attention head looks in one short sequence: the forward pass of gpt.ts once more, in plain loops, because the kernels keep no
// attention probabilities.
import { geluOf } from '../kernels/gelu.ts';
import type { GptConfig } from './params.ts';

export interface AttentionMap {
  /** (L, NH, T, T): the probability with which each position (third) looks at each one up to it (fourth). */
  weights: Float32Array;
  /** (T): log-probability of each token; 0 for the first. A test compares them with the kernels'. */
  logprobs: Float32Array;
}

type Numbers = Float64Array<ArrayBuffer>;
type Weights = Map<string, { data: Float32Array }>;

/** `weights` are those of a language model of shape `config`, by GPT-2's names; tokens (T), T ≤ context. */
export function attentionMap(weights: Weights, { L, NH, C, V }: GptConfig, tokens: Uint32Array): AttentionMap {
  const T = tokens.length;
  const get = (name: string): Float32Array => weights.get(name)!.data;
  const dense = (name: string, x: Numbers, from: number): Numbers =>
    addBias(matmul(x, get(`${name}.weight`), from), get(`${name}.bias`));
  const norm = (name: string, x: Numbers): Numbers => layernorm(x, get(`${name}.weight`), get(`${name}.bias`));
  const [wte, wpe] = [get('wte.weight'), get('wpe.weight')];
  const map = new Float32Array(L * NH * T * T);

  let x = Float64Array.from({ length: T * C }, (_, i) => wte[tokens[Math.floor(i / C)] * C + (i % C)] + wpe[i]);
  for (let l = 0; l < L; l++) {
    const h = `h.${l}`;
    const qkv = dense(`${h}.attn.c_attn`, norm(`${h}.ln_1`, x), C);
    const attended = attend(qkv, NH, C, map.subarray(l * NH * T * T, (l + 1) * NH * T * T));
    x = sum(x, dense(`${h}.attn.c_proj`, attended, C));
    const hidden = dense(`${h}.mlp.c_fc`, norm(`${h}.ln_2`, x), C).map(geluOf);
    x = sum(x, dense(`${h}.mlp.c_proj`, hidden, 4 * C));
  }
  return { weights: map, logprobs: logprobsOf(norm('ln_f', x), wte, tokens, C, V) };
}

/** Writes the probabilities (NH, T, T) to `map`. @returns (T, C) */
function attend(qkv: Numbers, NH: number, C: number, map: Float32Array): Numbers {
  const T = qkv.length / (3 * C);
  const HS = C / NH;
  const out = new Float64Array(T * C);
  for (let h = 0; h < NH; h++)
    for (let t = 0; t < T; t++) {
      const scores = Array.from({ length: t + 1 }, (_, u) => {
        let dot = 0;
        for (let c = h * HS; c < (h + 1) * HS; c++) dot += qkv[t * 3 * C + c] * qkv[u * 3 * C + C + c];
        return dot / Math.sqrt(HS);
      });
      const top = Math.max(...scores);
      const total = scores.reduce((all, score) => all + Math.exp(score - top), 0);
      scores.forEach((score, u) => {
        const p = Math.exp(score - top) / total;
        map[(h * T + t) * T + u] = p;
        for (let c = h * HS; c < (h + 1) * HS; c++) out[t * C + c] += p * qkv[u * 3 * C + 2 * C + c];
      });
    }
  return out;
}

/** x (rows, from) times w (from, to). */
function matmul(x: Numbers, w: Float32Array, from: number): Numbers {
  const [rows, to] = [x.length / from, w.length / from];
  const out = new Float64Array(rows * to);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < from; i++) {
      const a = x[row * from + i];
      for (let j = 0; j < to; j++) out[row * to + j] += a * w[i * to + j];
    }
  return out;
}

const addBias = (x: Numbers, bias: Float32Array): Numbers => x.map((a, i) => a + bias[i % bias.length]);
const sum = (x: Numbers, y: Numbers): Numbers => x.map((a, i) => a + y[i]);

function layernorm(x: Numbers, gain: Float32Array, bias: Float32Array): Numbers {
  const C = gain.length;
  const out = new Float64Array(x.length);
  for (let from = 0; from < x.length; from += C) {
    const row = x.subarray(from, from + C);
    const mean = row.reduce((all, a) => all + a, 0) / C;
    const scale = 1 / Math.sqrt(row.reduce((all, a) => all + (a - mean) ** 2, 0) / C + 1e-5);
    for (let c = 0; c < C; c++) out[from + c] = (row[c] - mean) * scale * gain[c] + bias[c];
  }
  return out;
}

/** Of each token after the one before it, from the final hidden states (T, C); the head is tied to the embedding wte (V, C). */
function logprobsOf(x: Numbers, wte: Float32Array, tokens: Uint32Array, C: number, V: number): Float32Array {
  return Float32Array.from(tokens, (token, t) => {
    if (t === 0) return 0;
    const logits = Array.from({ length: V }, (_, v) => {
      let dot = 0;
      for (let c = 0; c < C; c++) dot += x[(t - 1) * C + c] * wte[v * C + c];
      return dot;
    });
    const top = Math.max(...logits);
    return logits[token] - top - Math.log(logits.reduce((all, logit) => all + Math.exp(logit - top), 0));
  });
}
