// Times the variants of the matrix product on a backend.
import type { Backend } from '../../gpu/backend.ts';
import { matmulKernel } from '../matmul/kernels.ts';
import { freeOperands, operands } from './operands.ts';

/** Rows, columns and depth of the product that is timed. */
const SIZE = { software: 256, card: 512 };
/** A measurement takes at least this long, so that the latency of submitting and reading back is negligible. */
const LONG_ENOUGH_MS = 25;
const MAX_REPEATS = 256;

export interface Stopwatch {
  matmul: string;
  /** Measures out = a b once more, in 10⁹ multiplications and additions per second. */
  measure(): Promise<number>;
  free(): void;
}

/** Compiles the variant and determines how many repetitions a measurement needs. */
export async function stopwatch(backend: Backend, matmul: string): Promise<Stopwatch> {
  const n = backend.software ? SIZE.software : SIZE.card;
  const bindings = operands(backend, { a: n * n, b: n * n, out: n * n });
  const shape = { M: n, N: n, K: n, accumulate: 0 };
  const call = { kernel: matmulKernel(matmul, 'nn', shape), entry: 'nn', bindings, shape };
  const program = await backend.prepare('measure', [call]);
  const milliseconds = async (repeats: number) => {
    const start = performance.now();
    await backend.runAndRead(
      Array.from({ length: repeats }, () => ({ program })),
      [{ ...bindings['out'], length: 1 }],
    );
    return performance.now() - start;
  };
  let repeats = 1;
  await milliseconds(repeats);
  while (repeats < MAX_REPEATS && (await milliseconds(repeats)) < LONG_ENOUGH_MS) repeats *= 2;
  return {
    matmul,
    measure: async () => (2 * n ** 3 * repeats) / (await milliseconds(repeats)) / 1e6,
    free() {
      backend.release(program);
      freeOperands(backend, bindings);
    },
  };
}
