import { beforeAll, describe, expect, test } from 'vitest';
import { watchedDevice } from '../../src/bench/device.ts';
import { measureHalves } from '../../src/bench/halves.ts';
import { measureKernels } from '../../src/bench/kernels.ts';
import { measure, type MeasureOptions } from '../../src/bench/measure.ts';
import { stepFlops } from '../../src/bench/cost.ts';
import { stepProducts } from '../../src/bench/roofline.ts';
import { BENCH_SIZES, benchBatch, benchWeights, type BenchSize } from '../../src/bench/sizes.ts';
import { measureTraining, recordStep } from '../../src/bench/training-step.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import type { Measurement, SizeMeasurement } from '../../src/lib/measurement.ts';
import { requireAdapter } from '../gpu.ts';

const once = { milliseconds: 0, atLeast: 1 };
const tiny: BenchSize = { name: 'tiny', config: { L: 1, NH: 2, C: 16, context: 8, V: 32 }, B: 2, T: 8 };

async function run(options: MeasureOptions): Promise<{ stages: string[]; measured: Measurement }> {
  const stages: string[] = [];
  const measuring = measure(options);
  let next = await measuring.next();
  for (; !next.done; next = await measuring.next()) stages.push(next.value);
  return { stages, measured: next.value };
}

const openGpu = async () => watchedDevice(await requireAdapter());

describe('the nano step on a graphics adapter', () => {
  const [size] = BENCH_SIZES;
  let training: SizeMeasurement['training'];
  let kernels: NonNullable<SizeMeasurement['kernels']>;
  let software: boolean;
  beforeAll(async () => {
    const openedAt = performance.now();
    const device = await openGpu();
    const step = await recordStep(device, size, benchWeights(size.config));
    training = await measureTraining(device, size, step, openedAt, once);
    kernels = await measureKernels(device, step, once);
    ({ software } = device.backend);
    device.backend.destroy();
  });

  test('has the losses that jax-js, TensorFlow.js and llm.c have from the same weights and batch', () => {
    expect(training.losses[0]).toBeCloseTo(5.54715, 4);
    expect(training.losses[1]).toBeCloseTo(5.20406, 4);
  });

  test('is one submission, and neither waits for the device nor makes a buffer', () => {
    expect(training).toMatchObject({ submits: 1, readBacks: 0, allocations: 0 });
  });

  test('joins what follows a product to it, and softmax, cross-entropy and their gradient', () => {
    // A card takes the variant of an op that has a workgroup for each row.
    const ops = kernels.rows.map(({ kernel }) => kernel.replace(/^matmul .*\./, '').replace(/Shared$/, ''));
    expect(ops).toEqual(expect.arrayContaining(['nnBiasKeepGelu', 'nnBiasAdd', 'ntGelu', 'logprob.both']));
    expect(ops).not.toContain('gelu.forward');
    expect(ops).not.toContain('logprob.forward');
  });

  test('has a time for every op, and the products have the operations of the formula', () => {
    const { clock, rows } = kernels;
    expect(clock).toBe('time stamps');
    // Only ops so small that the time stamps do not see them may take no time; a card's are too coarse for most of this step.
    for (const { kernel, ms, mib } of rows)
      if (software && mib > 0.01) expect(ms, kernel).toBeGreaterThan(0);
      else expect(ms, kernel).toBeGreaterThanOrEqual(0);
    expect(rows[0].ms).toBeGreaterThan(0);
    const products = rows
      .filter(({ kernel }) => kernel.startsWith('matmul'))
      .reduce((sum, { gflop }) => sum + gflop, 0);
    const { L, C, V } = size.config;
    expect(products).toBeCloseTo((512 * 6 * (12 * L * C * C + V * C)) / 1e9, 6);
  });
});

test('speeds agree with times, and the step is counted', async () => {
  const { measured } = await run({ open: openGpu, sizes: [tiny], budget: once });
  const { software } = (await openGpu()).backend;
  expect(measured).toMatchObject({ backend: 'webgpu', software });
  const { training, matmul, sampling } = measured.sizes[0];
  expect(training.tokensPerSecond).toBeCloseTo(16_000 / training.stepMs, 6);
  expect(training.bestTokensPerSecond).toBeGreaterThanOrEqual(training.tokensPerSecond);
  expect(matmul!.share).toBeCloseTo(matmul!.ms / training.stepMs, 6);
  expect(sampling!.tokensPerSecond).toBeCloseTo(1_024_000 / sampling!.ms, 6);
  expect(training.coldStepMs).toBeGreaterThan(training.stepMs);
});

test('sizes that would take too long are left out', async () => {
  const open = () => Promise.resolve({ backend: cpuBackend() });
  const large = { ...tiny, name: 'large', B: 64 };
  const { measured } = await run({ open, sizes: [tiny, large], budget: once, longestStepMs: 1e-3 });
  expect(measured.sizes.map(({ size }) => size)).toEqual(['tiny']);
});

test('the processor is measured by the wall clock, and has no submissions to count', async () => {
  const open = () => Promise.resolve({ backend: cpuBackend() });
  const { stages, measured } = await run({ open, sizes: [tiny], budget: once, kernels: true });
  expect(stages).toEqual(['tiny: training step', 'tiny: kernels', 'tiny: matrix products', 'tiny: sampling']);
  const machine = { backend: 'cpu', kernels: 'WebAssembly, four numbers at a time' };
  expect(measured).toMatchObject({ ...machine, sizes: [{ size: 'tiny', kernels: { clock: 'wall clock' } }] });
  expect(measured.sizes[0].training).not.toHaveProperty('submits');
});

test('whoever stops measuring gives the device back', async () => {
  let destroyed = 0;
  const backend = cpuBackend();
  const open = () => Promise.resolve({ backend: { ...backend, destroy: () => destroyed++ } });
  const measuring = measure({ open, sizes: [tiny], budget: once });
  await measuring.next();
  await measuring.next();
  expect(destroyed).toBe(0);
  await measuring.return(undefined as never);
  expect(destroyed).toBe(1);
});

test.each(BENCH_SIZES)('the products of $name are all the operations of its step', (size) => {
  const flops = stepProducts(size).reduce((sum, { M, N, K, count }) => sum + 2 * M * N * K * count, 0);
  expect(flops).toBe(stepFlops(size));
});

test('every target is the token that comes next', () => {
  const { tokens, targets } = benchBatch(tiny);
  for (let i = 0; i < 15; i++) if (i % 8 < 7) expect(targets[i]).toBe(tokens[i + 1]);
});

test('products of halves are off by their rounding and no more', async () => {
  const { backend } = await openGpu();
  const products = await measureHalves(backend, tiny, once);
  backend.destroy();
  expect(new Set(products.map(({ form }) => form))).toEqual(new Set(['nn', 'nt', 'tn']));
  for (const { single, halves, error } of products) {
    expect(Math.min(single, halves)).toBeGreaterThan(0);
    expect(error).toBeGreaterThan(1e-6);
    expect(error).toBeLessThan(1e-3);
  }
  await expect(measureHalves(cpuBackend(), tiny, once)).rejects.toThrow('Only the tiled WebGPU kernels');
});
