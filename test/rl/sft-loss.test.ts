import { expect, test } from 'vitest';
import { sftLoss } from '../../src/rl/sft-loss.ts';
import { mask, rollout } from './golden.ts';
import { expectGradient } from './gradient.ts';

test('a uniform model is as surprised as its vocabulary is large', () => {
  const logprobs = new Float32Array(6).fill(-Math.log(512));
  expect(sftLoss(logprobs, Float32Array.of(0, 1, 1, 0, 1, 1)).loss).toBeCloseTo(Math.log(512), 6);
});

test('is the mean over response tokens, with its gradient', () => {
  const { loss, dlogprobs } = sftLoss(rollout.logprobs, mask);
  // 4.1 + 4.6 + 6.45 nats on 4 + 6 + 6 tokens.
  expect(loss).toBeCloseTo(15.15 / 16, 6);
  expectGradient(dlogprobs, (x) => sftLoss(x, mask).loss, rollout.logprobs);
});

test('no response tokens, one response token', () => {
  const logprobs = Float32Array.of(-1, -2);
  expect(sftLoss(logprobs, new Float32Array(2))).toEqual({ loss: 0, dlogprobs: new Float32Array(2) });
  expect(sftLoss(logprobs, Float32Array.of(0, 1))).toEqual({ loss: 2, dlogprobs: Float32Array.of(0, -1) });
});
