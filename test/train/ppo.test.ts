import { describe, expect, test } from 'vitest';
import { parseConfig, type Config } from '../../src/lib/config.ts';
import { clipBinds } from '../../src/rl/policy-loss.ts';
import { ppoAdvantages } from '../../src/rl/ppo-advantages.ts';
import { heldOutCorpusLoss } from '../../src/train/measure.ts';
import { PpoTrainer } from '../../src/train/ppo.ts';
import { textLogprobs } from '../../src/train/reading.ts';
import { encodePrompt } from '../../src/train/sequences.ts';
import { expectExactResume, runSteps, tinyModels, valuesOf } from './tiny.ts';

describe('PPO', () => {
  const config = parseConfig('ppo', { iterations: 3, rollouts: 8, innerEpochs: 1, minibatches: 1, ptxCoef: 0 });

  test('begins at KL 0, ratio 1 and nothing clipped, and yields its four stages', async () => {
    const { kit, weights } = await tinyModels();
    const events = await runSteps(new PpoTrainer(kit, weights, { config }), 1);
    expect(events.map(({ stage }) => stage)).toEqual(['rollout', 'score', 'advantages', 'update']);
    const metrics = events.at(-1)!.metrics!;
    expect(metrics).toMatchObject({ kl: 0, klPerToken: 0, clipFraction: 0 });
    expect(metrics.ratio).toBeCloseTo(1, 6);
    expect(metrics.entropy).toBeCloseTo(Math.log(768), 0);
    for (const { tokens, kl, rewards, values, advantages, ratios } of events.at(-1)!.rollouts!.rollouts) {
      for (const array of [kl, rewards, values, advantages, ratios]) expect(array).toHaveLength(tokens.length);
    }
  });

  test('each stage shows what it knows, and after the update the log-probabilities that the policy has now', async () => {
    const { kit, weights } = await tinyModels();
    const trainer = new PpoTrainer(kit, weights, { config: { ...config, learningRate: 5e-3 } });
    const events = await runSteps(trainer, 1);
    const [rollout, score, advantages, update] = events.map(({ rollouts }) => rollouts!.rollouts[0]);
    expect(rollout.kl).toBeUndefined();
    expect(score).not.toHaveProperty('rewards');
    expect(advantages).not.toHaveProperty('ratios');
    const before = encodePrompt(kit.tokenizer, update.prompt, kit.config.context);
    const tokens = Uint32Array.of(...before, ...update.tokens.map(({ id }) => id));
    const texts = [{ tokens, promptLength: before.length }];
    const [now] = await textLogprobs(kit, trainer.policy, texts, config.temperature);
    const sum = (x: number[]) => x.reduce((a, b) => a + b, 0);
    expect(sum(update.updatedLogprobs!)).toBeCloseTo(now, 3);
    expect(now).not.toBeCloseTo(sum(update.tokens.map(({ logprob }) => logprob)), 1);
  });

  test('the frozen batch gives the advantages that the run followed, and the clip that bound', async () => {
    const { kit, weights } = await tinyModels();
    // What whitening, penalty and λ do must be in it, too.
    const settings = { ...config, learningRate: 5e-2, innerEpochs: 3, lam: 0.9, whitenRewards: 1, klCoef: 0.3 };
    const events = await runSteps(new PpoTrainer(kit, weights, { config: settings }), 2);
    const { rollouts, size, batch } = events.at(-1)!.rollouts!;
    const { advantages } = ppoAdvantages(batch!, batch!.settings);
    let clipped = 0;
    rollouts.forEach((view, b) => {
      const from = batch!.mask.indexOf(1, b * batch!.T);
      view.advantages!.forEach((a, t) => expect(advantages[from + t]).toBe(a));
      view.ratios!.forEach((ratio, t) => {
        expect(view.clipped![t]).toBe(clipBinds(ratio, view.advantages![t], config.clipRange));
        clipped += +view.clipped![t];
      });
    });
    expect(clipped).toBeGreaterThan(0);
    expect(size).toEqual({ texts: 8, tokens: batch!.mask.reduce((sum, m) => sum + m, 0) });
  });

  test('goes on exactly from what was saved', async () => {
    const { kit, weights } = await tinyModels();
    await expectExactResume((saved) => new PpoTrainer(kit, weights, { config }, saved), 1);
  });

  test('a save in the middle of an iteration is the state before it', async () => {
    const { kit, weights } = await tinyModels();
    const trainer = new PpoTrainer(kit, weights, { config });
    const before = await trainer.save();
    const run = trainer.run();
    await run.next();
    await run.next();
    expect(await trainer.save()).toEqual(before);
    await run.return();
  });

  test('raises the score it is trained on when nothing holds it back', async () => {
    const { kit, weights } = await tinyModels();
    const free = parseConfig('ppo', {
      iterations: 12,
      rollouts: 16,
      klCoef: 0,
      lam: 0.95,
      learningRate: 5e-3,
      missingEosPenalty: 0,
      minibatches: 1,
    });
    const events = await runSteps(new PpoTrainer(kit, weights, { config: free }));
    const scores = valuesOf(events, 'score');
    const mean = (x: number[]) => x.reduce((sum, y) => sum + y, 0) / x.length;
    expect(mean(scores.slice(-3))).toBeGreaterThan(mean(scores.slice(0, 3)) + 0.05);
    expect(valuesOf(events, 'kl').at(-1)).toBeGreaterThan(0.1);
  });

  test('mixing in pretraining lowers the corpus loss that PPO alone leaves behind', async () => {
    const { kit, weights } = await tinyModels();
    const run = async (ptxCoef: number) => {
      const trainer = new PpoTrainer(kit, weights, { config: { ...config, learningRate: 5e-3, ptxCoef } });
      await runSteps(trainer);
      return (await heldOutCorpusLoss(kit, trainer.policy)).all;
    };
    expect(await run(2)).toBeLessThan((await run(0)) - 0.1);
  });

  test('refuses minibatches that do not divide the rollouts', async () => {
    const { kit, weights } = await tinyModels();
    const odd = { ...config, rollouts: 8, minibatches: 3 };
    expect(() => new PpoTrainer(kit, weights, { config: odd })).toThrow('cannot be split');
  });
});

