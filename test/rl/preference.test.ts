import fc from 'fast-check';
import { expect, test } from 'vitest';
import { winRate } from '../../src/rl/preference.ts';

test('ties count half', () => {
  expect(winRate([2, 1, 1, 0], [1, 1, 2, 0])[1]).toBe(0.5);
  expect(winRate([2, 2, 1], [1, 1, 1])[1]).toBeCloseTo(2.5 / 3, 12);
  expect(winRate([], [])).toEqual([0, 0.5, 1]);
  expect(() => winRate([1], [])).toThrow(RangeError);
});

test('what one wins the other loses', () => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 1 });
  fc.assert(
    fc.property(scores, (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const [low, rate, high] = winRate(a, b);
      const [otherLow, other, otherHigh] = winRate(b, a);
      expect(rate + other).toBeCloseTo(1, 12);
      expect(low + otherHigh).toBeCloseTo(1, 9);
      expect(high + otherLow).toBeCloseTo(1, 9);
    }),
  );
});
