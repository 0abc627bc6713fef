// Measures whether 16-bit storage would pay off: a step's products with b packed as pairs of halves, against single precision. Sums
// stay in single precision. Training does not use it; it is here to be measured on untested adapters.
import { toHalf } from '../data/half.ts';
import { whole, type Backend, type Slice } from '../gpu/backend.ts';
import { defineKernel, type Kernel } from '../gpu/kernel.ts';
import { matmulKernel } from '../kernels/matmul/kernels.ts';
import { chosenKernels } from '../kernels/variants.ts';
import { LabError } from '../lib/errors.ts';
import { Rng } from '../lib/rng.ts';
import { timeCommands, type Budget } from './clock.ts';
import { stepProducts, type MatrixProduct } from './roofline.ts';
import type { BenchSize } from './sizes.ts';

export interface HalvesMeasurement extends MatrixProduct {
  /** 10⁹ multiplications and additions per second. */
  single: number;
  halves: number;
  /** Largest difference, relative to the largest number of the product. */
  error: number;
}

/** The kernel with b read as halves: two per 32-bit word, the first in the lower bits. */
function readingHalves(kernel: Kernel): Kernel {
  const source = kernel.source
    .replace('b: array<vec4f>;', 'b: array<vec2u>;')
    .replace(/\bb\[([^\]]+)\]/g, 'halves($1)')
    .concat('\nfn halves(i: u32) -> vec4f { return vec4f(unpack2x16float(b[i].x), unpack2x16float(b[i].y)); }\n');
  return defineKernel(`${kernel.name} of halves`, source, kernel.entries);
}

/** Numbers packed in pairs as halves. */
const packed = (numbers: Float32Array): Uint32Array =>
  Uint32Array.from(
    { length: numbers.length / 2 },
    (_, i) => toHalf(numbers[2 * i]) | (toHalf(numbers[2 * i + 1]) << 16),
  );

/** @throws LabError `ConfigError` without tiled kernels: on the processor, or with the plain ones. */
export async function measureHalves(backend: Backend, size: BenchSize, budget: Budget): Promise<HalvesMeasurement[]> {
  const { matmul } = chosenKernels(backend);
  if (matmul === 'plain')
    throw new LabError('ConfigError', 'Only the tiled WebGPU kernels read halves. Measure without --kernels plain.');
  const rng = new Rng(1);
  const deviates = (length: number) => Float32Array.from({ length }, () => rng.normal());
  const measured: HalvesMeasurement[] = [];
  // Each is compiled once, however many products it computes.
  const made = new Map<Kernel, Kernel>();
  for (const product of stepProducts(size)) {
    const { form, M, N, K } = product;
    const kernel = matmulKernel(matmul, form, product);
    const slices: Slice[] = [];
    const slice = (name: string, data: Float32Array | Uint32Array): Slice => {
      slices.push(whole(backend.allocate(name, data.length)));
      backend.write(slices.at(-1)!, data);
      return slices.at(-1)!;
    };
    const numbers = deviates(N * K);
    const [a, b, halves] = [slice('a', deviates(M * K)), slice('b', numbers), slice('halves', packed(numbers))];
    const run = async (by: Kernel, operand: Slice) => {
      const out = slice('out', new Float32Array(M * N));
      const shape = { M, N, K, accumulate: 0 };
      const program = await backend.prepare(by.name, [
        { kernel: by, entry: form, bindings: { a, b: operand, out }, shape },
      ]);
      const ms = await timeCommands(backend, [{ program }], out, budget);
      backend.release(program);
      const [values] = (await backend.read([out])) as [Float32Array];
      return { gflops: (2 * M * N * K) / ms / 1e6, values };
    };
    const single = await run(kernel, b);
    made.set(kernel, made.get(kernel) ?? readingHalves(kernel));
    const other = await run(made.get(kernel)!, halves);
    const largest = single.values.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
    const error = single.values.reduce((top, x, i) => Math.max(top, Math.abs(x - other.values[i])), 0) / largest;
    measured.push({ ...product, single: single.gflops, halves: other.gflops, error });
    slices.forEach(({ memory }) => backend.free(memory));
  }
  return measured;
}
