// Chooses the backend: WebGPU, or else the CPU.
import { findAdapter } from '../gpu/adapter.ts';
import type { Backend } from '../gpu/backend.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { describeInUse, describeKernels, FASTEST, kernelNames } from '../kernels/choice/names.ts';
import { isSound } from '../kernels/choice/sound.ts';
import { chosenKernels } from '../kernels/variants.ts';
import type { Database } from '../storage/db.ts';
import type { Machine, OpenOptions } from '../domain/api.ts';
import { describeError, LabError } from '../lib/errors.ts';
import { lazy } from '../lib/lazy.ts';
import { checkedName, chooseAndRemember, isProcessorPicked, PROCESSOR } from './kernel-choice.ts';

/**
 * Checks kernels that were taken without, once; resolves at once where that was done when the engine was opened.
 * The promise fails with LabError `ShaderError` where they compute wrong results.
 */
export function lateCheck(backend: Backend, { checked }: Machine, known: string | undefined): () => Promise<void> {
  let check: Promise<void> | undefined;
  return () => (check ??= checked !== undefined && checked === known ? verify(backend) : Promise.resolve());
}

async function verify(backend: Backend): Promise<void> {
  if (await isSound(backend)) return;
  throw new LabError('ShaderError', 'The graphics driver computes wrong results since it was restarted.');
}

const named = (name: string) => ({
  name,
  label: name === PROCESSOR ? 'none: WebAssembly on the processor' : describeKernels(name),
});

/**
 * A backend and its description; the database remembers its kernels. Without WebGPU, everything runs on the CPU.
 * @param engine overrides the remembered choice without changing it
 * @param checked by an earlier worker of this visit: see {@link Machine.checked}
 * @throws LabError `GpuUnavailableError` when that fails, too.
 */
export async function findMachine(
  database: Database,
  engine: OpenOptions['engine'],
  checked?: string,
): Promise<{ backend: Backend; machine: Machine }> {
  if (engine === 'wasm') return chosen(await onProcessor('The page’s address asks for it.'));
  const asked = engine === 'webgpu';
  const instead = (reason: string) =>
    onProcessor(asked ? `The page’s address asks for WebGPU, which is not available. ${reason}` : reason);
  let opened: Backend | undefined;
  try {
    const adapter = await findAdapter();
    if (!asked && (await isProcessorPicked(database))) {
      const { backend, machine } = chosen(await onProcessor('You selected it.'));
      return { backend, machine: { ...machine, variants: [FASTEST, PROCESSOR].map(named), variant: PROCESSOR } };
    }
    const backend = (opened = await webgpuBackend(adapter));
    const choice = await chooseAndRemember(backend, database, checked);
    const kernels = describeInUse(backend, choice);
    // Selecting the CPU would have no effect while the address asks for WebGPU.
    const variants = [...kernelNames(backend), ...(asked ? [] : [PROCESSOR])].map(named);
    const variant = choice.picked ? choice.matmul : FASTEST;
    const { adapter: name, software } = backend;
    const inUse = choice.matmul;
    const machine = { backend: 'webgpu', adapter: name, software, kernels, variants, variant, inUse } as const;
    return { backend, machine: { ...machine, checked: checkedName(backend, choice) } };
  } catch (error) {
    opened?.destroy();
    return instead(describeError(error).message);
  }
}

const chosen = ({ backend, machine }: { backend: Backend; machine: Machine }) => ({
  backend,
  machine: { ...machine, chosen: true as const },
});

async function onProcessor(reason: string) {
  // Loaded on demand.
  const { simdBackend } = await lazy(import('../simd/backend.ts'));
  const backend = await simdBackend();
  const { adapter } = backend;
  const kernels = describeInUse(backend, { ...chosenKernels(backend), adapter });
  const machine: Machine = { backend: 'cpu', adapter, software: true, kernels, reason };
  return { backend, machine };
}
