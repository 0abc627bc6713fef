// On a graphics card a position of a small model is one dispatch, and the texts are those of the ops one by one.
import { expect, test } from 'vitest';
import { countingBackend } from '../../src/bench/counting.ts';
import type { Backend } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { decodesAtOnce } from '../../src/kernels/variants.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { PRESETS } from '../../src/model/presets.ts';
import { Sampler } from '../../src/model/sampler.ts';
import { requireAdapter } from '../gpu.ts';

const config = { L: 2, NH: 2, C: 16, context: 16, V: 24 };
const prompts = [Uint32Array.of(3), Uint32Array.of(5, 9, 2, 7), Uint32Array.of(1, 4)];

async function texts(backend: Backend) {
  const params = new Params(backend, config, 'lm', false).initialise(new Rng(1));
  // Larger weights than a new model's, so that the tokens depend on all of them.
  const values = await params.read();
  params.loadValues(values.map((x) => 8 * x));
  const sampler = await Sampler.record(params, 4, 16, { eos: 0, pad: 1 });
  const write = () => sampler.sample({ prompts, rng: new Rng(2), temperature: 0.8, maxTokens: 11 });
  await write();
  return write();
}

test('a card writes the texts of the processor', async () => {
  const card = { ...(await webgpuBackend(await requireAdapter())), software: false };
  expect(decodesAtOnce(card, config)).toBe(true);
  const [expected, actual] = [await texts(cpuBackend()), await texts(card)];
  card.destroy();
  expect(expected.some(({ tokens }) => tokens.length === 11)).toBe(true);
  actual.forEach(({ tokens, logprobs, finished }, i) => {
    expect([...tokens]).toEqual([...expected[i].tokens]);
    expect(finished).toBe(expected[i].finished);
    logprobs.forEach((x, t) => expect(x).toBeCloseTo(expected[i].logprobs[t], 4));
  });
});

test('models that fit a workgroup and the caches are decoded at once, on graphics cards only', () => {
  const card = countingBackend();
  for (const model of ['nano', 'micro'] as const) expect(decodesAtOnce(card, PRESETS[model])).toBe(true);
  for (const model of ['small', 'gpt2'] as const) expect(decodesAtOnce(card, PRESETS[model])).toBe(false);
  expect(decodesAtOnce(card, { ...PRESETS.micro, V: 2048 })).toBe(false);
  expect(decodesAtOnce({ ...card, software: true }, PRESETS.nano)).toBe(false);
  expect(decodesAtOnce(cpuBackend(), PRESETS.nano)).toBe(false);
});
