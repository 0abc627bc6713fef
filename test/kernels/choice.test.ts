import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Backend, Dispatch } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import type { Bound, Shape } from '../../src/gpu/kernel.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { chooseKernels, pickKernels } from '../../src/kernels/choice/choose.ts';
import { describeChoice, kernelNames } from '../../src/kernels/choice/names.ts';
import { LARGE_PRODUCT, isVariant, tileOf } from '../../src/kernels/matmul/kernels.ts';
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

test('a person picks by name what computes correctly here, without changing what is under way', async () => {
  const before = { ...gpu.choice };
  const names = kernelNames(gpu);
  expect(names).toEqual(expect.arrayContaining(['fastest', before.matmul, 'plain']));
  expect(await pickKernels(gpu, 'fastest')).toBeUndefined();
  const picked = await pickKernels(gpu, 'plain');
  expect(picked).toEqual({ adapter: gpu.adapter, matmul: 'plain', attention: 'plain', picked: true });
  expect(gpu.choice).toEqual(before);
  expect(await chooseKernels(gpu, picked)).toBe(picked);
  expect(gpu.choice).toEqual({ matmul: 'plain', attention: 'plain' });
  // What is in use changes neither what can be picked nor the attention that goes with it.
  expect(kernelNames(gpu)).toEqual(names);
  expect((await pickKernels(gpu, names[1]))?.attention).toBe(before.attention);
  await expect(pickKernels(gpu, 'magic')).rejects.toThrow('There are no kernels named “magic” here.');
});

test('a variant that computes wrongly here is not chosen, nor can it be picked', async () => {
  // As if this adapter's subgroups had twice their lanes: half of them would read rows that nobody holds.
  const subgroupSize = 2 * gpu.subgroupSize;
  const matmul = `broadcast/${subgroupSize}`;
  const wrong: Backend = { ...gpu, subgroupSize, choice: { matmul, attention: 'broadcast' } };
  expect(kernelNames(wrong)).toContain(matmul);
  const measured = await chooseKernels(wrong);
  expect(measured.gflops).toBeGreaterThan(0);
  expect(measured.matmul).not.toBe(matmul);
  // What takes their place is not the same on a card and on a software adapter.
  expect(measured.attention).not.toBe('broadcast');
  const refused = expect(pickKernels(wrong, matmul)).rejects;
  await refused.toMatchObject({
    name: 'ShaderError',
    message: expect.stringMatching(/^This machine cannot use tiles/),
  });
});

/** The processor posing as a graphics card on which out(i) of the matching kernels is wrong wherever `isWrong(i, shape)`. */
function faultyCard(subgroupSize: number, kernels: string, isWrong: (i: number, shape: Shape) => boolean): Backend {
  const cpu = cpuBackend();
  const damaged = (dispatch: Dispatch): Dispatch => {
    const { kernel, entry } = dispatch;
    if (!kernel.name.startsWith(kernels)) return dispatch;
    const { reference, ...rest } = kernel.entries[entry];
    const wrong = (bound: Bound<'out'>, shape: Shape) => {
      reference(bound as never, shape);
      bound.out.forEach((_, i) => isWrong(i, shape) && (bound.out[i] += 1));
    };
    return {
      ...dispatch,
      kernel: { ...kernel, entries: { ...kernel.entries, [entry]: { ...rest, reference: wrong } } },
    };
  };
  const prepare: Backend['prepare'] = (label, dispatches) => cpu.prepare(label, dispatches.map(damaged));
  return { ...cpu, kind: 'webgpu', software: false, subgroupSize, prepare };
}

test.each([4, 8, 16, 32, 64, 128])('one wrong lane of %i is enough to refuse a variant', async (lanes) => {
  const name = `broadcast/${lanes}`;
  for (const form of ['nn', 'nt', 'tn'] as const) {
    const { columns } = tileOf(name, form, LARGE_PRODUCT)!;
    const ofLastLane = (i: number, { N }: Shape) => Math.floor((i % N) / columns) % lanes === lanes - 1;
    const faulty = faultyCard(lanes, `matmul ${form} broadcast`, ofLastLane);
    await expect(pickKernels(faulty, name), form).rejects.toThrow('This machine cannot use tiles');
  }
  const sound = { ...faultyCard(lanes, 'matmul', () => false), software: true };
  expect(await pickKernels(sound, name)).toMatchObject({ matmul: name, attention: 'broadcast' });
  const ofLastRow = (i: number, { T, NH }: Shape) => (Math.floor(i / (8 * NH)) % T) % lanes === lanes - 1;
  const faulty = { ...faultyCard(lanes, 'attention 8 broadcast', ofLastRow), software: true };
  expect(await pickKernels(faulty, name)).toMatchObject({ attention: 'unrolled' });
});

test('the processor keeps its plain kernels', async () => {
  const cpu = cpuBackend();
  await expect(pickKernels(cpu, 'plain')).rejects.toMatchObject({ hint: 'Choose one of these: fastest.' });
  expect(await chooseKernels(cpu)).toEqual({ adapter: cpu.adapter, matmul: 'plain', attention: 'plain' });
  expect(describeChoice(await chooseKernels(cpu))).toBe('plain kernels');
});
