import { expect, test } from 'vitest';
import { advantageParts, ppoAdvantages, type AdvantageSettings } from '../../src/rl/ppo-advantages.ts';
import { B, T, finished, lastIndex, mask, rollout } from './golden.ts';
import { klPenalty } from '../../src/rl/kl.ts';

const plain: AdvantageSettings = {
  klCoef: 0.5,
  lam: 1,
  gamma: 1,
  missingEosPenalty: 0,
  whitenRewards: 0,
  whitenAdvantages: 0,
};
/** Two tokens that end with score 2, and a third column of padding. */
const two = {
  T: 3,
  mask: Float32Array.of(1, 1, 0),
  kl: Float32Array.of(0.4, 1, 0),
  values: Float32Array.of(0.25, 0.5, 0),
  scores: Float32Array.of(2),
  last: Uint32Array.of(1),
  finished: [true],
};

test('by hand: score, less β times the KL to come, less the value', () => {
  const { plainRewards, advantages, returns } = ppoAdvantages(two, plain);
  expect([...plainRewards]).toEqual([-0.2, 1.5, 0].map((x) => expect.closeTo(x, 6) as number));
  expect([...advantages]).toEqual([1.05, 1, 0].map((x) => expect.closeTo(x, 6) as number));
  expect([...returns]).toEqual([1.3, 1.5, 0].map((x) => expect.closeTo(x, 6) as number));
  expect(ppoAdvantages({ ...two, finished: [false] }, { ...plain, missingEosPenalty: 3 }).advantages[1]).toBeCloseTo(
    -2,
  );
});

test('by hand: an advantage in parts', () => {
  const first = advantageParts(two, plain, 0, 0);
  expect(first.score).toBeCloseTo(2, 6);
  expect(first.kl).toBeCloseTo(-0.7, 6);
  expect(first.value).toBeCloseTo(-0.25, 6);
  expect(first.mean).toBeCloseTo(0, 6);
  // Whitening subtracts the mean of 1.05 and 1.
  expect(advantageParts(two, { ...plain, whitenAdvantages: 1 }, 0, 1).mean).toBeCloseTo(-1.025, 6);
  // The penalty for not ending belongs to the score.
  const unfinished = advantageParts({ ...two, finished: [false] }, { ...plain, missingEosPenalty: 3 }, 0, 0);
  expect(unfinished.score).toBeCloseTo(-1, 6);
});

test('the parts add up under any settings', () => {
  const { logprobs, refLogprobs, values } = rollout;
  const kl = klPenalty('k1', logprobs, refLogprobs, mask);
  const scores = Float32Array.from(rollout.scores);
  const batch = { T, mask, kl, values, scores, last: Uint32Array.from(lastIndex), finished };
  for (const whitenRewards of [0, 1])
    for (const whitenAdvantages of [0, 1]) {
      const settings = { ...plain, lam: 0.8, gamma: 0.9, missingEosPenalty: 1, whitenRewards, whitenAdvantages };
      const { plainAdvantages, advantages } = ppoAdvantages(batch, settings);
      const sums = Array.from({ length: B * T }, (_, i) => {
        const { score, kl, value, mean } = advantageParts(batch, settings, Math.floor(i / T), i % T);
        return score + kl + value + mean;
      });
      const inside = [...mask.keys()].filter((i) => mask[i] === 1);
      const mean = inside.reduce((sum, i) => sum + plainAdvantages[i], 0) / inside.length;
      for (const i of inside) {
        expect(sums[i]).toBeCloseTo(whitenAdvantages ? plainAdvantages[i] - mean : plainAdvantages[i], 5);
        expect(Math.sign(sums[i])).toBe(Math.sign(advantages[i]));
      }
    }
});
