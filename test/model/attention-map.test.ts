import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSafetensors } from '../../src/data/safetensors.ts';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { attentionMap } from '../../src/model/attention-map.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { Params } from '../../src/model/params.ts';
import { PRESETS } from '../../src/model/presets.ts';
import { simdBackend } from '../../src/simd/backend.ts';

test('the shipped model: log-probabilities are those of the kernels, and each position looks at what it can see', async () => {
  const config = PRESETS.nano;
  const weights = readSafetensors(readFileSync('public/models/nano.safetensors')).tensors;
  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));
  const tokens = Uint32Array.of(tokenizer.eos, ...tokenizer.encode('what color is the fox?\n the fox is red.'));
  const T = tokens.length;

  const backend = await simdBackend();
  const params = new Params(backend, config, 'lm', false).load(weights);
  const model = await Gpt.record(params, 1, T, 'score');
  const { logprobs } = await model.logprobs(tokens);
  const map = attentionMap(await params.save(), config, tokens);
  map.logprobs.forEach((logprob, t) => expect(Math.abs(logprob - logprobs[t]), `token ${t}`).toBeLessThan(1e-4));

  const { L, NH } = config;
  expect(map.weights).toHaveLength(L * NH * T * T);
  for (let row = 0; row < L * NH * T; row++) {
    const looks = map.weights.subarray(row * T, (row + 1) * T);
    expect(looks.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    expect(looks.subarray((row % T) + 1).every((p) => p === 0)).toBe(true);
  }
  // Not all alike, or it would show nothing.
  expect(
    Math.max(...map.weights.filter((_, i) => i % T < Math.floor(i / T) % T && Math.floor(i / T) % T > 4)),
  ).toBeGreaterThan(0.5);
});
