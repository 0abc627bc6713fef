import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { bestAnswers } from '../../src/train/best-of-n.ts';
import { DpoTrainer } from '../../src/train/dpo.ts';
import { GroupTrainer, type GroupConfig, type GroupMethod } from '../../src/train/group/group.ts';
import { GRPO_METHOD } from '../../src/train/group/grpo.ts';
import { orderedPairs } from '../../src/train/rankings.ts';
import { Scorer } from '../../src/train/reward.ts';
import { RLOO_METHOD } from '../../src/train/group/rloo.ts';
import { Writer } from '../../src/train/write.ts';
import { expectExactResume, niceComparisons, runSteps, tinyKit, tinyModels, tinyWeights, valuesOf } from './tiny.ts';

const mean = (x: number[]) => x.reduce((sum, y) => sum + y, 0) / x.length;

test('a ranking gives its pairs, better first, and none for ties', () => {
  expect(orderedPairs([2, 1, 2])).toEqual([
    [1, 0],
    [1, 2],
  ]);
  expect(orderedPairs([1, 1])).toEqual([]);
});

describe('DPO', () => {
  const input = {
    method: 'dpo' as const,
    config: parseConfig('dpo', { learningRate: 5e-3, batchSize: 8 }),
    comparisons: niceComparisons(64),
  };

  test('starts at ln 2, prefers what was preferred in the end, and forgets nothing of its start', async () => {
    const kit = tinyKit();
    const events = await runSteps(new DpoTrainer(kit, await tinyWeights(kit), input));
    const losses = valuesOf(events, 'dpoLoss');
    expect(losses).toHaveLength(8);
    expect(losses[0]).toBeCloseTo(Math.LN2, 5);
    expect(losses.at(-1)).toBeLessThan(0.6);
    expect(valuesOf(events, 'chosenReward')[0]).toBeCloseTo(0, 5);
    expect(valuesOf(events, 'impliedAccuracy')[0]).toBeCloseTo(0.5, 12);
    expect(valuesOf(events, 'impliedAccuracy').at(-1)).toBeGreaterThan(0.9);
    const [chosen, rejected] = [valuesOf(events, 'chosenReward').at(-1)!, valuesOf(events, 'rejectedReward').at(-1)!];
    expect(chosen).toBeGreaterThan(rejected);
  });

  test('goes on exactly from what was saved', async () => {
    const kit = tinyKit();
    const sft = await tinyWeights(kit);
    await expectExactResume((saved) => new DpoTrainer(kit, sft, input, saved), 3);
  });

  test('refuses rankings that prefer nothing', async () => {
    const kit = tinyKit();
    const sft = await tinyWeights(kit);
    const ties = input.comparisons.map((each) => ({ ...each, ranks: [1, 1, 1] }));
    expect(() => new DpoTrainer(kit, sft, { ...input, comparisons: ties })).toThrow('There are no rankings');
  });
});

describe('IPO', () => {
  const input = {
    method: 'ipo' as const,
    config: parseConfig('ipo', { learningRate: 5e-3, batchSize: 8, beta: 0.5 }),
    comparisons: niceComparisons(64),
  };

  test('starts at 1/(4β²) and ends nearer to its margin, which DPO passes', async () => {
    const kit = tinyKit();
    const weights = await tinyWeights(kit);
    const epochs = 4;
    const ipo = await runSteps(new DpoTrainer(kit, weights, { ...input, config: { ...input.config, epochs } }));
    expect(valuesOf(ipo, 'dpoLoss')).toEqual([]);
    expect(valuesOf(ipo, 'ipoLoss')[0]).toBeCloseTo(1 / (4 * 0.5 ** 2), 5);
    expect(valuesOf(ipo, 'ipoLoss').at(-1)).toBeLessThan(0.5);
    const margin = valuesOf(ipo, 'impliedMargin').at(-1)!;
    expect(Math.abs(margin - 0.5)).toBeLessThan(0.2);
    const dpo = await runSteps(
      new DpoTrainer(kit, weights, { ...input, method: 'dpo', config: { ...input.config, epochs } }),
    );
    expect(valuesOf(dpo, 'impliedMargin').at(-1)).toBeGreaterThan(1);
  });

  test('goes on exactly from what was saved', async () => {
    const kit = tinyKit();
    const sft = await tinyWeights(kit);
    await expectExactResume((saved) => new DpoTrainer(kit, sft, input, saved), 3);
  });
});

