import { expect, test } from 'vitest';
import { normalization } from '../../src/rl/normalize-scores.ts';

const apply = (scores: number[], { gain, offset }: { gain: number; offset: number }) =>
  scores.map((x) => gain * x + offset);

test('demonstrations score 0 on average, and the samples spread as stated', () => {
  const samples = [1, 2, 3, 6];
  const demonstrations = [4, 5];
  const found = normalization(demonstrations, samples, 2);
  expect(apply(demonstrations, found).reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 12);
  const scores = apply(samples, found);
  const center = scores.reduce((sum, x) => sum + x, 0) / 4;
  expect(Math.sqrt(scores.reduce((sum, x) => sum + (x - center) ** 2, 0) / 4)).toBeCloseTo(2, 12);
});

test('without samples that differ nothing is scaled, without demonstrations nothing is shifted', () => {
  expect(normalization([3, 5], [], 2)).toEqual({ gain: 1, offset: -4 });
  expect(normalization([3, 5], [7, 7], 2)).toEqual({ gain: 1, offset: -4 });
  expect(normalization([], [0, 2], 2)).toEqual({ gain: 2, offset: 0 });
});
