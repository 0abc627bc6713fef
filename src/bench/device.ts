// What measuring needs of a machine: a backend of its own, and a way to look at its device.
import type { Backend, KernelChoice } from '../gpu/backend.ts';
import { watchAdapter, type DeviceWatch } from '../gpu/timing.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { chooseKernels } from '../kernels/choice.ts';

export interface Device {
  backend: Backend;
  /** Only with WebGPU. */
  watch?: DeviceWatch;
}

/**
 * A device that is watched from its first call, with the kernels that are known to be fastest on it, or else measured to be.
 * @throws LabError `GpuUnavailableError`
 */
export async function watchedDevice(adapter: GPUAdapter, known?: KernelChoice): Promise<Device> {
  const watch = watchAdapter(adapter);
  const backend = await webgpuBackend(adapter);
  await chooseKernels(backend, known && { ...known, adapter: backend.adapter });
  return { backend, watch };
}
