// What measuring needs of a machine: a backend of its own, and a way to look at its device.
import type { Backend } from '../gpu/backend.ts';
import { watchAdapter, type DeviceWatch } from '../gpu/timing.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';

export interface Device {
  backend: Backend;
  /** Only with WebGPU. */
  watch?: DeviceWatch;
}

/** A device that is watched from its first call. @throws LabError `GpuUnavailableError` */
export async function watchedDevice(adapter: GPUAdapter): Promise<Device> {
  const watch = watchAdapter(adapter);
  return { backend: await webgpuBackend(adapter), watch };
}
