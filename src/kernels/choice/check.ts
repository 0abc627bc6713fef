// Checks on a backend that variants of the kernels compute what the CPU reference computes.
import type { Backend, Dispatch } from '../../gpu/backend.ts';
import { cpuBackend } from '../../gpu/cpu.ts';
import type { Kernel } from '../../gpu/kernel.ts';
import { attentionKernel } from '../attention/kernels.ts';
import { LARGE_PRODUCT, matmul, matmulKernel, tileOf } from '../matmul/kernels.ts';
import type { Form } from '../matmul/tile.ts';
import { freeOperands, operands } from './operands.ts';

/** Of the largest number: single precision in another order of summation stays far below. */
const TOLERANCE = 1e-4;

async function outcome(backend: Backend, call: Omit<Dispatch, 'bindings'>, lengths: Record<string, number>) {
  const bindings = operands(backend, lengths);
  try {
    backend.run([{ program: await backend.prepare('check', [{ ...call, bindings }]) }]);
    return (await backend.read([bindings['out']]))[0];
  } finally {
    freeOperands(backend, bindings);
  }
}

/** Whether a kernel compiles here and gives what the plain one's CPU reference gives. */
async function agrees(
  backend: Backend,
  { plain, ...call }: Omit<Dispatch, 'bindings'> & { plain: Kernel },
  lengths: Record<string, number>,
): Promise<boolean> {
  const expected = await outcome(cpuBackend(), { ...call, kernel: plain }, lengths);
  const actual = await outcome(backend, call, lengths).catch((error: Error) => {
    if (error.name === 'ShaderError') return undefined;
    throw error;
  });
  const scale = expected.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  return !!actual && expected.every((x, i) => Math.abs(x - actual[i]) <= TOLERANCE * scale);
}

/**
 * The product that a variant is checked on: two workgroups and part of a third along both axes, so that every invocation of a workgroup
 * computes something that is compared, and the last tiles stick out of the matrix.
 */
function checkedProduct(name: string, form: Form): Record<'M' | 'N' | 'K', number> {
  const tile = tileOf(name, form, LARGE_PRODUCT) ?? { rows: 1, columns: 1, workgroup: [8, 8] };
  const [width, height] = [tile.columns * tile.workgroup[0], tile.rows * tile.workgroup[1]];
  return form === 'tn'
    ? { M: 2 * height + 4, N: 2 * width + 8, K: 22 }
    : { M: 2 * height + 3, N: 2 * width + 8, K: 20 };
}

/** Whether a variant of the matrix product computes this form of it correctly here. */
export function productAgrees(backend: Backend, name: string, form: Form): Promise<boolean> {
  const { M, N, K } = checkedProduct(name, form);
  const shape = { M, N, K, accumulate: 0 };
  const kernel = matmulKernel(name, form, shape);
  return agrees(backend, { kernel, plain: matmul, entry: form, shape }, { a: M * K, b: K * N, out: M * N });
}

/**
 * Whether an attention kernel's forward pass is correct here, on two workgroups of rows and part of a third.
 * @param kernelOf gives the kernel for heads of a size
 */
export function attentionAgrees(backend: Backend, kernelOf: (HS: number) => Kernel): Promise<boolean> {
  const HS = 8;
  const [kernel, entry] = [kernelOf(HS), 'forward'];
  const shape = { B: 2, T: 2 * kernel.workgroups.get(entry)![0] + 3, NH: 3 };
  const rows = shape.B * shape.T * shape.NH;
  const call = { kernel, plain: attentionKernel(HS), entry, shape };
  return agrees(backend, call, { qkv: 3 * HS * rows, out: HS * rows, lse: rows });
}
