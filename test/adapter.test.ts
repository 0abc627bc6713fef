import { expect, test } from 'vitest';
import { nodeGpu, requireAdapter, requireDevice } from './gpu.ts';

test('there is one GPU object per process', () => {
  expect(nodeGpu()).toBe(nodeGpu());
});

test('the adapter runs a kernel', async () => {
  const device = await requireDevice();
  const module = device.createShaderModule({
    code: `@group(0) @binding(0) var<storage, read_write> out: array<f32>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) { out[id.x] = f32(id.x) * 0.5; }`,
  });
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module } });
  const out = device.createBuffer({ size: 256, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC });
  const copy = device.createBuffer({ size: 256, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  const bindings = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: [{ binding: 0, resource: out }],
  });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindings);
  pass.dispatchWorkgroups(1);
  pass.end();
  encoder.copyBufferToBuffer(out, 0, copy, 0, 256);
  device.queue.submit([encoder.finish()]);
  await copy.mapAsync(GPUMapMode.READ);
  expect([...new Float32Array(copy.getMappedRange())]).toEqual(Array.from({ length: 64 }, (_, i) => i * 0.5));
  device.destroy();
});

test('the adapter gives what every WebGPU machine has', async () => {
  const { limits } = await requireAdapter();
  expect(limits.maxStorageBuffersPerShaderStage).toBeGreaterThanOrEqual(8);
  expect(limits.maxComputeInvocationsPerWorkgroup).toBeGreaterThanOrEqual(256);
});
