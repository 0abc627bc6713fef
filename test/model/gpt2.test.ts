// GPT-2 as published: its vocabulary, which no tile of four divides, its head size, and its files.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { requireAdapter } from '../gpu.ts';

interface Golden {
  config: GptConfig;
  B: number;
  T: number;
  tokens: number[];
  logprobs: number[];
  lastLogits: number[];
  likeliest: number[];
  gradients: Record<string, [norm: number, largest: number]>;
}
const golden = JSON.parse(readFileSync(new URL('../golden/gpt2.json', import.meta.url), 'utf8')) as Golden;
const { config, B, T } = golden;
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

let backend: Backend;
beforeAll(async () => {
  backend = await webgpuBackend(await requireAdapter());
});
afterAll(() => backend.destroy());

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
  expect(() => readGpt2(file)).toThrow(/holds no GPT-2/);
});

test('log-probabilities and gradients are those of PyTorch', async () => {
  const params = new Params(backend, config, 'lm', true).load(readGpt2(fileOf('transformer.')).tensors);
  const model = await Gpt.record(params, B, T, true);
  const { logprobs } = await model.logprobs(tokens);
  const scored = logprobs.filter((_, i) => i % T > 0);
  golden.logprobs.forEach((x, i) => expect(scored[i]).toBeCloseTo(x, 4));
  const last = await model.nextLogits(B - 1, T - 1);
  golden.lastLogits.forEach((x, i) => expect(last[config.V - golden.lastLogits.length + i]).toBeCloseTo(x, 4));
  const d = new Float32Array(B * T).fill(-1 / golden.logprobs.length);
  backend.run([params.zeroGrad(), ...model.backward(d)]);
  for (const [name, gradient] of await params.gradients()) {
    const [norm, largest] = golden.gradients[name];
    expect(Math.sqrt(gradient.reduce((sum, x) => sum + x * x, 0)), name).toBeCloseTo(norm, 4);
    expect(
      gradient.reduce((top, x) => Math.max(top, Math.abs(x)), 0),
      name,
    ).toBeCloseTo(largest, 4);
  }
  model.free();
  params.free();
});

test('writes the likeliest of 50,257 tokens when it is cold', async () => {
  const params = new Params(backend, config, 'lm', false).load(weights());
  const sampler = await Sampler.record(params, B, T + 1, { eos: 50256, pad: 50256 });
  const prompts = Array.from({ length: B }, (_, b) => tokens.subarray(b * T, (b + 1) * T));
  const written = await sampler.sample({ prompts, rng: new Rng(1), temperature: 1e-3, maxTokens: 1 });
  expect(written.map(({ tokens: [first] }) => first)).toEqual(golden.likeliest);
  sampler.free();
  params.free();
});

test('the preset has the parameters of GPT-2', () => {
  expect(countParameters(PRESETS.gpt2, 'lm')).toBe(124_439_808);
});
