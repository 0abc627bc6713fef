import { expect, test } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';
import { fitBradleyTerry, informationOf, intervalsOf, preferenceOf } from '../../src/rl/bradley-terry.ts';
import { logSigmoid, sigmoid } from '../../src/rl/sigmoid.ts';

const rng = new Rng(7);
const TRUE = [1.2, -0.8, 0];

/** Pairs whose preferred text is drawn by the model itself. */
function drawn(count: number): number[][] {
  return Array.from({ length: count }, () => {
    const x = TRUE.map(() => 2 * rng.uniform() - 1);
    const preferred = rng.uniform() < sigmoid(x.reduce((sum, each, i) => sum + each * TRUE[i], 0));
    return preferred ? x : x.map((each) => -each);
  });
}

test('the weights of the model that drew the pairs are found, and lie in their intervals', () => {
  const fit = fitBradleyTerry(drawn(4000), 3, 3);
  fit.weights.forEach((weight, i) => expect(weight).toBeCloseTo(TRUE[i], 0));
  intervalsOf(fit).forEach(([low, , high], i) => {
    expect(low).toBeLessThan(TRUE[i]);
    expect(high).toBeGreaterThan(TRUE[i]);
    expect(high - low).toBeLessThan(0.4);
  });
});

test('no small change of a weight makes the pairs and the prior more probable', () => {
  const pairs = drawn(20);
  const { weights } = fitBradleyTerry(pairs, 3, 1.5);
  const posterior = (w: readonly number[]) =>
    pairs.reduce((sum, x) => sum + logSigmoid(x.reduce((s, each, i) => s + each * w[i], 0)), 0) -
    w.reduce((sum, each) => sum + each ** 2, 0) / (2 * 1.5 ** 2);
  for (const i of [0, 1, 2])
    for (const by of [1e-3, -1e-3])
      expect(posterior(weights.with(i, weights[i] + by))).toBeLessThan(posterior(weights));
});

test('pairs that one feature separates give a finite weight, and none gives an even chance', () => {
  const fit = fitBradleyTerry(
    Array.from({ length: 40 }, () => [1, 0]),
    2,
    1.5,
  );
  expect(fit.weights[0]).toBeGreaterThan(2);
  expect(fit.weights[0]).toBeLessThan(6);
  expect(fit.weights[1]).toBeCloseTo(0, 9);
  expect(preferenceOf(fit, [1, 0])).toBeGreaterThan(0.9);
  expect(preferenceOf(fitBradleyTerry([], 2, 1.5), [1, 0])).toBe(0.5);
});

test('a pair that differs in what is not known yet tells more than one that differs in what is', () => {
  const fit = fitBradleyTerry(
    Array.from({ length: 10 }, () => [1, 0]),
    2,
    1.5,
  );
  expect(informationOf(fit, [0, 1])).toBeGreaterThan(3 * informationOf(fit, [1, 0]));
  expect(informationOf(fit, [0, 0])).toBe(0);
});
