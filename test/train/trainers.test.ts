import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { EvaluateTask } from '../../src/train/evaluate.ts';
import { LabelTask } from '../../src/train/label.ts';
import { RewardTrainer, Scorer } from '../../src/train/reward.ts';
import { encodeSequence } from '../../src/train/sequences.ts';
import { SftTrainer } from '../../src/train/sft.ts';
import { batchOf, type TrainEvent } from '../../src/train/task.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { expectExactResume, niceComparisons, runSteps, tinyKit, tinyWeights, valuesOf } from './tiny.ts';

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

  test('lowers the loss on demonstrations', async () => {
    const kit = tinyKit();
    const events = await runSteps(new SftTrainer(kit, await tinyWeights(kit), input));
    const losses = valuesOf(events, 'trainLoss');
    expect(losses[0]).toBeCloseTo(Math.log(768), 0);
    expect(losses.at(-1)).toBeLessThan(losses[0] - 0.3);
  });

  test('goes on exactly from what was saved', async () => {
    const kit = tinyKit();
    const base = await tinyWeights(kit);
    await expectExactResume((saved) => new SftTrainer(kit, base, input, saved), 3);
  });

  test('refuses no demonstrations, and one that is too long, in words', async () => {
    const kit = tinyKit();
    const base = await tinyWeights(kit);
    const start = (given: { prompt: string; response: string }[]) => () =>
      new SftTrainer(kit, base, { ...input, demonstrations: given });
    expect(start([])).toThrow('There are no demonstrations');
    expect(start([{ prompt: 'name two animals.', response: 'cat '.repeat(80) }])).toThrow('is too long');
    expect(start([{ prompt: 'why '.repeat(80), response: 'yes.' }])).toThrow(
      expect.objectContaining({ hint: 'Shorten the prompt.' }),
    );
  });
});

describe('the reward model', () => {
  const input = {
    config: parseConfig('reward', { epochs: 3, learningRate: 5e-3, heldOut: 0.25 }),
    comparisons: niceComparisons(64),
    demonstrations: demonstrations(),
  };

  test('learns a taste from rankings and gives demonstrations a mean score of 0', async () => {
    const kit = tinyKit();
    const trainer = new RewardTrainer(kit, { sft: await tinyWeights(kit) }, input);
    const events = await runSteps(trainer);
    expect(valuesOf(events, 'rewardLoss')[0]).toBeCloseTo(Math.LN2, 0);
    expect(valuesOf(events, 'heldOutAccuracy').at(-1)).toBeGreaterThan(0.9);
    expect(valuesOf(events, 'brierScore').at(-1)).toBeLessThan(0.1);
    const [report, ...more] = events.flatMap((event) => event.calibration ?? []);
    expect(more).toEqual([]);
    // 16 held-out rankings of one better text among three
    expect(report).toMatchObject({
      pairs: 32,
      byLabeler: [{ labeler: 'careful', pairs: 32, accuracy: report.accuracy }],
    });
    expect(report.bins.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(32);
    const scorer = new Scorer(kit, trainer.params, 64);
    const scores = await scorer.scores(input.demonstrations.map((each) => encodeSequence(kit.tokenizer, each, 64)));
    expect(scores.reduce((sum, x) => sum + x, 0) / scores.length).toBeCloseTo(0, 4);
  });

  test('goes on exactly from what was saved', async () => {
    const kit = tinyKit();
    const sft = await tinyWeights(kit);
    await expectExactResume((saved) => new RewardTrainer(kit, { sft }, input, saved), 5);
  });

  test('refuses rankings that prefer nothing', async () => {
    const kit = tinyKit();
    const sft = await tinyWeights(kit);
    const ties = niceComparisons(4).map((each) => ({ ...each, ranks: [1, 1, 1] }));
    expect(() => new RewardTrainer(kit, { sft }, { ...input, comparisons: ties })).toThrow(
      'There are no rankings to learn from',
    );
  });
});

test('the simulated labeler ranks K answers to each prompt, the same ones again after a save', async () => {
  const kit = tinyKit();
  const params = new Params(kit.backend, kit.config, 'lm', false).load(await tinyWeights(kit));
  const input = { config: parseConfig('label', { prompts: 12, k: 4 }), labeler: 'careful' };
  const strip = (events: TrainEvent[]) =>
    events.flatMap(({ comparisons }) => comparisons ?? []).map((each) => ({ ...each, createdAt: 0 }));
  const whole = strip(await runSteps(new LabelTask(kit, params, input)));
  expect(whole).toHaveLength(12);
  expect(new Set(whole.map(({ id }) => id)).size).toBe(12);
  for (const { responses, ranks } of whole)
    expect([responses.length, ranks.length, Math.min(...ranks)]).toEqual([4, 4, 1]);
  const rest = strip(await runSteps(new LabelTask(kit, params, input, { step: 8, tensors: {} })));
  expect(rest).toEqual(whole.slice(8));
});

test('the comparison judges every model that it is given on the same prompts', async () => {
  const kit = tinyKit();
  const params = new Params(kit.backend, kit.config, 'lm', false).load(await tinyWeights(kit));
  const models = { base: params, sft: params, tuned: params };
  const trainer = new EvaluateTask(kit, models, { config: parseConfig('compare', { prompts: 8 }) });
  const stages = (await runSteps(trainer)).map(({ stage }) => stage);
  expect(stages).toEqual([
    ...['base', 'sft', 'tuned'].map((policy) => `${policy} answers`),
    ...['base', 'sft', 'tuned'].map((policy) => `${policy} measured`),
    'report',
  ]);
  const { rows, answers } = trainer.report!;
  expect(rows.map(({ policy }) => policy)).toEqual(['base', 'sft', 'tuned']);
  // The same weights answer alike: no winner, no distance.
  for (const row of rows) {
    expect(row.kl).toBe(0);
    expect(row.count).toBe(8);
    for (const wins of Object.values(row.winsOver)) expect(wins[1]).toBe(0.5);
    expect({ ...row, policy: '', winsOver: {} }).toEqual({ ...rows[0], policy: '', winsOver: {} });
  }
  expect(Object.keys(answers[0].samples)).toEqual(['base', 'sft', 'tuned']);
});

test('models are also compared by a taste, which their answers decide', async () => {
  const kit = tinyKit();
  const sft = new Params(kit.backend, kit.config, 'lm', false).load(await tinyWeights(kit));
  const other = new Params(kit.backend, kit.config, 'lm', false).initialise(new Rng(3));
  const report = async (labeler?: string) => {
    const measure = labeler ? { measure: { labeler } } : {};
    const input = { config: parseConfig('compare', { prompts: 8 }), ...measure };
    const task = new EvaluateTask(kit, { base: sft, sft, tuned: other }, input);
    await runSteps(task);
    return task.report!;
  };
  const [longest, shortest, plain] = [await report('longest'), await report('shortest'), await report()];
  const winsOf = ({ rows }: typeof plain) => rows[2].tasteWins!.sft![1];
  expect(winsOf(longest) + winsOf(shortest)).toBeCloseTo(1, 5);
  expect(longest.measure).toEqual({ labeler: 'longest' });
  expect(longest.rows[0].tasteWins!.sft![1]).toBe(0.5);
  expect(plain).toEqual({
    ...longest,
    measure: undefined,
    rows: longest.rows.map(({ tasteWins: _, ...row }) => row),
  });
});
