// A backend for Node: Dawn (the npm package `webgpu`) on whatever adapter the machine has, software if need be.
import { create, globals } from 'webgpu';
import type { Backend } from '../gpu/backend.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { LabError } from '../lib/errors.ts';
import { prepareVulkan } from './vulkan.ts';

const shared = globalThis as typeof globalThis & { rlhfSandboxGpu?: GPU };

/** @throws LabError `GpuUnavailableError` when Dawn finds no adapter. */
export async function nodeBackend(): Promise<Backend> {
  prepareVulkan('fastest');
  Object.assign(globalThis, globals);
  // One per process, kept for ever: Dawn crashes when a second one exists or this one is collected.
  shared.rlhfSandboxGpu ??= create([]);
  const adapter = await shared.rlhfSandboxGpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new LabError('GpuUnavailableError', 'Dawn found no graphics adapter on this machine.');
  return webgpuBackend(adapter);
}
