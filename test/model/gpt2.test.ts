// GPT-2 as published: its vocabulary, which no tile of four divides, its head size, and its files.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readGpt2 } from '../../src/data/gpt2.ts';
import { writeSafetensors, type NamedTensor } from '../../src/data/safetensors.ts';
import type { Backend } from '../../src/gpu/backend.ts';
import { size } from '../../src/gpu/tape.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { Params, countParameters, parameterShapes, type GptConfig } from '../../src/model/params.ts';
import { PRESETS } from '../../src/model/presets.ts';
import { Sampler } from '../../src/model/sampler.ts';
import { simdBackend } from '../../src/simd/backend.ts';
import { requireAdapter } from '../gpu.ts';

interface Golden {
  config: GptConfig;
  B: number;
  T: number;
  tokens: number[];
  logprobs: number[];
  lastLogits: number[];
  /** (B, new tokens) */
  likeliest: number[][];
  /** Norm, largest number, and the numbers at these {@link PLACES}. */
  gradients: Record<string, [norm: number, largest: number, ...numbers: number[]]>;
}
/** Sevenths of the way through a gradient. */
const PLACES = [1, 3, 6];
const file = process.env['GPT2_GOLDEN'] ?? new URL('../golden/gpt2.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden;
const { config, B, T } = golden;
const newTokens = golden.likeliest[0].length;
if (process.env['GPT2_GOLDEN']) vi.setConfig({ testTimeout: 3_600_000 });
const tokens = Uint32Array.from(golden.tokens);

/** The hash in golden/gpt2.py. */
function draw(i: number, seed: number): number {
  let x = Math.imul(i + seed * 7919, 2654435761 | 0) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 2246822519 | 0) >>> 0;
  x = (x ^ (x >>> 13)) >>> 0;
  return (x / 2 ** 32 - 0.5) * 0.2;
}

function weights(): Map<string, NamedTensor> {
  return new Map(
    [...parameterShapes(config, 'lm')].map(([name, shape], order) => {
      const gain = /ln_\w\.weight$/.test(name) ? 1 : 0;
      // Python rounds before it adds the gain.
      const data = Float32Array.from({ length: size(shape) }, (_, i) => Math.fround(draw(i, order + 1)) + gain);
      return [name, { shape, data }];
    }),
  );
}

/** A file as Hugging Face has them: with masks that are no parameters, and names with or without the prefix. */
function fileOf(prefix: string): Uint8Array {
  const masks: [string, NamedTensor][] = [
    ['h.0.attn.bias', { shape: [1, 1, 2, 2], data: Float32Array.of(1, 0, 1, 1) }],
    ['h.0.attn.masked_bias', { shape: [], data: Float32Array.of(-10000) }],
  ];
  const named = [...weights(), ...masks].map(([name, tensor]) => [prefix + name, tensor] as const);
  return writeSafetensors(new Map(named), { dtype: 'F32', metadata: { format: 'pt' } });
}

test.each(['', 'transformer.'])('reads a file whose names begin with “%s”', (prefix) => {
  const read = readGpt2(fileOf(prefix));
  expect(read.config).toEqual(config);
  const expected = weights();
  expect([...read.tensors.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, { shape, data }] of expected) {
    expect(read.tensors.get(name)!.shape, name).toEqual(shape);
    expect(Buffer.from(read.tensors.get(name)!.data.buffer).equals(Buffer.from(data.buffer)), name).toBe(true);
  }
});

test('refuses a file with another kind of model', () => {
  const other = new Map([['layers.0.weight', { shape: [1], data: Float32Array.of(1) }]]);
  const file = writeSafetensors(other, { dtype: 'F32', metadata: {} });
  expect(() => readGpt2(file)).toThrow(/contains no GPT-2/);
});

const BACKENDS: Record<string, () => Promise<Backend>> = {
  webgpu: async () => webgpuBackend(await requireAdapter()),
  processor: simdBackend,
};

describe.each(Object.entries(BACKENDS))('on %s', (_name, open) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await open();
  });
  afterAll(() => backend.destroy());

  test('log-probabilities and gradients are those of PyTorch', async () => {
    const params = new Params(backend, config, 'lm', true).load(readGpt2(fileOf('transformer.')).tensors);
    const model = await Gpt.record(params, B, T, 'train');
    const { logprobs } = await model.logprobs(tokens);
    const scored = logprobs.filter((_, i) => i % T > 0);
    golden.logprobs.forEach((x, i) => expect(scored[i]).toBeCloseTo(x, 4));
    const last = await model.nextLogits(B - 1, T - 1);
    golden.lastLogits.forEach((x, i) => expect(last[config.V - golden.lastLogits.length + i]).toBeCloseTo(x, 4));
    const d = new Float32Array(B * T).fill(-1 / golden.logprobs.length);
    backend.run([params.zeroGrad(), ...model.backward(d)]);
    for (const [name, gradient] of await params.gradients()) {
      const [norm, largest, ...numbers] = golden.gradients[name];
      const off = [
        Math.sqrt(gradient.reduce((sum, x) => sum + x * x, 0)) / norm - 1,
        gradient.reduce((top, x) => Math.max(top, Math.abs(x)), 0) / largest - 1,
        ...PLACES.map((k, i) => (gradient[Math.floor((gradient.length * k) / 7)] - numbers[i]) / largest),
      ];
      off.forEach((x) => expect(Math.abs(x), name).toBeLessThan(1e-4));
    }
    model.free();
    params.free();
  });

  test('writes the likeliest of 50,257 tokens when it is cold, and knows how likely those are that it draws', async () => {
    const params = new Params(backend, config, 'lm', false).load(weights());
    const sampler = await Sampler.record(params, B, T + newTokens, { eos: 50256, pad: 50256 });
    const prompts = Array.from({ length: B }, (_, b) => tokens.subarray(b * T, (b + 1) * T));
    const write = (temperature: number) =>
      sampler.sample({ prompts, rng: new Rng(1), temperature, maxTokens: newTokens });
    expect((await write(1e-3)).map((written) => [...written.tokens])).toEqual(golden.likeliest);
    const drawn = await write(1);
    const scorer = await Gpt.record(params, B, T + newTokens, 'score');
    const texts = drawn.flatMap((written, b) => [...prompts[b], ...written.tokens]);
    const { logprobs } = await scorer.logprobs(Uint32Array.from(texts));
    drawn.forEach((written, b) => {
      expect(written.tokens.length).toBe(newTokens);
      written.logprobs.forEach((x, i) => expect(x).toBeCloseTo(logprobs[b * (T + newTokens) + T + i], 4));
    });
    scorer.free();
    sampler.free();
    params.free();
  });
});

test('the preset has the parameters of GPT-2', () => {
  expect(countParameters(PRESETS.gpt2, 'lm')).toBe(124_439_808);
});
