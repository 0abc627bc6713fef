// Names the kernel variants of ops that have several, and says which of them an adapter uses.
import type { Backend } from '../gpu/backend.ts';

/** One variant for each op that has several; `plain` is the one in shaders/. */
// A type rather than an interface: interfaces are not assignable to the record in Backend.choice.
export type KernelChoice = {
  matmul: string;
  attention: 'plain' | 'unrolled' | 'broadcast';
};

/** The default variants for this kind of adapter, used until others are measured or picked. */
export function usualKernels({ kind, software, subgroupSize: lanes }: Backend): KernelChoice {
  if (kind === 'cpu') return { matmul: 'plain', attention: 'plain' };
  if (!software) return { matmul: 'shared 4x4/8x8', attention: 'plain' };
  if (!lanes) return { matmul: 'registers 8x8/8x1', attention: 'unrolled' };
  return { matmul: `broadcast/${lanes}`, attention: 'broadcast' };
}

/** The variants in use on this backend. */
export const chosenKernels = (backend: Backend, choice = backend.choice): KernelChoice => ({
  ...usualKernels(backend),
  ...choice,
});

/** The variants of the matrix product worth measuring; few on software adapters, whose drivers take seconds to compile each. */
export function matmulCandidates(backend: Backend): string[] {
  const { software, subgroupSize: lanes } = backend;
  const others = software
    ? [lanes >= 8 ? 'registers 4x4/8x8' : 'registers 8x8/8x1']
    : ['shared 4x4/8x8', 'shared 8x8/8x8', 'registers 4x4/8x8', ...(lanes ? [`broadcast/${lanes}`] : [])];
  return [...new Set([usualKernels(backend).matmul, ...others])];
}

/** Bytes of a workgroup's memory that WebGPU guarantees. */
const WORKGROUP_BYTES = 16384;
/** Every workgroup reads all weights; those of wider models do not fit the caches of most cards. */
const WIDEST = 128;

/** Whether decoding a position of this model is one dispatch here, by decode-position.ts. On software adapters its barriers would cost more than the dispatches. */
export function decodesAtOnce({ kind, software }: Backend, { C, NH, V }: Record<'C' | 'NH' | 'V', number>): boolean {
  const bytes = 16 * (6 * (C / 4) + 256) + 8 * 256 + 4 * V;
  return kind === 'webgpu' && !software && C <= WIDEST && C % (4 * NH) === 0 && bytes <= WORKGROUP_BYTES;
}
