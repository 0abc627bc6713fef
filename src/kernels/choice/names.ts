// Names of the kernels to pick from, and their descriptions for display.
import type { Backend } from '../../gpu/backend.ts';
import { LARGE_PRODUCT, tileOf } from '../matmul/kernels.ts';
import { matmulCandidates, type KernelChoice } from '../variants.ts';

/** A choice with the machine it was made on, to be stored for the next start; plain data. */
export interface MeasuredChoice extends KernelChoice {
  adapter: string;
  /** The backend's identity when it was measured. */
  identity?: string;
  /** The rounds of the measurement disagreed, so the next visit measures again. */
  provisional?: true;
  /** Speed of the chosen matrix product in 10⁹ multiplications and additions per second; absent if not measured. */
  gflops?: number;
  /** Picked by a person rather than measured. */
  picked?: true;
}

/** Stands for the variant that measures fastest. */
export const FASTEST = 'fastest';

/** The names to pick from on this adapter: {@link FASTEST}, then the variants. */
export const kernelNames = (backend: Backend): string[] =>
  backend.kind === 'cpu' ? [FASTEST] : [FASTEST, ...matmulCandidates(backend), 'plain'];

const READING: Record<string, string> = {
  registers: 'operands read directly from memory',
  broadcast: 'rows shared by subgroup broadcast',
  shared: 'blocks in workgroup memory',
};

/** Describes one of {@link kernelNames}: `tiles of 32 × 4, rows shared by subgroup broadcast`. */
export function describeKernels(name: string): string {
  if (name === FASTEST) return 'the fastest with WebGPU';
  const tile = tileOf(name, 'nn', LARGE_PRODUCT);
  return tile ? `tiles of ${tile.rows} × ${tile.columns}, ${READING[tile.loads]}` : 'plain kernels';
}

/** The kernels in use on a backend, in words; those of the processor have no variants. */
export const describeInUse = ({ kind }: Backend, choice: MeasuredChoice): string =>
  kind === 'cpu' ? 'WebAssembly, four numbers at a time' : describeChoice(choice);

/** Describes a choice, with its speed if measured: `…, 9.7 GFLOP/s`. */
export function describeChoice({ matmul, gflops }: MeasuredChoice): string {
  const kernels = describeKernels(matmul);
  return gflops === undefined ? kernels : `${kernels}, ${gflops.toFixed(gflops < 100 ? 1 : 0)} GFLOP/s`;
}
