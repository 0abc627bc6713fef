// Dispatches of matrix products, with the kernels chosen for this machine.
import type { Backend, Dispatch, Slice } from '../../gpu/backend.ts';
import { chosenKernels } from '../variants.ts';
import { matmul, matmulKernel, type Size } from './kernels.ts';
import type { Form } from './tile.ts';

/** One product, by the variant chosen for this machine. */
export function matmulDispatch(
  backend: Backend,
  entry: string,
  bindings: Record<string, Slice>,
  shape: Size & Record<'accumulate', number>,
): Dispatch {
  return {
    kernel: matmulKernel(chosenKernels(backend).matmul, entry.slice(0, 2) as Form, shape),
    entry,
    bindings,
    shape,
  };
}

/** out (N) += Σ_m a (M, N). On graphics cards several invocations share the rows; on software adapters that costs more than it saves. */
export function columnSumDispatch({ software }: Backend, a: Slice, out: Slice, M: number): Dispatch {
  const shape = { M, N: out.length, K: 0, accumulate: 1 };
  return { kernel: matmul, entry: software ? 'columnSum' : 'columnSumShared', bindings: { a, out }, shape };
}
