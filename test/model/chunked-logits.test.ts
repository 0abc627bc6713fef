// The head of a large vocabulary goes through its rows in chunks; here the machine is said to be so small that a small one does too.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import { plannedBackend } from '../../src/gpu/planned.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { Params, type GptConfig } from '../../src/model/params.ts';
import { PRESETS } from '../../src/model/presets.ts';
import { simdBackend } from '../../src/simd/backend.ts';
import { requireAdapter } from '../gpu.ts';

const golden = (
  JSON.parse(readFileSync(new URL('../golden/gpt.json', import.meta.url), 'utf8')) as {
    lm: Record<'tokens' | 'lastLogits' | 'logprobs' | 'entropy' | 'd', number[]> & {
      config: GptConfig;
      B: number;
      T: number;
      temperature: number;
      parameters: Record<string, number[]>;
      gradients: Record<string, number[]>;
    };
  }
).lm;

let gpu: Backend;
let simd: Backend;
beforeAll(async () => {
  gpu = await webgpuBackend(await requireAdapter());
  simd = await simdBackend();
});
afterAll(() => gpu.destroy());

/** WebGPU twice: graphics cards and software adapters record different entry points. */
const BACKENDS: Record<string, () => Backend> = {
  'webgpu, as a graphics card': () => ({ ...gpu, software: false }),
  'webgpu, as a software adapter': () => ({ ...gpu, software: true }),
  'processor, plain': cpuBackend,
  simd: () => simd,
};

/** The backend with room for the logits of 64 rows; `chunks` counts those that have been recorded. */
function narrow(backend: Backend, { V }: GptConfig) {
  let chunks = 0;
  const machine: Backend = {
    ...backend,
    largest: 4 * 64 * V,
    prepare(label, dispatches) {
      chunks += dispatches.filter(
        ({ kernel, entry }) => kernel.name === 'logprob' && /^forward(Shared)?$/.test(entry),
      ).length;
      return backend.prepare(label, dispatches);
    },
  };
  return { machine, chunks: () => chunks };
}

function expectClose(actual: Float32Array, expected: ArrayLike<number>, tolerance: number) {
  expect(actual.length).toBe(expected.length);
  actual.forEach((x, i) =>
    expect(Math.abs(x - expected[i])).toBeLessThan(tolerance * Math.max(1, Math.abs(expected[i]))),
  );
}

describe.each(Object.entries(BACKENDS))('%s', (_name, backend) => {
  test('as all at once: log-probabilities, entropies and logits', async () => {
    const config: GptConfig = { L: 1, NH: 2, C: 16, context: 48, V: 39 };
    const [B, T] = [3, 48];
    const tokens = Uint32Array.from({ length: B * T }, (_, i) => (i * 7) % config.V);
    const d = Float32Array.from(tokens, (token) => token / 40 - 0.3);
    const run = async (machine: Backend) => {
      const params = new Params(machine, config, 'lm', true).initialise(new Rng(1));
      const model = await Gpt.record(params, B, T, 'train');
      const { logprobs, entropy } = await model.logprobs(tokens, 0.8);
      const logits = [await model.lastLogits(), await model.nextLogits(0, 3), await model.nextLogits(2, T - 1)];
      machine.run([params.zeroGrad(), ...model.backward(d)]);
      return [logprobs, entropy, ...logits, ...(await params.gradients()).values()];
    };
    const { machine, chunks } = narrow(backend(), config);
    const [chunked, whole] = [await run(machine), await run(backend())];
    expect(chunks()).toBe(3);
    chunked.forEach((values, i) => expectClose(values, whole[i], 1e-5));
  });

  test('a step in one has the log-probabilities and gradients of two passes', async () => {
    const config: GptConfig = { L: 1, NH: 2, C: 16, context: 48, V: 39 };
    const [B, T] = [3, 48];
    const tokens = Uint32Array.from({ length: B * T }, (_, i) => (i * 7) % config.V);
    const d = Float32Array.from(tokens, (token) => token / 40 - 0.3);
    const run = async (machine: Backend, atOnce: boolean) => {
      const params = new Params(machine, config, 'lm', true).initialise(new Rng(1));
      const model = await Gpt.record(params, B, T, atOnce ? 'step' : 'train');
      const passes = atOnce ? model.step(tokens, d) : [...model.forward(tokens), ...model.backward(d)];
      const logprobs = await model.logprobsOf([params.zeroGrad(), ...passes]);
      return [logprobs, ...(await params.gradients()).values()];
    };
    const expected = await run(backend(), false);
    for (const machine of [backend(), narrow(backend(), config).machine]) {
      (await run(machine, true)).forEach((values, i) => expectClose(values, expected[i], 1e-5));
    }
  });

  test('as PyTorch, with the batch repeated until it fills several chunks', async () => {
    const { config, T, temperature } = golden;
    const copies = Math.ceil(150 / golden.tokens.length);
    const repeated = (x: number[]) => Array.from({ length: copies }, () => x).flat();
    const { machine, chunks } = narrow(backend(), config);
    const params = new Params(machine, config, 'lm', true).load(
      new Map(Object.entries(golden.parameters).map(([name, data]) => [name, { data: Float32Array.from(data) }])),
    );
    const B = copies * golden.B;
    const model = await Gpt.record(params, B, T, 'train');
    expect(chunks()).toBe(3);
    const { logprobs, entropy } = await model.logprobs(Uint32Array.from(repeated(golden.tokens)), temperature);
    expectClose(logprobs, repeated(golden.logprobs), 1e-4);
    expectClose(entropy, repeated(golden.entropy), 1e-4);
    for (const copy of [0, copies - 1]) {
      expectClose(await model.nextLogits((copy + 1) * golden.B - 1, T - 1), golden.lastLogits, 1e-4);
    }
    const d = Float32Array.from(repeated(golden.d), (x) => x / copies);
    params.backend.run([params.zeroGrad(), ...model.backward(d)]);
    for (const [name, values] of await params.gradients()) expectClose(values, golden.gradients[name], 1e-3);
  });
});

test('a long text of GPT-2 has a quarter of its logits in memory', async () => {
  const width = Math.ceil(PRESETS.gpt2.V / 4) * 4;
  const held = async (T: number) => {
    const backend = plannedBackend(simd);
    await Gpt.record(new Params(backend, PRESETS.gpt2, 'lm', true), 1, T, 'train');
    return backend.held.get('logits');
  };
  expect(await held(128)).toBe(4 * 128 * width);
  expect(await held(1024)).toBe((4 * 1024 * width) / 4);
});
