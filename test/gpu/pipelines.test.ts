// Compiling while the graphics device goes away.
import { expect, test, vi } from 'vitest';
import type { Kernel } from '../../src/gpu/kernel.ts';
import { Pipelines } from '../../src/gpu/pipelines.ts';

test('a device that is lost while a shader is checked leaves no rejection that nobody handles', async () => {
  vi.stubGlobal('GPUShaderStage', { COMPUTE: 4 });
  const unhandled = vi.fn();
  process.once('unhandledRejection', unhandled);
  const made = { getCompilationInfo: () => Promise.resolve({ messages: [] }) };
  const device = {
    pushErrorScope: () => undefined,
    popErrorScope: () => Promise.reject(new DOMException('Instance dropped in popErrorScope', 'OperationError')),
    createShaderModule: () => made,
    createPipelineLayout: () => ({}),
    createBindGroupLayout: () => ({}),
    createComputePipelineAsync: () => Promise.resolve({}),
  } as unknown as GPUDevice;
  const kernel = { name: 'add', source: '', bindings: new Map([['shape', { index: 0, access: 'uniform' }]]) };
  await new Pipelines(device).get(kernel as unknown as Kernel, 'main', []);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  vi.unstubAllGlobals();
  expect(unhandled).not.toHaveBeenCalled();
});
