import { describe, expect, test } from 'vitest';
import { valueLoss } from '../../src/rl/value-loss.ts';
import { flat, mask, oracles, rollout, trlMask } from './golden.ts';
import { expectGradient } from './gradient.ts';

const { newValues, values: oldValues } = rollout;
const clipRange = oracles.inputs.vclip;

describe('other implementations', () => {
  test('OpenRLHF and verl', () => {
    const returns = flat(oracles.openrlhf.returns);
    const { loss } = valueLoss({ values: newValues, oldValues, returns, mask, clipRange });
    expect(loss).toBeCloseTo(oracles.openrlhf.vf_loss, 5);
  });

  test('TRL, with its extra column', () => {
    const returns = flat(oracles.trl.k1.returns);
    const input = { values: newValues, oldValues, returns, mask: trlMask };
    expect(valueLoss({ ...input, clipRange }).loss).toBeCloseTo(oracles.trl.loss.vf_loss, 5);
    // One token lies exactly on the edge, where single precision decides.
    const { clipFraction } = valueLoss({ ...input, clipRange: clipRange + 1e-6 });
    expect(clipFraction).toBeCloseTo(oracles.trl.loss.vf_clipfrac, 5);
  });
});

test('gradient, with clipped and free tokens', () => {
  const returns = flat(oracles.openrlhf.returns);
  const at = (x: Float32Array) => valueLoss({ values: x, oldValues, returns, mask, clipRange });
  // Exactly on the edge of the clip there is no slope to compare with.
  const values = newValues.map((v, i) => v + 0.007 * (i % 3));
  expect(at(values).clipFraction).toBeGreaterThan(0);
  expectGradient(at(values).dvalues, (x) => at(x).loss, values);
});

describe('explained variance', () => {
  const returns = Float32Array.of(1, 2, 3, 9);
  const within = Float32Array.of(1, 1, 1, 0);
  const explained = (...values: number[]) =>
    valueLoss({ values: Float32Array.from(values), oldValues: returns, returns, mask: within, clipRange })
      .explainedVariance;

  test('1 when right, also when off by a constant', () => {
    expect(explained(1, 2, 3, 0)).toBe(1);
    expect(explained(6, 7, 8, 0)).toBe(1);
  });
  test('0 for a constant guess, below for a bad one', () => {
    expect(explained(2, 2, 2, 0)).toBe(0);
    expect(explained(3, 2, 1, 0)).toBe(-3);
  });
});

test('right values cost nothing; nothing but padding; one token', () => {
  const one = { values: Float32Array.of(3), oldValues: Float32Array.of(3), returns: Float32Array.of(1), clipRange };
  const none = { loss: 0, dvalues: Float32Array.of(0), clipFraction: 0, explainedVariance: 0 };
  expect(valueLoss({ ...one, returns: one.values, mask: Float32Array.of(1) })).toEqual(none);
  expect(valueLoss({ ...one, mask: Float32Array.of(0) })).toEqual(none);
  expect(valueLoss({ ...one, mask: Float32Array.of(1) })).toMatchObject({ loss: 2, dvalues: Float32Array.of(2) });
});
