import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankingLoss, softPairLoss } from '../../src/rl/ranking-loss.ts';
import { oracles } from './golden.ts';
import { expectGradient } from './gradient.ts';

const { chosen, rejected, margins, ...numbers } = oracles.pairwise;
const meanOverPrompts = (options: (i: number) => object): number =>
  chosen.reduce((sum, r, i) => sum + rankingLoss([r, rejected[i]], [1, 2], options(i)).loss / chosen.length, 0);

describe('other implementations on pairs', () => {
  test('OpenRLHF', () => expect(meanOverPrompts(() => ({}))).toBeCloseTo(numbers.openrlhf, 5));
  test('OpenRLHF with margins', () =>
    expect(meanOverPrompts((i) => ({ margin: margins[i] }))).toBeCloseTo(numbers.openrlhfMargin, 5));
  test('TRL with centring', () =>
    expect(meanOverPrompts(() => ({ center: 0.01 }))).toBeCloseTo(numbers['trlCenter0.01'], 5));
});

test('a ranking of four with a tie is the mean over the five pairs left', () => {
  const { loss, pairs, correct } = rankingLoss([0.9, 0.2, -0.1, -0.8], [1, 2, 2, 3]);
  expect(pairs).toBe(5);
  expect(correct).toBe(5);
  // 0.2668 when divided by C(4, 2) = 6.
  expect(loss).toBeCloseTo(0.3201, 4);
  expect((loss * 5) / 6).toBeCloseTo(0.2668, 4);
});

test('gradients, with and without margin and centring', () => {
  const scores = Float32Array.of(0.9, -0.2, 1.4, -0.8, 0.1);
  const ranks = [2, 1, 3, 3, 5];
  for (const options of [{}, { margin: 0.5 }, { center: 0.1 }, { margin: -0.2, center: 0.01 }]) {
    const { dscores } = rankingLoss(scores, ranks, options);
    expectGradient(dscores, (x) => rankingLoss(x, ranks, options).loss, scores);
  }
});

test('a pair that is preferred for sure is a ranking of two, and one at even odds pulls the scores together', () => {
  const scores = Float32Array.of(0.9, -0.2);
  const { pairs, correct, loss, dscores } = softPairLoss([...scores], 1);
  const ranked = rankingLoss(scores, [1, 2]);
  expect([pairs, correct, loss]).toEqual([ranked.pairs, ranked.correct, ranked.loss]);
  dscores.forEach((d, i) => expect(d).toBeCloseTo(ranked.dscores[i], 6));
  for (const p of [0, 0.3, 0.5, 1])
    expectGradient(softPairLoss([...scores], p).dscores, (x) => softPairLoss([...x], p).loss, scores);
  expect(softPairLoss([1, 0], 0.5).dscores[0]).toBeGreaterThan(0);
  expect(softPairLoss([0, 1], 0.5).dscores[0]).toBeLessThan(0);
  expect(softPairLoss([0, 1], 0.2).correct).toBe(1);
});

const ranking = fc
  .integer({ min: 2, max: 9 })
  .chain((K) =>
    fc.tuple(
      fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: K, maxLength: K }),
      fc.array(fc.integer({ min: 1, max: K }), { minLength: K, maxLength: K }),
    ),
  );

test('equal scores cost ln 2 and no pair is correct', () => {
  fc.assert(
    fc.property(ranking, ([scores, ranks]) => {
      const { loss, pairs, correct } = rankingLoss(new Float32Array(scores.length).fill(0.7), ranks);
      expect(loss).toBeCloseTo(pairs === 0 ? 0 : Math.LN2, 12);
      expect(correct).toBe(0);
    }),
  );
});

test('gradients of a prompt sum to zero, and are the mean of those of its pairs', () => {
  fc.assert(
    fc.property(ranking, ([scores, ranks]) => {
      const { dscores, pairs } = rankingLoss(scores, ranks);
      const sum = new Float64Array(scores.length);
      for (let w = 0; w < scores.length; w++)
        for (let l = 0; l < scores.length; l++) {
          if (ranks[w] >= ranks[l]) continue;
          const pair = rankingLoss([scores[w], scores[l]], [1, 2]).dscores;
          sum[w] += pair[0] / pairs;
          sum[l] += pair[1] / pairs;
        }
      expect(dscores.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 6);
      dscores.forEach((d, i) => expect(d).toBeCloseTo(sum[i], 6));
    }),
  );
});

test('nothing but ties, one text, scores far apart', () => {
  expect(rankingLoss([3, 1], [1, 1])).toEqual({ loss: 0, dscores: new Float32Array(2), pairs: 0, correct: 0 });
  expect(rankingLoss([3], [1])).toEqual({ loss: 0, dscores: new Float32Array(1), pairs: 0, correct: 0 });
  expect(rankingLoss([-1e4, 1e4], [1, 2]).loss).toBe(2e4);
  expect(rankingLoss([1e4, -1e4], [1, 2]).loss).toBe(0);
});
