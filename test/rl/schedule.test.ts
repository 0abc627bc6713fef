import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learningRateAt } from '../../src/rl/schedule.ts';

const base = { total: 110, peak: 2, warmup: 10, floor: 0.1, shape: 'cosine' as const };
const at = (step: number, over: Partial<Parameters<typeof learningRateAt>[0]> = {}) =>
  learningRateAt({ ...base, step, ...over });

test('warms up from above the floor to the peak, then falls to the floor and stays there', () => {
  expect(at(0)).toBeCloseTo(2 * (0.1 + 0.9 / 11), 12);
  expect(at(10)).toBe(2);
  expect(at(60)).toBeCloseTo(1.1, 12);
  expect(at(110)).toBeCloseTo(0.2, 12);
  expect(at(500)).toBeCloseTo(0.2, 12);
});

test('other shapes', () => {
  expect(at(35, { shape: 'linear' })).toBeCloseTo(2 * (0.1 + 0.9 * 0.75), 12);
  expect(at(110, { shape: 'linear', floor: 0 })).toBe(0);
  expect(at(99, { shape: 'constant' })).toBe(2);
  expect(at(0, { warmup: 0 })).toBe(2);
});

test('is never above the peak, below the floor, or other than a number', () => {
  const schedule = fc.record({
    step: fc.nat(300),
    total: fc.integer({ min: 1, max: 200 }),
    peak: fc.double({ min: 1e-6, max: 1, noNaN: true }),
    warmup: fc.nat(300),
    floor: fc.double({ min: 0, max: 1, noNaN: true }),
    shape: fc.constantFrom('constant' as const, 'cosine' as const, 'linear' as const),
  });
  fc.assert(
    fc.property(schedule, (given) => {
      const rate = learningRateAt(given);
      expect(rate).toBeLessThanOrEqual(given.peak * (1 + 1e-12));
      expect(rate).toBeGreaterThanOrEqual(given.peak * given.floor * (1 - 1e-12));
    }),
  );
});
