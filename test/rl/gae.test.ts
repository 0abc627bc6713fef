import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gae } from '../../src/rl/gae.ts';
import { whiten } from '../../src/rl/statistics.ts';
import { B, flat, mask, oracles, rollout, T, trlMask } from './golden.ts';
import { expectClose } from './gradient.ts';

const { values, gamma, lam } = rollout;

describe('other implementations', () => {
  test('OpenRLHF and verl', () => {
    const { openrlhf } = oracles;
    const { advantages, returns } = gae({ rewards: flat(openrlhf.rewards), values, mask, gamma, lam, B, T });
    expectClose(advantages, openrlhf.adv_raw.flat());
    expectClose(returns, openrlhf.returns.flat());
    expectClose(whiten(advantages, mask, { unbiased: false }), openrlhf.adv_norm.flat());
  });

  test.each(['k1', 'k3', 'eosPenalty1'] as const)('TRL, %s, with its extra column', (name) => {
    const trl = oracles.trl[name];
    const { advantages, returns } = gae({ rewards: flat(trl.rewards), values, mask: trlMask, gamma, lam, B, T });
    expectClose(returns, trl.returns.flat());
    // TRL whitens without the extra column.
    expectClose(whiten(advantages, mask), trl.advantages.flat());
  });
});

/** Responses of 0 to T tokens that start anywhere. */
const episode = fc.record({
  start: fc.integer({ min: 0, max: 5 }),
  length: fc.integer({ min: 0, max: 6 }),
  rewards: fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 }),
  values: fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 }),
});
const maskOf = ({ start, length }: { start: number; length: number }) =>
  Array.from({ length: 6 }, (_, t) => +(t >= start && t < start + length));

test('γ = λ = 1: the return is the sum of what is still to come, whatever the values say', () => {
  fc.assert(
    fc.property(fc.array(episode, { minLength: 1, maxLength: 4 }), (rows) => {
      const [rewards, oldValues] = [flat(rows.map((row) => row.rewards)), flat(rows.map((row) => row.values))];
      const within = flat(rows.map(maskOf));
      const input = { rewards, values: oldValues, mask: within, gamma: 1, lam: 1, B: rows.length, T: 6 };
      const { returns, advantages } = gae(input);
      for (let i = 0; i < returns.length; i++) {
        const end = (Math.floor(i / 6) + 1) * 6;
        const future = rewards.subarray(i, end).reduce((sum, r, j) => sum + r * within[i + j], 0);
        expect(returns[i]).toBeCloseTo(within[i] * future, 4);
        expect(advantages[i]).toBeCloseTo(within[i] * (future - oldValues[i]), 4);
      }
    }),
  );
});

test('λ = 0: the advantage is the surprise of one step', () => {
  const ones = new Float32Array(3).fill(1);
  const rewards = Float32Array.of(0, 1, 2);
  const { advantages } = gae({ rewards, values: Float32Array.of(1, 2, 4), mask: ones, gamma: 0.5, lam: 0, B: 1, T: 3 });
  expect([...advantages]).toEqual([0, 1, -2]);
});

test('at γ = λ = 1 a constant on all scores leaves whitened advantages as they are', () => {
  const rewards = Float32Array.of(0, 0, 1, 0, -1, 0);
  const oldValues = Float32Array.of(0.1, 0.2, 0.3, 0.1, 0, 0);
  const within = Float32Array.of(1, 1, 1, 1, 1, 0);
  const shifted = rewards.map((r, i) => (i === 2 || i === 4 ? r + 5 : r));
  const white = (given: Float32Array) =>
    whiten(gae({ rewards: given, values: oldValues, mask: within, gamma: 1, lam: 1, B: 2, T: 3 }).advantages, within);
  expectClose(white(shifted), white(rewards));
});

test('nothing to learn from, one token', () => {
  const one = { rewards: Float32Array.of(2), values: Float32Array.of(0.5), gamma: 1, lam: 0.95, B: 1, T: 1 };
  expect(gae({ ...one, mask: Float32Array.of(0) }).returns[0]).toBe(0);
  expect(gae({ ...one, mask: Float32Array.of(1) })).toEqual({
    advantages: Float32Array.of(1.5),
    returns: Float32Array.of(2),
  });
});
