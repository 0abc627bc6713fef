import { expect, test } from 'vitest';
import { courseOf, fitOf, fitted, pointsOf, smoothedPoints } from '../../../src/session/stage/over-kl.ts';

test('only iterations with all three numbers are points, at √KL', () => {
  const rows = [
    { step: 1, kl: -0.2, score: 0, gold: 0.1 },
    { step: 2, kl: 4, score: 1 },
    { step: 3, kl: 2.25, score: 1, gold: 0.5 },
  ];
  expect(pointsOf(rows, 'gold')).toEqual([
    { at: 1, d: 0, score: 0, truth: 0.1 },
    { at: 3, d: 1.5, score: 1, truth: 0.5 },
  ]);
  expect(pointsOf([{ ...rows[2], taste: 0.9 }, ...rows], 'taste')).toEqual([{ at: 3, d: 1.5, score: 1, truth: 0.9 }]);
});

test('smoothing is over iterations, the order is that of the distance', () => {
  const points = [
    { at: 1, d: 2, score: 1, truth: 3 },
    { at: 2, d: 1, score: 3, truth: 1 },
  ];
  expect(smoothedPoints(points, 0)).toEqual([points[1], points[0]]);
  const [second, first] = smoothedPoints(points, 0.5);
  expect(first).toEqual(points[0]);
  // Adam's average of 4 and 1: (4 / 4 + 1 / 2) / (3 / 4).
  expect(second).toMatchObject({ at: 2, d: Math.sqrt(2) });
});

test.each(['rl', 'bestOfN'] as const)(
  'the fit of %s finds the law that made the points, from where they start',
  (form) => {
    const law = { form, alpha: 1.2, beta: 0.5, start: -0.4, peak: 0, r2: 0 };
    const points = [0, 0.5, 1, 2, 3].map((d, at) => ({ at, d, score: fitted(law, d), truth: -d }));
    const fit = fitOf(form, points, 'score')!;
    expect(fit.alpha).toBeCloseTo(1.2, 10);
    expect(fit.beta).toBeCloseTo(0.5, 10);
    expect(fit.start).toBe(-0.4);
    for (const { d, score } of points) expect(fitted(fit, d)).toBeCloseTo(score, 10);
    expect(fitOf(form, points.slice(0, 3), 'score')).toBeUndefined();
    expect(fitOf(form, [], 'truth')).toBeUndefined();
  },
);

test.each([
  [{ alpha: 0.5, beta: 0.3, peak: 0.86 }, 'turns'],
  [{ alpha: 0.5, beta: 0.01, peak: 30 }, 'rises'],
  [{ alpha: 0.5, beta: -0.3, peak: Infinity }, 'rises'],
  [{ alpha: -0.3, beta: 0.06, peak: 0.001 }, 'falls'],
  [{ alpha: -0.3, beta: -0.1, peak: Infinity }, 'falls'],
] as const)('a fit with %j %s', (law, course) => {
  const points = [0, 0.5, 2].map((d, at) => ({ at, d, score: 0, truth: 0 }));
  expect(courseOf({ ...law, form: 'rl', start: 0, r2: 1 }, points)).toBe(course);
});
