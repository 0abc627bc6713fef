import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Backend } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { chooseKernels, describeChoice } from '../../src/kernels/choice.ts';
import { isVariant } from '../../src/kernels/matmul.ts';
import { requireAdapter } from '../gpu.ts';

let gpu: Backend;
beforeAll(async () => {
  gpu = await webgpuBackend(await requireAdapter());
});
afterAll(() => gpu.destroy());

test('measures the adapter once, and then remembers', async () => {
  const measured = await chooseKernels(gpu);
  expect(isVariant(measured.matmul)).toBe(true);
  expect(measured.gflops).toBeGreaterThan(0);
  expect(gpu.choice).toEqual({ matmul: measured.matmul, attention: measured.attention });
  expect(describeChoice(measured)).toMatch(/^tiles of \d+ × \d+, .*, [\d.]+ GFLOP\/s$/);

  const remembered = { ...measured, matmul: 'registers 4x4/8x8', gflops: 1 };
  const prepare = gpu.prepare.bind(gpu);
  let programs = 0;
  gpu.prepare = (...args) => (programs++, prepare(...args));
  expect(await chooseKernels(gpu, remembered)).toEqual(remembered);
  expect(gpu.choice.matmul).toBe('registers 4x4/8x8');
  expect(programs).toBe(0);
  await chooseKernels(gpu, { ...remembered, adapter: 'another card' });
  expect(programs).toBeGreaterThan(0);
  gpu.prepare = prepare;
});

test('a variant that computes wrongly here is not chosen', async () => {
  // As if this adapter's subgroups had eight lanes: half of them would read rows that nobody holds.
  const wrong: Backend = {
    ...gpu,
    subgroupSize: 2 * gpu.subgroupSize,
    choice: { matmul: `broadcast/${2 * gpu.subgroupSize}`, attention: 'broadcast' },
  };
  const measured = await chooseKernels(wrong);
  expect(measured.matmul).toMatch(/^registers/);
  expect(measured.attention).toBe('unrolled');
});

test('the processor keeps its plain kernels', async () => {
  const cpu = cpuBackend();
  expect(await chooseKernels(cpu)).toEqual({ adapter: cpu.adapter, matmul: 'plain', attention: 'plain' });
  expect(describeChoice(await chooseKernels(cpu))).toBe('plain kernels');
});
