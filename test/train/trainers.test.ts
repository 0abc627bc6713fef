import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import type { MetricName } from '../../src/lib/metrics.ts';
import { Rng } from '../../src/lib/rng.ts';
import { EvaluateTrainer } from '../../src/train/evaluate.ts';
import { LabelTrainer } from '../../src/train/label.ts';
import { PpoTrainer } from '../../src/train/ppo.ts';
import { RewardTrainer, Scorer } from '../../src/train/reward.ts';
import { encodeSequence } from '../../src/train/sequences.ts';
import { SftTrainer } from '../../src/train/sft.ts';
import { batchOf, type TrainEvent, type Trainer } from '../../src/train/trainer.ts';
import type { Comparison } from '../../src/worker/api.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { runSteps, tinyBench, tinyWeights } from './bench.ts';

const values = (events: TrainEvent[], name: MetricName) =>
  events.flatMap(({ metrics }) => (metrics?.[name] === undefined ? [] : [metrics[name]]));

/** Runs to the end in one go, and in two with a save between them; both must end with the same bits. */
async function expectExactResume(make: (saved?: Awaited<ReturnType<Trainer['save']>>) => Trainer, at: number) {
  const whole = make();
  await runSteps(whole);
  const first = make();
  await runSteps(first, at);
  const second = make(structuredClone(await first.save()));
  expect(second.step).toBe(at);
  await runSteps(second);
  expect(await second.save()).toEqual(await whole.save());
}

