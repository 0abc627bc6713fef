import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { Params, countParameters, type GptConfig, type Head } from '../../src/model/params.ts';
import { Sampler } from '../../src/model/sampler.ts';
import { requireAdapter } from '../gpu.ts';

interface Golden {
  config: GptConfig;
  B: number;
  T: number;
  tokens: number[];
  temperature?: number;
  lastLogits?: number[];
  logprobs?: number[];
  entropy?: number[];
  values?: number[];
  d: number[];
  parameters: Record<string, number[]>;
  gradients: Record<string, number[]>;
}
const golden = JSON.parse(readFileSync(new URL('../golden/gpt.json', import.meta.url), 'utf8')) as Record<Head, Golden>;

const settings = { learningRate: 3e-3, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, clipNorm: 1 };
const special = { eos: 0, pad: 1 };
const small: GptConfig = { L: 2, NH: 4, C: 32, context: 24, V: 40 };

function expectClose(actual: ArrayLike<number>, expected: number[], tolerance: number, label: string) {
  expect(actual.length, label).toBe(expected.length);
  expected.forEach((x, i) => {
    expect(Math.abs(actual[i] - x), `${label}[${i}] ${actual[i]} ≈ ${x}`).toBeLessThan(
      tolerance * Math.max(1, Math.abs(x)),
    );
  });
}

let gpu: Backend;
beforeAll(async () => {
  gpu = await webgpuBackend(await requireAdapter());
});
afterAll(() => gpu.destroy());

const goldenParams = (backend: Backend, head: Head) =>
  new Params(backend, golden[head].config, head, true).load(
    new Map(Object.entries(golden[head].parameters).map(([name, data]) => [name, { data: Float32Array.from(data) }])),
  );

async function expectGradients(params: Params, expected: Golden['gradients']) {
  const gradients = await params.gradients();
  expect(new Set(gradients.keys())).toEqual(new Set(Object.keys(expected)));
  for (const [name, values] of gradients) expectClose(values, expected[name], 1e-3, name);
}

/** The backends on which the model is checked; graphics cards get other variants of the kernels than the software adapter here. */
const BACKENDS: Record<string, () => Backend> = {
  webgpu: () => gpu,
  'webgpu, with the kernels of a graphics card': () => ({
    ...gpu,
    software: false,
  }),
  cpu: cpuBackend,
};

describe.each(Object.entries(BACKENDS))('agrees with PyTorch on %s', (_name, backend) => {
  test('language model: log-probabilities, entropies, logits and all gradients', async () => {
    const { B, T, tokens, temperature, d, ...expected } = golden.lm;
    const params = goldenParams(backend(), 'lm');
    const model = await Gpt.record(params, B, T, 'train');
    const { logprobs, entropy } = await model.logprobs(Uint32Array.from(tokens), temperature);
    expectClose(logprobs, expected.logprobs!, 1e-4, 'logprobs');
    expectClose(entropy, expected.entropy!, 1e-4, 'entropy');
    expectClose(await model.nextLogits(B - 1, T - 1), expected.lastLogits!, 1e-4, 'logits');
    params.backend.run([params.zeroGrad(), ...model.backward(Float32Array.from(d))]);
    await expectGradients(params, expected.gradients);
  });

  test('scalar head: values and all gradients', async () => {
    const { B, T, tokens, d, ...expected } = golden.scalar;
    const params = goldenParams(backend(), 'scalar');
    const model = await Gpt.record(params, B, T, 'train');
    expectClose(await model.values(Uint32Array.from(tokens)), expected.values!, 1e-4, 'values');
    params.backend.run([params.zeroGrad(), ...model.backward(Float32Array.from(d))]);
    await expectGradients(params, expected.gradients);
  });
});

/** Trains on one batch; the losses in nats per token and the final weights. */
async function overfit(backend: Backend, steps: number) {
  const params = new Params(backend, small, 'lm', true).initialise(new Rng(1));
  const [B, T] = [4, 12];
  const model = await Gpt.record(params, B, T, 'train');
  const rng = new Rng(2);
  const tokens = Uint32Array.from({ length: B * T }, () => rng.int(small.V));
  const d = new Float32Array(B * T).fill(-1 / (B * (T - 1)));
  const losses: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const update = await params.update(settings, step);
    backend.run([params.zeroGrad(), ...model.forward(tokens), ...model.backward(d), update]);
    const logprobs = await model.lastLogprobs();
    losses.push(logprobs.reduce((sum, x) => sum - x, 0) / (B * (T - 1)));
  }
  return { losses, weights: (await params.saveTraining()).values };
}

