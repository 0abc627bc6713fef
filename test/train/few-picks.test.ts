import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import { Rng } from '../../src/lib/rng.ts';
import { FewPicks } from '../../src/train/judge/few-picks.ts';
import { encodeRankings } from '../../src/train/rankings.ts';
import { ReadablePairs } from '../../src/train/judge/readable-pairs.ts';
import { RewardTrainer, Scorer } from '../../src/train/reward.ts';
import type { TrainerState } from '../../src/train/task.ts';
import { expectExactResume, niceComparisons, runSteps, tinyKit, tinyWeights, valuesOf } from './tiny.ts';

const kit = tinyKit();
const sft = await tinyWeights(kit);
const own = niceComparisons(10, { person: 'me' });
const given = { learningRate: 5e-3, readablePairs: 2 };
const trainer = (change: Record<string, number> = {}, comparisons = own, saved?: TrainerState) =>
  new RewardTrainer(
    kit,
    { sft },
    { config: parseConfig('reward', { ...given, ...change }), comparisons, demonstrations: [] },
    saved,
  );

test('all rankings of a prompt are in one fold, and each is unseen once', () => {
  const twice = own.map((each, i) => ({ ...each, prompt: own[i % 5].prompt }));
  const rankings = encodeRankings(kit, twice).training;
  const few = new FewPicks(new Rng(1), rankings, 4);
  const unseen: string[] = [];
  for (let step = 0; few.courseAt(step).heldOut.length > 0; step += few.courseAt(step).steps) {
    const { training, heldOut } = few.courseAt(step);
    const trained = new Set(training.map(({ prompt }) => prompt));
    expect(heldOut.filter(({ prompt }) => trained.has(prompt))).toEqual([]);
    unseen.push(...heldOut.map(({ comparison }) => comparison.id));
  }
  expect(unseen.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
});

test('the number of epochs is the one with the least log-loss on what was not seen, but for the first half', () => {
  const few = new FewPicks(new Rng(1), encodeRankings(kit, own).training, 4);
  const most = few.total(0);
  for (let step = 0; few.courseAt(step).heldOut.length > 0; step += few.courseAt(step).steps) {
    const course = few.courseAt(step);
    const pairs = 2 * course.heldOut.length;
    for (let epoch = 0; epoch * course.perEpoch < course.steps; epoch++) {
      // Best after two epochs, better again until the eighth, then surely wrong on one pair of two.
      const found = Array.from({ length: pairs }, (_, i) =>
        epoch === 1 ? 20 : epoch < 8 ? epoch + 1 : i % 2 ? 9 : -9,
      );
      few.note(course, epoch, found);
    }
  }
  expect(few.epochs).toBe(8);
  expect(few.report).toMatchObject({ accuracy: 1, crossValidation: { folds: 5, epochs: 8, right: 20, all: 20 } });
  const [low, rate, high] = few.report.crossValidation.accuracy;
  expect([low < 1, rate, high]).toEqual([true, 1, 1]);
  const trials = few.courseAt(most).from;
  // Eight rather than twelve passes of three batches
  expect([few.total(0) - trials, few.total(trials) - trials]).toEqual([36, 24]);
});

describe('a judge from few rankings of one’s own', () => {
  test('is measured on what it has not seen, and trained on all', async () => {
    const judge = trainer();
    const events = await runSteps(judge);
    expect(judge.step).toBe(judge.total);
    expect(new Set(events.map(({ stage }) => stage))).toEqual(
      new Set(['fold 1 of 5', 'fold 2 of 5', 'fold 3 of 5', 'fold 4 of 5', 'fold 5 of 5', 'judge']),
    );
    const report = events.at(-1)!.calibration!;
    expect(report.crossValidation).toMatchObject({ folds: 5, all: 20 });
    expect(report.pairs).toBe(20);
    expect(valuesOf(events, 'heldOutAccuracy')).toEqual([report.accuracy]);
    expect(report.accuracy).toBeGreaterThan(0.6);
  });

  test('goes on exactly from what was saved: before the first step, in a trial and after the last', async () => {
    const judge = trainer();
    await runSteps(judge);
    const { from } = new FewPicks(kit.rng.fork('folds'), judge.training, 4).courseAt(judge.total - 1);
    for (const at of [0, 24, from]) await expectExactResume((saved) => trainer({}, own, saved), at);
  }, 60_000);

  test('has scores of the stated spread, which changes nothing else', async () => {
    const scores = async (scoreSpread: number) => {
      const judge = trainer({ scoreSpread });
      await runSteps(judge);
      const scorer = new Scorer(kit, judge.params, kit.config.context);
      const { sequences } = await ReadablePairs.write(kit, sft);
      return scorer.scores(sequences);
    };
    const [one, three] = [await scores(1), await scores(3)];
    const center = one.reduce((sum, x) => sum + x, 0) / one.length;
    expect(Math.sqrt(one.reduce((sum, x) => sum + (x - center) ** 2, 0) / one.length)).toBeCloseTo(1, 4);
    three.forEach((score, i) => expect(score).toBeCloseTo(3 * one[i], 3));
  }, 60_000);

  test('counts as its share says, beside any number of simulated ones', async () => {
    // The others want the opposite.
    const others = niceComparisons(190).map((each) => ({ ...each, ranks: each.ranks.map((rank) => 3 - rank) }));
    const mine = niceComparisons(200, { person: 'me' }).slice(190);
    const right = async (ownShare: number) => {
      const test = niceComparisons(40, { person: 'me' }).map((each) => ({ ...each, split: 'test' as const }));
      const judge = trainer({ ownShare, crossValidate: 0, heldOut: 0 }, [...others, ...mine, ...test]);
      return valuesOf(await runSteps(judge), 'heldOutAccuracy').at(-1)!;
    };
    expect(await right(0)).toBeLessThan(0.2);
    expect(await right(0.9)).toBeGreaterThan(0.5);
  }, 60_000);

  test('is not what a judge of simulated labels is: nothing changes for that', async () => {
    const simulated = niceComparisons(10);
    const weights = async (change: Record<string, number>) => {
      const judge = trainer(change, simulated);
      await runSteps(judge);
      return (await judge.save()).tensors;
    };
    const plain = await weights({ ownShare: 0, crossValidate: 0, readablePairs: 0 });
    expect(Object.keys(plain)).toEqual(['values', 'm', 'v']);
    expect(await weights({})).toEqual(plain);
  });

  test('starts from our judge where that is wanted, and says so where there is none', async () => {
    const before = trainer({ crossValidate: 0, epochs: 3 });
    await runSteps(before);
    const judge = await before.params.save();
    const input = { config: parseConfig('reward', { ...given, start: 1 }), comparisons: own, demonstrations: [] };
    expect(() => new RewardTrainer(kit, { sft }, input)).toThrow(
      'Our judge, from which this one is to start, is not here.',
    );
    const next = new RewardTrainer(kit, { sft, judge }, input);
    expect(await next.params.save()).toEqual(judge);
    await expectExactResume(
      (saved) => new RewardTrainer(kit, { sft, judge: saved ? undefined : judge }, input, saved),
      30,
    );
  }, 60_000);
});
