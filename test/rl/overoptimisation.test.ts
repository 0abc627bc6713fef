import { describe, expect, test } from 'vitest';
import { fitOveroptimisation } from '../../src/rl/optimisation-fit.ts';
import { movingMean, turning } from '../../src/rl/overoptimisation.ts';

const distances = [0, 0.3, 0.7, 1.1, 1.6, 2.2, 3, 4];

describe('the fit', () => {
  test('finds the coefficients of R = d (α − β log d) again, and their peak', () => {
    const points = distances.map((d) => ({ d, gain: d === 0 ? 5 : d * (0.8 - 0.5 * Math.log(d)) }));
    const { alpha, beta, peak, r2 } = fitOveroptimisation('rl', points);
    expect([alpha, beta, r2]).toEqual([0.8, 0.5, 1].map((x) => expect.closeTo(x, 10) as number));
    const at = (d: number) => d * (alpha - beta * Math.log(d));
    expect(at(peak)).toBeGreaterThan(Math.max(at(peak * 0.99), at(peak * 1.01)));
  });

  test('finds those of R = d (α − β d) again, and their peak', () => {
    const points = distances.map((d) => ({ d, gain: d * (0.8 - 0.15 * d) }));
    const { alpha, beta, peak, r2 } = fitOveroptimisation('bestOfN', points);
    expect([alpha, beta, r2]).toEqual([0.8, 0.15, 1].map((x) => expect.closeTo(x, 10) as number));
    expect(peak).toBeCloseTo(0.8 / 0.3, 10);
  });

  test('is the least-squares one: any other pair of coefficients errs more', () => {
    const points = distances.map((d, i) => ({ d, gain: d * (0.4 - 0.2 * d) + (i % 2 ? 0.1 : -0.1) }));
    const { alpha, beta, r2 } = fitOveroptimisation('bestOfN', points);
    const error = (a: number, b: number) => points.reduce((sum, { d, gain }) => sum + (gain - d * (a - b * d)) ** 2, 0);
    for (const [da, db] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ])
      expect(error(alpha + da, beta + db)).toBeGreaterThan(error(alpha, beta));
    expect(r2).toBeLessThan(1);
  });

  test('has no peak when the score never falls, and refuses a single distance', () => {
    expect(
      fitOveroptimisation(
        'bestOfN',
        distances.map((d) => ({ d, gain: d * (1 + d) })),
      ).peak,
    ).toBe(Infinity);
    expect(() => fitOveroptimisation('rl', [{ d: 1, gain: 1 }])).toThrow(RangeError);
  });
});

describe('turning over', () => {
  const rising = Array.from({ length: 20 }, (_, i) => i / 10);

  test('is a gold score that falls while the proxy rises', () => {
    const gold = rising.map((x) => x * (1.2 - x));
    expect(turning(gold, rising)).toMatchObject({ turned: true, proxyEnd: expect.closeTo(1.7, 6) as number });
    expect(turning(gold, gold).turned).toBe(false);
    expect(turning(rising, rising).turned).toBe(false);
  });

  test('is not one bad iteration', () => {
    const gold = rising.map((_, i) => (i === 19 ? 0 : 0.3));
    expect(turning(gold, rising).turned).toBe(false);
    expect(() => turning([1, 2], [1, 2])).toThrow(RangeError);
  });

  test('is judged on means of neighbours', () => {
    expect(movingMean([1, 2, 3, 4], 2)).toEqual([1.5, 2.5, 3.5]);
  });
});
