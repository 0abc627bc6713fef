import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';
import {
  bootstrapMeanInterval,
  maskedMean,
  maskedVariance,
  tInterval,
  whiten,
  wilson,
} from '../../src/rl/statistics.ts';
import { everything, oracles, rollout } from './golden.ts';
import { expectClose } from './gradient.ts';

const x = Float32Array.of(1, 2, 100, 3);
const mask = Float32Array.of(1, 1, 0, 1);

test('masked mean and variance ignore what is masked', () => {
  expect(maskedMean(x, mask)).toBe(2);
  expect(maskedVariance(x, mask)).toBe(1);
  expect(maskedVariance(x, mask, { unbiased: false })).toBeCloseTo(2 / 3, 12);
});

test('nothing to average gives zero, one number has no variance', () => {
  const none = new Float32Array(4);
  const one = Float32Array.of(0, 1, 0, 0);
  expect(maskedMean(x, none)).toBe(0);
  expect(maskedVariance(x, none)).toBe(0);
  expect(maskedVariance(x, one)).toBe(0);
  expect(maskedVariance(x, one, { unbiased: false })).toBe(0);
  expect([...whiten(x, none)]).toEqual([0, 0, 0, 0]);
  expect([...whiten(x, one)]).toEqual([0, 0, 0, 0]);
  expect([...whiten(x, one, { shiftMean: false })]).toEqual([0, 2, 0, 0]);
});

describe('whiten', () => {
  test("gives OpenAI's numbers of 2019", () => {
    const { whiten: shifted, whitenKeepMean } = oracles.openai2019;
    expectClose(whiten(rollout.values, everything, { unbiased: false }), shifted.flat());
    expectClose(whiten(rollout.values, everything, { unbiased: false, shiftMean: false }), whitenKeepMean.flat());
  });

  test('leaves mean 0 and variance 1', () => {
    const numbers = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(numbers, fc.boolean(), (list, unbiased) => {
        const data = Float32Array.from(list);
        const ones = new Float32Array(list.length).fill(1);
        fc.pre(maskedVariance(data, ones) > 1e-3);
        const white = whiten(data, ones, { unbiased });
        expect(maskedMean(white, ones)).toBeCloseTo(0, 4);
        expect(maskedVariance(white, ones, { unbiased })).toBeCloseTo(1, 3);
      }),
    );
  });
});

describe('wilson', () => {
  test('matches published values', () => {
    // Newcombe 1998, table I: 81 of 263.
    const [low, rate, high] = wilson(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(rate).toBeCloseTo(0.308, 4);
    expect(high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20)[2]).toBeCloseTo(0.1611, 4);
  });

  test('stays in order and within 0 and 1, for halves too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const [low, rate, high] = wilson(Math.round(share * n * 2) / 2, n);
        expect(0 <= low && low <= rate && rate <= high && high <= 1).toBe(true);
      }),
    );
    expect(wilson(0, 0)).toEqual([0, 0.5, 1]);
  });
});

describe('bootstrapMeanInterval', () => {
  test('is the same for the same stream, and about two standard errors wide on each side', () => {
    const rng = new Rng(7);
    const values = Float32Array.from({ length: 400 }, () => rng.normal());
    const [low, mean, high] = bootstrapMeanInterval(values, new Rng(1), 1000);
    expect(bootstrapMeanInterval(values, new Rng(1), 1000)).toEqual([low, mean, high]);
    expect(low).toBeLessThan(mean);
    expect((high - low) / 2).toBeGreaterThan(0.08);
    expect((high - low) / 2).toBeLessThan(0.12);
  });

  test('no values, one value', () => {
    expect(bootstrapMeanInterval([], new Rng(1), 10)).toEqual([0, 0, 0]);
    expect(bootstrapMeanInterval([3], new Rng(1), 10)).toEqual([3, 3, 3]);
    expect(bootstrapMeanInterval([1, 2], new Rng(1), 0)).toEqual([1.5, 1.5, 1.5]);
  });
});

describe('the t interval', () => {
  test('is mean ± t s / √n', () => {
    const [low, mean, high] = tInterval([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(high - mean).toBeCloseTo(2.776 * Math.sqrt(2.5 / 5), 6);
    expect(mean - low).toBeCloseTo(high - mean, 10);
  });

  test('knows nothing of the spread of a single run', () => {
    expect(tInterval([0.7])).toEqual([-Infinity, 0.7, Infinity]);
  });

  test('covers the true mean in about 95 of 100 series of five', () => {
    const rng = new Rng(4);
    let covered = 0;
    for (let i = 0; i < 2000; i++) {
      const normal = () => Array.from({ length: 12 }, () => rng.uniform()).reduce((a, b) => a + b) - 6;
      const [low, , high] = tInterval(Array.from({ length: 5 }, normal));
      if (low < 0 && high > 0) covered++;
    }
    expect(covered / 2000).toBeCloseTo(0.95, 1);
  });
});