test('batches go through all items once per epoch, in an order that the step decides', () => {
  const rng = new Rng(3);
  const epoch = [0, 1, 2, 3].flatMap((step) => batchOf(rng, 8, 2, step));
  expect([...epoch].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  rng.next();
  expect(batchOf(rng, 8, 2, 2)).toEqual(epoch.slice(4, 6));
  expect(batchOf(rng, 3, 2, 1)).toHaveLength(2);
});

describe('supervised fine-tuning', () => {
  const input = { config: parseConfig('sft', { steps: 8, learningRate: 5e-3 }), demonstrations: demonstrations() };

  test('lowers the loss on demonstrations, and shows the same prompts before and after', async () => {
    const bench = tinyBench();
    const events = await runSteps(new SftTrainer(bench, await tinyWeights(bench), input));
    const losses = values(events, 'trainLoss');
    expect(losses[0]).toBeCloseTo(Math.log(768), 0);
    expect(losses.at(-1)).toBeLessThan(losses[0] - 0.3);
    const shown = events.flatMap(({ samples }) => (samples ? [samples.map(({ prompt }) => prompt)] : []));
    expect(shown.length).toBeGreaterThan(2);
    expect(new Set(shown.map(String)).size).toBe(1);
  });

  test('goes on exactly from what was saved', async () => {
    const bench = tinyBench();
    const base = await tinyWeights(bench);
    await expectExactResume((saved) => new SftTrainer(bench, base, input, saved), 3);
  });

  test('refuses no demonstrations, and one that is too long, in words', async () => {
    const bench = tinyBench();
    const base = await tinyWeights(bench);
    const start = (given: { prompt: string; response: string }[]) => () =>
      new SftTrainer(bench, base, { ...input, demonstrations: given });
    expect(start([])).toThrow('There is no demonstration');
    expect(start([{ prompt: 'name two animals.', response: 'cat '.repeat(80) }])).toThrow('is too long');
    expect(start([{ prompt: 'why '.repeat(80), response: 'yes.' }])).toThrow('Shorten it');
  });
});

/** Rankings of somebody who only wants to hear the word "nice". */
function niceComparisons(count: number): Comparison[] {
  const rng = new Rng(5);
  const others = ['fox', 'hen', 'tea', 'hat', 'red'];
  return Array.from({ length: count }, (_, i) => {
    const nice = rng.int(3);
    const responses = [0, 1, 2].map((k) => ` the ${rng.pick(others)} is ${k === nice ? 'nice' : rng.pick(others)}.`);
    const ranks = [0, 1, 2].map((k) => (k === nice ? 1 : 2));
    const finished = [true, true, true];
    return {
      id: String(i),
      prompt: 'name two animals.',
      responses,
      finished,
      ranks,
      labeler: 'you',
      createdAt: 0,
      policy: 'sft',
    };
  });
}

describe('the reward model', () => {
  const input = {
    config: parseConfig('reward', { epochs: 3, learningRate: 5e-3, heldOut: 0.25 }),
    comparisons: niceComparisons(64),
    demonstrations: demonstrations(),
  };

  test('learns a taste from rankings and gives demonstrations a mean score of 0', async () => {
    const bench = tinyBench();
    const trainer = new RewardTrainer(bench, await tinyWeights(bench), input);
    const events = await runSteps(trainer);
    expect(values(events, 'rewardLoss')[0]).toBeCloseTo(Math.LN2, 0);
    expect(values(events, 'heldOutAccuracy').at(-1)).toBeGreaterThan(0.9);
    const scorer = new Scorer(bench, trainer.params, 64);
    const scores = await scorer.scores(input.demonstrations.map((each) => encodeSequence(bench.tokenizer, each, 64)));
    expect(scores.reduce((sum, x) => sum + x, 0) / scores.length).toBeCloseTo(0, 4);
  });

  test('goes on exactly from what was saved', async () => {
    const bench = tinyBench();
    const sft = await tinyWeights(bench);
    await expectExactResume((saved) => new RewardTrainer(bench, sft, input, saved), 5);
  });

  test('refuses rankings that prefer nothing', async () => {
    const bench = tinyBench();
    const sft = await tinyWeights(bench);
    const ties = niceComparisons(4).map((each) => ({ ...each, ranks: [1, 1, 1] }));
    expect(() => new RewardTrainer(bench, sft, { ...input, comparisons: ties })).toThrow(
      'There is no ranking to learn from',
    );
  });
});

describe('PPO', () => {
  const config = parseConfig('ppo', { iterations: 3, rollouts: 8, innerEpochs: 1, minibatches: 1, ptxCoef: 0 });

  async function models() {
    const bench = tinyBench();
    const sft = await tinyWeights(bench);
    const judge = new RewardTrainer(bench, sft, {
      config: parseConfig('reward', { epochs: 1 }),
      comparisons: niceComparisons(8),
      demonstrations: [],
    });
    return { bench, sft, reward: await judge.params.save() };
  }

  test('begins at KL 0, ratio 1 and nothing clipped, and yields its four stages', async () => {
    const { bench, ...weights } = await models();
    const events = await runSteps(new PpoTrainer(bench, weights, { config }), 1);
    expect(events.map(({ stage }) => stage)).toEqual(['rollout', 'score', 'advantages', 'update']);
    const metrics = events.at(-1)!.metrics!;
    expect(metrics).toMatchObject({ kl: 0, klPerToken: 0, clipFraction: 0 });
    expect(metrics.ratio).toBeCloseTo(1, 6);
    expect(metrics.entropy).toBeCloseTo(Math.log(768), 0);
    const { rollouts } = events.at(-1)!;
    for (const { tokens, kl, rewards, values, advantages, ratios } of rollouts!) {
      for (const array of [kl, rewards, values, advantages!, ratios!]) expect(array).toHaveLength(tokens.length);
    }
  });

  test('goes on exactly from what was saved', async () => {
    const { bench, ...weights } = await models();
    await expectExactResume((saved) => new PpoTrainer(bench, weights, { config }, saved), 1);
  });

  test('a save in the middle of an iteration is the state before it', async () => {
    const { bench, ...weights } = await models();
    const trainer = new PpoTrainer(bench, weights, { config });
    const before = await trainer.save();
    const run = trainer.run();
    await run.next();
    await run.next();
    expect(await trainer.save()).toEqual(before);
    await run.return();
  });

  test('raises the score it is trained on when nothing holds it back', async () => {
    const { bench, ...weights } = await models();
    const free = parseConfig('ppo', {
      iterations: 12,
      rollouts: 16,
      klCoef: 0,
      learningRate: 5e-3,
      missingEosPenalty: 0,
      minibatches: 1,
    });
    const events = await runSteps(new PpoTrainer(bench, weights, { config: free }));
    const scores = values(events, 'score');
    const mean = (x: number[]) => x.reduce((sum, y) => sum + y, 0) / x.length;
    expect(mean(scores.slice(-3))).toBeGreaterThan(mean(scores.slice(0, 3)) + 0.05);
    expect(values(events, 'kl').at(-1)).toBeGreaterThan(0.1);
  });

  test('mixing in pretraining lowers the corpus loss that PPO alone leaves behind', async () => {
    const { bench, ...weights } = await models();
    const run = async (ptxCoef: number) => {
      const trainer = new PpoTrainer(bench, weights, {
        config: { ...config, iterations: 3, learningRate: 5e-3, ptxCoef },
      });
      await runSteps(trainer);
      const policies = { base: trainer.policy, sft: trainer.policy, ppo: trainer.policy };
      const evaluation = new EvaluateTrainer(bench, policies, { config: parseConfig('compare', { prompts: 8 }) });
      await runSteps(evaluation);
      return evaluation.report!.rows[0].corpusLoss;
    };
    expect(await run(2)).toBeLessThan((await run(0)) - 0.1);
  });

  test('refuses minibatches that do not divide the rollouts', async () => {
    const { bench, ...weights } = await models();
    const odd = { ...config, rollouts: 8, minibatches: 3 };
    expect(() => new PpoTrainer(bench, weights, { config: odd })).toThrow('do not divide');
  });
});

test('the simulated labeler ranks K answers to each prompt, the same ones again after a save', async () => {
  const bench = tinyBench();
  const { Params } = await import('../../src/model/params.ts');
  const params = new Params(bench.backend, bench.config, 'lm', false).load(await tinyWeights(bench));
  const input = { config: parseConfig('label', { prompts: 12, k: 4 }), labeler: 'careful' };
  const strip = (events: TrainEvent[]) =>
    events.flatMap(({ comparisons }) => comparisons ?? []).map((each) => ({ ...each, createdAt: 0 }));
  const whole = strip(await runSteps(new LabelTrainer(bench, params, input)));
  expect(whole).toHaveLength(12);
  expect(new Set(whole.map(({ id }) => id)).size).toBe(12);
  for (const { responses, ranks } of whole)
    expect([responses.length, ranks.length, Math.min(...ranks)]).toEqual([4, 4, 1]);
  const rest = strip(await runSteps(new LabelTrainer(bench, params, input, { step: 8, tensors: {} })));
  expect(rest).toEqual(whole.slice(8));
});
