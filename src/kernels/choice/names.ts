// What people call the kernels: names to pick from, and words for what was chosen.
import type { Backend } from '../../gpu/backend.ts';
import { LARGE_PRODUCT, tileOf } from '../matmul/kernels.ts';
import { matmulCandidates, type KernelChoice } from '../variants.ts';

/** A choice with the adapter it was made on, to be kept and given back at the next start; plain data. */
export interface MeasuredChoice extends KernelChoice {
  adapter: string;
  /** Speed of the chosen product, 10⁹ multiplications and additions per second; absent where nothing was measured. */
  gflops?: number;
  /** A person has picked it. */
  picked?: true;
}

/** The name for whichever variant is measured to be fastest. */
export const FASTEST = 'fastest';

/** The names that a person can pick from on this adapter; those after the first are of variants. */
export const kernelNames = (backend: Backend): string[] =>
  backend.kind === 'cpu' ? [FASTEST] : [FASTEST, ...matmulCandidates(backend), 'plain'];

const READING: Record<string, string> = {
  registers: 'every invocation reading for itself',
  broadcast: 'rows shared by subgroup broadcast',
  shared: 'blocks in workgroup memory',
};

/** One of {@link kernelNames} in words: `tiles of 32 × 4, rows shared by subgroup broadcast`. */
export function describeKernels(name: string): string {
  if (name === FASTEST) return 'the fastest with WebGPU';
  const tile = tileOf(name, 'nn', LARGE_PRODUCT);
  return tile ? `tiles of ${tile.rows} × ${tile.columns}, ${READING[tile.loads]}` : 'plain kernels';
}

/** Its kernels in words, and how fast they are where that was measured: `…, 9.7 GFLOP/s`. */
export function describeChoice({ matmul, gflops }: MeasuredChoice): string {
  const speed = gflops === undefined ? '' : `, ${gflops.toFixed(gflops < 100 ? 1 : 0)} GFLOP/s`;
  return describeKernels(matmul) + speed;
}
