// The attention kernels, one for each variant and head size.
import source from '../../../shaders/attention.wgsl?raw';
import type { Backend } from '../../gpu/backend.ts';
import { defineKernel, type Kernel } from '../../gpu/kernel.ts';
import { chosenKernels } from '../variants.ts';
import { attentionEntries } from './reference.ts';
import { unrolledAttention } from './unrolled-source.ts';

const kernels = new Map<string, Kernel>();

function once(name: string, define: () => Kernel): Kernel {
  const made = kernels.get(name) ?? define();
  kernels.set(name, made);
  return made;
}

/** The plain attention kernel for heads of size HS, a multiple of four. */
export const attentionKernel = (HS: number): Kernel =>
  once(`attention ${HS}`, () => {
    return defineKernel(
      `attention ${HS}`,
      source.replace('HEAD_QUADS = 4u', `HEAD_QUADS = ${HS / 4}u`),
      attentionEntries(HS),
    );
  });

/** The kernel for software adapters. The `lanes` of a subgroup share what they read; with 0 they do not. */
export function unrolledAttentionKernel(HS: number, lanes: number): Kernel {
  const name = `attention ${HS} ${lanes ? `broadcast ${lanes}` : 'unrolled'}`;
  return once(name, () => defineKernel(name, unrolledAttention(HS, lanes), attentionEntries(HS)));
}

/** The kernel of the variant chosen for this machine. */
export function chosenAttention(backend: Backend, HS: number): Kernel {
  const { attention } = chosenKernels(backend);
  if (attention === 'plain') return attentionKernel(HS);
  return unrolledAttentionKernel(HS, attention === 'broadcast' ? backend.subgroupSize : 0);
}
