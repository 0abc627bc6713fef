import { expect, test } from 'vitest';
import { corpusTokens, documentStarts, heldOutCorpus } from '../../src/data/corpus.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { Reader } from '../../src/model/reader.ts';
import { corpusLoss } from '../../src/train/corpus-loss.ts';
import { pretrain, pretrainLearningRate, pretrainSteps } from '../../src/train/pretrain.ts';
import { tinyKit } from './tiny.ts';

test('the learning rate warms up and falls to a tenth in every cycle', () => {
  const settings = { cycles: [100, 200], B: 1, T: 2, learningRate: 1 };
  const rate = (step: number) => pretrainLearningRate(settings, step);
  expect(pretrainSteps(settings)).toBe(300);
  expect(rate(1)).toBeLessThan(0.3);
  expect(rate(6)).toBeCloseTo(1, 2);
  expect(rate(100)).toBeCloseTo(0.1, 2);
  expect(rate(101)).toBeLessThan(0.3);
  expect(rate(111)).toBeCloseTo(1, 2);
  expect(rate(300)).toBeCloseTo(0.1, 2);
});

test('pretraining lowers the loss on documents it never sees', async () => {
  const { backend, config, tokenizer } = tinyKit();
  const params = new Params(backend, config, 'lm', true).initialise(new Rng(1));
  const tokens = corpusTokens(tokenizer, 1, 20_000);
  const starts = documentStarts(tokens, tokenizer.eos, 32);
  const settings = { cycles: [24], B: 4, T: 32, learningRate: 1e-2 };
  const scorer = await Reader.record(params, 8, 32);
  const heldOut = heldOutCorpus(tokenizer, 1, 8 * 32 * 4);
  const loss = async () => (await corpusLoss(scorer, heldOut, tokenizer.eos)).all;
  const before = await loss();
  for await (const row of pretrain({ params, tokens, starts, rng: new Rng(2), settings, step: 0 })) {
    expect(row.trainLoss).toBeGreaterThan(0);
  }
  expect(before).toBeCloseTo(Math.log(config.V), 0);
  expect(await loss()).toBeLessThan(before - 1);
});
