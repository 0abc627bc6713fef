// Central differences, to check gradients that were derived by hand.
import { expect } from 'vitest';

/** The slope of `f` along each number of `x`, which is left as it was. */
function numericalGradient(f: (x: Float32Array) => number, x: Float32Array, step = 1e-3): Float64Array {
  return Float64Array.from(x, (_, i) => {
    const above = x.slice();
    const below = x.slice();
    above[i] += step;
    below[i] -= step;
    return (f(above) - f(below)) / (above[i] - below[i]);
  });
}

export function expectGradient(given: Float32Array, f: (x: Float32Array) => number, x: Float32Array): void {
  const expected = numericalGradient(f, x);
  given.forEach((slope, i) => {
    expect(Math.abs(slope - expected[i]), `element ${i}: ${slope} is not ${expected[i]}`).toBeLessThan(
      1e-5 + 1e-4 * Math.abs(expected[i]),
    );
  });
}

export function expectClose(given: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-5): void {
  expect(given.length).toBe(expected.length);
  Array.from(given).forEach((value, i) => {
    expect(Math.abs(value - expected[i]), `element ${i}: ${value} is not ${expected[i]}`).toBeLessThan(tolerance);
  });
}
