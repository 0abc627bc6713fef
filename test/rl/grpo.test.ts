import { describe, expect, test } from 'vitest';
import { grpoLoss, groupAdvantages } from '../../src/rl/grpo.ts';
import { policyLoss } from '../../src/rl/policy-loss.ts';
import { mask, oracles, rollout } from './golden.ts';
import { expectClose, expectGradient } from './gradient.ts';

describe('groupAdvantages', () => {
  test('gives the numbers of verl', () =>
    expectClose(groupAdvantages(oracles.verl.scores, oracles.verl.groupSize), oracles.verl.grpo));

  test('unscaled, equal scores, groups of one, uneven groups', () => {
    expect([...groupAdvantages([1, 3, 5, 5], 2, { scale: false })]).toEqual([-1, 1, 0, 0]);
    expect([...groupAdvantages([5, 5], 2)]).toEqual([0, 0]);
    expect([...groupAdvantages([5, 7], 1)]).toEqual([0, 0]);
    expect(() => groupAdvantages([1, 2, 3], 2)).toThrow(RangeError);
  });
});

const input = {
  newLogprobs: rollout.newLogprobs,
  oldLogprobs: rollout.logprobs,
  refLogprobs: rollout.refLogprobs,
  advantages: [0.8, -1.1, 0.3],
  mask,
  clipRange: 0.2,
  klCoef: 0.04,
};

test('gradient', () => {
  const at = (newLogprobs: Float32Array) => grpoLoss({ ...input, newLogprobs });
  expect(at(input.newLogprobs).clipFraction).toBeGreaterThan(0);
  expectGradient(at(input.newLogprobs).dlogprobs, (x) => at(x).loss, input.newLogprobs);
});

test('for texts of one length and β = 0 it is the loss of PPO', () => {
  const whole = { ...input, mask: new Float32Array(18).fill(1), klCoef: 0 };
  const advantages = Float32Array.from({ length: 18 }, (_, i) => input.advantages[Math.floor(i / 6)]);
  const ppo = policyLoss({ ...whole, advantages });
  expect(grpoLoss(whole).loss).toBeCloseTo(ppo.loss, 6);
  expectClose(grpoLoss(whole).dlogprobs, ppo.dlogprobs, 1e-7);
});

test('each text weighs the same; nothing but padding costs nothing', () => {
  const same = { ...input, newLogprobs: input.oldLogprobs, klCoef: 0 };
  expect(grpoLoss(same).loss).toBeCloseTo(-(0.8 - 1.1 + 0.3) / 3, 6);
  expect(grpoLoss({ ...input, mask: new Float32Array(18) })).toMatchObject({ loss: 0, kl: 0, clipFraction: 0 });
});