const free = { iterations: 10, rollouts: 16, groupSize: 4, klCoef: 0, learningRate: 5e-3, missingEosPenalty: 0 };
const groups = [
  ['GRPO', GRPO_METHOD as unknown as GroupMethod<GroupConfig>, parseConfig('grpo', free)],
  ['RLOO', RLOO_METHOD as unknown as GroupMethod<GroupConfig>, parseConfig('rloo', free)],
] as const;

describe.each(groups)('%s', (_, method, config) => {
  test('begins at KL 0, answers each prompt as often as a group is large, and raises the score', async () => {
    const { kit, weights } = await tinyModels();
    const events = await runSteps(new GroupTrainer(kit, weights, method, { config }));
    expect(events.slice(0, 3).map(({ stage }) => stage)).toEqual(['rollout', 'score', 'update']);
    expect(events[2].metrics).toMatchObject({ kl: 0, klK3: 0 });
    expect(valuesOf(events, 'groupStd')[0]).toBeGreaterThan(0);
    const scores = valuesOf(events, 'score');
    expect(mean(scores.slice(-3))).toBeGreaterThan(mean(scores.slice(0, 3)) + 0.05);
  });

  test('goes on exactly from what was saved', async () => {
    const { kit, weights } = await tinyModels();
    const short = { ...config, iterations: 2, rollouts: 8, klCoef: 0.1 };
    await expectExactResume((saved) => new GroupTrainer(kit, weights, method, { config: short }, saved), 1);
  });

  test('shows its texts with one advantage each, and what it has no use for not at all', async () => {
    const { kit, weights } = await tinyModels();
    const events = await runSteps(new GroupTrainer(kit, weights, method, { config }), 1);
    const [rollout, score, update] = events.map(({ rollouts }) => rollouts!.rollouts);
    expect(rollout[0].kl).toBeUndefined();
    expect(score[0].advantages).toBeUndefined();
    for (const { tokens, kl, advantages, ratios, updatedLogprobs, ...rest } of update) {
      for (const array of [kl, advantages, ratios, updatedLogprobs]) expect(array).toHaveLength(tokens.length);
      expect(new Set(advantages).size).toBe(1);
      expect(rest).not.toHaveProperty('values');
    }
    expect('clipped' in update[0]).toBe('clipRange' in config);
    // The first group of four: their advantages are around their mean.
    expect(update.slice(0, 4).reduce((sum, { advantages }) => sum + advantages![0], 0)).toBeCloseTo(0, 4);
  });

  test('refuses rollouts that do not divide into groups', async () => {
    const { kit, weights } = await tinyModels();
    const odd = { ...config, groupSize: 3 };
    expect(() => new GroupTrainer(kit, weights, method, { config: odd })).toThrow('cannot be split into groups of 3');
  });
});

test('RLOO takes the price of the distance off the score before it compares siblings', () => {
  const [T, mask] = [2, Float32Array.of(1, 1, 1, 0)];
  const rollout = { logprobs: Float32Array.of(-1, -1, -1, -9), refLogprobs: Float32Array.of(-2, -1, -1, -1), mask, T };
  const config = parseConfig('rloo', { klCoef: 0.5, groupSize: 2, rollouts: 4 });
  const advantages = RLOO_METHOD.advantages(
    rollout as Parameters<typeof RLOO_METHOD.advantages>[0],
    Float32Array.of(1, 2),
    config,
  );
  expect([...advantages]).toEqual([1 - 0.5 - 2, 2 - (1 - 0.5)]);
});

test('best-of-n keeps the answer that the reward model likes best, for each prompt its own', async () => {
  const { kit, weights } = await tinyModels();
  const policy = new Params(kit.backend, kit.config, 'lm', false).load(weights.sft);
  const reward = new Params(kit.backend, kit.config, 'scalar', false).load(weights.reward);
  const prompts = ['name two animals.', 'do you like my hat?'];
  const best = await bestAnswers(kit, { policy, reward }, prompts, 5, new Rng(3), 1);
  expect(best.map(({ prompt }) => prompt)).toEqual(prompts);
  const texts = prompts.flatMap((prompt) => Array.from({ length: 5 }, () => prompt));
  const all = await new Writer(kit, policy).write(texts, new Rng(3), 1);
  const scorer = new Scorer(kit, reward, 64);
  const [scores, kept] = [await scorer.scores(all), await scorer.scores(best)];
  expect(kept).toEqual([Math.max(...scores.slice(0, 5)), Math.max(...scores.slice(5))]);
});
