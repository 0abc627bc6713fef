// The graphics adapter of the kernel tests. Where there is none the tests fail: a kernel that never ran has not passed.

import { create, globals } from 'webgpu';
import { prepareVulkan } from '../src/cli/vulkan.ts';

const shared = globalThis as typeof globalThis & { rlhfSandboxGpu?: GPU };

/**
 * The one GPU object of this process. Dawn crashes when there are two of them or when one is collected as garbage; that is why it
 * hangs on globalThis, which outlives the modules that Vitest loads anew for each test file.
 */
export function nodeGpu(): GPU {
  if (!shared.rlhfSandboxGpu) {
    prepareVulkan('software');
    Object.assign(globalThis, globals);
    shared.rlhfSandboxGpu = create([]);
  }
  return shared.rlhfSandboxGpu;
}

/**
 * An adapter, or an error that says what to do.
 * @throws Error when this machine has none
 */
export async function requireAdapter(): Promise<GPUAdapter> {
  const adapter = await nodeGpu().requestAdapter();
  if (!adapter) {
    throw new Error(
      'These tests need a WebGPU adapter and Dawn found none. Run `npm ci` again, so that @sparticuz/chromium brings SwiftShader; ' +
        'if VK_ICD_FILENAMES is set, check that the driver it names exists.',
    );
  }
  return adapter;
}

/** A device with the default limits. */
export async function requireDevice(descriptor?: GPUDeviceDescriptor): Promise<GPUDevice> {
  return (await requireAdapter()).requestDevice(descriptor);
}
