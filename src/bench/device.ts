// A backend of its own for measuring, with access to its device.
import type { Backend } from '../gpu/backend.ts';
import { watchAdapter, type DeviceWatch } from '../gpu/timing.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { chooseKernels, pickKernels } from '../kernels/choice/choose.ts';
import { FASTEST } from '../kernels/choice/names.ts';
import { chosenKernels } from '../kernels/variants.ts';

export interface Device {
  backend: Backend;
  /** Only with WebGPU. */
  watch?: DeviceWatch;
}

/**
 * A device instrumented from its first call, with kernels chosen earlier or now by name.
 * @throws LabError `GpuUnavailableError`, or what pickKernels throws
 */
export async function watchedDevice(
  adapter: GPUAdapter,
  kernels: Backend['choice'] | string = FASTEST,
): Promise<Device> {
  const watch = watchAdapter(adapter);
  const backend = await webgpuBackend(adapter);
  if (typeof kernels === 'string') await chooseKernels(backend, await pickKernels(backend, kernels));
  else backend.choice = chosenKernels(backend, kernels);
  return { backend, watch };
}
