// Verifies kernel variants on a backend against the CPU reference.
import type { Backend, Dispatch, Program } from '../../gpu/backend.ts';
import { cpuBackend } from '../../gpu/cpu.ts';
import type { Kernel } from '../../gpu/kernel.ts';
import { attentionKernel } from '../attention/kernels.ts';
import { LARGE_PRODUCT, matmul, matmulKernel, tileOf } from '../matmul/kernels.ts';
import type { Form } from '../matmul/tile.ts';
import { freeOperands, operands } from './operands.ts';

/** Largest error, relative to the largest number. Single precision summed in another order stays far below it. */
export const TOLERANCE = 1e-4;

export const FORMS = ['nn', 'nt', 'tn'] as const satisfies readonly Form[];

async function outcome(backend: Backend, call: Omit<Dispatch, 'bindings'>, lengths: Record<string, number>) {
  const bindings = operands(backend, lengths);
  let program: Program | undefined;
  try {
    program = await backend.prepare('check', [{ ...call, bindings }]);
    backend.run([{ program }]);
    return (await backend.read([bindings['out']]))[0];
  } finally {
    if (program) backend.release(program);
    freeOperands(backend, bindings);
  }
}

/** Whether a kernel compiles here and agrees with the plain kernel's CPU reference. */
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
 * Size of the product on which a variant is checked: two workgroups and part of a third along both axes, so that the result depends on every
 * invocation of a workgroup and the last tiles extend past the matrix.
 */
export function checkedProduct(name: string, form: Form): Record<'M' | 'N' | 'K', number> {
  const tile = tileOf(name, form, LARGE_PRODUCT) ?? { rows: 1, columns: 1, workgroup: [8, 8] };
  const [width, height] = [tile.columns * tile.workgroup[0], tile.rows * tile.workgroup[1]];
  return form === 'tn'
    ? { M: 2 * height + 4, N: 2 * width + 8, K: 22 }
    : { M: 2 * height + 3, N: 2 * width + 8, K: 20 };
}

/** Whether a variant of the matrix product is correct here in this form. */
export function productAgrees(backend: Backend, name: string, form: Form): Promise<boolean> {
  const { M, N, K } = checkedProduct(name, form);
  const shape = { M, N, K, accumulate: 0 };
  const kernel = matmulKernel(name, form, shape);
  return agrees(backend, { kernel, plain: matmul, entry: form, shape }, { a: M * K, b: K * N, out: M * N });
}

/**
 * Whether an attention kernel's forward pass is correct here, on two workgroups of rows and part of a third.
 * @param kernelOf returns the kernel for a head size
 */
export function attentionAgrees(backend: Backend, kernelOf: (HS: number) => Kernel): Promise<boolean> {
  const HS = 8;
  const [kernel, entry] = [kernelOf(HS), 'forward'];
  const shape = { B: 2, T: 2 * kernel.workgroups.get(entry)![0] + 3, NH: 3 };
  const rows = shape.B * shape.T * shape.NH;
  const call = { kernel, plain: attentionKernel(HS), entry, shape };
  return agrees(backend, call, { qkv: 3 * HS * rows, out: HS * rows, lse: rows });
}
