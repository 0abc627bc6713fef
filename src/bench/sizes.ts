// The measured models, with the weights and the batch that every run of every library starts from. Equal losses then
// show that all libraries did the same work.
import { size } from '../gpu/tape.ts';
import { parameterShapes, type GptConfig } from '../model/params.ts';

export interface BenchSize {
  name: string;
  config: GptConfig;
  B: number;
  T: number;
}

/** Training is measured at the full context. */
const sizeOf = (name: string, B: number, config: GptConfig): BenchSize => ({ name, config, B, T: config.context });

export const BENCH_SIZES = [
  sizeOf('nano', 8, { L: 2, NH: 4, C: 64, context: 64, V: 256 }),
  sizeOf('micro', 8, { L: 4, NH: 4, C: 128, context: 128, V: 512 }),
  sizeOf('small', 4, { L: 6, NH: 8, C: 256, context: 256, V: 2048 }),
];

/** AdamW of the measured step; no clipping. */
export const BENCH_ADAMW = {
  learningRate: 1e-3,
  beta1: 0.9,
  beta2: 0.95,
  epsilon: 1e-8,
  weightDecay: 0.1,
  clipNorm: 0,
};

/** mulberry32 (Tommy Ettinger): small enough to reimplement in any language. Uniform in [0, 1). */
function mulberry(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Box and Muller's pairs of normal numbers. */
function normals(uniform: () => number, length: number, deviation: number): Float32Array {
  const values = new Float32Array(length);
  for (let i = 0; i < length; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(Math.max(uniform(), 1e-12)));
    const angle = 2 * Math.PI * uniform();
    values[i] = radius * Math.cos(angle);
    if (i + 1 < length) values[i + 1] = radius * Math.sin(angle);
  }
  return values;
}

/** Matrices N(0, 0.02) in the order of the model, projections into the residual stream divided by √(2L); biases 0, gains 1. */
export function benchWeights(config: GptConfig): Map<string, { data: Float32Array }> {
  const uniform = mulberry(1234);
  const values = (name: string, shape: number[]): Float32Array => {
    const length = size(shape);
    if (shape.length === 1) return new Float32Array(length).fill(name.endsWith('bias') ? 0 : 1);
    return normals(uniform, length, name.includes('c_proj') ? 0.02 / Math.sqrt(2 * config.L) : 0.02);
  };
  return new Map([...parameterShapes(config, 'lm')].map(([name, shape]) => [name, { data: values(name, shape) }]));
}

/** Tokens (B, T) and the token that follows each, drawn uniformly. */
export function benchBatch({ B, T, config }: BenchSize): { tokens: Uint32Array; targets: Uint32Array } {
  const uniform = mulberry(7);
  const draw = () => Math.floor(uniform() * config.V);
  const [tokens, targets] = [new Uint32Array(B * T), new Uint32Array(B * T)];
  for (let b = 0; b < B; b++) {
    let token = draw();
    for (let t = 0; t < T; t++) {
      tokens[b * T + t] = token;
      targets[b * T + t] = token = draw();
    }
  }
  return { tokens, targets };
}
