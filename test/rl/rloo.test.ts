import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rlooAdvantages, rlooLoss } from '../../src/rl/rloo.ts';
import { mask, oracles, rollout } from './golden.ts';
import { expectClose, expectGradient } from './gradient.ts';

test('advantages are those of verl', () =>
  expectClose(rlooAdvantages(oracles.verl.scores, oracles.verl.groupSize), oracles.verl.rloo));

test('the advantages of a group sum to zero', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 8 }), (scores) => {
      const advantages = rlooAdvantages(scores, scores.length);
      expect(advantages.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 4);
    }),
  );
  expect([...rlooAdvantages([4, 5], 1)]).toEqual([0, 0]);
  expect(() => rlooAdvantages([1, 2, 3], 2)).toThrow(RangeError);
});

test('gradient; nothing but padding', () => {
  const advantages = [0.8, -1.1, 0.3];
  const { dlogprobs } = rlooLoss(rollout.logprobs, advantages, mask);
  expectGradient(dlogprobs, (x) => rlooLoss(x, advantages, mask).loss, rollout.logprobs);
  const none = rlooLoss(rollout.logprobs, advantages, new Float32Array(18));
  expect(none).toEqual({ loss: 0, dlogprobs: new Float32Array(18) });
});
