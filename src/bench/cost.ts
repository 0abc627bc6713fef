// Floating-point operations and bytes, by formula.
import type { Dispatch } from '../gpu/backend.ts';
import type { BenchSize } from './sizes.ts';

/** Of one training step: matrix products and the whole T × T of attention, forward and twice as many backward. */
export function stepFlops({ config: { L, C, V }, B, T }: BenchSize): number {
  return B * T * (6 * (12 * L * C * C + V * C) + 12 * L * C * T);
}

/** Dot products of head vectors per visible query–key pair, for each entry point of attention. */
const ATTENTION_PRODUCTS: Record<string, number> = { forward: 2, backwardQuery: 3, backwardKeyValue: 4 };

/** Of a matrix product or of attention, which stops at the diagonal; 0 for memory-bound ops. */
export function dispatchFlops({ kernel, entry, bindings, shape }: Dispatch): number {
  const { M = 0, N = 0, K = 0, B = 0, T = 0 } = shape;
  if (kernel.name.startsWith('matmul')) return 2 * M * N * K;
  if (!kernel.name.startsWith('attention')) return 0;
  const channels = bindings['qkv'].length / (3 * B * T);
  return 2 * (ATTENTION_PRODUCTS[entry] ?? 0) * channels * B * ((T * (T + 1)) / 2);
}

/** Bytes of all bindings; those both read and written count twice. */
export function dispatchBytes({ kernel, bindings }: Dispatch): number {
  return Object.entries(bindings).reduce((sum, [name, { length }]) => {
    return sum + 4 * length * (kernel.bindings.get(name)?.access === 'read_write' ? 2 : 1);
  }, 0);
}
