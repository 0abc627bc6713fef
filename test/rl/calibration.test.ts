import { expect, test } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';
import { calibration } from '../../src/rl/calibration.ts';
import { sigmoid } from '../../src/rl/sigmoid.ts';

test('a few pairs by hand', () => {
  const { pairs, accuracy, logLoss, brier, bins } = calibration([0.2, -0.3, 1.2]);
  expect([pairs, accuracy]).toEqual([3, expect.closeTo(2 / 3, 10) as number]);
  expect(bins.map(({ from, to, pairs }) => [from, to, pairs])).toEqual([
    [0, 0.5, 2],
    [1, 1.5, 1],
  ]);
  expect(bins[0].accuracy).toBe(0.5);
  expect(bins[0].promised).toBeCloseTo((sigmoid(0.2) + sigmoid(0.3)) / 2, 10);
  const p = [0.2, -0.3, 1.2].map(sigmoid);
  expect(logLoss).toBeCloseTo(-p.reduce((sum, x) => sum + Math.log(x), 0) / 3, 10);
  expect(brier).toBeCloseTo(p.reduce((sum, x) => sum + (1 - x) ** 2, 0) / 3, 10);
});

test('scores that say nothing: a coin flip', () => {
  const { accuracy, logLoss, brier, ece } = calibration([0, 0, 0]);
  expect([accuracy, brier, ece]).toEqual([0.5, 0.25, 0]);
  expect(logLoss).toBeCloseTo(Math.LN2, 12);
});

test('labels drawn as the scores promise are calibrated; scores twice as large are not', () => {
  const rng = new Rng(8);
  const drawn = Array.from({ length: 20000 }, () => {
    const d = 4 * rng.uniform();
    return rng.uniform() < sigmoid(d) ? d : -d;
  });
  const [honest, boastful] = [calibration(drawn), calibration(drawn.map((d) => 2 * d))];
  expect(honest.ece).toBeLessThan(0.02);
  expect(boastful.ece).toBeGreaterThan(0.05);
  expect(boastful.accuracy).toBe(honest.accuracy);
  expect(boastful.logLoss).toBeGreaterThan(honest.logLoss);
});

test('needs a pair', () => {
  expect(() => calibration([])).toThrow(RangeError);
});