describe('its variants', () => {
  const config = parseConfig('ppo', { iterations: 3, rollouts: 8, minibatches: 2, learningRate: 5e-3 });
  const run = async (changes: Partial<Config<'ppo'>>) => {
    const { kit, weights } = await tinyModels();
    const trainer = new PpoTrainer(kit, weights, { config: { ...config, ...changes } });
    return { trainer, events: await runSteps(trainer) };
  };

  test('k1, k2, k3 and the exact KL are logged together; only the one chosen is charged', async () => {
    const runs = await Promise.all([0, 1, 2].map((klEstimator) => run({ klEstimator, iterations: 2 })));
    const rows = runs.map(({ events }) => events.at(-1)!.metrics!);
    for (const [i, name] of (['kl', 'klK2', 'klK3'] as const).entries()) {
      expect(rows[i].nonScoreReward).toBeCloseTo(-config.klCoef * rows[i][name]!, 5);
      expect(rows[i].klFull).toBeGreaterThan(0);
      expect(rows[i].klK2).toBeGreaterThan(0);
      expect(rows[i].klK3).toBeGreaterThan(0);
      // One sample per token against all 768 of them: the same distance, up to noise.
      expect(rows[i].klK3! / rows[i].klFull!).toBeGreaterThan(0.3);
      expect(rows[i].klK3! / rows[i].klFull!).toBeLessThan(3);
    }
    const { events } = await run({ fullKl: 0, iterations: 1 });
    expect(events.at(-1)!.metrics!.klFull).toBeUndefined();
  });

  test('a KL target lowers β while the policy is near, as OpenAI 2019 does', async () => {
    const { events } = await run({ klCoef: 0.1, klTarget: 6, klHorizon: 100 });
    const [first, second, third] = valuesOf(events, 'klCoef');
    const [, kl] = valuesOf(events, 'kl');
    expect(first).toBe(0.1);
    expect(second).toBeCloseTo(0.1 * (1 - (0.2 * 8) / 100), 6);
    const error = Math.min(0.2, Math.max(-0.2, kl / 6 - 1));
    expect(third).toBeCloseTo(second * (1 + (error * 8) / 100), 6);
  });

  test('the warm-up rises from a tenth to the whole learning rate', async () => {
    const { events } = await run({ warmup: 2 });
    const rates = valuesOf(events, 'learningRate').map((rate) => rate / 5e-3);
    expect(rates).toEqual([0.4, 0.7, 1].map((x) => expect.closeTo(x, 6) as number));
  });

  test('the early stop ends the inner epochs, and only when the policy has moved far', async () => {
    const epochs = async (stopKl: number) => valuesOf((await run({ stopKl, innerEpochs: 3 })).events, 'innerEpochs');
    expect(await epochs(1)).toEqual([3, 3, 3]);
    // The first minibatch of a batch has moved nowhere, so an epoch of two is past any small threshold.
    expect(await epochs(1e-9)).toEqual([1, 1, 1]);
  });

  test('whitened rewards have variance 1 per token; advantages left as they are do not', async () => {
    const { events } = await run({ whitenRewards: 1, whitenAdvantages: 0, rollouts: 8, minibatches: 1, iterations: 1 });
    const texts = events.find(({ stage }) => stage === 'advantages')!.rollouts!.rollouts;
    const spread = (x: number[]) => {
      const mean = x.reduce((a, b) => a + b, 0) / x.length;
      return x.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (x.length - 1);
    };
    expect(spread(texts.flatMap(({ rewards }) => rewards!))).toBeCloseTo(1, 3);
    expect(Math.abs(spread(texts.flatMap(({ advantages }) => advantages!)) - 1)).toBeGreaterThan(0.05);
  });

  test('the average of the weights is the finished policy', async () => {
    const [plain, averaged] = [await run({}), await run({ ema: 0.5 })];
    const weights = await Promise.all([plain, averaged].map(({ trainer }) => trainer.policy.save()));
    const [last, mean] = weights.map((each) => each.get('h.0.mlp.c_fc.weight')!.data);
    expect(mean).not.toEqual(last);
    // The iterations themselves do not feel it.
    expect(valuesOf(averaged.events, 'score')).toEqual(valuesOf(plain.events, 'score'));
  });

  test('go on exactly from what was saved', async () => {
    const { kit, weights } = await tinyModels();
    const all = { ...config, klTarget: 6, stopKl: 1e-9, ema: 0.5, warmup: 2, innerEpochs: 2 };
    for (const at of [0, 1]) {
      await expectExactResume((saved) => new PpoTrainer(kit, weights, { config: all }, saved), at);
    }
  });
});
