// A backend for Node: the GPU through Dawn (the npm package `webgpu`), or the CPU.
import { create, globals } from 'webgpu';
import type { Backend } from '../gpu/backend.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { chooseKernels } from '../kernels/choice/choose.ts';
import { LabError } from '../lib/errors.ts';
import { simdBackend } from '../simd/backend.ts';
import { nodeCrew } from './crew.ts';
import { oneOf } from './options.ts';
import { prepareVulkan } from './vulkan.ts';

/** `fastest`: the GPU if there is one, otherwise WebAssembly on the CPU, which is faster than every software adapter measured. */
export const ADAPTERS = ['fastest', 'webgpu', 'processor'] as const;
export type AdapterChoice = (typeof ADAPTERS)[number];

const shared = globalThis as typeof globalThis & { rlhfSandboxGpu?: GPU };

/** The value of `--adapter`. @throws LabError `ConfigError`. */
export const parseAdapter = (value: string): AdapterChoice => oneOf('--adapter', ADAPTERS, value);

/** @throws LabError `GpuUnavailableError` when WebGPU is asked for and Dawn finds no adapter. */
export async function nodeBackend(choice: AdapterChoice = 'fastest'): Promise<Backend> {
  if (choice === 'processor') return processorBackend();
  const adapter = choice === 'webgpu' ? await nodeAdapter() : await findAdapter();
  if (!adapter) return processorBackend();
  const gpu = await webgpuBackend(adapter);
  if (choice === 'fastest' && gpu.software) {
    gpu.destroy();
    return processorBackend();
  }
  await chooseKernels(gpu);
  return gpu;
}

/** WebAssembly on all cores; the bits are those of one. */
export async function processorBackend(): Promise<Backend> {
  const backend = await simdBackend();
  backend.crew = nodeCrew();
  return backend;
}

/** @throws LabError `GpuUnavailableError` when Dawn finds no adapter. */
export async function nodeAdapter(): Promise<GPUAdapter> {
  const adapter = await findAdapter();
  if (!adapter) throw new LabError('GpuUnavailableError', 'Dawn found no WebGPU adapter on this machine.');
  return adapter;
}

function findAdapter(): Promise<GPUAdapter | null> {
  prepareVulkan('fastest');
  Object.assign(globalThis, globals);
  // One per process, kept until it ends: Dawn crashes when a second one exists or this one is garbage-collected.
  shared.rlhfSandboxGpu ??= create([]);
  return shared.rlhfSandboxGpu.requestAdapter({ powerPreference: 'high-performance' });
}
