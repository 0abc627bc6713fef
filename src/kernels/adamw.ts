// AdamW with global-norm clipping over one flat array of parameters; formulas in shaders/adamw.wgsl.
import source from '../../shaders/adamw.wgsl?raw';
import type { Backend, Dispatch, Slice } from '../gpu/backend.ts';
import { defineKernel, type Bound, type Shape } from '../gpu/kernel.ts';

type Arrays = Bound<'grad' | 'partials' | 'norm' | 'hyper' | 'value' | 'm' | 'v'>;

/** Partial sums of squares: few enough for one invocation of a software adapter to add up. */
export const NORM_LANES = 1024;
/** Invocations for each of them on a graphics card: 262,144 in all, which hide the latency of its memory. */
const BLOCK = 256;

export interface AdamWSettings {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  weightDecay: number;
  /** Largest global gradient norm; 0 turns clipping off. */
  clipNorm: number;
}

/** The kernel's `hyper`, eight numbers, for update number `step`, counted from 1. */
export function adamwHyper(settings: AdamWSettings, step: number): Float32Array {
  const { learningRate, beta1, beta2, epsilon, weightDecay, clipNorm } = settings;
  const corrections = [1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)];
  return Float32Array.of(learningRate, beta1, beta2, epsilon, weightDecay, clipNorm, ...corrections);
}

function squares({ grad, partials }: Arrays, shape: Shape) {
  const { N, lanes } = shape as { N: number; lanes: number };
  for (let lane = 0; lane < lanes; lane++) {
    let sum = 0;
    for (let i = lane; i < N; i += lanes) sum += grad[i] ** 2;
    partials[lane] = sum;
  }
}

function squaresShared({ grad, partials }: Arrays, shape: Shape) {
  const { N, lanes } = shape as { N: number; lanes: number };
  partials.fill(0);
  for (let i = 0; i < N; i++) partials[Math.floor(i / BLOCK) % lanes] += grad[i] ** 2;
}

function total({ partials, norm, hyper }: Arrays) {
  const length = Math.sqrt(partials.reduce((sum, x) => sum + x, 0));
  norm[0] = length;
  norm[1] = hyper[5] > 0 && length > 0 ? Math.min(1, hyper[5] / length) : 1;
}

function update({ grad, norm, hyper, value, m, v }: Arrays, shape: Shape) {
  const [lr, beta1, beta2, epsilon, decay, , correction1, correction2] = hyper as unknown as number[];
  for (let i = 0; i < shape['N']; i++) {
    const g = grad[i] * norm[1];
    m[i] = beta1 * m[i] + (1 - beta1) * g;
    v[i] = beta2 * v[i] + (1 - beta2) * g * g;
    const pull = i < shape['decayed'] ? decay * value[i] : 0;
    value[i] -= lr * ((m[i] * correction1) / (Math.sqrt(v[i] * correction2) + epsilon) + pull);
  }
}

export const adamwKernel = defineKernel('adamw', source, {
  squares: { invocations: (s) => [s['lanes']], reference: squares },
  squaresShared: { invocations: (s) => [s['lanes'], BLOCK], reference: squaresShared },
  total: { invocations: () => [1], reference: total },
  totalShared: { invocations: () => [1, BLOCK], reference: total },
  update: { invocations: (s) => [s['N']], reference: update },
});

/** grad, value, m, v (N); partials ({@link NORM_LANES}); norm (2) = norm before clipping, factor; hyper (8). The first `decayed` values decay. */
export function adamw(
  { software }: Backend,
  bindings: Record<'grad' | 'partials' | 'norm' | 'hyper' | 'value' | 'm' | 'v', Slice>,
  decayed: number,
): Dispatch[] {
  const { grad, partials, norm, hyper, value, m, v } = bindings;
  const shape = { N: grad.length, decayed, lanes: NORM_LANES };
  const kernel = adamwKernel;
  const by = software ? '' : 'Shared';
  return [
    { kernel, entry: `squares${by}`, bindings: { grad, partials }, shape },
    { kernel, entry: `total${by}`, bindings: { partials, norm, hyper }, shape },
    { kernel, entry: 'update', bindings: { grad, norm, hyper, value, m, v }, shape },
  ];
}
