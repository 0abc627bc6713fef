// Attention during decoding, over a cache of keys and values; formulas in shaders/decode-attention.wgsl.
import source from '../../../shaders/decode-attention.wgsl?raw';
import type { Slice } from '../../gpu/backend.ts';
import { defineKernel, type Bound, type Kernel, type Shape } from '../../gpu/kernel.ts';
import type { Tape, Tensor } from '../../gpu/tape.ts';

type Arrays = Bound<'qkv' | 'cache' | 'out'> & Record<'position', Uint32Array>;

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);

function forward({ qkv, cache, out, position }: Arrays, shape: Shape) {
  const { B, T, NH } = shape as { B: number; T: number; NH: number };
  const C = out.length / B;
  const HS = C / NH;
  const t = position[0];
  for (let b = 0; b < B; b++) {
    cache.set(qkv.subarray((3 * b + 1) * C, (3 * b + 3) * C), (b * T + t) * 2 * C);
    for (let h = 0; h < NH; h++) {
      const head = (x: Float32Array, at: number) => x.subarray(at + h * HS, at + (h + 1) * HS);
      const cached = (u: number, part: 0 | 1) => head(cache, ((b * T + u) * 2 + part) * C);
      const q = head(qkv, 3 * b * C);
      const scores = Float64Array.from({ length: t + 1 }, (_, u) => dot(q, cached(u, 0)) / Math.sqrt(HS));
      const top = scores.reduce((a, x) => Math.max(a, x), -Infinity);
      const weights = scores.map((x) => Math.exp(x - top));
      const sum = weights.reduce((a, x) => a + x, 0);
      const mean = (c: number) => weights.reduce((a, weight, u) => a + (weight / sum) * cached(u, 1)[c], 0);
      head(out, b * C).forEach((_, c, o) => (o[c] = mean(c)));
    }
  }
}

const kernels = new Map<number, Kernel>();

/** The kernel for heads of size HS, a multiple of four. */
export function decodeAttentionKernel(HS: number): Kernel {
  const made =
    kernels.get(HS) ??
    defineKernel(`decode attention ${HS}`, source.replace('HEAD_QUADS = 4u', `HEAD_QUADS = ${HS / 4}u`), {
      forward: { invocations: (s) => [s['B'] * s['NH']], reference: forward },
    });
  kernels.set(HS, made);
  return made;
}

/** qkv (B, 3C) of the token at `position` (1) → out (B, C). Allocates a cache for T tokens, to which the token is added. */
export function decodeAttention(tape: Tape, name: string, qkv: Tensor, T: number, position: Slice, NH: number): Tensor {
  const [B, C3] = qkv.shape as [number, number];
  const C = C3 / 3;
  const out = tape.tensor(name, [B, C]);
  const cache = tape.memory(`${name} cache`, [B, T, 2 * C]);
  const bindings = { qkv: qkv.value, cache, out: out.value, position };
  tape.record([{ kernel: decodeAttentionKernel(C / NH), entry: 'forward', bindings, shape: { B, T, NH } }]);
  return out;
}