test('training overfits one batch, and gives the same bits twice', async () => {
  const first = await overfit(gpu, 60);
  const second = await overfit(gpu, 60);
  expect(first.losses[0]).toBeCloseTo(Math.log(small.V), 1);
  expect(first.losses.at(-1)!).toBeLessThan(0.3);
  expect(second.losses).toEqual(first.losses);
  expect(Buffer.compare(Buffer.from(first.weights.buffer), Buffer.from(second.weights.buffer))).toBe(0);
});

test('the kernels of a graphics card follow the processor, and give the same bits twice', async () => {
  const card = { ...gpu, software: false };
  const [first, second, processor] = [await overfit(card, 4), await overfit(card, 4), await overfit(cpuBackend(), 4)];
  first.losses.forEach((loss, i) => expect(loss).toBeCloseTo(processor.losses[i], 3));
  expect(second.losses).toEqual(first.losses);
  expect(Buffer.compare(Buffer.from(first.weights.buffer), Buffer.from(second.weights.buffer))).toBe(0);
});

test('training on the processor follows training on the GPU', async () => {
  const [a, b] = [await overfit(gpu, 8), await overfit(cpuBackend(), 8)];
  a.losses.forEach((loss, i) => expect(loss).toBeCloseTo(b.losses[i], 3));
});

describe('sampling', () => {
  const prompts = [[0, 5, 6], [0, 9, 9, 9, 9, 2, 3], [0]].map((prompt) => Uint32Array.from(prompt));

  async function write(backend: Backend, seed: number) {
    const params = new Params(backend, small, 'lm', false).initialise(new Rng(4));
    for (const tensor of params.tensors.values()) {
      if (tensor.name !== 'wte.weight') continue;
      const rng = new Rng(5);
      backend.write(
        tensor.value,
        Float32Array.from({ length: tensor.value.length }, () => 0.15 * rng.normal()),
      );
    }
    const sampler = await Sampler.record(params, 4, 20, special);
    const written = await sampler.sample({ prompts, rng: new Rng(seed), temperature: 0.9, maxTokens: 12 });
    return { params, written };
  }

  test('the sampler and the scorer agree on the probability of every token to 1e-4', async () => {
    const { params, written } = await write(gpu, 1);
    const T = 20;
    const scorer = await Gpt.record(params, 3, T, 'score');
    const tokens = new Uint32Array(3 * T).fill(special.pad);
    prompts.forEach((prompt, b) => tokens.set([...prompt, ...written[b].tokens], b * T));
    const { logprobs } = await scorer.logprobs(tokens, 0.9);
    written.forEach(({ tokens: response, logprobs: drawn }, b) => {
      expect(response.length).toBeGreaterThan(0);
      response.forEach((_, i) => expect(drawn[i]).toBeCloseTo(logprobs[b * T + prompts[b].length + i], 4));
    });
  });

  test('same seed, same text; another seed, another text; the processor agrees', async () => {
    const texts = async (backend: Backend, seed: number) =>
      (await write(backend, seed)).written.map(({ tokens }) => [...tokens]);
    const first = await texts(gpu, 1);
    expect(await texts(gpu, 1)).toEqual(first);
    expect(await texts(gpu, 2)).not.toEqual(first);
    expect(await texts(cpuBackend(), 1)).toEqual(first);
  });

  test('a text ends at EOS or at the limit, never after', async () => {
    for (let seed = 0; seed < 6; seed++) {
      for (const { tokens, finished } of (await write(gpu, seed)).written) {
        expect(tokens.length).toBeLessThanOrEqual(12);
        expect(tokens.indexOf(special.eos)).toBe(finished ? tokens.length - 1 : -1);
      }
    }
  });
});

test('the shipped sizes have the parameters that their names promise', () => {
  expect(countParameters({ L: 2, NH: 4, C: 64, context: 64, V: 768 }, 'lm')).toBe(153344);
  expect(countParameters({ L: 4, NH: 4, C: 128, context: 64, V: 768 }, 'lm')).toBe(899840);
});
