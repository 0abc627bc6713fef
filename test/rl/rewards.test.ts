import { describe, expect, test } from 'vitest';
import { klPenalty } from '../../src/rl/kl.ts';
import { penalizeMissingEos, tokenRewards } from '../../src/rl/rewards.ts';
import { finished, lastIndex, mask, oracles, rollout, trlLastIndex } from './golden.ts';
import { expectClose } from './gradient.ts';

const { scores, klCoef } = rollout;
const kl = (estimator: 'k1' | 'k3') => klPenalty(estimator, rollout.logprobs, rollout.refLogprobs, mask);

describe('tokenRewards', () => {
  test('puts the score on the last token, as OpenRLHF does', () => {
    expectClose(tokenRewards({ scores, kl: kl('k1'), klCoef, mask, lastIndex }), oracles.openrlhf.rewards.flat());
  });

  test('one column later it gives the numbers of TRL', () => {
    const trl = (estimator: 'k1' | 'k3') =>
      tokenRewards({ scores, kl: kl(estimator), klCoef, mask, lastIndex: trlLastIndex });
    expectClose(trl('k1'), oracles.trl.k1.rewards.flat());
    expectClose(trl('k3'), oracles.trl.k3.rewards.flat());
  });

  test('a row adds up to its score less β times its distance', () => {
    const rewards = tokenRewards({ scores, kl: kl('k1'), klCoef, mask, lastIndex });
    const objective = rewards.reduce((a, b) => a + b, 0) / 3;
    expect(objective).toBeCloseTo(oracles.trl.k1.rlhf_reward, 5);
  });

  test('without a leash only the scores are left; one token; a row without room', () => {
    const one = { scores: [2], kl: Float32Array.of(5), mask: Float32Array.of(1), lastIndex: [0] };
    expect([...tokenRewards({ ...one, klCoef: 0 })]).toEqual([2]);
    expect([...tokenRewards({ ...one, klCoef: 0.1 })]).toEqual([1.5]);
    expect(() => tokenRewards({ ...one, klCoef: 0, lastIndex: [-1] })).toThrow(RangeError);
    expect(() => tokenRewards({ ...one, klCoef: 0, lastIndex: [1] })).toThrow(RangeError);
  });
});

test('a text that does not end loses points, as in TRL', () => {
  const penalized = penalizeMissingEos(scores, finished, 1);
  expect([...penalized]).toEqual([1.25, Math.fround(-0.4), -0.25]);
  const rewards = tokenRewards({ scores: penalized, kl: kl('k1'), klCoef, mask, lastIndex: trlLastIndex });
  expectClose(rewards, oracles.trl.eosPenalty1.rewards.flat());
});
