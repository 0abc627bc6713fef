// Finds what to compute on: WebGPU, or else the processor.
import type { Backend } from '../gpu/backend.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { simdBackend } from '../simd/backend.ts';
import type { Machine } from './api.ts';

/**
 * A backend and what to say of it: without WebGPU everything runs on the processor. @throws LabError `GpuUnavailableError` when
 * that cannot be either.
 */
export async function findMachine(): Promise<{ backend: Backend; machine: Machine }> {
  const found = await findAdapter();
  if (typeof found !== 'string') {
    try {
      const backend = await webgpuBackend(found);
      return { backend, machine: { backend: 'webgpu', adapter: backend.adapter, software: backend.software } };
    } catch (error) {
      return onProcessor((error as Error).message);
    }
  }
  return onProcessor(found);
}

async function findAdapter(): Promise<GPUAdapter | string> {
  // Older browsers have no navigator.gpu, whatever the types say.
  const gpu = (navigator as { gpu?: GPU }).gpu;
  if (!gpu) {
    return isSecureContext
      ? 'This browser has no WebGPU.'
      : 'Browsers allow WebGPU only on https pages and on localhost, and this page is neither.';
  }
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  return adapter ?? 'This browser has WebGPU, but found no graphics card it may use.';
}

async function onProcessor(reason: string) {
  const backend = await simdBackend();
  return { backend, machine: { backend: 'cpu', adapter: backend.adapter, software: true, reason } satisfies Machine };
}
