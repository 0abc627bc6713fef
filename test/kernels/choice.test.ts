import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Backend, Dispatch } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import type { Bound, Shape } from '../../src/gpu/kernel.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { chooseKernels, pickKernels } from '../../src/kernels/choice/choose.ts';
import { describeChoice, kernelNames } from '../../src/kernels/choice/names.ts';
import type { Stopwatch } from '../../src/kernels/choice/stopwatch.ts';
import { LARGE_PRODUCT, tileOf } from '../../src/kernels/matmul/kernels.ts';
import { requireAdapter } from '../gpu.ts';

let gpu: Backend;
beforeAll(async () => {
  gpu = await webgpuBackend(await requireAdapter());
});
afterAll(() => gpu.destroy());

/** A stopwatch that reads these speeds, one after the other and the last one for ever, and counts how often it is made. */
function scripted(speeds: Record<string, number[]>) {
  return vi.fn(async (_backend: Backend, matmul: string): Promise<Stopwatch> => {
    const left = [...(speeds[matmul] ?? [0])];
    return { matmul, measure: async () => (left.length > 1 ? left.shift()! : left[0]), free: () => undefined };
  });
}

test('measures the adapter once, and then remembers', async () => {
  const first = await chooseKernels(gpu);
  expect(kernelNames(gpu)).toContain(first.matmul);
  expect(first.gflops).toBeGreaterThan(0);
  expect(gpu.choice).toEqual({ matmul: first.matmul, attention: first.attention });
  expect(describeChoice(first)).toMatch(/^tiles of \d+ × \d+, .*, [\d.]+ GFLOP\/s$/);

  const { provisional: _, ...measured } = first;
  const watch = scripted({});
  const remembered = { ...measured, matmul: 'registers 4x4/8x8', gflops: 1 };
  expect(await chooseKernels(gpu, remembered, watch)).toBe(remembered);
  expect(gpu.choice.matmul).toBe('registers 4x4/8x8');
  expect(watch).not.toHaveBeenCalled();
  gpu.choice = { matmul: first.matmul, attention: first.attention };
});

test('measures again where anything has changed that kernels may depend on', async () => {
  const card = faultyCard(8, 'none', () => false);
  const { provisional: _, ...measured } = await chooseKernels(card, undefined, scripted({ 'shared 4x4/8x8': [9] }));
  for (const identity of ['another browser', 'fewer lanes']) {
    const watch = scripted({ 'shared 8x8/8x8': [9] });
    expect((await chooseKernels({ ...card, identity }, measured, watch)).matmul).toBe('shared 8x8/8x8');
    expect(watch).toHaveBeenCalled();
  }
});

const [USUAL, OTHER] = ['shared 4x4/8x8', 'shared 8x8/8x8'];

test('a busy moment does not decide: the best of the rounds counts', async () => {
  const card = faultyCard(0, 'none', () => false);
  // The usual variant met other work in all rounds but one, in which it was as fast as it is.
  const choice = await chooseKernels(card, undefined, scripted({ [USUAL]: [2, 2, 9, 2, 2], [OTHER]: [8] }));
  expect(choice).toMatchObject({ matmul: USUAL, gflops: 9, provisional: true });
});

test('a choice that the rounds disagreed on is made again at the next visit, until they agree', async () => {
  const card = faultyCard(0, 'none', () => false);
  const first = await chooseKernels(card, undefined, scripted({ [USUAL]: [2, 2, 2, 9, 2], [OTHER]: [4] }));
  expect(first).toMatchObject({ matmul: USUAL, provisional: true });
  const second = await chooseKernels(card, first, scripted({ [USUAL]: [3], [OTHER]: [9] }));
  expect(second).toMatchObject({ matmul: OTHER, gflops: 9 });
  expect(second).not.toHaveProperty('provisional');
  const watch = scripted({});
  expect(await chooseKernels(card, second, watch)).toBe(second);
  expect(watch).not.toHaveBeenCalled();
});

test('what was chosen before stays unless another is clearly faster', async () => {
  const card = faultyCard(0, 'none', () => false);
  const { provisional: _, ...first } = await chooseKernels(card, undefined, scripted({ [OTHER]: [9] }));
  expect(first.matmul).toBe(OTHER);
  const again = await chooseKernels(card, { ...first, provisional: true }, scripted({ [OTHER]: [9], [USUAL]: [10] }));
  expect(again.matmul).toBe(OTHER);
});

test.each(['matmul nn shared 4x4', 'matmul tn shared 4x4'])('%s that went wrong since is replaced', async (wrong) => {
  const sound = faultyCard(0, 'none', () => false);
  const speeds = { [USUAL]: [9], [OTHER]: [7] };
  const known = await chooseKernels(sound, undefined, scripted(speeds));
  expect(known.matmul).toBe(USUAL);
  const now = faultyCard(0, wrong, () => true);
  expect((await chooseKernels(now, known, scripted(speeds))).matmul).toBe(OTHER);
});

test('kernels that are wrong from the second run on are replaced', async () => {
  let runs = 0;
  // Wrong at every other run of the tiled kernels: a check that runs once sees nothing.
  const card = faultyCard(0, 'matmul nn shared 4x4', (i) => i === 0 && ++runs % 2 === 0);
  expect((await chooseKernels(card, undefined, scripted({ [USUAL]: [9] }))).matmul).toBe('plain');
});

test.each(['layernorm', 'attention', 'embedding', 'matmul', 'decode position'])(
  'without a sound %s there are no kernels',
  async (wrong) => {
    const card = faultyCard(0, wrong, () => true);
    await expect(chooseKernels(card, undefined, scripted({}))).rejects.toMatchObject({
      name: 'ShaderError',
      message: 'The graphics driver computes wrong results, with the plain kernels too.',
    });
  },
);

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

/** The processor posing as a graphics card on which out(i), or logprobs(i), of the matching kernels is wrong wherever `isWrong(i, shape)`. */
function faultyCard(subgroupSize: number, kernels: string, isWrong: (i: number, shape: Shape) => boolean): Backend {
  const cpu = cpuBackend();
  const damaged = (dispatch: Dispatch): Dispatch => {
    const { kernel, entry } = dispatch;
    if (!kernel.name.startsWith(kernels)) return dispatch;
    const { reference, ...rest } = kernel.entries[entry];
    const wrong = (bound: Partial<Bound<'out' | 'logprobs'>>, shape: Shape) => {
      reference(bound as never, shape);
      const out = bound.out ?? bound.logprobs;
      out?.forEach((_, i) => isWrong(i, shape) && (out[i] += 1));
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
