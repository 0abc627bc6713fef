// What the model's activations share, and that nobody can tell from the numbers.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Backend, Dispatch, Memory } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import type * as Lifetimes from '../../src/gpu/lifetimes.ts';
import { plannedBackend } from '../../src/gpu/planned.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { Params, type GptConfig, type Head } from '../../src/model/params.ts';
import { Sampler } from '../../src/model/sampler.ts';
import { simdBackend } from '../../src/simd/backend.ts';
import { requireAdapter } from '../gpu.ts';

/** Whether models share memory; switched off to see what each activation with memory of its own gives. */
let sharing = true;
vi.mock('../../src/gpu/lifetimes.ts', async (original) => {
  const real = await original<typeof Lifetimes>();
  return {
    shareMemory: (uses: Memory[][], activations: ReadonlySet<Memory>) =>
      sharing ? real.shareMemory(uses, activations) : [...activations].map((each) => [each]),
  };
});

const config: GptConfig = { L: 2, NH: 4, C: 32, context: 16, V: 40 };
const [B, T] = [3, 12];
const tokens = Uint32Array.from({ length: B * T }, (_, i) => (i * 7) % config.V);

let gpu: Backend;
let simd: Backend;
beforeAll(async () => {
  gpu = await webgpuBackend(await requireAdapter());
  simd = await simdBackend();
});
afterAll(() => gpu.destroy());

async function recordedWith<R>(shared: boolean, record: () => Promise<R>): Promise<R> {
  sharing = shared;
  try {
    return await record();
  } finally {
    sharing = true;
  }
}

/** Everything that people read of a model: forward twice, as without a backward pass between, then backward. */
async function everything(backend: Backend, head: Head, shared: boolean): Promise<Float32Array[]> {
  const params = new Params(backend, config, head, true).initialise(new Rng(1));
  const model = await recordedWith(shared, () => Gpt.record(params, B, T, 'train'));
  const reader = await recordedWith(shared, () => Gpt.record(params, B, T, 'score'));
  const read = async (from: Gpt) => {
    if (head === 'scalar') return [await from.values(tokens)];
    const { logprobs, entropy } = await from.logprobs(tokens, 0.8);
    return [logprobs, entropy, await from.lastLogits(), await from.nextLogits(1, 5)];
  };
  const forward = [await read(model), await read(reader), await read(model)].flat();
  backend.run([params.zeroGrad(), ...model.backward(Float32Array.from(tokens, (token) => token / 40 - 0.3))]);
  const gradients = [...(await params.gradients()).values()];
  return [...forward, ...gradients, ...(head === 'lm' ? [await model.lastLogprobs()] : [])];
}

const BACKENDS: Record<string, () => Backend> = { webgpu: () => gpu, 'processor, plain': cpuBackend, simd: () => simd };

describe.each(Object.entries(BACKENDS))('with shared memory the same bits on %s', (_name, backend) => {
  test.each(['lm', 'scalar'] as const)('%s', async (head) => {
    const [shared, apart] = [await everything(backend(), head, true), await everything(backend(), head, false)];
    expect(shared.length).toBe(apart.length);
    expect(shared.some((values) => values.some((x) => x !== 0))).toBe(true);
    shared.forEach((values, i) =>
      expect(Buffer.compare(Buffer.from(values.buffer), Buffer.from(apart[i].buffer))).toBe(0),
    );
  });

  test('texts', async () => {
    const write = async (shared: boolean) => {
      const params = new Params(backend(), config, 'lm', false).initialise(new Rng(2));
      const sampler = await recordedWith(shared, () => Sampler.record(params, B, 16, { eos: 0, pad: 0 }));
      const prompts = [tokens.subarray(1, 4), tokens.subarray(2, 8)];
      return sampler.sample({ prompts, rng: new Rng(3), temperature: 1, maxTokens: 8 });
    };
    expect(await write(true)).toEqual(await write(false));
  });
});

/** Bytes of a model's activations, and its dispatches. */
async function recorded(L: number, training: boolean) {
  const dispatches: Dispatch[] = [];
  const backend = plannedBackend(gpu);
  const prepare = backend.prepare.bind(backend);
  backend.prepare = (label, given) => {
    dispatches.push(...given);
    return prepare(label, given);
  };
  const held = () => [...backend.held.values()].reduce((sum, each) => sum + each, 0);
  const params = new Params(backend, { ...config, L }, 'lm', training);
  const before = held();
  await Gpt.record(params, B, T, training ? 'train' : 'score');
  return { bytes: held() - before, dispatches };
}

test('a model that only reads takes no more for more layers, and one that trains only for what it must keep', async () => {
  const [two, six] = [await recorded(2, false), await recorded(6, false)];
  expect(six.bytes).toBe(two.bytes);
  const [few, many] = [await recorded(2, true), await recorded(6, true)];
  // Of each layer the backward pass reads 16 numbers per channel: ln_1, qkv (3), attention, two sums, ln_2, and the wide layer twice (8);
  // and per row the statistics of two norms and the attention's sums.
  const layer = 4 * B * T * (16 * config.C + 4 + config.NH);
  expect(many.bytes - few.bytes).toBe(4 * layer);
});

test('no dispatch is given one memory twice when it writes there', async () => {
  const { dispatches } = await recorded(2, true);
  for (const { kernel, entry, bindings } of dispatches) {
    for (const [name, { memory: written }] of Object.entries(bindings)) {
      if (kernel.bindings.get(name)!.access !== 'read_write') continue;
      const others = Object.entries(bindings).filter(([other, slice]) => other !== name && slice.memory === written);
      // Gradients of parameters are parts of one memory, of which one dispatch may write two.
      expect(
        others.filter(([other]) => kernel.bindings.get(other)!.access === 'read'),
        `${kernel.name}.${entry}`,
      ).toEqual([]);
    }
  }
});
