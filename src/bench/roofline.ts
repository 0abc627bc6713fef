// Time of a step's matrix products alone: each at its real shape, with its fastest kernel.
import { whole, type Backend } from '../gpu/backend.ts';
import type { Kernel } from '../gpu/kernel.ts';
import { matmulKernel } from '../kernels/matmul/kernels.ts';
import type { Form } from '../kernels/matmul/tile.ts';
import { matmulCandidates } from '../kernels/variants.ts';
import type { SizeMeasurement } from '../lib/measurement.ts';
import { timeCommands, type Budget } from './clock.ts';
import type { BenchSize } from './sizes.ts';

export interface MatrixProduct {
  form: Form;
  M: number;
  N: number;
  K: number;
  /** How often a step computes it. */
  count: number;
}

/** The matrix products of a training step, those of attention as one product over all heads and the whole T × T. */
export function stepProducts({ config: { L, NH, C, V }, B, T }: BenchSize): MatrixProduct[] {
  const rows = B * T;
  const linear = (input: number, output: number): MatrixProduct[] => [
    { form: 'nn', M: rows, N: output, K: input, count: L },
    { form: 'nt', M: rows, N: input, K: output, count: L },
    { form: 'tn', M: input, N: output, K: rows, count: L },
  ];
  const head: MatrixProduct[] = [
    { form: 'nt', M: rows, N: V, K: C, count: 1 },
    { form: 'nn', M: rows, N: C, K: V, count: 1 },
    { form: 'tn', M: V, N: C, K: rows, count: 1 },
  ];
  const attention: MatrixProduct[] = [
    // scores, and the gradient of the probabilities
    { form: 'nt', M: rows * NH, N: T, K: C / NH, count: 2 * L },
    // output, and the gradients of values, queries and keys
    { form: 'nn', M: rows * NH, N: C / NH, K: T, count: 4 * L },
  ];
  return [...linear(C, 3 * C), ...linear(C, C), ...linear(C, 4 * C), ...linear(4 * C, C), ...head, ...attention];
}

/** The candidate kernels for a product. */
function candidates(backend: Backend, { form, ...size }: MatrixProduct): Kernel[] {
  const variants = backend.kind === 'cpu' ? ['plain'] : matmulCandidates(backend);
  return variants.map((variant) => matmulKernel(variant, form, size));
}

export async function measureMatmul(
  backend: Backend,
  size: BenchSize,
  stepMs: number,
  budget: Budget,
): Promise<NonNullable<SizeMeasurement['matmul']>> {
  const products = stepProducts(size);
  const largest = (length: (product: MatrixProduct) => number) => Math.max(...products.map(length));
  const operand = (name: string, length: number) => {
    const memory = backend.allocate(name, length);
    backend.write(
      whole(memory),
      Float32Array.from({ length }, (_, i) => ((i % 17) - 8) / 8),
    );
    return whole(memory);
  };
  const a = operand(
    'a',
    largest(({ M, K }) => M * K),
  );
  const b = operand(
    'b',
    largest(({ N, K }) => N * K),
  );
  const out = operand(
    'out',
    largest(({ M, N }) => M * N),
  );
  let ms = 0;
  let flops = 0;
  for (const product of products) {
    const { form, M, N, K, count } = product;
    const bindings = { a: { ...a, length: M * K }, b: { ...b, length: N * K }, out: { ...out, length: M * N } };
    const times: number[] = [];
    for (const kernel of candidates(backend, product)) {
      const program = await backend.prepare(kernel.name, [
        { kernel, entry: form, bindings, shape: { M, N, K, accumulate: 0 } },
      ]);
      times.push(await timeCommands(backend, [{ program }], out, budget));
      backend.release(program);
    }
    ms += count * Math.min(...times);
    flops += count * 2 * M * N * K;
  }
  for (const { memory } of [a, b, out]) backend.free(memory);
  return { ms, gflops: flops / ms / 1e6, tokensPerSecond: (1000 * size.B * size.T) / ms, share: ms / stepMs };
}
