// Chooses the backend: WebGPU, or else the CPU.
import type { Backend } from '../gpu/backend.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { describeChoice, describeKernels, FASTEST, kernelNames } from '../kernels/choice/names.ts';
import type { Database } from '../storage/db.ts';
import type { Machine, OpenOptions } from '../domain/api.ts';
import { chooseAndRemember, isProcessorPicked, PROCESSOR } from './kernel-choice.ts';

const named = (name: string) => ({
  name,
  label: name === PROCESSOR ? 'none: WebAssembly on the processor' : describeKernels(name),
});

/**
 * A backend and its description; the database remembers its kernels. Without WebGPU, everything runs on the CPU.
 * @param engine overrides the remembered choice without changing it
 * @throws LabError `GpuUnavailableError` when that fails, too.
 */
export async function findMachine(
  database: Database,
  engine: OpenOptions['engine'],
): Promise<{ backend: Backend; machine: Machine }> {
  if (engine === 'wasm') return chosen(await onProcessor('The page’s address asks for it.'));
  const asked = engine === 'webgpu';
  const instead = (reason: string) =>
    onProcessor(asked ? `The page’s address asks for WebGPU, which is not available. ${reason}` : reason);
  const found = await findAdapter();
  if (typeof found === 'string') return instead(found);
  if (!asked && (await isProcessorPicked(database))) {
    const { backend, machine } = chosen(await onProcessor('You selected it.'));
    return { backend, machine: { ...machine, variants: [FASTEST, PROCESSOR].map(named), variant: PROCESSOR } };
  }
  try {
    const backend = await webgpuBackend(found);
    const choice = await chooseAndRemember(backend, database);
    const kernels = describeChoice(choice);
    // Selecting the CPU would have no effect while the address asks for WebGPU.
    const variants = [...kernelNames(backend), ...(asked ? [] : [PROCESSOR])].map(named);
    const variant = choice.picked ? choice.matmul : FASTEST;
    const { adapter, software } = backend;
    return { backend, machine: { backend: 'webgpu', adapter, software, kernels, variants, variant } };
  } catch (error) {
    return instead((error as Error).message);
  }
}

const chosen = ({ backend, machine }: { backend: Backend; machine: Machine }) => ({
  backend,
  machine: { ...machine, chosen: true as const },
});

async function findAdapter(): Promise<GPUAdapter | string> {
  // Older browsers have no navigator.gpu, whatever the types say.
  const gpu = (navigator as { gpu?: GPU }).gpu;
  if (!gpu) {
    return isSecureContext
      ? 'This browser does not support WebGPU.'
      : 'Browsers allow WebGPU only on https pages and on localhost, and this page is neither.';
  }
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  return adapter ?? 'This browser supports WebGPU but found no GPU that it may use.';
}

async function onProcessor(reason: string) {
  // Loaded on demand.
  const { simdBackend } = await import('../simd/backend.ts');
  const backend = await simdBackend();
  const kernels = 'WebAssembly, four numbers at a time';
  const machine: Machine = { backend: 'cpu', adapter: backend.adapter, software: true, kernels, reason };
  return { backend, machine };
}
