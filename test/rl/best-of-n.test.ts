import { expect, test } from 'vitest';
import { bestOfN, bestOfNCurve, bestOfNKl } from '../../src/rl/best-of-n.ts';

const scores = [0.3, -1, 2, 0.9, 0.1];
const golds = [1, 2, 4, 8, 16];

/** All ways to choose n of the indices. */
function subsets(indices: number[], n: number): number[][] {
  if (n === 0) return [[]];
  return indices.flatMap((first, i) => subsets(indices.slice(i + 1), n - 1).map((rest) => [first, ...rest]));
}

test.each([1, 2, 3, 4, 5])('the best of %i is the mean over all ways to draw them', (n) => {
  const draws = subsets([0, 1, 2, 3, 4], n);
  const best = draws.map((draw) => draw.reduce((a, b) => (scores[b] > scores[a] ? b : a)));
  const mean = best.reduce((sum, i) => sum + golds[i], 0) / draws.length;
  expect(bestOfN(scores, golds, n)).toBeCloseTo(mean, 10);
});

test('refuses more than there are', () => {
  expect(() => bestOfN(scores, golds, 6)).toThrow(RangeError);
  expect(() => bestOfN(scores, golds, 0)).toThrow(RangeError);
});

test('one of one is no choice: its distance is 0; it grows with n', () => {
  expect(bestOfNKl(1)).toBe(0);
  expect(bestOfNKl(2)).toBeCloseTo(Math.LN2 - 0.5, 12);
  expect(bestOfNKl(16)).toBeGreaterThan(bestOfNKl(8));
});

test('the curve doubles n up to what every prompt has, and averages over prompts', () => {
  const curve = bestOfNCurve([scores, scores.slice(0, 4)], [golds, golds.slice(0, 4)]);
  expect(curve.map(({ n }) => n)).toEqual([1, 2, 4]);
  const mean = (of: number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  expect(curve[0]).toMatchObject({ d: 0 });
  expect(curve[0].value).toBeCloseTo((mean(golds) + mean(golds.slice(0, 4))) / 2, 10);
  expect(curve[2].d).toBeCloseTo(Math.sqrt(bestOfNKl(4)), 12);
  expect(curve[2].value).toBeCloseTo((bestOfN(scores, golds, 4) + 4) / 2, 10);
  expect(curve[2].score).toBeCloseTo((bestOfN(scores, scores, 4) + 2) / 2, 10);
  expect(bestOfNCurve([], [])).toEqual([]);
});
