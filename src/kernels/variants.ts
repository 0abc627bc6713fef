// The names of the variants that ops with several kernels can be recorded with.
import type { Backend } from '../gpu/backend.ts';

/** One variant for each op that has several; `plain` is the one that stands in shaders/. */
// A type and not an interface: only a type has the index signature of Backend.choice.
export type KernelChoice = {
  matmul: string;
  attention: 'plain' | 'unrolled' | 'broadcast';
};

/** What adapters of this sort use until somebody measures. */
export function usualKernels({ kind, software, subgroupSize: lanes }: Backend): KernelChoice {
  if (kind === 'cpu') return { matmul: 'plain', attention: 'plain' };
  if (!software) return { matmul: 'shared 4x4/8x8', attention: 'plain' };
  if (!lanes) return { matmul: 'registers 8x8/8x1', attention: 'unrolled' };
  return { matmul: `broadcast/${lanes}`, attention: 'broadcast' };
}

/** What programs are recorded with on this backend. */
export const chosenKernels = (backend: Backend, choice = backend.choice): KernelChoice => ({
  ...usualKernels(backend),
  ...choice,
});

/** The variants of the matrix product worth measuring. On a software adapter with drivers that compile for seconds, few. */
export function matmulCandidates(backend: Backend): string[] {
  const { software, subgroupSize: lanes } = backend;
  const others = software
    ? [lanes >= 8 ? 'registers 4x4/8x8' : 'registers 8x8/8x1']
    : ['shared 4x4/8x8', 'shared 8x8/8x8', 'registers 4x4/8x8', ...(lanes ? [`broadcast/${lanes}`] : [])];
  return [...new Set([usualKernels(backend).matmul, ...others])];
}
