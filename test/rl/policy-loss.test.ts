import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipBinds, policyLoss } from '../../src/rl/policy-loss.ts';
import { flat, mask, oracles, rollout } from './golden.ts';
import { expectGradient } from './gradient.ts';

const { logprobs: oldLogprobs, newLogprobs } = rollout;
const clipRange = oracles.inputs.clip;

describe('other implementations', () => {
  test('TRL', () => {
    const advantages = flat(oracles.trl.k1.advantages);
    const { loss, clipFraction, approxKl, ratio } = policyLoss({
      newLogprobs,
      oldLogprobs,
      advantages,
      mask,
      clipRange,
    });
    expect(loss).toBeCloseTo(oracles.trl.loss.pg_loss, 5);
    expect(clipFraction).toBeCloseTo(oracles.trl.loss.pg_clipfrac, 5);
    expect(approxKl).toBeCloseTo(oracles.trl.loss.approxkl_masked, 5);
    expect(ratio).toBeCloseTo(oracles.trl.loss.ratio_masked, 5);
  });

  test('OpenRLHF', () => {
    const advantages = flat(oracles.openrlhf.adv_norm);
    const { loss, clipFraction } = policyLoss({ newLogprobs, oldLogprobs, advantages, mask, clipRange });
    expect(loss).toBeCloseTo(oracles.openrlhf.pg_loss, 5);
    expect(clipFraction).toBeCloseTo(oracles.openrlhf.clip_ratio, 5);
  });
});

test('gradient, with clipped and free tokens of both signs', () => {
  const advantages = flat(oracles.openrlhf.adv_norm);
  const at = (x: Float32Array) => policyLoss({ newLogprobs: x, oldLogprobs, advantages, mask, clipRange });
  expect(at(newLogprobs).dlogprobs.some((d, i) => mask[i] === 1 && d === 0)).toBe(true);
  expectGradient(at(newLogprobs).dlogprobs, (x) => at(x).loss, newLogprobs);
});

const numbers = (min: number, max: number) =>
  fc.array(fc.float({ min, max, noNaN: true }), { minLength: 8, maxLength: 8 }).map((x) => Float32Array.from(x));

test('first minibatch: ratio 1, nothing clipped, loss −mean A, gradient −A / N', () => {
  fc.assert(
    fc.property(numbers(-8, 0), numbers(-3, 3), (logprobs, advantages) => {
      const ones = new Float32Array(8).fill(1);
      const result = policyLoss({ newLogprobs: logprobs, oldLogprobs: logprobs, advantages, mask: ones, clipRange });
      expect(result).toMatchObject({ clipFraction: 0, approxKl: 0, ratio: 1 });
      expect([...result.ratios]).toEqual([...ones]);
      expect(result.loss).toBeCloseTo(-advantages.reduce((a, b) => a + b, 0) / 8, 5);
      result.dlogprobs.forEach((d, i) => expect(d).toBeCloseTo(-advantages[i] / 8, 6));
    }),
  );
});

const LOGPROBS = [-1, -2, -3, -4, -5, -6, -7, -7.5];
const ONES = new Float32Array(8).fill(1);

test('the clip only ever makes the loss worse, and takes the gradient only from gains', () => {
  fc.assert(
    fc.property(numbers(-8, 0), numbers(-8, 0), numbers(-3, 3), (fresh, old, advantages) => {
      const input = { newLogprobs: fresh, oldLogprobs: old, advantages, mask: ONES };
      const { loss, dlogprobs, ratios } = policyLoss({ ...input, clipRange: 0.2 });
      expect(loss).toBeGreaterThanOrEqual(policyLoss({ ...input, clipRange: 1e9 }).loss - 1e-9);
      ratios.forEach((ratio, i) => {
        const gains = advantages[i] > 0 ? ratio > 1.2 : ratio < 0.8;
        if (gains) expect(dlogprobs[i]).toBeCloseTo(0);
        else expect(dlogprobs[i]).toBeCloseTo((-advantages[i] * ratio) / 8, 3);
      });
    }),
    // A gain just beyond the clip, which random ratios seldom are.
    { examples: [[Float32Array.of(...LOGPROBS), Float32Array.of(...LOGPROBS.map((x) => x - Math.log(1.25))), ONES]] },
  );
});

test('nothing but padding, one token, a ratio beyond all bounds', () => {
  const one = { newLogprobs: Float32Array.of(-1), oldLogprobs: Float32Array.of(-1), advantages: Float32Array.of(2) };
  const none = policyLoss({ ...one, mask: Float32Array.of(0), clipRange });
  expect(none).toMatchObject({ loss: 0, clipFraction: 0, approxKl: 0, ratio: 0 });
  expect([...none.dlogprobs, ...none.ratios]).toEqual([0, 0]);
  expect(policyLoss({ ...one, mask: Float32Array.of(1), clipRange }).loss).toBe(-2);
  const broken = {
    newLogprobs: Float32Array.of(0),
    oldLogprobs: Float32Array.of(-500),
    advantages: Float32Array.of(-1),
  };
  const { loss, dlogprobs } = policyLoss({ ...broken, mask: Float32Array.of(1), clipRange });
  expect(Number.isFinite(loss)).toBe(true);
  expect(dlogprobs[0]).toBe(0);
});

test('a clip binds only in the direction of the advantage, as in the loss', () => {
  for (const ratio of [0.5, 0.79, 0.81, 1, 1.19, 1.21, 2])
    for (const advantage of [-2, 0, 1.5]) {
      const { clipFraction } = policyLoss({
        newLogprobs: Float32Array.of(Math.log(ratio)),
        oldLogprobs: Float32Array.of(0),
        advantages: Float32Array.of(advantage),
        mask: Float32Array.of(1),
        clipRange: 0.2,
      });
      expect(clipBinds(ratio, advantage, 0.2), `${ratio} ${advantage}`).toBe(clipFraction === 1);
    }
});
